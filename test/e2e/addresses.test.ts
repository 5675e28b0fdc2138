/** Addresses with a query: the path stands in front of it, and what it holds of secrets stands nowhere else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const SECRET = 'AIza-7d3f52c9e1b04a68';
const ROWS = 'question,A,B,answer\nOne?,x,y,A\nTwo?,x,y,A\n';

const answer = (content: string): ServerReply => ({
  status: 200,
  body: { choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] },
});

function folderWith(files: Record<string, string>): string {
  const cwd = emptyFolder();
  for (const [name, text] of Object.entries({ 'q.csv': ROWS, ...files }))
    writeFileSync(path.join(cwd, name), text);
  return cwd;
}

const OWN = ['--custom-dataset-path', 'q.csv', '-w', 'out'];

test('the path of a request stands in front of the query', { timeout: 60_000 }, async () => {
  const server = await startServer({ answer: () => answer('A') });
  const root = server.url.replace('/v1', '');
  const query = '?api-version=2024-02-01';
  const config = `datasets = [dict(path='q.csv')]
models = [
    dict(type='OpenAI', abbr='a', path='m', openai_api_base='${root}/a/chat/completions${query}', key=''),
    dict(type='OpenAISDK', abbr='b', path='m', openai_api_base='${root}/b/${query}', key=''),
    dict(type='lodestone.models.Endpoint', abbr='c', path='m', api_base='${root}/c/chat/completions${query}'),
    dict(type='lodestone.models.Endpoint', abbr='d', path='m', api_base='${root}${query}'),
]
`;
  const cwd = folderWith({ 'eval.py': config });
  const { code, stderr } = await runProgram(['eval.py', '-w', 'out'], { cwd });
  expect(code, stderr).toBe(0);
  const expected = ['/a', '/b', '/c', '/v1'].map((place) => `${place}/chat/completions${query}`);
  expect(new Set(server.requests.map((request) => request.path))).toEqual(new Set(expected));
});

/** All that a run left behind: its files and what it printed. */
function leftBehind(folder: string, runs: readonly Finished[]): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  return [...runs.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...texts].join('\n');
}

/** Says the address back wherever it can. */
function indiscreet({ path: place }: ChatRequest, count: number): ServerReply {
  if (count === 1) return { status: 500, body: { error: { message: `no worker for ${place}` } } };
  if (count === 2)
    return {
      status: 400,
      body: { error: { message: `${place} is too long`, code: 'context_length_exceeded' } },
    };
  return answer(`A, says ${place}`);
}

test('a secret in a query is sent, is stored nowhere, and is asked for by resume', {
  timeout: 60_000,
}, async () => {
  const server = await startServer({ answer: indiscreet });
  const address = `${server.url}?key=${SECRET}&api-version=7`;
  const cwd = folderWith({});
  const first = await runProgram(
    ['--api-base', address, '--model', 'm', '--debug', '--config-verbose', ...OWN],
    { cwd },
  );
  expect(first.code, first.stderr).toBe(0);
  const sent = server.requests.length;
  expect(server.requests.every((request) => request.path.includes(`?key=${SECRET}&api-version=7`))).toBe(
    true,
  );
  const without = await runProgram(['resume', '-w', 'out'], { cwd });
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('models.0.api_base');
  expect(without.stderr.trim().split('\n')).toHaveLength(1);
  const given = await runProgram(['resume', '-w', 'out', '--set', `models.0.api_base=${address}`], { cwd });
  expect(given.code, given.stderr).toBe(0);
  expect(server.requests).toHaveLength(sent);
  const left = leftBehind(path.join(cwd, 'out'), [first, without, given]);
  expect(left).not.toContain(SECRET);
  expect(left).toContain('api-version=7');
});

test.each([
  ['a server that does not say its models', '?sig=AIza-7d3f52c9e1b04a68'],
  ['a server that nothing answers for', '?token=AIza-7d3f52c9e1b04a68'],
])('%s is named without the secret of its address', async (title, query) => {
  const server = await startServer({ models: [] });
  if (title.includes('nothing answers')) await server.close();
  const finished = await runProgram(['--api-base', `${server.url}${query}`, ...OWN], { cwd: folderWith({}) });
  expect(finished.code).toBe(1);
  expect(finished.stdout + finished.stderr).not.toContain(SECRET);
});

test('the name and the password of an address are sent, and not stored', async () => {
  const server = await startServer();
  const cwd = folderWith({});
  const address = server.url.replace('//', '//me:hunter2-and-more@');
  const finished = await runProgram(['--api-base', address, '--model', 'm', ...OWN], { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  const basic = `Basic ${Buffer.from('me:hunter2-and-more').toString('base64')}`;
  expect(server.requests.every(({ authorization }) => authorization === basic)).toBe(true);
  expect(leftBehind(path.join(cwd, 'out'), [finished])).not.toContain('hunter2');
});
