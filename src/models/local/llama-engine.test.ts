import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { tinyBench } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { RequestError } from '../../core/index.ts';
import type { EngineSettings, GenerateWork } from './engine/messages.ts';
import { findEnginePackage } from './engine-package.ts';
import { LlamaEngine } from './llama-engine.ts';

const bench = tinyBench();
const never = new AbortController().signal;
const opened: LlamaEngine[] = [];

afterAll(() => Promise.all(opened.map((engine) => engine.close())));

function open(settings: Partial<EngineSettings> = {}): LlamaEngine {
  const { binding, folder } = findEnginePackage();
  const weights = bench.weights('tiny.gguf');
  const given = {
    binding,
    folder,
    weights,
    threads: 1,
    fixedThreads: true,
    bytesPerPosition: 256,
    ...settings,
  };
  const engine = new LlamaEngine(given, (line) => bench.log.push(line));
  opened.push(engine);
  return engine;
}

function writing(tokens: number): GenerateWork {
  return {
    kind: 'generate',
    prompt: { text: 'Once upon a time', addSpecial: true, sharedPrefix: 0 },
    cuts: [],
    maxTokens: tokens,
    minTokens: tokens,
    stop: [],
    stopTokens: [],
    sampling: { temperature: 0, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: '' },
    showSpecial: false,
  };
}

test('a killed process loses only what it was working on', async () => {
  const engine = open();
  const short = await engine.do(writing(10), never);
  const first = engine.pid ?? 0;
  const lost = engine.do(writing(100_000), never);
  const waiting = engine.do(writing(10), never);
  const counting = expect(lost).rejects.toMatchObject({
    name: 'RequestError',
    failure: { kind: 'transient' },
  });
  await sleep(300);
  process.kill(first, 'SIGKILL');
  await counting;
  expect(await waiting).toEqual(short);
  expect(engine.pid).not.toBe(first);
  expect(bench.log.at(-1)).toContain('ended unexpectedly (SIGKILL)');
});

test('is not started again and again when nothing gets done', async () => {
  const engine = open();
  for (let i = 0; i < 3; i += 1) {
    await engine.facts();
    const lost = expect(engine.do(writing(100_000), never)).rejects.toBeInstanceOf(RequestError);
    await sleep(100);
    process.kill(engine.pid ?? 0, 'SIGKILL');
    await lost;
  }
  await expect(engine.do(writing(5), never)).rejects.toMatchObject({ code: 'engine-failed' });
});

test('a process that is never reached by a signal of the terminal goes on', async () => {
  const engine = open();
  await engine.facts();
  process.kill(engine.pid ?? 0, 'SIGINT');
  process.kill(engine.pid ?? 0, 'SIGTERM');
  expect((await engine.do(writing(5), never)).completionTokens).toBe(5);
});

test('work that is called off stops, whether it waits or runs', async () => {
  const engine = open();
  const running = new AbortController();
  const waiting = new AbortController();
  const results = Promise.allSettled([
    engine.do(writing(100_000), running.signal),
    engine.do(writing(100_000), waiting.signal),
  ]);
  await sleep(200);
  waiting.abort(new Error('not needed'));
  running.abort(new Error('stopped'));
  expect(
    (await results).map((result) => (result.status === 'rejected' ? String(result.reason) : '')),
  ).toEqual(['Error: stopped', 'Error: not needed']);
  expect((await engine.do(writing(5), never)).completionTokens).toBe(5);
});

test('counting does not wait for work that runs', async () => {
  const engine = open();
  const controller = new AbortController();
  const running = engine.do(writing(100_000), controller.signal).catch(() => 'called off');
  await sleep(100);
  expect(await engine.do({ kind: 'count', text: 'abc', addSpecial: true }, never)).toBeGreaterThan(1);
  controller.abort();
  expect(await running).toBe('called off');
});

test('ends with its program, however that ends, and does not keep it from ending', async () => {
  const program = path.join(bench.folder, 'program.mts');
  writeFileSync(program, programText());
  const done = run(program, 'done');
  expect(await done.exit).toBe(0);
  const killed = run(program, 'busy');
  const [output] = await once(killed.child.stdout, 'data');
  const engine = Number(String(output));
  killed.child.kill('SIGKILL');
  await killed.exit;
  await expect.poll(() => isRunning(engine), { timeout: 10_000 }).toBe(false);
});

test('after it was closed nothing is done any more', async () => {
  const engine = open();
  const running = expect(engine.do(writing(100_000), never)).rejects.toBeInstanceOf(RequestError);
  await sleep(300);
  await engine.close();
  await running;
  await expect(engine.do(writing(1), never)).rejects.toMatchObject({ failure: { kind: 'endpoint' } });
});

/** A program that has one piece of work done and neither waits nor closes; or stays busy and says by which process. */
function programText(): string {
  const { binding, folder } = findEnginePackage();
  const settings = {
    binding,
    folder,
    weights: bench.weights('tiny.gguf'),
    threads: 1,
    fixedThreads: true,
    bytesPerPosition: 256,
  };
  return [
    `import { LlamaEngine } from ${JSON.stringify(import.meta.resolve('./llama-engine.ts'))};`,
    `const engine = new LlamaEngine(${JSON.stringify(settings)}, () => undefined);`,
    `const signal = new AbortController().signal;`,
    `await engine.do(${JSON.stringify(writing(3))}, signal);`,
    `if (process.argv[2] === 'busy') { console.log(engine.pid); await engine.do(${JSON.stringify(writing(1e6))}, signal); }`,
  ].join('\n');
}

function run(program: string, argument: string) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, argument], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, exit: once(child, 'exit').then(([code]) => code) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
