import {
  float,
  LodestoneError,
  type Metrics,
  noSamples,
  type ScoreResult,
  type Verdict,
} from '../../../core/index.ts';

const LETTERS = ['A', 'B', 'C', 'D'];
/** The orders of options of a question's variants, by how many variants count. */
const ORDERS: Record<1 | 4, readonly string[]> = { 4: ['ABCD', 'BCDA', 'CDAB', 'DABC'], 1: ['ABCD'] };
const SIZES = [1, 4] as const;

interface Question {
  /** The right option in the question's own order. */
  readonly option: string;
  readonly right: Record<1 | 4, number>;
  readonly votes: Record<1 | 4, Map<string, number>>;
}

/**
 * CircularEval of questions with four options, each asked in four orders. References are `number--option--order`.
 * `acc` are shares of right answers, `more_n_k` of questions with at least k of n right, `vote` of questions whose
 * most frequent answer is right, `prior` of answers by letter. With one order only, `acc_1` counts four rows a
 * question whatever there are, as OpenCompass does.
 */
export class CircularTally {
  readonly #questions = new Map<string, Question>();
  readonly #right: Record<1 | 4, number> = { 1: 0, 4: 0 };
  readonly #priors = new Map<string, number>();
  #total = 0;

  /** Adds an answer. */
  verdict(prediction: unknown, reference: string): Verdict {
    const [number, option, order] = referenceParts(reference);
    const correct = prediction === option;
    const letter = LETTERS.find((one) => one === prediction) ?? '-';
    const question = this.#question(number, inOwnOrder(option, order));
    for (const size of SIZES.filter((one) => ORDERS[one].includes(order))) {
      const votes = question.votes[size];
      const vote = inOwnOrder(letter, order);
      votes.set(vote, (votes.get(vote) ?? 0) + 1);
      if (!correct) continue;
      question.right[size] += 1;
      this.#right[size] += 1;
    }
    this.#priors.set(letter, (this.#priors.get(letter) ?? 0) + 1);
    this.#total += 1;
    return { score: correct ? 1 : 0, cluster: number };
  }

  result(): ScoreResult {
    if (this.#total === 0) throw noSamples();
    const ofQuestions = this.#questionValues();
    return { metrics: this.#metrics(ofQuestions), groupValues: ofQuestions };
  }

  #metrics(ofQuestions: { [metric: string]: number[] }): Metrics {
    const metrics: Metrics = {};
    for (const size of [4, 1] as const) {
      metrics[`acc_${size}`] = float((((this.#right[size] / this.#total) * 4) / size) * 100);
    }
    for (const [metric, values] of Object.entries(ofQuestions)) metrics[metric] = float(share(values) * 100);
    for (const letter of [...LETTERS, '-']) {
      metrics[`prior_${letter}`] = float(((this.#priors.get(letter) ?? 0) / this.#total) * 100);
    }
    return metrics;
  }

  /** Which questions, 1 or 0, each metric counts. */
  #questionValues(): { [metric: string]: number[] } {
    const questions = [...this.#questions.values()];
    const values: { [metric: string]: number[] } = {};
    const note = (metric: string, holds: (question: Question) => boolean) => {
      values[metric] = questions.map((question) => (holds(question) ? 1 : 0));
    };
    for (const size of SIZES) {
      for (let least = 0; least <= size; least += 1) {
        note(`more_${size}_${least}`, (question) => question.right[size] >= least);
      }
    }
    for (const size of SIZES) note(`perf_${size}`, (question) => question.right[size] >= size);
    for (const size of [4, 1] as const) {
      note(`vote_${size}`, ({ votes, option }) => mostFrequent(votes[size]) === option);
    }
    return values;
  }

  #question(number: string, option: string): Question {
    const known = this.#questions.get(number) ?? {
      option,
      right: { 1: 0, 4: 0 },
      votes: { 1: new Map(), 4: new Map() },
    };
    this.#questions.set(number, known);
    return known;
  }
}

function share(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function referenceParts(reference: string): [number: string, option: string, order: string] {
  const [number, option, order, ...more] = reference.split('--');
  const isOrdered = order !== undefined && [...order].length >= LETTERS.length;
  if (
    number === undefined ||
    option === undefined ||
    !isOrdered ||
    !LETTERS.includes(option) ||
    more.length > 0
  ) {
    throw new LodestoneError('scoring-failed', `the reference "${reference}" is not of the form 0--A--ABCD`);
  }
  return [number, option, order];
}

function inOwnOrder(letter: string, order: string): string {
  return letter === '-' ? letter : (order[LETTERS.indexOf(letter)] ?? '-');
}

/** The answer given most often; the first of equals. A question that was never asked in such an order fails. */
function mostFrequent(votes: Map<string, number>): string {
  const most = Math.max(...votes.values());
  const answer = [...votes].find(([, count]) => count === most)?.[0];
  if (answer === undefined) throw new LodestoneError('scoring-failed', 'a question lacks the order ABCD');
  return answer;
}
