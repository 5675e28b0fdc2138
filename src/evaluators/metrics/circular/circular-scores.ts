import {
  float,
  LodestoneError,
  type Metrics,
  noSamples,
  type Row,
  type ScoreResult,
  type Verdict,
} from '../../../core/index.ts';
import { permutations, rotations } from '../../../util/index.ts';

/** Which orders of the options were asked: all rotations, or all permutations. */
export type CircularPattern = 'circular' | 'all_possible';

/** One way of counting: the orders that belong to it, and what was found for them. */
interface Tally {
  readonly name: string;
  readonly orders: ReadonlySet<string>;
  correct: number;
  total: number;
  /** Right answers of each question. */
  readonly byQuestion: Map<unknown, number>;
}

/**
 * Metrics over questions that were asked with their options in several orders: the share of right answers
 * (`acc_…`), and of questions that were answered right in at least so many (`more_N_…`) or all (`perf_…`) orders; for
 * the original order, for all rotations of it and, where they were asked, for all permutations.
 */
export class CircularScores {
  readonly #pattern: CircularPattern;
  #tallies: Tally[] | undefined;

  constructor(pattern: CircularPattern) {
    this.#pattern = pattern;
  }

  /** Counts an answer. The row says in `circular_pattern` in which order, and in `qid` of which question. */
  verdict({ circular_pattern: pattern, qid }: Row, isCorrect: boolean): Verdict {
    const order = patternOrder(pattern);
    this.#tallies ??= talliesFor(order, this.#pattern);
    const scores: { [metric: string]: number } = {};
    for (const tally of this.#tallies) {
      if (!tally.orders.has(order.join('\0'))) continue;
      tally.total += 1;
      if (isCorrect) tally.correct += 1;
      tally.byQuestion.set(qid, (tally.byQuestion.get(qid) ?? 0) + (isCorrect ? 1 : 0));
      scores[`acc_${tally.name}`] = isCorrect ? 1 : 0;
    }
    return { score: isCorrect ? 1 : 0, scores, cluster: String(qid) };
  }

  result(): ScoreResult {
    const tallies = this.#tallies;
    if (tallies === undefined) throw noSamples();
    const shares = tallies.map(({ name, correct, total }) => [`acc_${name}`, float((correct / total) * 100)]);
    const ofQuestions = tallies.flatMap(questionValues);
    const metrics = [...shares, ...ofQuestions.map(([name, values]) => [name, float(mean(values) * 100)])];
    return {
      metrics: Object.fromEntries(metrics) as Metrics,
      groupValues: Object.fromEntries(ofQuestions),
    };
  }
}

/** The order of the options, as a list of letters or as a word of them. */
function patternOrder(pattern: unknown): string[] {
  if (typeof pattern === 'string') return [...pattern];
  if (Array.isArray(pattern)) return pattern.map(String);
  throw new LodestoneError('scoring-failed', 'a row does not state the order of its options', {
    hint: 'Use a dataset that asks each question in several orders.',
  });
}

/** The first order that comes up is taken for the original one. */
function talliesFor(order: readonly string[], pattern: CircularPattern): Tally[] {
  const tally = (name: string, orders: readonly (readonly string[])[]): Tally => ({
    name,
    orders: new Set(orders.map((one) => one.join('\0'))),
    correct: 0,
    total: 0,
    byQuestion: new Map(),
  });
  const tallies = [tally('origin', [order]), tally('circular', rotations(order))];
  return pattern === 'all_possible' ? [...tallies, tally('all_possible', permutations(order))] : tallies;
}

/** For each number of orders: which questions, 1 or 0, were answered right in at least so many. */
function questionValues({ name, orders, byQuestion }: Tally): [metric: string, values: number[]][] {
  const counts = [...byQuestion.values()];
  return Array.from({ length: orders.size }, (_, index) => {
    const least = index + 1;
    const metric = least === orders.size ? `perf_${name}` : `more_${least}_${name}`;
    return [metric, counts.map((count) => (count >= least ? 1 : 0))];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
