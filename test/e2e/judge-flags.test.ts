/** Judges that the command line names: which configs judge, in which order, how often, and how several become one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const QUESTIONS = [
  'Why is the sky blue?',
  'Why is grass green?',
  'What is two and two?',
  '天空为什么是蓝色的？',
];

function at(name: string, url: string): string {
  return `models = [dict(type='lodestone.models.Endpoint', abbr='${name}', api_base='${url}', api_model='${name}')]\n`;
}

interface Judge {
  readonly name: string;
  readonly says: (request: ChatRequest, count: number) => string;
}

async function judgedRun(judges: readonly Judge[], models: readonly string[]) {
  const cwd = emptyFolder();
  const answering = await startServer({ answer: ({ model }) => `${model} says so`, models: [...models] });
  const servers = await Promise.all(
    judges.map(async ({ name, says }) => {
      const counts = new Map<string, number>();
      const answer = (request: ChatRequest) => {
        const count = counts.get(request.prompt) ?? 0;
        counts.set(request.prompt, count + 1);
        return says(request, count);
      };
      const server = await startServer({ answer, models: [name] });
      writeFileSync(path.join(cwd, `${name}.py`), at(name, server.url));
      return server;
    }),
  );
  for (const model of models) writeFileSync(path.join(cwd, `${model}.py`), at(model, answering.url));
  const lines = QUESTIONS.map((question) => `${JSON.stringify({ question })}\n`);
  writeFileSync(path.join(cwd, 'qa.jsonl'), lines.join(''));
  const names = judges.map(({ name }) => `${name}.py`);
  const own = models.map((model) => `${model}.py`);
  const run = (...flags: string[]) =>
    runProgram(
      ['--models', ...own, '--custom-dataset-path', 'qa.jsonl', '-w', 'out', '--judge', ...names, ...flags],
      { cwd },
    );
  const results = (name: string, file = 'qa.json') => {
    const time = readdirSync(path.join(cwd, 'out')).sort().at(-1) ?? '';
    return JSON.parse(readFileSync(path.join(cwd, 'out', time, 'results', name, file), 'utf8'));
  };
  const asked = () => servers.map(({ requests }) => requests.length);
  return { cwd, run, results, asked, servers };
}

test('a judge by name rates answers at temperature 0; what holds no verdict is asked again, and once only in all', async () => {
  const says: Judge['says'] = ({ prompt }, count) =>
    prompt.includes('grass') && count < 2 ? 'Hm.' : prompt.includes('two') ? 'Hm.' : '[[6]]';
  const { cwd, run, results, asked, servers } = await judgedRun([{ name: 'judge', says }], ['m']);
  const finished = await run('--judge-retries', '2');
  expect(finished.code, finished.stderr).toBe(0);
  expect(results('m_judged-by--judge')).toMatchObject({ score: 6 });
  expect(results('m_judged-by--judge', 'qa.coverage.json')).toMatchObject({ judgements: 4, unreadable: 1 });
  expect(finished.stdout).toMatch(/^score +6\.0$/m);
  expect(finished.stdout).toMatch(/3 \/ 1 \/ 0$/m);
  // Two are read at once, two are asked three times.
  expect(asked()).toEqual([8]);
  expect(servers[0]?.requests.every(({ body }) => body.temperature === 0)).toBe(true);
  const again = await run('--judge-retries', '2', '-r');
  expect(again.code, again.stderr).toBe(0);
  expect(asked()).toEqual([8]);
  const listed = await runProgram(['inspect', '-w', 'out', '--unjudged', '--json'], { cwd });
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { model: 'm', dataset: 'qa', judge: 'judge', index: 2, kinds: ['unjudged'], reply: 'Hm.' },
  ]);
  // One more is allowed: the one that still holds no verdict is asked once more.
  await run('--judge-retries', '3', '-r');
  expect(asked()).toEqual([9]);
});

test('both orders: 2n requests, and a tie where the same place wins in both', async () => {
  const says: Judge['says'] = ({ prompt }) => {
    const isFirst = /<answer_a>\na says/.test(prompt);
    if (prompt.includes('sky')) return '[[A]]';
    return isFirst ? '[[A]]' : '[[B]]';
  };
  const { run, results, asked } = await judgedRun([{ name: 'judge', says }], ['a', 'b']);
  const finished = await run('--custom-dataset-judge', 'pair', '--judge-order', 'both');
  expect(finished.code, finished.stderr).toBe(0);
  expect(asked()).toEqual([2 * QUESTIONS.length]);
  // Three are won by "a" in both orders, one is won by its place.
  expect(results('a_b_judged-by--both(judge)')).toMatchObject({
    win_rate_a: 87.5,
    win_rate_b: 12.5,
    tie_rate: 25,
  });
  expect(results('a_b_judged-by--judge')).toMatchObject({ win_rate_a: 87.5, tie_rate: 0 });
  expect(finished.stdout).toContain('judged by both(judge)');
});

test('three judges vote; one alone is refused', async () => {
  const judge = (name: string, rating: number): Judge => ({ name, says: () => `[[${rating}]]` });
  const { run, results, asked } = await judgedRun([judge('x', 7), judge('y', 7), judge('z', 1)], ['m']);
  const finished = await run('--judge-vote', 'majority');
  expect(finished.code, finished.stderr).toBe(0);
  expect(asked()).toEqual([4, 4, 4]);
  expect(results('m_judged-by--majority(x+y+z)')).toMatchObject({ score: 7 });
  const mean = await run('--judge-vote', 'mean', '-r');
  expect(mean.code, mean.stderr).toBe(0);
  expect(results('m_judged-by--mean(x+y+z)')).toMatchObject({ score: 5 });
  expect(asked()).toEqual([4, 4, 4]);
  const alone = await judgedRun([judge('x', 7)], ['m']);
  const refused = await alone.run('--judge-vote', 'majority');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--judge-vote');
  expect(alone.asked()).toEqual([0]);
});

test('an order without pairs, and two ways of naming judges at once, are refused before anything is asked', async () => {
  const { run, asked } = await judgedRun([{ name: 'judge', says: () => '[[6]]' }], ['m']);
  for (const flags of [
    ['--judge-order', 'both'],
    ['--judge-model', 'other', '--judge-api-base', 'http://127.0.0.1:1/v1'],
  ]) {
    const refused = await run(...flags);
    expect(refused.code, flags.join(' ')).toBe(2);
    expect(refused.stderr).toContain(flags[0]);
  }
  expect(asked()).toEqual([0]);
});

test('a judge that is named twice is asked once; one that nothing asks is told of; without one, the flags are named', async () => {
  const judge: Judge = { name: 'judge', says: () => '[[6]]' };
  const { cwd, run, asked } = await judgedRun([judge], ['m']);
  const twice = await run('--judge', 'judge.py', 'judge.py');
  expect(twice.code, twice.stderr).toBe(0);
  expect(asked()).toEqual([QUESTIONS.length]);
  const common = ['--models', 'm.py', '-w', 'other'];
  const idle = await runProgram(
    [...common, '--datasets', 'ARC_e_gen', '--limit', '1', '--judge', 'judge.py'],
    { cwd },
  );
  expect(idle.code, idle.stderr).toBe(0);
  expect(idle.stderr).toContain('judge');
  const none = await runProgram(
    [...common, '--custom-dataset-path', 'qa.jsonl', '--custom-dataset-judge', 'score'],
    { cwd },
  );
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('--judge NAME');
});
