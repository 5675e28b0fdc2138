import { LodestoneError } from '../../../core/index.ts';
import { afterFirst, before, lastEnclosed, stripText } from '../../../util/index.ts';
import { FENCE, fenceLines } from '../../extraction/code/fences.ts';

/** LiveCodeBench, code generation: the lines between the first two fences; base models answer with code alone. */
export function generatedCode(reply: string, modelType = 'chat'): string {
  return codeBetween(reply, modelType, (fences) => fences);
}

/** LiveCodeBench, code generation, the second extractor: the lines between the last two fences. */
export function lastGeneratedCode(reply: string, modelType = 'chat'): string {
  return codeBetween(reply, modelType, (fences) => fences.slice(-2));
}

/** LiveCodeBench, code execution: the value that the reply names. With `cot` behind `[ANSWER]`. */
export function executionAnswer(reply: string, cot: boolean): string {
  let answer = lastEnclosed(reply, '[PYTHON]', '[/PYTHON]')?.content ?? reply;
  if (cot) answer = trimmedAfter(answer, '[ANSWER]');
  answer = trimmedAfter(answer, '==');
  return stripText(before(answer, answer.includes('[/ANSWER]') ? '[/ANSWER]' : '\n'));
}

/** LiveCodeBench, test output prediction: the last assertion, else the first block of Python. */
export function testOutputCode(reply: string): string {
  const lines = reply.split('\n');
  const assertion = lines.findLast((line) => line.startsWith('assert'));
  if (assertion !== undefined) return assertion;
  const python = lines.findIndex(
    (line) => line.includes(`${FENCE}python`) || line.includes(`${FENCE}Python`),
  );
  const fences = fenceLines(lines).filter((index) => index >= python);
  return linesBetween(lines, fences);
}

function codeBetween(reply: string, modelType: string, choose: (fences: number[]) => number[]): string {
  if (modelType === 'base') return stripText(reply);
  if (modelType !== 'chat') {
    throw new LodestoneError('config-invalid', `LiveCodeBench has no model type "${modelType}"`, {
      hint: 'Use chat or base.',
    });
  }
  const lines = reply.split('\n');
  return linesBetween(lines, choose(fenceLines(lines)));
}

function linesBetween(lines: readonly string[], [first, second]: readonly number[]): string {
  return first === undefined || second === undefined ? '' : lines.slice(first + 1, second).join('\n');
}

function trimmedAfter(text: string, mark: string): string {
  const rest = afterFirst(text, mark);
  return rest === undefined ? text : stripText(rest);
}
