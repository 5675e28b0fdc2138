import {
  type EvaluatorDefinition,
  float,
  type Json,
  type JsonObject,
  LodestoneError,
  type Row,
} from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { bracketAnswer } from './bracket-answer.ts';
import { isKorbenchAnswer } from './korbench-rules.ts';

/** KOR-Bench: the share of right answers, by the rules of each row's `category` and `rule_id`. */
export const korbenchEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.korbench.korbench.korbenchEvaluator',
  create() {
    let right = 0;
    let total = 0;
    return {
      details: 'list',
      holdsAnswer: ({ prediction }) => bracketAnswer(requiredText(prediction)) !== 'NULL',
      add({ prediction, reference, row }) {
        const detail = judged(requiredText(prediction), requiredText(reference), row);
        const correct = detail.is_correct === true;
        total += 1;
        if (correct) right += 1;
        return { score: correct ? 1 : 0, detail };
      },
      finish() {
        if (total === 0) throw new LodestoneError('scoring-failed', 'KOR-Bench has no rows to score');
        return { metrics: { accuracy: float((right / total) * 100) } };
      },
    };
  },
};

const SINGLE = ['0_shot', '3_shot'];
const MIXED = ['Multi-Q', 'Multi-R', 'Multi-RQ', 'mixed'];

function judged(reply: string, answer: string, row: Row): JsonObject {
  const mode = String(row.prompt_mode);
  if (MIXED.includes(mode)) {
    throw new LodestoneError(
      'not-built',
      `KOR-Bench's mode ${mode} reads answers from files next to the rows`,
      {
        hint: 'Use the modes 0_shot and 3_shot.',
      },
    );
  }
  if (!SINGLE.includes(mode)) return { is_correct: false, pred: reply, answer };
  const question = { category: textIn(row, 'category'), rule: textIn(row, 'rule_id') };
  const correct = isKorbenchAnswer(reply, answer, question);
  // Rows are judged one by one, so that all are number 0.
  const found = { idx: 0, response: reply, response_text: bracketAnswer(reply), answer, is_correct: correct };
  return { ...found, ...realLife(reply, question), correct, pred: reply };
}

/** Replies to counterfactual questions are compared with what is so in real life, too: an answer that rows lack. */
function realLife(reply: string, question: { category: string; rule: string }): JsonObject {
  if (question.category !== 'counterfactual') return {};
  return { real_life_answer: '', is_real_life: isKorbenchAnswer(reply, '', question) };
}

function textIn(row: Row, column: string): string {
  const value = row[column] as Json | undefined;
  return value === undefined || value === null ? '' : String(value);
}
