/** A key is sent to its server, and stands nowhere else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const SECRET = 'sk-test-4f9a1c77d2e84b60';
const ARC = ['--datasets', 'ARC_e_gen', '--limit', '4', '--json'];

/** A server that says the key back wherever it can. */
function indiscreet({ authorization = '' }: ChatRequest, count: number): ServerReply {
  const key = authorization.replace('Bearer ', '');
  if (count === 2) return { status: 500, body: { error: { message: `worker of ${key} died` } } };
  if (count === 4)
    return {
      status: 400,
      body: { error: { message: `${key} sent too much`, code: 'context_length_exceeded' } },
    };
  if (count % 2 === 1) return { status: 200, body: thoughtful(key) };
  return `A, says ${key}`;
}

/** A reply whose text is composed of more than its content. */
function thoughtful(key: string): object {
  const message = { role: 'assistant', content: `  A, says ${key}\n`, reasoning_content: `It is ${key}.` };
  return { choices: [{ index: 0, message, finish_reason: 'stop' }] };
}

/** All that a run left behind: its files and what it printed. */
function leftBehind(folder: string, { stdout, stderr }: Finished): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  return [stdout, stderr, ...texts].join('\n');
}

async function expectDiscreet(args: string[], env: Record<string, string>, config?: string): Promise<void> {
  const server = await startServer({ answer: indiscreet });
  const cwd = emptyFolder();
  if (config !== undefined) writeFileSync(path.join(cwd, 'eval.py'), config.replaceAll('URL', server.url));
  const filled = args.map((argument) => argument.replaceAll('URL', server.url));
  const finished = await runProgram([...filled, '-w', 'runs'], { cwd, env });
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests.every(({ authorization }) => authorization === `Bearer ${SECRET}`)).toBe(true);
  expect(leftBehind(path.join(cwd, 'runs'), finished)).not.toContain(SECRET);
}

const CONFIG = `import os
from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
datasets = ARC_e_datasets
models = [dict(type='OpenAISDK', abbr='m', path='m', openai_api_base='URL', KEY)]
`;

test('a key in the environment', () =>
  expectDiscreet(['--api-base', 'URL', '--api-key-env', 'MY_KEY', ...ARC], { MY_KEY: SECRET }));

test('a key on the command line', () =>
  expectDiscreet(['--api-base', 'URL', '--set', `models.0.key=${SECRET}`, ...ARC], {}));

test('a key in a config', () =>
  expectDiscreet(['eval.py', '--limit', '4', '--json'], {}, CONFIG.replace('KEY', `key='${SECRET}'`)));

test('a key that a config takes from the environment', () =>
  expectDiscreet(
    ['eval.py', '--limit', '4', '--json', '--debug', '--config-verbose'],
    { OPENAI_API_KEY: SECRET },
    CONFIG.replace('KEY', "key=os.environ['OPENAI_API_KEY']"),
  ));

test('a key in a header', () =>
  expectDiscreet(
    ['eval.py', '--limit', '4', '--json'],
    {},
    CONFIG.replace(
      'KEY',
      `key='none', openai_extra_kwargs=dict(extra_headers={'Authorization': 'Bearer ${SECRET}'})`,
    ).replace("'none'", "''"),
  ));
