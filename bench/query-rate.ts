/**
 * How well `query_per_second` is kept: a server here counts the requests of a whole run at each rate and compares the
 * mean rate between the first and the last with what the config asks for. Takes the rates, default `0.16 1 20`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainQuestions } from './tools/plain-questions.ts';

/** How long each run should take, in seconds; at least six requests are made. */
const SECONDS = 40;
const ALLOWED = 0.02;

const root = path.resolve(import.meta.dirname, '..');
const times: number[] = [];
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.method === 'POST') times.push(performance.now());
    const choices = [{ index: 0, message: { role: 'assistant', content: 'A' }, finish_reason: 'stop' }];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ object: 'chat.completion', model: 'm', choices, data: [{ id: 'm' }] }));
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-rate-'));
try {
  const rates = process.argv.slice(2).map(Number);
  for (const rate of rates.length === 0 ? [0.16, 1, 20] : rates) await measure(rate);
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(rate: number): Promise<void> {
  times.length = 0;
  const count = Math.max(6, Math.round(rate * SECONDS));
  await run([configFile(rate, count), '-w', path.join(folder, 'runs')]);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const seen = (times.length - 1) / seconds;
  const error = seen / rate - 1;
  const verdict = Math.abs(error) <= ALLOWED ? 'kept' : 'NOT KEPT';
  console.log(
    `query_per_second=${rate}: ${times.length} requests in ${seconds.toFixed(1)} s, ${seen.toFixed(4)}/s (${(100 * error).toFixed(2)} %): ${verdict}`,
  );
  if (verdict !== 'kept') process.exitCode = 1;
}

function configFile(rate: number, count: number): string {
  const { port } = server.address() as AddressInfo;
  const { datasets } = JSON.parse(readFileSync(path.join(folder, plainQuestions(folder, count)), 'utf8'));
  const model = {
    type: 'lodestone.models.Endpoint',
    abbr: 'm',
    path: 'm',
    api_base: `http://127.0.0.1:${port}/v1`,
    query_per_second: rate,
    max_out_len: 8,
  };
  const file = path.join(folder, 'config.json');
  writeFileSync(file, JSON.stringify({ models: [model], datasets }));
  return file;
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src', 'bin.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
  });
}
