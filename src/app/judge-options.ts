import {
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  type RunConfig,
} from '../core/index.ts';
import { modelAbbr } from '../run/index.ts';
import { subjectivePartitioner } from './judge-stage.ts';
import { flagOf, type RunOptions } from './options/index.ts';

/**
 * A config with the judge of the command line in the place of its own: `judgeModel` at `judgeApiBase`; or, without a model, with
 * its judges asked at `judgeApiBase`, where `ABBR=URL` moves one of them alone.
 */
export function withJudge(config: RunConfig, options: RunOptions): RunConfig {
  return atNamedPlace(withChangedJudges(config, options), options);
}

/** A list that the config uses twice was changed in one place by `set`: it holds in both. */
function withChangedJudges(config: RunConfig, { set = [] }: RunOptions): RunConfig {
  const judges = config.judge_models;
  if (judges === undefined || !set.some((change) => change.startsWith('judge_models'))) return config;
  const names = (list: Json | undefined) => JSON.stringify(Array.isArray(list) ? list.map(nameIn) : null);
  return withPartitioner(config, (partitioner) =>
    names(partitioner.judge_models) === names(judges)
      ? { ...partitioner, judge_models: judges }
      : partitioner,
  );
}

function nameIn(judge: Json): Json {
  return isPlainObject(judge) ? (judge.abbr ?? null) : null;
}

function atNamedPlace(config: RunConfig, options: RunOptions): RunConfig {
  const { judgeApiBase: base, judgeModel: name, judgeKeyEnv: key } = options;
  if (name !== undefined) return replaced(config, namedJudge(name, base, key));
  if (base === undefined) return refuseAlone(config, options);
  return moved(config, base);
}

function refuseAlone(config: RunConfig, { judgeKeyEnv: key }: RunOptions): RunConfig {
  if (key === undefined) return config;
  throw new LodestoneError('bad-option', `${flagOf('judgeKeyEnv')} needs ${flagOf('judgeModel')}`);
}

function namedJudge(name: string, base: string | undefined, key: string | undefined): ModelConfig {
  if (base === undefined) {
    throw new LodestoneError('bad-option', `${flagOf('judgeModel')} needs ${flagOf('judgeApiBase')}`, {
      hint: 'Give the address of the server that serves the judge.',
    });
  }
  return {
    type: 'lodestone.models.Endpoint',
    abbr: name.slice(name.lastIndexOf('/') + 1),
    api_base: base,
    api_model: name,
    ...(key === undefined ? {} : { api_key_env: key }),
    temperature: 0,
    max_out_len: 4096,
  };
}

function replaced(config: RunConfig, judge: ModelConfig): RunConfig {
  const helpers = isPlainObject(config.helper_models) ? config.helper_models : {};
  const own = { ...config, judge_models: [judge], helper_models: { ...helpers, judge } };
  return withPartitioner(own, (partitioner) => ({ ...partitioner, judge_models: [judge] }));
}

function moved(config: RunConfig, place: string): RunConfig {
  const [, abbr, url = place] = /^([^=:/]+)=(.*)$/.exec(place) ?? [];
  let count = 0;
  const move = (judges: Json): Json => {
    if (!Array.isArray(judges)) return judges;
    return judges.map((judge) => {
      if (!isPlainObject(judge) || typeof judge.type !== 'string') return judge;
      if (abbr !== undefined && modelAbbr({ ...judge, type: judge.type }) !== abbr) return judge;
      count += 1;
      return atAddress(judge, url);
    });
  };
  const judges = config.judge_models ?? null;
  const own = judges === null ? config : { ...config, judge_models: move(judges) };
  const whole = withPartitioner(own, (partitioner) =>
    partitioner.judge_models === undefined
      ? partitioner
      : { ...partitioner, judge_models: move(partitioner.judge_models) },
  );
  if (count > 0) return whole;
  throw new LodestoneError(
    'bad-option',
    `${flagOf('judgeApiBase')} moves ${abbr === undefined ? 'judges' : `the judge "${abbr}"`}, and the config has none`,
    { hint: `Name one with ${flagOf('judgeModel')}, or give judge_models in the config.` },
  );
}

/** Keys that hold an address, in one type of model or another. */
const ADDRESS_KEYS = ['openai_api_base', 'api_base', 'url', 'path'];
const ADDRESS = /^[a-z]+(\(s\))?:\/\//i;

function atAddress(judge: JsonObject, url: string): JsonObject {
  const isAddress = (key: string) => typeof judge[key] === 'string' && ADDRESS.test(String(judge[key]));
  const key = ADDRESS_KEYS.find(isAddress) ?? 'openai_api_base';
  return { ...judge, [key]: url };
}

function withPartitioner(config: RunConfig, change: (partitioner: JsonObject) => JsonObject): RunConfig {
  const partitioner = subjectivePartitioner(config);
  if (partitioner === undefined || !isPlainObject(config.eval)) return config;
  return { ...config, eval: { ...config.eval, partitioner: change(partitioner) } };
}
