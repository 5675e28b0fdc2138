/** A server that refuses and says the key back: no line shows it, whatever way it was given. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const SECRET = 'sk-test-"4f9a1c77d2e84b60';
const ARC = ['--datasets', 'ARC_e_gen', '--limit', '1'];
const BY_VARIABLE = ['--api-base', 'URL/v1', '--model', 'm', '--api-key-env', 'MY_KEY', ...ARC];
const CONFIG = (model: string) => `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
datasets = ARC_e_datasets
models = [dict(type='OpenAISDK', abbr='m', path='m', openai_api_base='URL/v1', ${model})]
`;
const HEADERS = `{'Authorization': 'Bearer ${SECRET}'}`;

/** Refuses everything, names of models too, with all that it was sent as the reason. */
async function startRefusing(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    const message = `no: ${request.headers.authorization} at ${request.url}`;
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function refused(args: readonly string[], config = ''): Promise<Finished> {
  const url = await startRefusing();
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'eval.py'), config.replaceAll('URL', url));
  const filled = args.map((argument) => argument.replaceAll('URL', url));
  return runProgram(filled, { cwd, env: { MY_KEY: SECRET } });
}

test.each<[title: string, args: readonly string[], config?: string]>([
  ['by a variable', BY_VARIABLE],
  ['by a variable, with --debug', [...BY_VARIABLE, '--debug']],
  ['by a variable, with --json', [...BY_VARIABLE, '--json']],
  ['by --set', ['eval.py', '--limit', '1', '--debug', '--set', `models.0.key=${SECRET}`], CONFIG('')],
  ['in a config', ['eval.py', '--limit', '1', '--debug', '--json'], CONFIG(`key='${SECRET}'`)],
  [
    'in a header',
    ['eval.py', '--limit', '1', '--json'],
    CONFIG(`key='', openai_extra_kwargs=dict(extra_headers=${HEADERS})`),
  ],
  ['before the names of models are known', ['--api-base', 'URL/v1', '--api-key-env', 'MY_KEY', ...ARC]],
  ['to doctor', ['doctor', '--api-base', 'URL/v1', '--api-key-env', 'MY_KEY']],
  ['to doctor, with --json', ['doctor', '--api-base', 'URL/v1', '--api-key-env', 'MY_KEY', '--json']],
])('a key given %s', async (_, args, config) => {
  const { code, stdout, stderr } = await refused(args, config);
  expect(code, stderr).toBe(1);
  const output = `${stdout}${stderr}`;
  expect(output).toContain('<redacted>');
  expect(output).not.toContain('4f9a1c77d2e84b60');
  if (args.includes('--json')) JSON.parse(stdout);
});
