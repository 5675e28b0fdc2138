import type { JudgementDefinition } from '../core/index.ts';
import { comparison, leadOfA, winValue } from './readers/comparisons.ts';
import { matchRun, winnerOfComparison } from './tallies/matches.ts';

/** CompassArena-SubjectiveBench in pairs: matches. */
export const compassArenaSubjectiveMatches: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena_subjective_bench.compassarena_subjectiveeval_bradleyterry_postprocess',
  aliases: ['compassarena_subjectiveeval_bradleyterry'],
  keepsDetails: false,
  create: () =>
    matchRun({
      verdictOf: comparison,
      worthToFirst: (signs) => winValue(leadOfA(signs)),
      winnerOf: winnerOfComparison,
      labelsOf: ({ category = null, difficulty = null }) => ({ category, difficulty }),
    }),
};
