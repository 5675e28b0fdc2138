import {
  type Compat,
  type DatasetConfig,
  isAtLeast,
  isPlainObject,
  type Json,
  type JsonObject,
  plain,
} from '../core/index.ts';

/** Which judgement definition reads the replies about a dataset, and its arguments. */
export interface JudgementReading {
  readonly type: string;
  readonly args: JsonObject;
}

/** What OpenCompass's summarizers read, as the judgement that reads the same. */
const OF_SUMMARIZERS: { readonly [name: string]: string | undefined } = {
  AlignmentBenchSummarizer: 'alignbench_postprocess',
  AlpacaSummarizer: 'alpacaeval_postprocess',
  ArenaHardSummarizer: 'arenahard_postprocess',
  CommonSummarizer: 'commonbench_postprocess',
  CompassArenaSummarizer: 'compassarena_postprocess',
  FofoSummarizer: 'fofo_postprocess',
  FollowBenchSummarizer: 'followbench_postprocess',
  MTBenchSummarizer: 'mtbench_postprocess',
  MTBench101Summarizer: 'mtbench101_postprocess',
  WildBenchPairSummarizer: 'wildbench_postprocess',
};

/**
 * How the replies of judges about a dataset are read: as its `dict_postprocessor` does, else as the summarizer of the dataset
 * or of the config; undefined if neither names a form that is known.
 */
export function judgementReading(
  { eval_cfg: { evaluator }, summarizer: own = null }: DatasetConfig,
  summarizer: Json | undefined,
  compat: Compat,
): JudgementReading | undefined {
  const { llm_evaluator: judge = null } = evaluator;
  const rule = plain(
    evaluator.dict_postprocessor ?? (isPlainObject(judge) ? (judge.dict_postprocessor ?? null) : null),
  );
  if (isPlainObject(rule) && typeof rule.type === 'string') {
    const { type, ...args } = rule;
    return { type, args };
  }
  const names = [own, summarizer ?? null].map(lastName);
  // Until 0.5 it read another form of rating.
  if (names.includes('CommonSummarizer') && !isAtLeast(compat, '0.5.4'))
    return { type: 'mtbench_postprocess', args: {} };
  const type = names.map((name) => OF_SUMMARIZERS[name]).find((one) => one !== undefined);
  return type === undefined ? undefined : { type, args: {} };
}

function lastName(summarizer: Json): string {
  const type = isPlainObject(summarizer) ? summarizer.type : null;
  return typeof type === 'string' ? type.slice(type.lastIndexOf('.') + 1) : '';
}
