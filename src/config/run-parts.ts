import {
  dictEntries,
  didYouMean,
  isPlainObject,
  type Json,
  type JsonObject,
  keyText,
} from '../core/index.ts';
import type { ConfigPath } from './formats/loaded-config.ts';
import type { ConfigProblem } from './run-config-check.ts';

/** A part of a config that says in OpenCompass how a run is split, started or summed up. */
interface Part {
  readonly path: ConfigPath;
  readonly noun: string;
  /** The names of its types, in any version. */
  readonly types: readonly string[];
}

const PARTITIONERS = (
  'NaivePartitioner SizePartitioner NumWorkerPartitioner SubjectiveNaivePartitioner SubjectiveSizePartitioner ' +
  'SubjectiveNumWorkerPartitioner MultimodalNaivePartitioner MMNaivePartitioner'
).split(' ');
const RUNNERS = (
  'LocalRunner LocalAPIRunner SlurmRunner SlurmSequentialRunner DLCRunner VOLCRunner RJOBRunner MMLocalRunner ' +
  'MMSlurmRunner'
).split(' ');
const TASKS = (
  'OpenICLInferTask OpenICLEvalTask OpenICLInferConcurrentTask OpenICLEvalWatchTask OpenICLAttackTask OpenICLAsyncInferTask ' +
  'SubjectiveEvalTask AlpacaEvalTask ModelEvaluator MultimodalInferTask MMInferTask'
).split(' ');
const SUMMARIZERS = (
  'DefaultSummarizer CircularSummarizer MultiFacetedSummarizer MultiModelSummarizer PretrainSummarizer ' +
  'NeedleBenchSummarizer NeedleBenchSummarizerV2 NeedleBenchATCSummarizer LLMCompressionSummarizer ' +
  'SubjectiveSummarizer DefaultSubjectiveSummarizer AlignmentBenchSummarizer AllObjSummarizer AlpacaSummarizer ' +
  'AlpacaSummarizerV1 ArenaHardSummarizer CharmMemSummarizer CommonSummarizer CompassArenaSummarizer ' +
  'CompassArenaBradleyTerrySummarizer CompassBenchSummarizer CompassBenchTHSummarizer CompassbenchSummarizer ' +
  'CompassbenchSummarizerV13 CompassBenchSummarizerV13 Corev2Summarizer CRBSummarizer CreationBenchSummarizer ' +
  'Creationv01Summarizer CreationV01Summarizer DongcaiSummarizer FlamesSummarizer FofoSummarizer ' +
  'FollowBenchSummarizer HuSimpleQASummarizer ChineseSimpleQASummarizer SimpleQASummarizer IRSummarizer ' +
  'MTBenchSummarizer MTBench101Summarizer MultiroundSummarizer QaCompassBenchSummarizer SciReasonerSummarizer ' +
  'WildBenchPairSummarizer WildBenchSingleSummarizer'
).split(' ');

const PARTS: readonly Part[] = ['infer', 'eval']
  .flatMap((stage): Part[] => [
    { path: [stage, 'partitioner'], noun: 'partitioner', types: PARTITIONERS },
    { path: [stage, 'runner'], noun: 'runner', types: RUNNERS },
    { path: [stage, 'runner', 'task'], noun: 'task', types: TASKS },
  ])
  .concat({ path: ['summarizer'], noun: 'summarizer', types: SUMMARIZERS });

/** Summarizers that are read and not needed, or not built; all others decide what is summed up. */
const IDLE_SUMMARIZERS = new Set(
  (
    'CircularSummarizer MultiFacetedSummarizer MultiModelSummarizer PretrainSummarizer NeedleBenchSummarizer ' +
    'NeedleBenchSummarizerV2 NeedleBenchATCSummarizer LLMCompressionSummarizer CompassBenchTHSummarizer CRBSummarizer Creationv01Summarizer CreationV01Summarizer DongcaiSummarizer ' +
    'HuSimpleQASummarizer ChineseSimpleQASummarizer SimpleQASummarizer SciReasonerSummarizer'
  ).split(' '),
);

/** The first part whose type OpenCompass does not have. Types of other packages are the user's own. */
export function misnamedPart(config: JsonObject, plugins: ReadonlySet<string>): ConfigProblem | undefined {
  for (const { path, noun, types } of PARTS) {
    const type = typeAt(config, path);
    if (type === undefined || plugins.has(type) || !isOpenCompass(type)) continue;
    const name = type.slice(type.lastIndexOf('.') + 1);
    if (types.includes(name)) continue;
    const hint = didYouMean(name, types) || `It may be ${types.join(', ')}.`;
    return { code: 'unknown-component', message: `no ${noun} type is called "${name}"`, hint, path };
  }
  return undefined;
}

/** What a config says that changes nothing here, as one sentence. */
export function idleParts(config: JsonObject, plugins: ReadonlySet<string>): string | undefined {
  const stages = ['infer', 'eval'].flatMap((stage) => idleKeys(config[stage] ?? null, stage));
  const summarizer = typeAt(config, ['summarizer']);
  const isIdle =
    summarizer !== undefined && !plugins.has(summarizer) && isIdleSummarizer(lastPart(summarizer));
  const idle = isIdle
    ? [...stages, `summarizer.type (${summarizer.slice(summarizer.lastIndexOf('.') + 1)})`]
    : stages;
  if (idle.length === 0) return undefined;
  const verb = idle.length === 1 ? 'has' : 'have';
  return `${idle.join(', ')} ${verb} no effect: one scheduler runs all samples, and the default table is printed`;
}

/** Summarizers of other packages are Python classes, which are not run. */
function isIdleSummarizer(name: string): boolean {
  return IDLE_SUMMARIZERS.has(name) || !SUMMARIZERS.includes(name);
}

function idleKeys(value: Json, stage: string): string[] {
  const heedsDetails = stage === 'eval' && at(value, ['runner', 'task', 'dump_details']) !== null;
  const judges = stage === 'eval' && isSubjectivePartitioner(at(value, ['partitioner', 'type']));
  return partKeys(value).flatMap((key) => {
    if (judges && key === 'partitioner') return [];
    return heedsDetails && key === 'runner' ? 'eval.runner (but for task.dump_details)' : `${stage}.${key}`;
  });
}

/** Whether a type is one of the partitioners that say how answers are judged. */
export function isSubjectivePartitioner(type: Json | undefined): boolean {
  return typeof type === 'string' && /(^|\.)Subjective\w*Partitioner$/.test(type);
}

function typeAt(config: JsonObject, path: ConfigPath): string | undefined {
  const type = at(config, [...path, 'type']);
  return typeof type === 'string' ? type : undefined;
}

function at(value: Json, path: ConfigPath): Json {
  return path.reduce<Json>((inner, key) => (isPlainObject(inner) ? (inner[key] ?? null) : null), value);
}

function partKeys(value: Json): string[] {
  return isPlainObject(value) ? dictEntries(value).map(([key]) => keyText(key)) : [];
}

function lastPart(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

function isOpenCompass(type: string): boolean {
  return !type.includes('.') || type.startsWith('opencompass.');
}
