import type { JudgementDefinition } from '../core/index.ts';
import { pythonInt, pythonStr } from '../util/index.ts';
import { bracketedPoints } from './readers/ratings.ts';
import { DifficultyMeans } from './tallies/difficulties.ts';
import { questionFacts } from './tallies/group-scores.ts';

/** CompassArena-SubjectiveBench, one answer at a time: mean of points from 0 to 5, times 20; more than 5 counts as it is. */
export const compassArenaSubjectivePoints: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.compass_arena_subjective_bench.compassarena_subjectiveeval_pointwise_postprocess',
  aliases: ['compassarena_subjectiveeval_pointwise'],
  create() {
    const means = new DifficultyMeans(20);
    return {
      add({ prediction, gold }) {
        const points = bracketedPoints(pythonStr(prediction));
        if (points === undefined) return { isReadable: false };
        const value = Number(pythonInt(points));
        means.add(questionFacts(gold), value);
        return { verdict: { kind: 'rating', value } };
      },
      finish: () => means.metrics(),
    };
  },
};
