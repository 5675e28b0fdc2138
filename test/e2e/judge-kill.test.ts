/** A judge's replies survive `kill -9` of the program: -r asks what is missing, and the files are those of an undisturbed run. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, type RunningServer, startServer } from './openai-server.ts';
import { emptyFolder, runProgram, startProgram } from './program.ts';

const COUNT = 120;
const AT_ONCE = 8;
const KILLS = [0.15, 0.5, 0.85];

/** Every seventh question gets no verdict, so that those are known to be kept as well. */
function verdict({ prompt }: ChatRequest): string {
  const number = Number(/question (\d+)\./.exec(prompt)?.[1]);
  return number % 7 === 0 ? 'no verdict' : number % 2 === 0 ? '[[A]]' : '[[B]]';
}

function resultsIn(work: string): Map<string, string> {
  const [run = ''] = readdirSync(work);
  const folder = path.join(work, run, 'results');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('killed three times while a judge compares answers in both orders', { timeout: 120_000 }, async () => {
  const cwd = emptyFolder();
  const answering = await startServer({ answer: ({ model }) => `${model} answers`, models: ['a', 'b'] });
  const judge = await startServer({ answer: verdict, models: ['judge'], latency: 10 });
  const at = (name: string, { url }: RunningServer) =>
    `dict(type='lodestone.models.Endpoint', abbr='${name}', api_base='${url}', api_model='${name}', temperature=0, max_workers=${AT_ONCE})`;
  const rows = Array.from({ length: COUNT }, (_, number) =>
    JSON.stringify({ question: `question ${number}.` }),
  );
  writeFileSync(path.join(cwd, 'qa.jsonl'), rows.join('\n'));
  writeFileSync(
    path.join(cwd, 'eval.py'),
    `models = [${at('a', answering)}, ${at('b', answering)}]
judge_models = [${at('judge', judge)}]
datasets = [dict(path='qa.jsonl', judge='pair')]
`,
  );
  const args = ['eval.py', '--judge-order', 'both', '-w'];
  const undisturbed = await runProgram([...args, 'whole'], { cwd });
  expect(undisturbed.code, undisturbed.stderr).toBe(0);
  const all = judge.requests.length;
  expect(all).toBe(2 * COUNT);

  for (const share of KILLS) {
    const program = startProgram([...args, 'killed', ...(share === KILLS[0] ? [] : ['-r'])], { cwd });
    while (judge.requests.length < all + share * all && program.process.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    program.process.kill('SIGKILL');
    expect((await program.finished).signal).toBe('SIGKILL');
  }
  const resumed = await runProgram([...args, 'killed', '-r'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  const asked = judge.requests.length - all;
  expect(asked).toBeGreaterThanOrEqual(all);
  expect(asked).toBeLessThanOrEqual(all + KILLS.length * (AT_ONCE + 1));
  expect(resultsIn(path.join(cwd, 'killed'))).toEqual(resultsIn(path.join(cwd, 'whole')));
  expect(answering.requests.length).toBe(4 * COUNT);
});
