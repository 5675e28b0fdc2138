import type { JudgementDefinition } from '../core/index.ts';
import { comparison, leadOfA, winValue } from './readers/comparisons.ts';
import { matchRun, winnerOfComparison } from './tallies/matches.ts';

/** Arena-Hard: matches. */
export const arenaHardMatches: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.arena_hard.arenahard_bradleyterry_postprocess',
  aliases: ['arenahard_bradleyterry'],
  keepsDetails: false,
  create: () =>
    matchRun({
      verdictOf: comparison,
      worthToFirst: (signs) => winValue(leadOfA(signs)),
      winnerOf: winnerOfComparison,
      labelsOf: ({ capability = null }) => ({ capability }),
    }),
};
