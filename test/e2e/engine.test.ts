/** The engine against servers that fail in many ways: what is answered, counted, spent and told. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, letterFor, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const ARC = ['--datasets', 'ARC_e_gen', '--json'];

interface Outcome {
  readonly rows: readonly {
    readonly dataset: string;
    readonly scores: Readonly<Record<string, number | null>>;
  }[];
  readonly tasks: readonly {
    readonly model: string;
    readonly status: string;
    readonly error?: { readonly code: string; readonly message: string };
    readonly failed?: number;
    readonly unanswered?: number;
  }[];
}

function outcomeIn(stdout: string): Outcome {
  return JSON.parse(stdout) as Outcome;
}

/** The events of the only run in a folder. */
function eventsIn(work: string): { readonly [key: string]: unknown }[] {
  const [run = ''] = readdirSync(work);
  const lines = readFileSync(path.join(work, run, 'events.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as { [key: string]: unknown });
}

/** Fails some first attempts, each in its own way. */
function flaky(): (request: ChatRequest, count: number) => ServerReply {
  const attempts = new Map<string, number>();
  const faults: ((request: ChatRequest) => ServerReply)[] = [
    () => ({ status: 500, body: { error: { message: 'the engine failed' } } }),
    () => ({ status: 429, body: { error: { message: 'too many' } }, headers: { 'retry-after': '0.2' } }),
    () => ({ reset: true }),
    () => ({ truncated: 'A' }),
    () => ({ status: 200, body: { choices: [] } }),
    () => ({ status: 200, body: { choices: null } }),
    () => ({ status: 200, body: { error: { message: 'an error with a good status' } } }),
    () => ({ status: 200, body: '' }),
  ];
  let drawn = 0;
  return (request) => {
    const attempt = (attempts.get(request.prompt) ?? 0) + 1;
    attempts.set(request.prompt, attempt);
    if (attempt > 1 || attempts.size % 4 !== 0) return letterFor(request);
    drawn += 1;
    return faults[drawn % faults.length]?.(request) ?? 'A';
  };
}

test('whatever fails for a while is asked again, and the scores are those of a sound server', async () => {
  const cwd = emptyFolder();
  const sound = await startServer({ answer: letterFor });
  const expected = await runProgram([...ARC, '--limit', '60', '--api-base', sound.url, '-w', 'sound'], {
    cwd,
  });
  const server = await startServer({ answer: flaky() });
  const { code, stdout, stderr } = await runProgram(
    [...ARC, '--limit', '60', '--api-base', server.url, '-w', 'out'],
    { cwd },
  );
  expect(code, stderr).toBe(0);
  expect(outcomeIn(stdout).rows).toEqual(outcomeIn(expected.stdout).rows);
  expect(server.requests.length).toBeGreaterThan(70);
  expect(stderr).toContain('retries');
  const retries = eventsIn(path.join(cwd, 'out')).filter(
    ({ type, event }) => type === 'endpoint' && (event as { kind: string }).kind === 'retry',
  );
  expect(retries.length).toBe(server.requests.length - 60);
});

/** Three models of one server, under names of their own. */
function threeModels(cwd: string, url: string): string {
  const models = ['first', 'broken', 'third'].map((name) => ({
    type: 'lodestone.models.Endpoint',
    abbr: name,
    path: name,
    api_base: url,
    max_out_len: 16,
  }));
  writeFileSync(path.join(cwd, 'models.json'), JSON.stringify({ models }));
  return 'models.json';
}

test.each([
  [500, 'the engine failed'],
  [401, 'incorrect key'],
  [404, 'no such model'],
])('a model of which every request fails with %i stops alone', async (status, message) => {
  const cwd = emptyFolder();
  const server = await startServer({
    models: ['first', 'broken', 'third'],
    answer: (request) =>
      request.model === 'broken' ? { status, body: { error: { message } } } : letterFor(request),
  });
  const config = threeModels(cwd, server.url);
  const { code, stdout, stderr } = await runProgram(['--models', config, ...ARC, '--limit', '20'], { cwd });
  expect(code, stderr).toBe(1);
  const { tasks } = outcomeIn(stdout);
  expect(
    tasks
      .filter((task) => task.status === 'scored')
      .map(({ model }) => model)
      .sort(),
  ).toEqual(['first', 'third']);
  const broken = tasks.find(({ model }) => model === 'broken');
  expect(broken?.error?.message).toContain(message);
  expect(server.requests.filter(({ model }) => model === 'broken').length).toBeLessThan(20);
});

/** Never answers the third question. */
function silentOnOne(): (request: ChatRequest) => ServerReply {
  let third: string | undefined;
  const seen = new Set<string>();
  return (request) => {
    seen.add(request.prompt);
    if (seen.size === 3) third ??= request.prompt;
    return request.prompt === third
      ? { status: 500, body: { error: { message: 'this one breaks the engine' } } }
      : letterFor(request);
  };
}

test('--max-errors scores a task without some answers, and says so', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: silentOnOne() });
  const args = [...ARC, '--limit', '12', '--api-base', server.url, '--set', 'models.0.retry=1'];
  const without = await runProgram([...args, '-w', 'out'], { cwd });
  expect(without.code).toBe(1);
  expect(outcomeIn(without.stdout).tasks[0]?.error?.message).toContain('1 of 12 samples got no reply');
  const few = await runProgram([...args, '-w', 'out', '-r', '--max-errors', '5%'], { cwd });
  expect(few.code, few.stderr).toBe(1);
  const asked = server.requests.length;
  const enough = await runProgram([...args, '-w', 'out', '-r', '--max-errors', '1'], { cwd });
  expect(enough.code, enough.stderr).toBe(0);
  expect(outcomeIn(enough.stdout).tasks[0]).toMatchObject({ status: 'scored', unanswered: 1, failed: 0 });
  // Only what had no answer was asked again.
  expect(server.requests.length - asked).toBe(2);
});

test('--cache: a second run asks nothing, refresh asks all, and the files are the same', async () => {
  const cwd = emptyFolder();
  const env = { LODESTONE_CACHE: path.join(cwd, 'cache') };
  const server = await startServer({ answer: letterFor });
  const args = [...ARC, '--limit', '30', '--api-base', server.url];
  const run = async (...more: string[]) => {
    const before = server.requests.length;
    const { code, stderr } = await runProgram([...args, ...more], { cwd, env });
    expect(code, stderr).toBe(0);
    return server.requests.length - before;
  };
  expect(await run('--cache', 'read', '-w', 'a')).toBe(30);
  expect(await run('--cache', 'write', '-w', 'b')).toBe(30);
  expect(await run('--cache', 'read', '-w', 'c')).toBe(0);
  expect(await run('--cache', 'read', '-w', 'd', '--limit', '40')).toBe(10);
  expect(await run('-w', 'e')).toBe(30);
  expect(await run('--cache', 'refresh', '-w', 'f')).toBe(30);
  const predictions = (work: string) => {
    const [name = ''] = readdirSync(path.join(cwd, work));
    return readFileSync(path.join(cwd, work, name, 'predictions', 'test-model', 'ARC-e.json'), 'utf8');
  };
  expect(predictions('c')).toBe(predictions('b'));
});

test('a budget ends the asking, keeps what is answered, and a larger one goes on', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 5 });
  const args = [...ARC, '--limit', '200', '--api-base', server.url, '--set', 'models.0.max_workers=4'];
  const money = ['--price', '1000,1000', '--max-cost', '10'];
  const first = await runProgram([...args, ...money], { cwd });
  expect(first.code, first.stderr).toBe(1);
  expect(outcomeIn(first.stdout).tasks[0]?.error?.code).toBe('budget-spent');
  const asked = server.requests.length;
  expect(asked).toBeLessThan(150);
  const second = await runProgram([...args, '-r', '--max-tokens-total', '10000000'], { cwd });
  expect(second.code, second.stderr).toBe(0);
  expect(server.requests.length).toBe(200);
  const without = await runProgram([...args, '--max-cost', '1'], { cwd });
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('--price');
});

test('the log of events holds what happened, its sums, and no answered samples', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const args = [...ARC, '--limit', '25', '--api-base', server.url, '--price', '1,2', '-w', 'out'];
  const { code, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(0);
  const events = eventsIn(path.join(cwd, 'out'));
  const types = events.map(({ type }) => type);
  expect(types[0]).toBe('run-start');
  expect(types.at(-1)).toBe('run-end');
  expect(types).toEqual(expect.arrayContaining(['task-start', 'task-inferred', 'task-end', 'progress']));
  expect(types).not.toContain('sample-end');
  const last = events.findLast(({ type }) => type === 'progress') as { sums: Record<string, number> };
  expect(last.sums).toMatchObject({ samples: 25, requests: 25, retries: 0 });
  const tokens = (last.sums.promptTokens ?? 0) + 2 * (last.sums.completionTokens ?? 0);
  expect(last.sums.cost).toBeCloseTo(tokens / 1e6, 9);
});

test('equal questions under way are asked once where the answer cannot differ, else each for itself', async () => {
  const cwd = emptyFolder();
  const rows = Array.from({ length: 40 }, () => ({ question: 'Heads or tails?', answer: 'A' }));
  writeFileSync(path.join(cwd, 'same.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  const dataset = {
    abbr: 'same',
    type: 'opencompass.datasets.custom.CustomDataset',
    path: path.join(cwd, 'same.jsonl'),
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: {
        type: 'opencompass.openicl.icl_prompt_template.PromptTemplate',
        template: { round: [{ role: 'HUMAN', prompt: '{question}' }] },
      },
      retriever: { type: 'opencompass.openicl.icl_retriever.ZeroRetriever' },
      inferencer: { type: 'opencompass.openicl.icl_inferencer.GenInferencer' },
    },
    eval_cfg: { evaluator: { type: 'opencompass.openicl.icl_evaluator.AccEvaluator' } },
  };
  writeFileSync(path.join(cwd, 'same.json'), JSON.stringify({ datasets: [dataset] }));
  const server = await startServer({ answer: letterFor, latency: 100 });
  const args = ['same.json', '--json', '--api-base', server.url];
  const greedy = await runProgram(args, { cwd });
  expect(greedy.code, greedy.stderr).toBe(0);
  expect(server.requests.length).toBeLessThan(40);
  const before = server.requests.length;
  const random = await runProgram([...args, '--set', 'models.0.temperature=0.7'], { cwd });
  expect(random.code, random.stderr).toBe(0);
  expect(server.requests.length - before).toBe(40);
});

test('the journal holds the time until the first piece of a streamed answer, without the piece that names the role', async () => {
  const cwd = emptyFolder();
  const pause = 60;
  const server = await startServer({ answer: () => ({ pieces: ['The answer', ' is B'], pause }) });
  const args = [...ARC, '--limit', '3', '--api-base', server.url, '-w', 'out'];
  const { code, stderr } = await runProgram([...args, '--set', 'models.0.stream=True'], { cwd });
  expect(code, stderr).toBe(0);
  const [run = ''] = readdirSync(path.join(cwd, 'out'));
  const journal = path.join(cwd, 'out', run, 'predictions', 'test-model', 'ARC-e.jsonl');
  const lines = readFileSync(journal, 'utf8').trim().split('\n');
  const samples = lines
    .map((line) => JSON.parse(line) as { p?: { prediction: string }; t: number[][] })
    .filter(({ p }) => p !== undefined);
  expect(samples.map(({ p }) => p?.prediction)).toEqual(Array(3).fill('The answer is B'));
  for (const {
    t: [times = []],
  } of samples) {
    const [, milliseconds = 0, attempts, first = 0] = times;
    expect(attempts).toBe(1);
    // The server waited before the first piece, and again before the second; clocks may round.
    expect(first).toBeGreaterThanOrEqual(pause - 2);
    expect(milliseconds).toBeGreaterThanOrEqual(2 * pause - 2);
    expect(first).toBeLessThanOrEqual(milliseconds);
  }
});

test.each(['hang', 'refused'])('a model whose server is lost (%s) stops alone', async (how) => {
  const cwd = emptyFolder();
  const server = await startServer({ models: ['first', 'broken', 'third'], answer: letterFor });
  const lost = await startServer({ models: ['broken'], answer: () => 'hang' });
  if (how === 'refused') await lost.close();
  const models = ['first', 'broken', 'third'].map((name) => ({
    type: 'lodestone.models.Endpoint',
    abbr: name,
    path: name,
    api_base: name === 'broken' ? lost.url : server.url,
    max_out_len: 16,
  }));
  writeFileSync(path.join(cwd, 'models.json'), JSON.stringify({ models }));
  const args = ['--models', 'models.json', ...ARC, '--limit', '20', '--max-wait', '2'];
  const { code, stdout, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(1);
  const { tasks } = outcomeIn(stdout);
  const scored = tasks.filter(({ status }) => status === 'scored').map(({ model }) => model);
  expect(scored.sort()).toEqual(['first', 'third']);
  const reason = tasks.find(({ model }) => model === 'broken')?.error?.message;
  expect(reason).toContain(how === 'hang' ? 'answered none for' : 'no server answers at');
});

/** Faults that come at every attempt by chance, as a seeded generator draws them. */
function faultyByChance(seed: number): (request: ChatRequest) => ServerReply {
  const shares: [number, ServerReply][] = [
    [0.03, { status: 500, body: { error: { message: 'the engine failed' } } }],
    [0.03, { status: 429, body: { error: { message: 'too many' } }, headers: { 'retry-after': '0.2' } }],
    [0.01, { reset: true }],
    [0.01, { truncated: 'A' }],
    [0.01, 'hang'],
    [0.01, { status: 200, body: { choices: [] } }],
  ];
  let state = seed;
  return (request) => {
    state = (state * 48_271) % 2_147_483_647;
    let draw = state / 2_147_483_647;
    for (const [share, reply] of shares) {
      if (draw < share) return reply;
      draw -= share;
    }
    return letterFor(request);
  };
}

test('faults by chance at every attempt lose nothing, and the scores are those of a sound server', async () => {
  const cwd = emptyFolder();
  const args = ['--datasets', 'ceval_gen', '--limit', '8', '--json', '--set', 'models.0.timeout=3'];
  const sound = await startServer({ answer: letterFor });
  const expected = await runProgram([...args, '--api-base', sound.url, '-w', 'sound'], { cwd });
  expect(expected.code, expected.stderr).toBe(0);
  const faulty = await startServer({ answer: faultyByChance(20_261_127), latency: 5 });
  const { code, stdout, stderr } = await runProgram([...args, '--api-base', faulty.url, '-w', 'faulty'], {
    cwd,
  });
  expect(code, stderr).toBe(0);
  expect(outcomeIn(stdout).rows).toEqual(outcomeIn(expected.stdout).rows);
  expect(faulty.requests.length).toBeGreaterThan(sound.requests.length);
});
