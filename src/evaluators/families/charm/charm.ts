import {
  asJson,
  type EvaluatorContext,
  type EvaluatorDefinition,
  type ScoredSample,
} from '../../../core/index.ts';
import { pythonStr } from '../../../util/index.ts';
import { TruthTally } from '../../../verdicts/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** CHARM reasoning: share of predictions that equal the reference. */
export const charmReasonEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.charm.CharmReasonEvaluator',
  create: () => listShareRun({ metric: 'score', percent: shareTimesHundred }),
};

/**
 * CHARM memory, the questions about films and music: the share of answers that hold the reference, or one of several;
 * where the reference begins with `[not]`, of those that do not. It asks no judge, and gives the details that a judge would.
 */
export const charmMemoryEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.charm.CharmMemoryEvaluator',
  create(_args, context) {
    const tally = new TruthTally();
    return {
      details: 'dict',
      add(sample) {
        const answer = requiredText(sample.prediction);
        const isRight = holdsWhatItShould(answer, sample.reference);
        const asked = `[Question]: ${shownQuestion(sample, context)}[Assistant's Answer]: ${answer}`;
        const detail = {
          origin_prompt: [{ role: 'HUMAN', prompt: asked }],
          prediction: isRight ? '[正确]' : '[错误]',
          gold: asJson(sample.reference),
        };
        return { ...tally.add(isRight), detail };
      },
      finish: () => ({ metrics: tally.metrics() }),
    };
  },
};

/** Words of answers that commit themselves to nothing. */
const UNSURE = ['不确定', '无法确定', '无法回答', '不知道', '不认识'];
const NOT = '[not]';

function holdsWhatItShould(answer: string, reference: unknown): boolean {
  if (UNSURE.some((word) => answer.includes(word))) return false;
  if (Array.isArray(reference)) return reference.some((one) => answer.includes(requiredText(one)));
  const wanted = requiredText(reference);
  return wanted.startsWith(NOT) ? !answer.includes(wanted.slice(NOT.length)) : answer.includes(wanted);
}

/** The columns that the model was shown, a line each. */
function shownQuestion({ row }: ScoredSample, { dataset }: EvaluatorContext): string {
  const columns = [dataset?.reader_cfg.input_columns ?? []].flat();
  return columns.map((column) => `${pythonStr(asJson(row[column]))}\n`).join('');
}
