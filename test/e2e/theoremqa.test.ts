/** TheoremQA: replies that two readers of LaTeX take differently, each with the rules of its version of OpenCompass. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

/**
 * Reply, reference, its type, and whether it is right by OpenCompass 0.5.4 (latex2sympy2_extended 1.10.1) and by 0.3.3
 * (latex2sympy2 1.9.1); both from a run of their own code.
 */
const REPLIES: [reply: string, reference: string, type: string, newer: number, older: number][] = [
  ['The answer is: [12, 8, 5]', '[12, 8, 5]', 'list of integer', 1, 1],
  ['The answer is [0, 0].', '[0, 0]', 'list of integer', 0, 1],
  ['The answer is: (1/2, 1/3, 1/4)', '[0.5, 0.25]', 'list of float', 0, 0],
  ['So the answer is \\([1, 2, 3]\\)', '1', 'integer', 1, 0],
  ['The answer is true.', '1', 'integer', 0, 0],
  ['So the answer is no.', '0', 'integer', 0, 0],
  ['The answer is: Yes', 'True', 'bool', 1, 1],
  ['The answer is 5. The reason is that 3 > 2.', '5', 'integer', 0, 1],
  ['The answer is 0.6. The reason is that 3 > 2.', '0.6', 'float', 0, 1],
  ['so the answer is \\(1.42\\).', '1.42', 'float', 1, 0],
  ['The answer is [0, 5]. The reason is that 3 > 2.', '[0, 5]', 'list of integer', 0, 1],
  ['The answer is [4, 2] units', '[4, 2]', 'list of integer', 0, 1],
  ['The answer is: (2, 2)', '[2, 2]', 'list of integer', 1, 0],
  ['The answer is \\frac{1}{2}\\).', 'False', 'bool', 0, 0],
  ['The answer is: 1:2', '0.5', 'float', 1, 1],
  ['The answer is [1.0, 2.0]', '1', 'integer', 0, 1],
];

test.each([
  ['0.5.4', 3],
  ['0.3.3', 4],
] as const)('replies by the rules of %s', async (compat, column) => {
  const answer = ({ prompt }: { prompt: string }) =>
    REPLIES[Number(/number (\d+)!/.exec(prompt)?.[1])]?.[0] ?? '';
  const { url } = await startServer({ answer });
  const cwd = emptyFolder();
  const rows = REPLIES.map(([, Answer, Answer_type], index) => ({
    Question: `What is number ${index}!`,
    Answer,
    Answer_type,
  }));
  mkdirSync(path.join(cwd, 'data', 'TheoremQA'), { recursive: true });
  writeFileSync(path.join(cwd, 'data', 'TheoremQA', 'theoremqa_test.json'), JSON.stringify(rows));
  const args = ['--api-base', url, '--model', 'm', '--datasets', 'TheoremQA_5shot_gen_6f0af8'];
  const { code, stderr } = await runProgram([...args, '--compat', compat], { cwd });
  expect(code, stderr).toBe(0);
  const { stdout } = await runProgram(['inspect', '--json', '--limit', '100'], { cwd });
  const scores = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { index: number; score: number })
    .map(({ index, score }) => [REPLIES[index]?.[0], score]);
  expect(scores).toEqual(REPLIES.map((one) => [one[0], one[column]]));
});
