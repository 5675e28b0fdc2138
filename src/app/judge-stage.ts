import { isSubjectivePartitioner } from '../config/index.ts';
import {
  type Compat,
  didYouMean,
  isAtLeast,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  plain,
  type RunConfig,
} from '../core/index.ts';
import { type JudgeStage, modelAbbr, type PartRule } from '../run/index.ts';

/** What a config says of a stage in which answers are judged. */
export interface JudgeSettings {
  /** Undefined if the config has no such stage. */
  readonly stage: JudgeStage | undefined;
  /** The config, with what older versions say at the partitioner moved to the datasets. */
  readonly config: RunConfig;
  /** What has no effect, one sentence each. */
  readonly notes: readonly string[];
}

/** Arguments of OpenCompass's subjective partitioners. Those that only place files or start processes are read and not needed. */
const ARGUMENTS = (
  'type models base_models compare_models judge_models meta_judge_model model_pairs mode infer_order out_dir keep_keys ' +
  'max_task_size gen_task_coef strategy dataset_size_path num_worker num_split min_task_size'
).split(' ');

const MOST_COST = 40_000;
const COEFFICIENT = 20;
const WORKERS = 8;
const SMALLEST_PART = 16;

/**
 * Reads the stage in which answers are judged: `eval.partitioner` where that is one of OpenCompass's subjective ones, and
 * `judge_models` of the config. Under the rules of 0.2.4, `mode`, `infer_order` and `base_models` of the partitioner and
 * `eval.given_pred` are moved to each dataset, and `compare_models` are the models that are judged.
 */
export function judgeSettings(config: RunConfig, compat: Compat): JudgeSettings {
  const partitioner = subjectivePartitioner(config);
  const listed = modelsIn(config.judge_models ?? null, 'judge_models');
  if (partitioner === undefined) {
    const stage = listed.length === 0 ? undefined : { judges: listed, parts: WHOLE, isForAll: false };
    return { stage, config, notes: [] };
  }
  checkArguments(partitioner);
  const own = modelsIn(partitioner.judge_models ?? null, 'eval.partitioner.judge_models');
  const meta = metaJudge(partitioner.meta_judge_model ?? config.meta_judge_model ?? null);
  const isOld = !isAtLeast(compat, '0.3.3');
  const compared = isOld ? (partitioner.compare_models ?? null) : null;
  const models = modelsIn(compared ?? partitioner.models ?? null, 'eval.partitioner.models');
  const pairs = pairsIn(partitioner.model_pairs ?? null);
  const idle = isOld ? [] : ['base_models', 'compare_models'].filter((name) => isGiven(partitioner[name]));
  return {
    stage: {
      judges: own.length > 0 ? own : listed,
      ...(meta === undefined ? {} : { metaJudge: meta }),
      ...(models.length === 0 ? {} : { models: models.map(modelAbbr) }),
      ...(pairs === undefined ? {} : { pairs }),
      parts: partRule(partitioner),
      isForAll: true,
    },
    config: {
      ...config,
      datasets: config.datasets.map((dataset) => ({ ...moved(config, partitioner, isOld), ...dataset })),
    },
    notes: idle.map(
      (name) => `eval.partitioner.${name} has no effect: the base models are those of each dataset`,
    ),
  };
}

const WHOLE: PartRule = { by: 'whole' };

/** What the partitioner says of all datasets; what a dataset says itself comes first. */
function moved(config: RunConfig, partitioner: JsonObject, isOld: boolean): JsonObject {
  const names = isOld ? ['mode', 'infer_order', 'base_models'] : ['mode', 'infer_order'];
  const given = isPlainObject(config.eval) ? (config.eval.given_pred ?? null) : null;
  return {
    ...Object.fromEntries(names.flatMap((name) => entry(name, partitioner[name]))),
    ...(isOld && given !== null ? { given_pred: given } : {}),
  };
}

function entry(name: string, value: Json | undefined): [string, Json][] {
  return value === undefined || value === null ? [] : [[name, value]];
}

/** The partitioner of a config that says how answers are judged. */
export function subjectivePartitioner({ eval: stage }: RunConfig): JsonObject | undefined {
  const partitioner = isPlainObject(stage) ? stage.partitioner : undefined;
  if (!isPlainObject(partitioner)) return undefined;
  return isSubjectivePartitioner(partitioner.type) ? partitioner : undefined;
}

function checkArguments(partitioner: JsonObject): void {
  for (const name of Object.keys(partitioner)) {
    if (ARGUMENTS.includes(name)) continue;
    throw invalid(`eval.partitioner has no argument "${name}"`, didYouMean(name, ARGUMENTS));
  }
}

function partRule(partitioner: JsonObject): PartRule {
  const kind = String(partitioner.type);
  if (kind.endsWith('SubjectiveSizePartitioner')) {
    const most = positiveNumber(partitioner, 'max_task_size') ?? MOST_COST;
    return { by: 'cost', most, coefficient: positiveNumber(partitioner, 'gen_task_coef') ?? COEFFICIENT };
  }
  if (!kind.endsWith('SubjectiveNumWorkerPartitioner')) return WHOLE;
  const parts =
    positiveNumber(partitioner, 'num_split') ?? positiveNumber(partitioner, 'num_worker') ?? WORKERS;
  return { by: 'count', parts, atLeast: positiveNumber(partitioner, 'min_task_size') ?? SMALLEST_PART };
}

function positiveNumber(partitioner: JsonObject, name: string): number | undefined {
  const value = plain(partitioner[name] ?? null);
  if (value === null) return undefined;
  if (typeof value === 'number' && value > 0) return value;
  throw invalid(`eval.partitioner.${name} is ${JSON.stringify(value)}`, 'Use a number above 0.');
}

function isGiven(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : (value ?? null) !== null;
}

/** Models of a list, each once; a single one may stand for it. */
function modelsIn(value: Json, name: string): ModelConfig[] {
  if (value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  const models = list.map((one) => {
    if (isModel(one)) return one;
    throw invalid(
      `${name} holds a value that is not a model config: ${JSON.stringify(one)?.slice(0, 60)}`,
      'Use a list of model configs.',
    );
  });
  const texts = models.map((model) => JSON.stringify(model));
  return models.filter((_, place) => texts.indexOf(texts[place] ?? '') === place);
}

function metaJudge(value: Json): ModelConfig | undefined {
  const [first, second] = modelsIn(value, 'meta_judge_model');
  if (second !== undefined) throw invalid('meta_judge_model holds several models', 'Give one.');
  return first;
}

/** A base model may be an abbr alone: its answers are given. */
function isModel(value: Json): value is ModelConfig {
  return isPlainObject(value) && (typeof value.type === 'string' || typeof value.abbr === 'string');
}

function pairsIn(value: Json): [string, string][] | undefined {
  if (value === null) return undefined;
  const isPair = (one: Json): one is [string, string] =>
    Array.isArray(one) && one.length === 2 && one.every((name) => typeof name === 'string');
  if (Array.isArray(value) && value.every(isPair)) return value;
  throw invalid('model_pairs is not a list of name pairs', "Write model_pairs=[['a', 'b'], …].");
}

function invalid(message: string, hint = ''): LodestoneError {
  return new LodestoneError('config-invalid', message, hint === '' ? {} : { hint });
}
