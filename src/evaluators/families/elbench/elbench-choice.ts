import type { EvaluatorDefinition } from '../../../core/index.ts';
import { asJson } from '../../../core/index.ts';
import { pythonRegex, pythonStr, splitLines, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

const MARKED = pythonRegex('(?:ANSWER|答案|最终答案)\\s*[:：是为]?\\s*(.+)', { ignoreCase: true });
const ISOLATED = pythonRegex('(?<![A-Za-z])([A-Ja-j])(?![A-Za-z])', {}, 'g');
const LETTER = /[A-J]/g;
/** What may stand between the letters of a line that holds nothing else. */
const BETWEEN = pythonRegex('[\\sA-J,，、.。()\\[\\]:：和与]', {}, 'g');

/** ELBench's questions with options: the letters behind "ANSWER:" or 答案, else those of a last line of letters alone, are the reference's. */
export const elbenchChoiceEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.subjective.elbench.ELBenchChoiceEvaluator',
  aliases: ['opencompass.datasets.ELBenchChoiceEvaluator'],
  create: () =>
    listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      holdsAnswer: ({ prediction }) => answerLetters(requiredText(prediction)) !== '',
      prepare: ({ prediction, reference }) => ({
        prediction: answerLetters(requiredText(prediction)),
        reference: lettersIn(pythonStr(asJson(reference))),
      }),
      isCorrect: (prediction, reference) => prediction === reference && reference !== '',
    }),
};

function answerLetters(reply: string): string {
  const marked = MARKED.exec(reply)?.[1];
  if (marked !== undefined) {
    const isolated = [...marked.matchAll(ISOLATED)].map(([, letter = '']) => letter);
    if (isolated.length > 0) return lettersIn(isolated.join(''));
  }
  const last = splitLines(reply)
    .map((line) => stripText(line))
    .findLast((line) => line !== '')
    ?.toUpperCase();
  return last === undefined || last.replace(BETWEEN, '') !== '' ? '' : lettersIn(last);
}

/** Each letter once, in the order of the alphabet. */
function lettersIn(text: string): string {
  return [...new Set(text.toUpperCase().match(LETTER) ?? [])].sort().join('');
}
