import {
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  type Registries,
  type RunConfig,
} from '../core/index.ts';
import { modelAbbr } from '../run/index.ts';
import { subjectivePartitioner } from './judge-stage.ts';
import { modelsIn } from './judges-of-run.ts';
import { optionFlag, type RunOptions } from './options/index.ts';

/**
 * A config with the judges of the command line: `judge` and `judgeModel` take the place of all judges of the config;
 * `judgeApiBase` without `judgeModel` moves judges to another address, `ABBR=URL` one of them alone.
 */
export async function withJudge(
  config: RunConfig,
  options: RunOptions,
  types: Registries['model'],
): Promise<RunConfig> {
  return atNamedPlace(await withNamedJudges(withChangedJudges(config, options), options, types), options);
}

/** The configs that `judge` names stand in `judge_models` already. */
async function withNamedJudges(
  config: RunConfig,
  { judge, judgeModel }: RunOptions,
  types: Registries['model'],
): Promise<RunConfig> {
  if (judge === undefined) return config;
  if (judgeModel !== undefined)
    throw new LodestoneError(
      'bad-option',
      `${optionFlag('judge')} and ${optionFlag('judgeModel')} cannot be combined: both set the judges`,
      {
        hint: `Use ${optionFlag('judge')} for model configs, ${optionFlag('judgeModel')} for a model at ${optionFlag('judgeApiBase')}.`,
      },
    );
  const judges: ModelConfig[] = [];
  for (const one of modelsIn(config.judge_models)) judges.push(await deterministic(one, types));
  return replaced(config, judges);
}

/** Judges that are named on the command line are asked at temperature 0, unless their config gives another or takes none. */
async function deterministic(judge: ModelConfig, types: Registries['model']): Promise<ModelConfig> {
  const keys = types.has(judge.type) ? (await types.get(judge.type)).keys : [];
  return keys.includes('temperature') ? { temperature: 0, ...judge } : judge;
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
  if (name !== undefined) return replaced(config, [namedJudge(name, base, key)]);
  if (base === undefined) return refuseAlone(config, options);
  return moved(config, base);
}

function refuseAlone(config: RunConfig, { judgeKeyEnv: key }: RunOptions): RunConfig {
  if (key === undefined) return config;
  throw new LodestoneError('bad-option', `${optionFlag('judgeKeyEnv')} needs ${optionFlag('judgeModel')}`);
}

function namedJudge(name: string, base: string | undefined, key: string | undefined): ModelConfig {
  if (base === undefined) {
    throw new LodestoneError(
      'bad-option',
      `${optionFlag('judgeModel')} needs ${optionFlag('judgeApiBase')}`,
      {
        hint: 'Give the address of the server that serves the judge.',
      },
    );
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

function replaced(config: RunConfig, judges: readonly ModelConfig[]): RunConfig {
  const [first] = judges;
  if (first === undefined)
    throw new LodestoneError('bad-option', `${optionFlag('judge')} has no model config`);
  const helpers = isPlainObject(config.helper_models) ? config.helper_models : {};
  const own = { ...config, judge_models: [...judges], helper_models: { ...helpers, judge: first } };
  const whole = withOwnJudges(own, () => first);
  return withPartitioner(whole, (partitioner) => ({ ...partitioner, judge_models: [...judges] }));
}

/** A config whose evaluators that name a judge themselves (`judge_cfg`, at any depth) name another. */
function withOwnJudges(config: RunConfig, change: (judge: JsonObject) => JsonObject): RunConfig {
  const walk = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'judge_cfg' && isPlainObject(inner) && typeof inner.type === 'string'
          ? change(inner)
          : walk(inner),
      ]),
    );
  };
  const datasets = config.datasets.map((dataset) =>
    JSON.stringify(dataset.eval_cfg)?.includes('"judge_cfg"')
      ? { ...dataset, eval_cfg: walk(dataset.eval_cfg) as typeof dataset.eval_cfg }
      : dataset,
  );
  return { ...config, datasets };
}

function moved(config: RunConfig, place: string): RunConfig {
  const [, abbr, url = place] = /^([^=:/]+)=(.*)$/.exec(place) ?? [];
  let count = 0;
  const moveOne = (judge: JsonObject): JsonObject => {
    if (typeof judge.type !== 'string') return judge;
    if (abbr !== undefined && modelAbbr({ ...judge, type: judge.type }) !== abbr) return judge;
    count += 1;
    return atAddress(judge, url);
  };
  const move = (judges: Json): Json =>
    Array.isArray(judges) ? judges.map((one) => (isPlainObject(one) ? moveOne(one) : one)) : judges;
  const judges = config.judge_models ?? null;
  const listed = judges === null ? config : { ...config, judge_models: move(judges) };
  const own = withOwnJudges(withHelperJudge(listed, moveOne), moveOne);
  const whole = withPartitioner(own, (partitioner) =>
    partitioner.judge_models === undefined
      ? partitioner
      : { ...partitioner, judge_models: move(partitioner.judge_models) },
  );
  if (count > 0) return whole;
  throw new LodestoneError(
    'bad-option',
    `${optionFlag('judgeApiBase')} sets the address of ${abbr === undefined ? 'judges' : `the judge "${abbr}"`}, but the config has none`,
    { hint: `Set one with ${optionFlag('judgeModel')}, or add judge_models to the config.` },
  );
}

function withHelperJudge(config: RunConfig, change: (judge: JsonObject) => JsonObject): RunConfig {
  const { helper_models: helpers = null } = config;
  if (!isPlainObject(helpers) || !isPlainObject(helpers.judge)) return config;
  return { ...config, helper_models: { ...helpers, judge: change(helpers.judge) } };
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
