/** Whole plans in this process, against a real server: what is asked, how often, in which order, and what is left of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ServerReply, startServer } from '../../test/e2e/openai-server.ts';
import {
  dataset,
  echo,
  endpoint,
  eventsOf,
  fastClock,
  predictionsIn,
  questions,
  rowsFile,
  scoresIn,
  smallRun,
} from '../../test/runs/small-run.ts';

const number = (prompt: string) => Number(/\d+/.exec(prompt)?.[0]);
const rightAnswer = ({ prompt }: { prompt: string }) => 'ABCD'[number(prompt) % 4] ?? '';
/** Waits and retries pass a hundred times as fast. */
const quick = { clock: fastClock(100) };

describe('a whole run', () => {
  test('asks, predicts, scores, and tells of it in order', async () => {
    const datasets = [dataset('d', rowsFile(questions(5)))];
    const { finished, events, folder } = await smallRun({ datasets });
    expect(finished).toMatchObject([
      { model: 'echo', dataset: 'd', outcome: { status: 'scored', coverage: { scored: 5, failed: 0 } } },
    ]);
    expect(scoresIn(folder, 'echo', 'd')).toMatchObject({ score: 100 });
    const types = events.map(({ type }) => type).filter((type) => type !== 'progress' && type !== 'answer');
    const samples = Array.from({ length: 5 }, () => 'sample-end');
    expect(types).toEqual([
      'run-start',
      'task-start',
      ...samples,
      'task-inferred',
      'task-scoring',
      'task-end',
    ]);
    expect(events[0]).toMatchObject({ tasks: 1, samples: 5, folder: folder.root });
  });

  test('writes predictions in the order of the dataset, whichever reply came first', async () => {
    const server = await startServer({
      answer: (asked) => ({ pieces: [rightAnswer(asked)], pause: number(asked.prompt) % 3 === 0 ? 25 : 1 }),
    });
    const { folder, events } = await smallRun({
      models: [endpoint('m', server.url, { stream: true })],
      datasets: [dataset('d', rowsFile(questions(30)))],
    });
    const expected = questions(30).map(({ answer }, index) => [String(index), answer]);
    expect(predictionsIn(folder, 'm', 'd')).toEqual(expected);
    const ends = eventsOf(events, 'sample-end').map(({ index }) => index);
    expect(ends).not.toEqual(expected.map(([index]) => Number(index)));
    expect(new Set(ends).size).toBe(30);
  });

  test('tells outcomes in the order of the plan, refused tasks first', async () => {
    const file = rowsFile(questions(2));
    const datasets = [dataset('a', file), dataset('none', '/there/is/no.jsonl'), dataset('b', file)];
    const { finished } = await smallRun({ datasets, models: [echo('x'), echo('y')] });
    expect(finished.map((task) => `${task.model} ${task.dataset} ${task.outcome.status}`)).toEqual([
      'x none failed',
      'y none failed',
      'x a scored',
      'y a scored',
      'x b scored',
      'y b scored',
    ]);
  });

  test('limits the samples of each dataset', async () => {
    const { folder, plan } = await smallRun({ datasets: [dataset('d', rowsFile(questions(9)))], limit: 4 });
    expect(plan.datasets[0]?.size).toBe(4);
    expect(predictionsIn(folder, 'echo', 'd').map(([index]) => index)).toEqual(['0', '1', '2', '3']);
  });

  test('without references there is nothing to score', async () => {
    const rows = questions(3).map(({ question = '' }) => ({ question, answer: null }));
    const { finished } = await smallRun({
      datasets: [dataset('d', rowsFile(rows))],
      models: [echo('e', { answers: 'seed' })],
    });
    expect(finished[0]?.outcome).toEqual({ status: 'no-reference', samples: 3 });
  });

  test.each([
    ['infer', 'inferred'],
    ['all', 'scored'],
  ] as const)('mode %s ends as %s', async (mode, status) => {
    const { finished } = await smallRun({ datasets: [dataset('d', rowsFile(questions(2)))], mode });
    expect(finished.map(({ outcome }) => outcome.status)).toEqual([status]);
  });

  test.each([
    [1, 'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbcccccccccccccccc'],
    [2, 'aaaaaaaabbbbbbbbaaaaaaaabbbbbbbbcccccccccccccccc'],
    [3, 'aaaaaaaabbbbbbbbccccccccaaaaaaaabbbbbbbbcccccccc'],
  ])('with %i tasks at once, samples are asked as %s', async (activeTasks, order) => {
    const server = await startServer({ answer: rightAnswer });
    const datasets = ['a', 'b', 'c'].map((abbr) =>
      dataset(abbr, rowsFile(questions(16)), {
        template: { round: [{ role: 'HUMAN', prompt: `${abbr} {question}` }] },
      }),
    );
    const models = [endpoint('m', server.url)];
    await smallRun({ models, datasets, run: { activeTasks, isSequential: true } });
    expect(server.requests.map(({ prompt }) => prompt[0]).join('')).toBe(order);
  });

  test('one request at a time, with what it was, where that is asked for', async () => {
    const server = await startServer({ answer: rightAnswer, latency: 3 });
    const { events } = await smallRun({
      models: [endpoint('m', server.url)],
      datasets: [dataset('d', rowsFile(questions(8)))],
      run: { isSequential: true },
    });
    expect(server.peak()).toBe(1);
    expect(server.requests.map(({ prompt }) => prompt)).toEqual(questions(8).map(({ question }) => question));
    expect(eventsOf(events, 'sample-end')[2]?.record).toMatchObject({ prediction: 'C' });
  });
});

describe('resuming', () => {
  const datasets = () => [dataset('d', rowsFile(questions(6)))];

  test('asks nothing that the journal knows, and leaves the same bytes', async () => {
    const server = await startServer({ answer: rightAnswer });
    const settings = { models: [endpoint('m', server.url)], datasets: datasets() };
    const first = await smallRun(settings);
    const bytes = readFileSync(first.folder.predictionsFile('m', 'd'), 'utf8');
    const again = await smallRun({ ...settings, folder: first.folder });
    expect(server.requests).toHaveLength(6);
    expect(again.finished).toEqual(first.finished);
    expect(readFileSync(first.folder.predictionsFile('m', 'd'), 'utf8')).toBe(bytes);
    expect(eventsOf(again.events, 'samples-known')).toMatchObject([{ dataset: 'd', count: 6 }]);
    expect(eventsOf(again.events, 'sample-end')).toEqual([]);
  });

  test('a task that is known but not scored is taken from its journal', async () => {
    const server = await startServer({ answer: rightAnswer });
    const settings = { models: [endpoint('m', server.url)], datasets: datasets() };
    const { folder } = await smallRun({ ...settings, mode: 'infer' });
    writeFileSync(folder.predictionsFile('m', 'd'), '{}');
    const again = await smallRun({ ...settings, folder });
    expect(server.requests).toHaveLength(6);
    expect(predictionsIn(folder, 'm', 'd')).toHaveLength(6);
    const ends = eventsOf(again.events, 'sample-end');
    expect(ends.map(({ isKnown, outcome }) => [isKnown, outcome])).toEqual(
      Array.from({ length: 6 }, () => [true, 'answered']),
    );
  });

  test('a changed row is asked anew, the others are not', async () => {
    const server = await startServer({ answer: rightAnswer });
    const rows = questions(6);
    const file = rowsFile(rows);
    const settings = { models: [endpoint('m', server.url)], datasets: [dataset('d', file)] };
    const { folder } = await smallRun(settings);
    writeFileSync(
      file,
      rows.map((row, i) => JSON.stringify(i === 4 ? { ...row, question: 'Ask 44' } : row)).join('\n'),
    );
    await smallRun({ ...settings, folder });
    expect(server.requests.slice(6).map(({ prompt }) => prompt)).toEqual(['Ask 44']);
    expect(predictionsIn(folder, 'm', 'd')[4]).toEqual(['4', 'A']);
  });

  test.each([
    ['a changed prompt', { template: { round: [{ role: 'HUMAN', prompt: 'Say: {question}' }] } }, {}, 6],
    ['another temperature', {}, { temperature: 0.5 }, 6],
    ['another longest answer', {}, { max_out_len: 7 }, 6],
    ['another evaluator', { evaluator: { type: 'AccEvaluator' } }, {}, 0],
    ['another batch size', {}, { batch_size: 3 }, 0],
  ])('%s', async (_, of, model, asked) => {
    const server = await startServer({ answer: rightAnswer });
    const file = rowsFile(questions(6));
    const { folder } = await smallRun({
      models: [endpoint('m', server.url)],
      datasets: [dataset('d', file)],
    });
    const changed = { models: [endpoint('m', server.url, model)], datasets: [dataset('d', file, of)] };
    const { finished } = await smallRun({ ...changed, folder });
    expect(server.requests).toHaveLength(6 + asked);
    expect(finished[0]?.outcome.status).toBe('scored');
  });

  test('a reply that was cut short by the end of the process is asked again, alone', async () => {
    const server = await startServer({ answer: rightAnswer });
    const settings = { models: [endpoint('m', server.url)], datasets: datasets() };
    const { folder } = await smallRun(settings);
    const file = folder.journalFile('m', 'd');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.slice(0, -2).join('\n')}\n${lines.at(-2)?.slice(0, 20)}`);
    const again = await smallRun({ ...settings, folder });
    expect(server.requests.length).toBe(7);
    expect(again.finished[0]?.outcome.status).toBe('scored');
    expect(predictionsIn(folder, 'm', 'd')).toHaveLength(6);
  });

  test('mode eval scores what is there and asks nobody', async () => {
    const server = await startServer({ answer: rightAnswer });
    const settings = { models: [endpoint('m', server.url)], datasets: datasets() };
    const { folder } = await smallRun({ ...settings, mode: 'infer' });
    const scored = await smallRun({ ...settings, folder, mode: 'eval' });
    expect(server.requests).toHaveLength(6);
    expect(scored.finished).toMatchObject([
      { outcome: { status: 'scored', coverage: { scored: 6, expected: 6 } } },
    ]);
    const none = await smallRun({
      ...settings,
      datasets: [dataset('other', rowsFile(questions(2)))],
      folder,
      mode: 'eval',
    });
    expect(none.finished).toMatchObject([{ outcome: { status: 'failed' } }]);
  });
});

describe('what a server does wrong', () => {
  /** The server's reply to the nth request, from 1. */
  async function runAgainst(
    answer: (index: number, count: number) => ServerReply,
    run: NonNullable<Parameters<typeof smallRun>[0]['run']> = {},
    more: Parameters<typeof endpoint>[2] = {},
  ) {
    const server = await startServer({ answer: ({ prompt }, count) => answer(number(prompt), count) });
    const result = await smallRun({
      models: [endpoint('m', server.url, more)],
      datasets: [dataset('d', rowsFile(questions(8)))],
      run: { ...quick, ...run },
    });
    return { ...result, server, outcome: result.finished[0]?.outcome };
  }
  const letter = (index: number) => 'ABCD'[index % 4] ?? '';
  const error = (status: number, message = 'No.', headers: Record<string, string> = {}) => ({
    status,
    headers,
    body: { error: { message } },
  });

  test.each([
    ['500', error(500, 'Oh.')],
    ['502', error(502, 'Oh.')],
    ['503', error(503, 'Oh.')],
    ['a reset', { reset: true } as const],
    ['half a reply', { truncated: 'A' }],
  ])('%s is tried again', async (_, bad) => {
    const { outcome, server, events } = await runAgainst((index, count) =>
      count % 4 === 3 ? bad : letter(index),
    );
    expect(outcome).toMatchObject({ status: 'scored', coverage: { scored: 8, failed: 0 } });
    expect(server.requests.length).toBeGreaterThan(8);
    const retries = eventsOf(events, 'endpoint').filter(({ event }) => event.kind === 'retry');
    expect(retries).toHaveLength(server.requests.length - 8);
  });

  test('a sample without a reply after all retries leaves its task without a score', async () => {
    const { outcome, server, folder } = await runAgainst(
      (index) => (index === 3 ? error(500) : letter(index)),
      {},
      { retry: 2 },
    );
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'request-failed' } });
    expect(server.requests.filter(({ prompt }) => prompt === 'Ask 3')).toHaveLength(3);
    expect(readFileSync(folder.journalFile('m', 'd'), 'utf8')).toContain('"B"');
  });

  test.each([
    [{ count: 1 }, 1, 'scored'],
    [{ count: 1 }, 2, 'failed'],
    [{ percent: 25 }, 2, 'scored'],
    [{ percent: 24 }, 2, 'failed'],
  ] as const)('with leave for %o, %i without a reply is %s', async (maxErrors, bad, status) => {
    const { outcome, events } = await runAgainst(
      (index) => (index < bad ? error(500) : letter(index)),
      { maxErrors, patience: 1e6 },
      { retry: 0 },
    );
    expect(outcome?.status).toBe(status);
    const ends = eventsOf(events, 'sample-end').map(({ outcome: end }) => end);
    expect(ends.filter((end) => end === 'error')).toHaveLength(bad);
    if (outcome?.status === 'scored') expect(outcome.coverage).toMatchObject({ unanswered: bad, scored: 8 });
  });

  test('what a server refuses for its content or its length is a failure of the sample alone', async () => {
    const { outcome, events, folder } = await runAgainst((index) =>
      index === 5
        ? error(400, "This model's maximum context length is 10 tokens.")
        : index === 6
          ? { status: 400, body: { error: { message: 'filtered', code: 'content_filter' } } }
          : letter(index),
    );
    expect(outcome).toMatchObject({ status: 'scored', coverage: { scored: 8, failed: 2 } });
    expect(predictionsIn(folder, 'm', 'd').filter(([, text]) => text === '')).toHaveLength(2);
    expect(eventsOf(events, 'sample-end').filter((end) => end.outcome === 'failed')).toHaveLength(2);
  });

  test('a key that is refused ends all at once', async () => {
    const { outcome, server } = await runAgainst(() => error(401, 'Bad key.'), { clock: fastClock(1) });
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'endpoint-refused' } });
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  test('429 is waited for as the server asks, without an attempt being counted', async () => {
    const { outcome, events, server } = await runAgainst(
      (index, count) =>
        count >= 2 && count <= 5 ? error(429, 'Slow.', { 'retry-after': '2' }) : letter(index),
      {},
      { retry: 0 },
    );
    expect(outcome).toMatchObject({ status: 'scored' });
    expect(server.requests).toHaveLength(12);
    const retries = eventsOf(events, 'endpoint').flatMap(({ event }) =>
      event.kind === 'retry' ? [event] : [],
    );
    expect(retries.map(({ waitMs }) => waitMs)).toEqual([2000, 2000, 2000, 2000]);
    expect(retries.every(({ failure }) => failure.kind === 'rate-limited')).toBe(true);
  });

  test('a server that only ever refuses is given up when patience ends', async () => {
    const { outcome, events } = await runAgainst(() => error(429, 'Slow.', { 'retry-after': '5' }), {
      patience: 12_000,
    });
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'endpoint-refused' } });
    expect(eventsOf(events, 'sample-end').filter((end) => end.outcome === 'answered')).toEqual([]);
  });

  test('nothing listens', async () => {
    const server = await startServer({
      answer: () => {
        void server.close();
        return { reset: true };
      },
    });
    const { finished } = await smallRun({
      models: [endpoint('m', server.url), echo()],
      datasets: [dataset('d', rowsFile(questions(2)))],
      run: quick,
    });
    expect(finished.map(({ model, outcome }) => [model, outcome.status])).toEqual([
      ['m', 'failed'],
      ['echo', 'scored'],
    ]);
    expect(finished[0]?.outcome).toMatchObject({ reason: { code: 'endpoint-unreachable' } });
  });
});

describe('ending early', () => {
  test('a stop lets what is in flight end, keeps it, and a resume asks the rest', async () => {
    const server = await startServer({ answer: rightAnswer, latency: 5 });
    const stop = new AbortController();
    const settings = {
      models: [endpoint('m', server.url, { batch_size: 2 })],
      datasets: [dataset('d', rowsFile(questions(60)))],
    };
    const { finished, folder, events } = await smallRun({
      ...settings,
      run: { stop: stop.signal },
      listener: ({ type }) => type === 'sample-end' && stop.abort(),
    });
    expect(finished).toMatchObject([{ outcome: { status: 'failed', reason: { code: 'interrupted' } } }]);
    const first = server.requests.length;
    expect(first).toBeLessThan(60);
    expect(eventsOf(events, 'sample-end').filter(({ outcome }) => outcome === 'answered')).toHaveLength(
      first,
    );
    const again = await smallRun({ ...settings, folder });
    expect(server.requests).toHaveLength(60);
    expect(again.finished).toMatchObject([{ outcome: { status: 'scored' } }]);
    expect(eventsOf(again.events, 'sample-end').filter(({ isKnown }) => isKnown)).toHaveLength(first);
  });

  test('an abort waits for nobody', async () => {
    const server = await startServer({ answer: (_, count) => (count > 1 ? 'hang' : 'A') });
    const abort = new AbortController();
    const { finished } = await smallRun({
      models: [endpoint('m', server.url)],
      datasets: [dataset('d', rowsFile(questions(4)))],
      run: { abort: abort.signal },
      listener: ({ type }) => type === 'sample-end' && setTimeout(() => abort.abort(), 20),
    });
    expect(finished).toMatchObject([{ outcome: { status: 'failed', reason: { code: 'interrupted' } } }]);
  });

  test('a budget of tokens ends the asking, and is told', async () => {
    const server = await startServer({ answer: rightAnswer, latency: 2 });
    const { finished, events } = await smallRun({
      models: [endpoint('m', server.url)],
      datasets: [dataset('d', rowsFile(questions(200)))],
      run: { budget: { tokens: 20 } },
    });
    expect(finished).toMatchObject([{ outcome: { status: 'failed', reason: { code: 'budget-spent' } } }]);
    expect(server.requests.length).toBeLessThan(200);
    expect(eventsOf(events, 'budget')).toHaveLength(1);
  });

  test('prices make costs', async () => {
    const server = await startServer({ answer: rightAnswer });
    const { events } = await smallRun({
      models: [endpoint('m', server.url), endpoint('n', server.url, { price: '1000000,0' })],
      datasets: [dataset('d', rowsFile(questions(2)))],
      run: { price: { input: 0, output: 500_000 } },
    });
    const costs = eventsOf(events, 'answer').map(({ model, cost }) => [model, cost]);
    // A prompt is five characters and the answer one, each of which is a token of that server.
    expect(costs.sort()).toEqual(
      [
        ['m', 0.5],
        ['m', 0.5],
        ['n', 5],
        ['n', 5],
      ].sort(),
    );
  });
});

describe('shared replies', () => {
  test('the cache answers a second run; refresh asks again', async () => {
    const server = await startServer({ answer: rightAnswer });
    const folder = rowsFile([], undefined, 'cache');
    const settings = {
      models: [endpoint('m', server.url)],
      datasets: [dataset('d', rowsFile(questions(4)))],
    };
    const cached = (mode: 'write' | 'refresh') =>
      smallRun({ ...settings, run: { cache: { folder: `${folder}s`, mode } } });
    await cached('write');
    const again = await cached('write');
    expect(server.requests).toHaveLength(4);
    expect(again.finished).toMatchObject([{ outcome: { status: 'scored' } }]);
    await cached('refresh');
    expect(server.requests).toHaveLength(8);
  });

  test('equal requests of two datasets that cannot differ are sent once', async () => {
    const server = await startServer({ answer: rightAnswer, latency: 20 });
    const file = rowsFile(questions(4));
    await smallRun({
      models: [endpoint('m', server.url)],
      datasets: [dataset('a', file), dataset('b', file, { more: { name: 'other' } })],
    });
    expect(server.requests).toHaveLength(4);
  });
});
