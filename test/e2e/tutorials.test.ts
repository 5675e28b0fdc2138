/** Config files as courses on OpenCompass have users type them, with nothing but the built-in catalogue beside them. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

/** A user's folder whose `configs` hold the tutorials' files, told where the server is. */
function userFolder(url: string): string {
  const cwd = emptyFolder();
  const configs = path.join(cwd, 'configs');
  cpSync(path.join(import.meta.dirname, 'tutorials'), configs, { recursive: true });
  for (const file of readdirSync(configs, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.py')) continue;
    const place = path.join(configs, file);
    writeFileSync(place, readFileSync(place, 'utf8').replaceAll('URL', url));
  }
  return cwd;
}

/** The rows of the printed table: dataset, version, metric, mode, score. */
function rowsOf(stdout: string): Map<string, string[]> {
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s{2,}/));
  return new Map(rows.filter((cells) => cells.length === 5).map((cells) => [cells[0] ?? '', cells]));
}

test('a model file with a key of the environment, on datasets that a user renamed and cut', async () => {
  const server = await startServer();
  const cwd = userFolder(server.url);
  const args = ['--models', 'course_api.py', '--datasets', 'demo_ceval_chat_gen.py', '--debug'];
  const { code, stdout, stderr } = await runProgram(args, { cwd, env: { COURSE_API_KEY: 'sk-course-77' } });
  expect(code, stderr).toBe(0);
  expect(server.requests).toHaveLength(52);
  expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer sk-course-77']),
  );
  expect(server.requests[0]?.body).toMatchObject({
    model: 'course-latest',
    max_tokens: 512,
    temperature: 0.01,
  });
  const rows = rowsOf(stdout);
  expect(rows.get('demo_ceval-computer_network')?.slice(1, 4)).toEqual(['db9ce2', 'accuracy', 'gen']);
  expect(stdout + stderr).not.toContain('sk-course-77');
});

test('a config that brings together a demo of datasets and a model from weights, at a server', async () => {
  const server = await startServer();
  const cwd = userFolder(server.url);
  const args = ['configs/eval_course_demo.py', '--debug', '--api-base', server.url];
  const { code, stdout, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(0);
  expect(server.requests.map((request) => request.path)).toEqual(Array(4).fill('/v1/chat/completions'));
  expect([...rowsOf(stdout).keys()].filter((name) => name.startsWith('demo_'))).toHaveLength(4);
});

test('an OpenAI model with roles of its own and the whole address of the chat', async () => {
  const server = await startServer();
  const cwd = userFolder(server.url);
  const args = ['--models', 'chat_weights_api', '--datasets', 'ceval_gen', '--debug', '--limit', '1'];
  const { code, stdout, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(0);
  expect(server.requests).toHaveLength(52);
  const [first] = server.requests;
  expect(first?.path).toBe('/v1/chat/completions');
  expect(first?.authorization).toBe('Bearer sk-not-secret-654321');
  expect(JSON.stringify(first?.body.messages)).toMatch(/"role":"user","content":"[^"]*答案: "}\]$/);
  expect(rowsOf(stdout).get('ceval')?.slice(1, 4)).toEqual(['-', 'naive_average', 'gen']);
});

test('a TurboMind config, pointed at a server', async () => {
  const server = await startServer({ answer: () => 'A<eoa>B' });
  const cwd = userFolder(server.url);
  const args = ['configs/eval_course_turbomind.py', '--limit', '1', '--api-base', server.url];
  const { code, stdout, stderr } = await runProgram([...args, '-w', 'runs'], { cwd });
  expect(code, stderr).toBe(0);
  // Beside the completions there are attempts to have prompts counted.
  const completions = server.requests.filter((request) => request.path === '/v1/completions');
  expect(completions).toHaveLength(52);
  expect(completions[0]?.body).toMatchObject({ model: 'test-model', max_tokens: 50 });
  expect(rowsOf(stdout).get('ceval-computer_network')?.[1]).toBe('db9ce2');
  const predictions = path.join(cwd, 'runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '', 'predictions');
  const file = path.join(predictions, 'tiny-turbomind', 'ceval-computer_network.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))['0'].prediction).toBe('A');
});
