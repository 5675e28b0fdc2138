import type { JudgementDefinition } from '../core/index.ts';
import { gradedChoice, quotedChoice, winValue } from './readers/comparisons.ts';
import { matchRun, winnerOfLead } from './tallies/matches.ts';

/** WildBench: matches. The first of the secondary tags can be a factor of the model. */
export const wildBenchMatches: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.wildbench.wildbench_bradleyterry_postprocess',
  aliases: ['wildbench_bradleyterry'],
  keepsDetails: false,
  create: () =>
    matchRun({
      verdictOf: quotedChoice,
      worthToFirst: (choice) => winValue(gradedChoice(choice)),
      winnerOf: (choice) => winnerOfLead(gradedChoice(choice)),
      labelsOf: ({ primary_tag: primary = null, secondary_tag: secondary = null }) => ({
        primary_tag: primary,
        secondary_tag: (Array.isArray(secondary) ? secondary[0] : undefined) ?? 'Others',
        secondary_tags: secondary,
      }),
    }),
};
