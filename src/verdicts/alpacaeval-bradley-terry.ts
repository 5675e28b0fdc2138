import type { JudgementDefinition } from '../core/index.ts';
import { letterRank, worthOfRank } from './readers/comparisons.ts';
import { matchRun } from './tallies/matches.ts';
import { isBaseFirst } from './tallies/pairs.ts';

/**
 * AlpacaEval 2: matches. OpenCompass names the winner as if the base stood first: where it stands second, the loser is
 * written down.
 */
export const alpacaEvalMatches: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.alpacaeval.alpacaeval_bradleyterry_postprocess',
  aliases: ['alpacaeval_bradleyterry'],
  keepsDetails: false,
  create: () =>
    matchRun({
      verdictOf: letterRank,
      worthToFirst: worthOfRank,
      winnerOf: (rank, facts, first) => ((rank === 1) === isBaseFirst(facts, first) ? 'model_a' : 'model_b'),
      labelsOf: ({ capability = null }) => ({ capability }),
    }),
};
