import type { JudgementDefinition } from '../core/index.ts';
import { comparison, leadOfA, winValue } from './readers/comparisons.ts';
import { DifficultyMeans } from './tallies/difficulties.ts';
import { pairRun } from './tallies/pairs.ts';

/**
 * CompassArena-SubjectiveBench in pairs: mean of -100 (the base is much better) to 100. The base is the model that the
 * first judgement shows first; judgements without it are left out.
 */
export const compassArenaSubjectivePairs: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena_subjective_bench.compassarena_subjectiveeval_pairwise_postprocess',
  aliases: ['compassarena_subjectiveeval_pairwise'],
  create() {
    const means = new DifficultyMeans(100);
    return pairRun({
      verdictOf: comparison,
      worthToFirst: (signs) => winValue(leadOfA(signs)),
      take({ verdict, facts }, { answer1: base }) {
        const lead = leadOfA(verdict);
        if (lead === undefined) return false;
        if (facts.answer1 === base) means.add(facts, -lead / 2);
        else if (facts.answer2 === base) means.add(facts, lead / 2);
        return true;
      },
      metricsOf: () => means.metrics(),
    });
  },
};
