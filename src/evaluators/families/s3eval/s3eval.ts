import type { EvaluatorDefinition } from '../../../core/index.ts';
import { pythonFloat, splitWords, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { commonCount, f1Of, tokenF1 } from '../../metrics/measures/token-f1.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { normalizedAnswer } from '../../metrics/text/normalized-answer.ts';

/** S3Eval: F1 of table rows, of the entries of a list, of words, or equality of numbers, as the reference is. */
export const s3evalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.s3eval.S3EvalEvaluator',
  create: () =>
    meanRun({
      valueOf: ({ prediction, reference }) => answerScore(requiredText(prediction), requiredText(reference)),
    }),
};

function answerScore(prediction: string, reference: string): number {
  if (reference.includes('|')) return tokenF1(tableRows(prediction), tableRows(reference));
  if (reference.includes(',')) return listF1(entries(prediction), entries(reference));
  const value = pythonFloat(prediction);
  const wanted = pythonFloat(reference);
  if (value !== undefined && wanted !== undefined) return value === wanted ? 1 : 0;
  return tokenF1(splitWords(normalizedAnswer(prediction)), splitWords(normalizedAnswer(reference)));
}

/** The rows of a Markdown table behind its two header lines, each as one text. */
function tableRows(table: string): string[] {
  return table
    .split('\n')
    .slice(2)
    .filter((line) => stripText(line) !== '')
    .map((line) => JSON.stringify(line.split('|').slice(1, -1).map(stripText)));
}

function entries(list: string): Set<string> {
  return new Set(list.split(',').map(stripText));
}

function listF1(prediction: Set<string>, reference: Set<string>): number {
  return f1Of(commonCount(prediction, reference), prediction.size, reference.size);
}
