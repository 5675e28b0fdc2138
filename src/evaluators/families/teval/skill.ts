import type { PyValue } from '../../../util/index.ts';

/** How alike two texts are in meaning, from 0 to 1. */
export type Likeness = (one: string, other: string) => number;

/** What a sample is worth, by metric. */
export type SkillScores = { readonly [metric: string]: number };

/** How one skill of T-Eval is scored. */
export interface Skill {
  /** Metrics in the order in which they are printed. */
  readonly metrics: readonly string[];
  /** Means are rounded to four digits before they become percentages. */
  readonly isRounded: boolean;
  /** What is asked of the reply and the item that it answers; `likeness` knows the texts that `texts` gave. */
  score(reply: string, item: PyValue, likeness: Likeness): SkillScores;
  /** The texts whose meaning is compared. */
  texts?(reply: string, item: PyValue): readonly string[];
}
