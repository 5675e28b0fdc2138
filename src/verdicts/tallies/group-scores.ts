import { type JsonObject, type JudgementRun, type Metrics, plainDict } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';

export interface GroupRule {
  /** What a judge's reply is worth; those that are worth nothing are left out. */
  scoreOf(reply: string): number | undefined;
  /** The groups that an answer is of, by what the dataset says of its question. */
  groupsOf(question: JsonObject): readonly string[];
  /** `groups`: the scores of each group, in the order in which groups come up. */
  metricsOf(groups: ReadonlyMap<string, readonly number[]>): Metrics;
}

/** Gathers what a judge gives by groups of questions. */
export function groupRun({ scoreOf, groupsOf, metricsOf }: GroupRule): JudgementRun {
  const groups = new Map<string, number[]>();
  return {
    add({ prediction, gold }) {
      const score = scoreOf(pythonStr(prediction));
      if (score === undefined) return { isReadable: false };
      for (const group of groupsOf(questionFacts(gold)))
        groups.set(group, [...(groups.get(group) ?? []), score]);
      return { verdict: { kind: 'rating', value: score } };
    },
    finish: () => metricsOf(groups),
  };
}

/** What subjective datasets have as the gold answer: facts about the question. */
export function questionFacts(gold: unknown): JsonObject {
  return plainDict(gold);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
