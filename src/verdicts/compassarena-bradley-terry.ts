import type { JudgementDefinition } from '../core/index.ts';
import { choiceLetter, worthOfLetter } from './readers/comparisons.ts';
import { matchRun, type Winner } from './tallies/matches.ts';

/** CompassArena: matches. `count_ties` (default true): ties are matches, too. */
export const compassArenaMatches: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena.compassarena_bradleyterry_postprocess',
  aliases: ['compassarena_bradleyterry'],
  keepsDetails: false,
  create: ({ count_ties: areTiesCounted = true }) =>
    matchRun({
      verdictOf: choiceLetter,
      worthToFirst: worthOfLetter,
      winnerOf: (letter): Winner | null => {
        if (letter === 'C') return areTiesCounted ? 'tie' : null;
        return letter === 'A' ? 'model_a' : 'model_b';
      },
      labelsOf: ({ capability = null }) => ({ capability }),
    }),
};
