/** Scoring apart: a sample that never ends, and requests that are answered meanwhile. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

/** Right where the answer is the reference; an answer `spin` keeps it busy until a file is there, or for ever. */
const EVALUATOR = `
import { existsSync } from 'node:fs';
import { defineEvaluator, float } from 'lodestone';

function evaluator(type, heavy) {
  return defineEvaluator({
    type,
    heavy,
    create(args) {
      let right = 0;
      let total = 0;
      return {
        details: 'list',
        add({ prediction, reference }) {
          // Counts first, as evaluators may that are stopped in the middle.
          total += 1;
          while (prediction === 'spin' && !(args.until && existsSync(args.until)));
          const correct = prediction === reference;
          right += correct ? 1 : 0;
          return { score: correct ? 1 : 0, detail: { pred: prediction, answer: reference, correct } };
        },
        finish: () => ({ metrics: { accuracy: float((100 * right) / total), total } }),
      };
    },
  });
}
export const spinning = evaluator('acme.Spinning');

/** The same with the work done in prepare(). */
export const ahead = defineEvaluator({
  type: 'acme.Ahead',
  create() {
    let right = 0;
    let total = 0;
    return {
      async prepare({ prediction, reference }) {
        while (prediction === 'spin');
        return prediction === reference;
      },
      add({ prepared: correct }) {
        total += 1;
        right += correct ? 1 : 0;
        return { score: correct ? 1 : 0 };
      },
      finish: () => ({ metrics: { accuracy: float((100 * right) / total), total } }),
    };
  },
});

/** Takes its time over the whole set. */
export const tallying = defineEvaluator({
  type: 'acme.Tallying',
  create: () => ({
    add: ({ prediction, reference }) => ({ score: prediction === reference ? 1 : 0 }),
    finish() {
      const busy = () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1e6;
      };
      for (const end = busy() + 2; busy() < end; );
      return { metrics: { accuracy: float(100) } };
    },
  }),
});

/** Leaves something behind that fails when its task has long been scored. */
export const litter = defineEvaluator({
  type: 'acme.Litter',
  create: () => ({
    add: ({ prediction, reference }) => ({ score: prediction === reference ? 1 : 0 }),
    finish() {
      setTimeout(() => { throw new Error('left behind'); }, 300);
      return { metrics: { accuracy: float(100) } };
    },
  }),
});
export const here = evaluator('acme.Here', false);
`;

const ROWS = ['Spain', 'Kenya', 'Peru', 'Chad', 'Mali'].map((country) => ({ country, answer: 'right' }));

interface Task {
  readonly status: string;
  readonly scored: number;
  readonly timedOut?: number;
}

/** A folder with a plug-in, data and a config of one dataset; gives the folder. */
function project(evaluator: object, models: readonly object[] = []): string {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'evaluator.ts'), EVALUATOR);
  writeFileSync(path.join(cwd, 'rows.jsonl'), ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const dataset = {
    abbr: 'countries',
    type: 'CustomDataset',
    path: path.join(cwd, 'rows.jsonl'),
    reader_cfg: { input_columns: ['country'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: {
        type: 'PromptTemplate',
        template: { round: [{ role: 'HUMAN', prompt: '{country}' }] },
      },
      retriever: { type: 'ZeroRetriever' },
      inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: { evaluator },
  };
  const config = { datasets: [dataset], ...(models.length === 0 ? {} : { models }) };
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify(config));
  return cwd;
}

function pluginNamed(name: string, args: object = {}): object {
  return { type: { module: './evaluator.ts', export: name }, ...args };
}

function resultsIn(run: string): { [file: string]: string } {
  const folder = path.join(run, 'results');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    path.extname(file),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

function events(run: string): { type: string; model?: string; text?: string }[] {
  const lines = readFileSync(path.join(run, 'events.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('a sample that never ends counts as an empty answer, and the others are scored', {
  timeout: 300_000,
}, async () => {
  const { url } = await startServer({
    answer: ({ prompt }) => (/Kenya|Chad/.test(prompt) ? 'spin' : 'right'),
  });
  const cwd = project(pluginNamed('spinning'));
  const args = ['eval.json', '--api-base', url, '--score-timeout', '0.5'];
  const json = await runProgram([...args, '--json'], { cwd });
  expect(json.code, json.stderr).toBe(0);
  expect(json.stderr).toContain('sample 1 of countries (test-model) took longer than 0.5 s to score');
  expect(json.stderr).toContain('sample 3 of countries');
  const { run, rows, tasks } = JSON.parse(json.stdout) as {
    run: string;
    rows: { metric: string; scores: object; counts: object }[];
    tasks: Task[];
  };
  expect(tasks).toMatchObject([{ status: 'scored', scored: 5, timedOut: 2 }]);
  expect(rows[0]).toMatchObject({
    metric: 'accuracy',
    scores: { 'test-model': 60 },
    counts: { 'test-model': { scored: 5, timedOut: 2 } },
  });
  // No sample is counted twice, although scoring began anew.
  expect(resultsIn(run)['test-model/countries.json']).toContain('"total": 5');
  const verdicts = resultsIn(run)['test-model/countries.verdicts.jsonl']?.trim().split('\n') ?? [];
  expect(verdicts.map((line) => JSON.parse(line).timedOut === true)).toEqual([
    false,
    true,
    false,
    true,
    false,
  ]);

  const table = await runProgram([...args, '-r', '-m', 'viz'], { cwd });
  expect(table.stdout).toContain(
    '- countries (test-model): 2 of 5 samples timed out in scoring and count as empty (--score-timeout)',
  );
});

test('what is scored in a thread is what is scored here', { timeout: 300_000 }, async () => {
  const { url } = await startServer({
    answer: ({ prompt }) => (prompt.includes('Peru') ? 'wrong' : 'right'),
  });
  const runs = await Promise.all(
    ['spinning', 'here'].map(async (name) => {
      const cwd = project(pluginNamed(name));
      const done = await runProgram(['eval.json', '--api-base', url, '--json'], { cwd });
      expect(done.code, done.stderr).toBe(0);
      return resultsIn((JSON.parse(done.stdout) as { run: string }).run);
    }),
  );
  expect(Object.keys(runs[0] ?? {})).toHaveLength(3);
  expect(runs[0]).toEqual(runs[1]);
});

test('a task is inferred to its end while another is scored', { timeout: 300_000 }, async () => {
  const gate = path.join(emptyFolder(), 'gate');
  // The fast model's reply is scored until the slow model has been asked for the last time.
  const fast = await startServer({ answer: ({ prompt }) => (prompt.includes('Mali') ? 'spin' : 'right') });
  const slow = await startServer({
    answer: (_, count) => {
      if (count === ROWS.length) copyFileSync(path.join(cwd, 'eval.json'), gate);
      return 'right';
    },
    latency: 200,
  });
  const models = [
    { type: 'lodestone.models.Endpoint', abbr: 'fast', path: 'test-model', api_base: fast.url },
    {
      type: 'lodestone.models.Endpoint',
      abbr: 'slow',
      path: 'test-model',
      api_base: slow.url,
      max_workers: 1,
    },
  ];
  const cwd = project(pluginNamed('spinning', { until: gate }), models);
  const done = await runProgram(['eval.json', '--json', '--score-timeout', '3600'], { cwd });
  expect(done.code, done.stderr).toBe(0);
  const { run, tasks } = JSON.parse(done.stdout) as { run: string; tasks: Task[] };
  expect(tasks).toMatchObject([{ status: 'scored' }, { status: 'scored' }]);
  const order = events(run)
    .filter(({ type }) => type === 'task-inferred' || type === 'task-end')
    .map(({ type, model }) => `${type} ${model}`);
  expect(order.indexOf('task-inferred fast')).toBeLessThan(order.indexOf('task-inferred slow'));
  // The fast model's task could only end behind the slow model's last request.
  expect(tasks.every(({ timedOut }) => timedOut === undefined)).toBe(true);
});

test('work ahead that never ends is held against its own sample', { timeout: 300_000 }, async () => {
  const { url } = await startServer({ answer: ({ prompt }) => (prompt.includes('Peru') ? 'spin' : 'right') });
  const cwd = project(pluginNamed('ahead'));
  const done = await runProgram(['eval.json', '--api-base', url, '--score-timeout', '0.5', '--json'], {
    cwd,
  });
  expect(done.code, done.stderr).toBe(0);
  expect(done.stderr).toContain('sample 2 of countries');
  const { rows, tasks } = JSON.parse(done.stdout) as { rows: { scores: object }[]; tasks: Task[] };
  expect(tasks).toMatchObject([{ status: 'scored', scored: 5, timedOut: 1 }]);
  expect(rows[0]).toMatchObject({ scores: { 'test-model': 80 } });
});

test('a thread that dies between two tasks is replaced', { timeout: 300_000 }, async () => {
  const models = await Promise.all(
    [0, 1500].map(async (latency) => {
      const { url } = await startServer({ answer: () => 'right', latency });
      const abbr = latency === 0 ? 'fast' : 'slow';
      const type = 'lodestone.models.Endpoint';
      return { type, abbr, path: 'test-model', api_base: url, max_workers: 1 };
    }),
  );
  const cwd = project(pluginNamed('litter'), models);
  const done = await runProgram(['eval.json', '--json'], { cwd });
  expect(done.code, done.stderr).toBe(0);
  expect(JSON.parse(done.stdout).tasks).toMatchObject([{ status: 'scored' }, { status: 'scored' }]);
});

test('time for the whole set is held against no sample', { timeout: 300_000 }, async () => {
  const { url } = await startServer({ answer: () => 'right' });
  const cwd = project(pluginNamed('tallying'));
  const done = await runProgram(['eval.json', '--api-base', url, '--score-timeout', '0.5', '--json'], {
    cwd,
  });
  expect(done.code, done.stderr).toBe(0);
  const { tasks } = JSON.parse(done.stdout) as { tasks: Task[] };
  expect(tasks).toMatchObject([{ status: 'scored', scored: 5 }]);
  expect(tasks[0]?.timedOut).toBeUndefined();
});
