/** `lodestone inspect`: every kind of case, with the place that the answer was taken from. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const TOO_LONG = {
  status: 400,
  body: { error: { code: 'context_length_exceeded', message: 'maximum context length is 8 tokens' } },
};

/** Replies to the questions in their order: right or wrong, none, cut off, refused. */
function replies() {
  const places = new Map<string, number>();
  return ({ prompt, model }: ChatRequest): ServerReply => {
    const place = places.get(prompt) ?? places.size;
    places.set(prompt, place);
    if (place === 0) return 'I think that the answer is B.';
    if (place === 1) return 'no idea';
    if (place === 2) return TOO_LONG;
    const message = { role: 'assistant', content: 'The answer is A, bec' };
    const choices = [{ index: 0, message, finish_reason: 'length' }];
    return { status: 200, body: { id: 'x', object: 'chat.completion', model, choices } };
  };
}

interface Case {
  index: number;
  kinds: string[];
  reply: string;
  answer?: string;
  span?: [number, number];
  reference: string;
  score?: number;
  reason?: string;
}

test('cases of each kind, in text and JSON, by path, by time and the latest', {
  timeout: 120_000,
}, async () => {
  const cwd = emptyFolder();
  const { url } = await startServer({ answer: replies() });
  const args = [
    '--api-base',
    url,
    '--datasets',
    'ARC_e_gen',
    '--limit',
    '4',
    '--max-num-workers',
    '1',
    '--debug',
  ];
  const run = await runProgram(args, { cwd });
  expect(run.code, run.stderr).toBe(0);

  const inspect = async (...more: string[]) => {
    const { code, stdout, stderr } = await runProgram(['inspect', ...more, '--json'], { cwd });
    expect(code, stderr).toBe(0);
    return stdout.trim() === ''
      ? []
      : stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Case);
  };
  const all = await inspect();
  expect(all.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  const [first, , , last] = all;
  expect(first).toMatchObject({ answer: 'B', reply: 'I think that the answer is B.' });
  expect(first?.reply.slice(...(first?.span ?? []))).toBe('B');
  expect(last).toMatchObject({ kinds: expect.arrayContaining(['truncated']), answer: 'A' });

  const numbers = async (...more: string[]) => (await inspect(...more)).map(({ index }) => index);
  expect(await numbers('latest', '--unparsed')).toEqual([1, 2]);
  expect(await numbers('latest', '--truncated')).toEqual([3]);
  const failed = await inspect('--failed');
  expect(failed).toMatchObject([
    { index: 2, reply: '', reason: expect.stringContaining('maximum context length') },
  ]);
  const wrong = all.filter(({ score }) => score === 0).map(({ index }) => index);
  const [time = ''] = readdirSync(path.join(cwd, 'outputs', 'default'));
  expect(await numbers(time, '--wrong')).toEqual(wrong);
  const folder = path.join('outputs', 'default', time);
  expect(await numbers(folder, '--truncated', '--failed')).toEqual([2, 3]);
  expect(await numbers('--limit', '1')).toEqual([0]);

  const text = await runProgram(['inspect', '--limit', '1', '--model', 'test-model', '--dataset', 'ARC-e'], {
    cwd,
  });
  expect(text.stdout).toContain('  | I think that the answer is ⟦B⟧.\n');
  expect(text.stdout).toContain('answer     B  (characters 27 to 28 of the reply)\n');
  expect(text.stderr).toContain('4 samples, showing 1 (--limit N)');
  const unknown = await runProgram(['inspect', '--dataset', 'ARC-f'], { cwd });
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Did you mean ARC-e?')]);
  expect((await runProgram(['inspect', '20200101_000000'], { cwd })).stderr).toContain('no run');

  // What OpenCompass leaves: predictions, and the config in Python.
  for (const part of [
    `results/test-model/ARC-e.verdicts.jsonl`,
    'predictions/test-model/ARC-e.jsonl',
    `configs/${time}.json`,
  ])
    rmSync(path.join(cwd, folder, part));
  const anew = await inspect(folder);
  expect(anew.map(({ answer, span, score }) => [answer, span, score])).toEqual(
    all.map(({ answer, span, score }) => [answer, span, score]),
  );
  // Without the data, the answers in the predictions have to do.
  expect(await numbers(folder, '--wrong')).toEqual(wrong);
});

/** "你好" as options, in GBK, which Node cannot write. */
const GBK = Buffer.concat([
  Buffer.from('question,A,B,answer\n1?,'),
  Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
  Buffer.from(',2,B\n'),
]);

test('data that is not UTF-8 is read as the run read it, or as it is said to be', async () => {
  const cwd = emptyFolder();
  const { url } = await startServer({ answer: () => '2' });
  writeFileSync(path.join(cwd, 'q.csv'), GBK);
  const encoding = ['--data-encoding', 'gb18030'];
  const args = ['--api-base', url, '--model', 'm', '--custom-dataset-path', 'q.csv', ...encoding];
  const run = await runProgram(args, { cwd });
  expect(run.code, run.stderr).toBe(0);
  // What has no verdicts is scored anew, which takes the options of the data.
  const [time = ''] = readdirSync(path.join(cwd, 'outputs', 'default'));
  const folder = path.join(cwd, 'outputs', 'default', time);
  rmSync(path.join(folder, 'results'), { recursive: true });
  const inspected = async (...more: string[]) => {
    const { stdout, stderr } = await runProgram(['inspect', folder, '--json', ...more], { cwd });
    return { score: (JSON.parse(stdout) as Case).score, stderr };
  };
  expect(await inspected()).toMatchObject({ score: 1 });
  expect((await inspected('--data-encoding', 'big5')).score).toBe(1);
  // A run of OpenCompass does not say in which encoding its data was.
  const config = path.join(folder, 'configs', `${time}.json`);
  const { lodestone: _, ...foreign } = JSON.parse(readFileSync(config, 'utf8')) as { lodestone: unknown };
  writeFileSync(config, JSON.stringify(foreign));
  expect((await inspected()).score).not.toBe(1);
  expect(await inspected(...encoding)).toMatchObject({ score: 1 });
});
