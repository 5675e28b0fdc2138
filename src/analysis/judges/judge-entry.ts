import type { JudgeVerdict } from '../../core/index.ts';

/** What a judge said of one sample, shown once. */
export interface JudgeEntry {
  /** The model, or both of a pair joined by `_`, as in the names of folders. */
  readonly models: string;
  /** The number of the sample in the run. */
  readonly sample: number;
  /** Undefined if the reply holds no verdict. */
  readonly verdict: JudgeVerdict | undefined;
  /** The models whose answers were shown, in their order; one where no two were compared. */
  readonly shown: readonly string[];
  /** Characters of these answers; undefined if the predictions are not there. */
  readonly lengths: readonly (number | undefined)[];
  /** 1 where all answers were shown once more in the other order. */
  readonly pass: 0 | 1;
}

/** What one judge said of the answers to one dataset. */
export interface JudgedDataset {
  readonly judge: string;
  readonly dataset: string;
  readonly entries: readonly JudgeEntry[];
  /** Judgements that were to be made; undefined if the run does not tell. */
  readonly asked: number | undefined;
}

/** What a verdict is worth to the first of the models of a pair, in whatever order they were shown; undefined for other verdicts. */
export function worthToModel({ verdict, shown }: JudgeEntry, model: string): number | undefined {
  if (verdict?.kind !== 'preference') return undefined;
  return shown[0] === model ? verdict.first : 1 - verdict.first;
}

/** A verdict as a value that can be compared with that of another: a number, a grade, or the name of the model that is preferred. */
export function comparable({ verdict, shown }: JudgeEntry): number | string | undefined {
  if (verdict === undefined) return undefined;
  if (verdict.kind !== 'preference') return verdict.value;
  if (verdict.first === 0.5) return TIE;
  return shown[verdict.first > 0.5 ? 0 : 1];
}

/** What stands for a verdict that prefers neither answer. */
export const TIE = 'tie';
