import { float, type JudgementDefinition, LodestoneError } from '../core/index.ts';
import { fusedDot, numpyMean, pythonStr } from '../util/index.ts';
import { CHECKLIST_WEIGHTS } from './readers/checklist-weights.ts';
import { checklistScores } from './readers/checklists.ts';
import { questionFacts } from './tallies/group-scores.ts';

/**
 * HelloBench: of each answer the weighted sum of its checklist, moved so that 75 is 0 and 100 is 100, kept next to the record
 * as `rescaled_score`; the mean over the answers whose checklist can be read, NaN where none can.
 */
export const helloBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.hellobench.hellobench_postprocess',
  aliases: ['hellobench'],
  create() {
    const scores: number[] = [];
    return {
      add({ prediction, gold }) {
        const { subcategory = null, num_checklist: count } = questionFacts(gold);
        const checks = checklistScores(pythonStr(prediction), Number(count));
        if (checks === undefined) return { more: { rescaled_score: null }, isReadable: false };
        const score = (weighted(pythonStr(subcategory), checks) - 75) * 4;
        scores.push(score);
        return {
          more: { rescaled_score: float(score) },
          verdict: { kind: 'rating', value: score },
        };
      },
      finish: () => ({ overall_score: float(scores.length === 0 ? Number.NaN : numpyMean(scores)) }),
    };
  },
};

function weighted(subcategory: string, checks: readonly number[]): number {
  const weights = CHECKLIST_WEIGHTS[subcategory];
  if (weights?.length === checks.length) return fusedDot(weights, checks);
  const problem =
    weights === undefined ? 'no weights' : `weights for ${weights.length} checks, not ${checks.length}`;
  throw new LodestoneError(
    'scoring-failed',
    `HelloBench has ${problem} for texts of the kind "${subcategory}"`,
    {
      hint: 'Check "category" and "num_checklist" in its data.',
    },
  );
}
