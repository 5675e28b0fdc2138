/** `evaluate` as a program calls it: options to a run folder, with its files, a resume, a cancel and what it refuses. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../test/e2e/openai-server.ts';
import { emptyFolder } from '../../test/e2e/program.ts';
import { questions, rowsFile } from '../../test/runs/small-run.ts';
import type { RunConfig } from '../core/index.ts';
import type { RunEvent } from '../run/index.ts';
import { Redactor } from '../util/index.ts';
import { dumpsDetails } from './dumps-details.ts';
import { evaluate } from './evaluate.ts';
import { helperConfigs } from './helper-configs.ts';
import { parseRunOptions, type RunOptions } from './options/index.ts';
import { shownOptions } from './shown-options.ts';

const letter = ({ prompt }: { prompt: string }) => 'ABCD'[Number(/\d+/.exec(prompt)?.[0]) % 4] ?? '';

/** A folder of its own with a data file of multiple-choice questions, and a server that answers them. */
async function place(env: Readonly<Record<string, string>> = {}) {
  const server = await startServer({ answer: letter, latency: 2 });
  const cwd = emptyFolder();
  rowsFile(questions(6), cwd);
  const surroundings = {
    ...{ cwd, home: cwd, packageFolder: path.resolve(import.meta.dirname, '..', '..') },
    env: (name: string) => env[name],
    secret: (name: string) => env[name],
    secrets: new Redactor(),
  };
  const usual: RunOptions = {
    ...{ apiBase: server.url, customDatasetPath: 'rows.jsonl', customDatasetDataType: 'qa', workDir: 'runs' },
  };
  const run = (options: RunOptions = {}, listeners: ((event: RunEvent) => void)[] = []) =>
    evaluate({ ...usual, ...options }, listeners, { surroundings });
  return { server, cwd, run, surroundings };
}

describe('evaluate', () => {
  test('asks, scores, and writes all files of the run folder', async () => {
    const { server, run } = await place();
    const seen: string[] = [];
    const { exitCode, summary, tasks, folder, sums } = await run({}, [({ type }) => seen.push(type)]);
    expect([exitCode, tasks.map(({ outcome }) => outcome.status)]).toEqual([0, ['scored']]);
    expect(server.requests).toHaveLength(6);
    expect(sums).toMatchObject({ samples: 6, requests: 6, failed: 0, unanswered: 0 });
    expect(summary?.rows).toHaveLength(1);
    expect([seen[0], seen.at(-1)]).toEqual(['run-start', 'run-end']);
    for (const name of [
      'run.json',
      'events.jsonl',
      'summary.json',
      'logs',
      'predictions',
      'results',
      'summary',
    ])
      expect(existsSync(path.join(folder.root, name)), name).toBe(true);
    const manifest = JSON.parse(readFileSync(path.join(folder.root, 'run.json'), 'utf8'));
    expect(manifest).toMatchObject({
      state: 'done',
      exitCode: 0,
      tasks: [{ state: 'done' }, { state: 'done' }],
    });
    const events = readFileSync(folder.eventsFile, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ type: 'run-end', exitCode: 0 });
  });

  test('a resume asks nothing, and its events go on behind those of before', async () => {
    const { server, run } = await place();
    const first = await run();
    const last = readFileSync(first.folder.eventsFile, 'utf8').trimEnd().split('\n').length;
    const again = await run({ reuse: 'latest' });
    expect(again.folder.root).toBe(first.folder.root);
    expect(server.requests).toHaveLength(6);
    expect(again.summary?.rows).toEqual(first.summary?.rows);
    const numbers = readFileSync(again.folder.eventsFile, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).n);
    expect(numbers[last]).toBe(last + 1);
    expect(numbers.length).toBeGreaterThan(last);
  });

  test('modes: infer, then eval, then viz of the same run', async () => {
    const { server, run } = await place();
    const inferred = await run({ mode: 'infer', reuse: 'mine' });
    expect([inferred.folder.time, inferred.tasks[0]?.outcome.status, inferred.summary]).toEqual([
      'mine',
      'inferred',
      undefined,
    ]);
    const scored = await run({ mode: 'eval', reuse: 'mine' });
    const shown = await run({ mode: 'viz', reuse: 'mine' });
    expect([scored.exitCode, shown.exitCode, server.requests.length]).toEqual([0, 0, 6]);
    expect(shown.summary?.rows).toEqual(scored.summary?.rows);
  });

  test('control/cancel ends it: what is in flight is kept', async () => {
    const { run, cwd, server } = await place();
    rowsFile(questions(3000), cwd);
    let hasCancelled = false;
    let showsLife = false;
    const cancel = (event: RunEvent) => {
      if (event.type !== 'sample-end' || hasCancelled) return;
      hasCancelled = true;
      showsLife = existsSync(path.join(cwd, 'runs', 'mine', 'heartbeat'));
      mkdirSync(path.join(cwd, 'runs', 'mine', 'control'), { recursive: true });
      writeFileSync(path.join(cwd, 'runs', 'mine', 'control', 'cancel'), '');
    };
    const { exitCode, tasks } = await run({ reuse: 'mine', set: ['models.0.query_per_second=50'] }, [cancel]);
    expect([exitCode, showsLife]).toEqual([130, true]);
    expect(tasks[0]?.outcome).toMatchObject({ status: 'failed', reason: { code: 'interrupted' } });
    expect(server.requests.length).toBeLessThan(3000);
    expect(existsSync(path.join(cwd, 'runs', 'mine', 'control', 'cancel'))).toBe(false);
  });

  test('a listener that throws harms nothing, and that is told once', async () => {
    const { run } = await place();
    const notices: string[] = [];
    const { exitCode } = await run({}, [
      () => {
        throw new Error('my listener');
      },
      (event) => event.type === 'notice' && notices.push(event.text),
    ]);
    expect(exitCode).toBe(0);
    expect(notices.filter((text) => text.includes('my listener'))).toHaveLength(1);
  });

  test('a key stands in no file', async () => {
    const { run, server } = await place({ MY_KEY: 'sk-abcdefghijklmnop1234' });
    const { folder } = await run({ apiKeyEnv: 'MY_KEY' });
    expect(server.requests[0]?.authorization).toBe('Bearer sk-abcdefghijklmnop1234');
    for (const file of [
      folder.configFile('json'),
      folder.configFile('py'),
      folder.eventsFile,
      path.join(folder.root, 'run.json'),
    ])
      expect(readFileSync(file, 'utf8'), file).not.toContain('sk-abcdef');
  });

  test('what it may spend', async () => {
    const { run, cwd, server } = await place();
    rowsFile(questions(400), cwd);
    const { exitCode, tasks } = await run({ maxTokensTotal: 20 });
    expect(exitCode).toBe(1);
    expect(server.requests.length).toBeLessThan(400);
    expect(tasks[0]?.outcome).toMatchObject({ reason: { code: 'budget-spent' } });
  });

  test.each<[string, RunOptions, string, RegExp]>([
    ['a mode', { mode: 'score' }, 'bad-value', /"score"/],
    ['no run to score', { mode: 'eval' }, 'bad-option', /--mode eval needs an existing run/],
    ['a run that is not there', { mode: 'eval', reuse: 'none' }, 'run-not-found', /./],
    ['most errors', { maxErrors: 'some' }, 'bad-value', /--max-errors/],
    ['a price', { price: 'cheap' }, 'bad-value', /cheap/],
    ['a cache', { cache: 'always' }, 'bad-value', /always/],
    ['retries of judges', { judgeRetries: -1 }, 'bad-value', /--judge-retries/],
    ['a cost without a price', { maxCost: 1 }, 'bad-option', /price/],
    ['a judge without its address', { judgeModel: 'j' }, 'bad-option', /--judge-api-base/],
    ['a key of no judge', { judgeKeyEnv: 'K' }, 'bad-option', /--judge-model/],
    ['settings of weights alone', { padTokenId: 3 }, 'bad-option', /--pad-token-id.*--hf-path/],
  ])('refuses %s', async (_, options, code, message) => {
    const { run, server } = await place();
    await expect(run(options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(server.requests).toEqual([]);
  });

  test.each<[string, RunOptions, RegExp]>([
    ['a model alone', { model: 'm', datasets: ['gsm8k_gen'] }, /--model needs --api-base/],
    ['a variable alone', { apiKeyEnv: 'V', datasets: ['gsm8k_gen'] }, /--api-key-env needs --api-base/],
    [
      'a description without a file',
      { customDatasetDataType: 'qa' },
      /--custom-dataset-data-type needs --custom-dataset-path/,
    ],
  ])('refuses %s', async (_, options, message) => {
    const { surroundings } = await place();
    await expect(evaluate(options, [], { surroundings })).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringMatching(message),
    });
  });

  test('several models at an address must be chosen from', async () => {
    const { surroundings } = await place();
    const server = await startServer({ models: ['one', 'two'] });
    const options = { apiBase: server.url, customDatasetPath: 'rows.jsonl' };
    await expect(evaluate(options, [], { surroundings })).rejects.toMatchObject({
      code: 'ambiguous-name',
      hint: expect.stringMatching(/one, two/),
    });
  });
});

describe('options as data', () => {
  test.each<[unknown, string, RegExp]>([
    [[], 'bad-option', /must be an object/],
    [{ limt: 3 }, 'bad-option', /"limt"/],
    [{ limit: '3' }, 'bad-value', /"limit" must be a number, not "3"/],
    [{ models: 'm' }, 'bad-value', /"models" must be a texts/],
    [{ models: [3] }, 'bad-value', /"models"/],
    [{ debug: 1 }, 'bad-value', /"debug" must be a flag/],
    [{ limit: Number.NaN }, 'bad-value', /"limit"/],
  ])('%j', (given, code, message) => {
    expect(() => parseRunOptions(given as RunOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  test('are shown without secrets, names of variables as they are', () => {
    const options = {
      apiKeyEnv: 'MY_KEY',
      set: ['models.0.key=sk-abcdefghijklmnop1234'],
      limit: 3,
    };
    const shown = shownOptions(options, new Redactor());
    expect(shown).toMatchObject({ apiKeyEnv: 'MY_KEY', limit: 3 });
    expect(JSON.stringify(shown)).not.toContain('sk-abc');
  });

  const config = (more: object) => ({ models: [], datasets: [], ...more }) as RunConfig;

  test.each([
    [undefined, {}, '0.5.4', true],
    [undefined, {}, '0.3.3', false],
    ['True', {}, '0.3.3', true],
    ['False', {}, '0.5.4', false],
    [undefined, { eval: { runner: { task: { dump_details: false } } } }, '0.5.4', false],
    ['true', { eval: { runner: { task: { dump_details: false } } } }, '0.5.4', true],
  ] as const)('details with %s and %j of %s: %s', (flag, more, compat, expected) => {
    expect(dumpsDetails(flag, config(more), compat)).toBe(expected);
  });

  test('helpers: of the config before those of variables before the first judge', () => {
    const judge = { type: 'T', abbr: 'first' };
    const env = (name: string) => ({ OC_JUDGE_MODEL: 'a/b', OC_JUDGE_API_BASE: 'http://h/v1' })[name];
    const none = () => undefined;
    const found = (more: object, read: typeof env) => helperConfigs(config(more), read).judge;
    expect(found({}, none)).toBeUndefined();
    expect(found({ judge_models: [judge] }, none)).toEqual(judge);
    expect(found({ judge_models: [judge] }, env)).toMatchObject({
      abbr: 'a_b',
      path: 'a/b',
      openai_api_base: 'http://h/v1',
      key: 'EMPTY',
    });
    expect(found({ helper_models: { judge: { type: 'U' } } }, env)).toEqual({ type: 'U' });
    expect(() => found({ helper_models: [] }, none)).toThrow(/helper_models is not a dict/);
    expect(() => found({ helper_models: { judge: {} } }, none)).toThrow(
      /helper_models\["judge"\] has no "type"/,
    );
  });
});
