import { float, type JudgementDefinition, LodestoneError } from '../core/index.ts';
import { pythonRound, pythonStr } from '../util/index.ts';
import { comparison, leadOfA, winValue } from './readers/comparisons.ts';
import { noVerdict, pairRun } from './tallies/pairs.ts';
import { Sums } from './tallies/sums.ts';

/** What a verdict gives the first answer, and how often it counts; others count for nothing in OpenCompass, `A<B` among them. */
const BATTLES = new Map([
  ['A=B', { won: 0.5, weight: 1 }],
  ['A>B', { won: 1, weight: 1 }],
  ['A>>B', { won: 1, weight: 3 }],
  ['B>A', { won: 0, weight: 1 }],
  ['B>>A', { won: 0, weight: 3 }],
]);

/**
 * Arena-Hard: how many percent of the battles the model wins against `base_model_name` (default gpt4-0314). OpenCompass fits
 * a Bradley-Terry model without a penalty; for two models its win rate is the weighted share of battles won, ties half. As
 * there, no score is made where all battles are won by the same place.
 */
export const arenaHardJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.arena_hard.arenahard_postprocess',
  aliases: ['arenahard'],
  create({ base_model_name: baseName = 'gpt4-0314' }) {
    const base = pythonStr(baseName);
    const wins = new Sums();
    const places = new Set<number>();
    return pairRun({
      verdictOf: comparison,
      worthToFirst: (signs) => winValue(leadOfA(signs)),
      take({ verdict, facts }) {
        const battle = BATTLES.get(verdict);
        if (battle === undefined) return false;
        places.add(battle.won);
        for (let time = 0; time < battle.weight; time += 1) {
          wins.add(pythonStr(facts.answer1 ?? null), battle.won);
          wins.add(pythonStr(facts.answer2 ?? null), 1 - battle.won);
        }
        return true;
      },
      metricsOf() {
        const shares = wins.map((sum, count) => sum / count);
        if (shares.size === 0) throw noVerdict();
        if (!shares.has(base) || shares.size !== 2) throw notOfBase(base, [...shares.keys()]);
        if (places.size === 1 && !places.has(0.5)) throw oneSided();
        const [share = Number.NaN] = [...shares].flatMap(([name, one]) => (name === base ? [] : [one]));
        return { score: float(pythonRound(share * 100, 2)) };
      },
    });
  },
};

function notOfBase(base: string, models: readonly string[]): LodestoneError {
  return new LodestoneError(
    'scoring-failed',
    `the battles are between ${models.join(', ')}, not "${base}" and one other model`,
    {
      hint: 'Set base_model_name of the dict_postprocessor to the base model.',
    },
  );
}

function oneSided(): LodestoneError {
  return new LodestoneError(
    'scoring-failed',
    'all battles are won by the answer in the same position, so no win rate can be fitted',
    {
      hint: "Judge in both orders (infer_order='double').",
    },
  );
}
