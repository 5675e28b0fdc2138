import type { ScoredSample } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';

/** Whether a prediction, or one of several, says anything at all. */
export function isSaid(prediction: unknown): boolean {
  return [prediction].flat().some((one) => typeof one !== 'string' || stripText(one) !== '');
}

/**
 * For evaluators that take the whole reply where no words lead to an answer: whether there is such a lead, or the reply
 * is as short as an answer.
 */
export function isLedOrShort({ prediction, reference }: ScoredSample, lead: RegExp): boolean {
  const reply = stripText(String(prediction));
  return reply !== '' && (lead.test(reply) || wordCount(reply) <= Math.max(2, wordCount(String(reference))));
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** Lines that prose does not have: definitions, statements, assignments, calls, ends of blocks. */
const CODE_LINE =
  /^(?:(?:async )?(?:def|class|func|function|public|private|static|const|let|var|int|void|bool|string|double|float|long|auto|vector)\b.*[\w<(]|return(?:;| \S+| .*[-+*/()[\]{}=<>'"].*)?$|import [\w{*"]|from [\w.]+ import\b|#include|package \w+$|(?:for|while|if|elif|with|else|try|except\b)\b.*:$|[\w.[\]]+ ?(?:[-+*/%|&]|:)?= ?\S|[\w.]+\(.*\)$|.*[;{}]$)/;

/** Whether a reply of which a program is taken holds one: a block of code, or a line that only programs have. */
export function holdsProgram({ record }: ScoredSample): boolean {
  return [record.prediction].flat().some((reply) => {
    const text = String(reply ?? '');
    return /```[^`]*[^`\s]/.test(text) || text.split('\n').some((line) => CODE_LINE.test(line.trim()));
  });
}
