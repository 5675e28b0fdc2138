import type { Compat, DatasetConfig, Judgement, Registries } from '../../core/index.ts';
import type { JudgementReading } from '../../verdicts/index.ts';

/** That judges are asked again where their reply holds no verdict. */
export interface JudgeRetries {
  /** At most so often for each judgement. */
  readonly times: number;
  /** How replies about a dataset are read; undefined if that is not known. */
  readonly readingOf: (dataset: DatasetConfig) => JudgementReading | undefined;
}

/** Asks for another reply where one holds no verdict. */
export interface UnreadableRetry {
  readonly times: number;
  isReadable(judgement: Judgement): boolean;
}

/** How the judgements of a dataset are asked for again; undefined if nothing tells which hold a verdict. */
export async function unreadableRetry(
  { times, readingOf }: JudgeRetries,
  dataset: DatasetConfig,
  judgements: Registries['judgement'],
  compat: Compat,
): Promise<UnreadableRetry | undefined> {
  const reading = readingOf(dataset);
  if (reading === undefined) return undefined;
  const definition = await judgements.get(reading.type, dataset.abbr);
  return {
    times,
    // A run of readings counts what it reads: each judgement gets one of its own.
    isReadable: (judgement) =>
      definition.create(reading.args, { compat }).add(judgement).isReadable !== false,
  };
}
