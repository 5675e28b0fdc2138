import {
  asJson,
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  noSamples,
  plain,
} from '../../../core/index.ts';
import { numpyRound, pythonRound } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { judgementValue } from './judge-readings.ts';

const ARENA = 'judgerbench_A';
const WINNERS = new Map([
  ['model_a', 'A'],
  ['model_b', 'B'],
]);

/**
 * JudgerBench: judges under test. In its part A the share of dialogues in which the judge names the winner; in part B the share of judgements that are
 * the reference judge's, and how far the scores of models by both are correlated. Where the reference judge said nothing, the sample does not count.
 */
export const judgerBenchEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.subjective.judgerbench.JudgerBenchEvaluator',
  aliases: [
    'opencompass.datasets.subjective.JudgerBenchEvaluator',
    'opencompass.datasets.JudgerBenchEvaluator',
  ],
  create: judgerBenchRun,
};

interface Tally {
  correct: number;
  total: number;
}

/** Sums of what both judges say of a model. */
interface ModelSums {
  meta: number;
  own: number;
}

function judgerBenchRun(): EvaluatorRun {
  const whole: Tally = { correct: 0, total: 0 };
  const groups = new Map<string, Tally>();
  const sums = new Map<string, Map<string, ModelSums>>();
  let isArena: boolean | undefined;
  const count = (group: string, isCorrect: boolean) => {
    const own = groups.get(group) ?? { correct: 0, total: 0 };
    groups.set(group, own);
    for (const tally of [whole, own]) {
      tally.total += 1;
      if (isCorrect) tally.correct += 1;
    }
    return { score: isCorrect ? 1 : 0 };
  };
  return {
    holdsAnswer: ({ prediction, reference }) => holdsVerdict(requiredText(prediction), judgeFacts(reference)),
    add({ prediction, reference }) {
      const facts = judgeFacts(reference);
      const reply = requiredText(prediction);
      isArena ??= facts.dataset_name === ARENA;
      if (isArena) return count(String(facts.category), namedSide(reply) === winnerIn(facts));
      const dataset = String(facts.dataset_name);
      const meta = judgementValue(String(facts.meta_judge ?? ''), dataset);
      if (meta === undefined) return undefined;
      const own = judgementValue(reply, dataset);
      addToSums(sums, { facts, dataset, meta, own });
      return count(dataset, own === meta);
    },
    finish() {
      if (isArena === undefined) throw noSamples();
      const accuracies = [...groups].map(([name, tally]) => [`accuracy_${name}`, shareOf(tally)] as const);
      return {
        metrics: {
          accuracy: shareOf(whole),
          ...Object.fromEntries(accuracies),
          ...(isArena ? {} : correlations(sums)),
        },
      };
    },
  };
}

function judgeFacts(reference: unknown): JsonObject {
  const facts = plain(asJson(reference)) as Json;
  if (isPlainObject(facts)) return facts;
  throw new LodestoneError('scoring-failed', 'a sample of JudgerBench has no reference of what is judged');
}

function holdsVerdict(reply: string, facts: JsonObject): boolean {
  if (facts.dataset_name === ARENA) return namedSide(reply) !== undefined;
  return judgementValue(reply, String(facts.dataset_name)) !== undefined;
}

/** An A anywhere comes before a B. */
function namedSide(reply: string): string | undefined {
  return ['A', 'B'].find((side) => reply.includes(side));
}

function winnerIn({ winner }: JsonObject): string {
  const side = WINNERS.get(String(winner));
  if (side !== undefined) return side;
  throw new LodestoneError('scoring-failed', `the winner of a sample of JudgerBench is "${String(winner)}"`, {
    hint: 'It is model_a or model_b.',
  });
}

function addToSums(
  sums: Map<string, Map<string, ModelSums>>,
  of: {
    readonly facts: JsonObject;
    readonly dataset: string;
    readonly meta: number;
    readonly own?: number | undefined;
  },
): void {
  const others = isPlainObject(of.facts.others) ? of.facts.others : {};
  const models = sums.get(of.dataset) ?? new Map<string, ModelSums>();
  sums.set(of.dataset, models);
  const model = models.get(String(others.model)) ?? { meta: 0, own: 0 };
  models.set(String(others.model), model);
  const sign = others.swap ? -1 : 1;
  model.meta += sign * of.meta;
  model.own += sign * (of.own ?? 0);
}

function shareOf({ correct, total }: Tally): Json {
  return float(total === 0 ? 0 : pythonRound(correct / total, 3));
}

/** Their mean first; NaN where a judge says the same of all models. */
function correlations(sums: ReadonlyMap<string, ReadonlyMap<string, ModelSums>>): JsonObject {
  const own = [...sums].map(([dataset, models]) => {
    const all = [...models.values()];
    const value = correlation(
      all.map(({ meta }) => meta),
      all.map((one) => one.own),
    );
    return [`corr_${dataset}`, numpyRound(value, 3)] as const;
  });
  if (own.length === 0) return {};
  const mean = own.reduce((sum, [, value]) => sum + value, 0) / own.length;
  return {
    avg_corr: float(numpyRound(mean, 3)),
    ...Object.fromEntries(own.map(([name, value]) => [name, float(value)])),
  };
}

/** Pearson's, as `numpy.corrcoef` has it. */
function correlation(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [centred(left), centred(right)];
  const product = a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
  const value = product / Math.sqrt(squares(a)) / Math.sqrt(squares(b));
  return Math.min(Math.max(value, -1), 1);
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
