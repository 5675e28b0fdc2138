import type { Json, JudgementDefinition } from '../core/index.ts';
import { pythonRound, pythonStr } from '../util/index.ts';
import { choiceLetter, worthOfLetter } from './readers/comparisons.ts';
import { floats } from './tallies/group-metrics.ts';
import { pairRun } from './tallies/pairs.ts';
import { Sums } from './tallies/sums.ts';

/**
 * CompassArena: how many percent of the comparisons the model wins by capability against the one that the first judgement
 * shows first, whichever that is. `summary_type`: `half_add` counts a tie as half a win, all else (default `single`) as
 * none. `check_pos_bias` (default true): counts the questions whose second verdict names the same place as the first.
 */
export const compassArenaJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena.compassarena_postprocess',
  aliases: ['compassarena'],
  create({ summary_type: summaryType = 'single', check_pos_bias: isBiasChecked = true }) {
    const wins = new Sums();
    const tie = summaryType === 'half_add' ? 0.5 : 0;
    const bias = new PositionBias();
    return pairRun({
      verdictOf: choiceLetter,
      worthToFirst: worthOfLetter,
      take({ verdict, facts }, first) {
        bias.add(facts.question ?? null, verdict);
        const isBaseFirst = facts.answer1 === first.answer1;
        const isWon = verdict === (isBaseFirst ? 'B' : 'A');
        wins.add(pythonStr(facts.capability ?? null), verdict === 'C' ? tie : Number(isWon));
        return true;
      },
      metricsOf: () => ({
        ...floats(wins.map((sum, count) => pythonRound((sum / count) * 100, 2))),
        position_bias: isBiasChecked ? bias.count : 0,
      }),
    });
  },
};

/** Questions that are judged the same way whichever answer stands first; ties tell nothing. */
class PositionBias {
  readonly #verdicts = new Map<string, string>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(question: Json, verdict: string): void {
    const key = JSON.stringify(question);
    const before = this.#verdicts.get(key);
    if (before === undefined) this.#verdicts.set(key, verdict);
    else if (before === verdict && verdict !== 'C') this.#count += 1;
  }
}
