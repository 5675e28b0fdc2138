/** Runs whose requests are answered by batch, against a real server of batches: rounds, resume, failures, ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type BatchServerOptions, startBatchServer } from '../../../test/e2e/batch-server.ts';
import {
  dataset,
  endpoint,
  eventsOf,
  fastClock,
  predictionsIn,
  questions,
  rowsFile,
  type SmallRun,
  smallRun,
} from '../../../test/runs/small-run.ts';

const index = (prompt: string) => Number(/\d+/.exec(prompt)?.[0]);
const letter = (prompt: string) => 'ABCD'[index(prompt) % 4] ?? '';

async function batched(server: Partial<BatchServerOptions> = {}, more: SmallRun = {}, count = 6) {
  const started = await startBatchServer({ answer: letter, ...server });
  const config: SmallRun = {
    models: [endpoint('m', started.url, { retry: 1 })],
    datasets: [dataset('d', rowsFile(questions(count)))],
    byBatch: true,
    ...more,
    run: { clock: fastClock(1000), batches: {}, ...more.run },
  };
  const result = await smallRun(config);
  return { server: started, config, ...result, outcome: result.finished[0]?.outcome };
}

/** Lists its model, and knows no other page. */
async function serverOfChatsAlone(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const isList = request.method === 'GET' && request.url === '/v1/models';
      response.writeHead(isList ? 200 : 404, { 'content-type': 'application/json' });
      const error = { message: 'No such page.' };
      response.end(JSON.stringify(isList ? { object: 'list', data: [{ id: 'test-model' }] } : { error }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const all = questions(6).map(({ answer }, place) => [String(place), answer]);

describe('by batch', () => {
  test('all requests go in one batch, and nothing is asked directly', async () => {
    const { server, outcome, folder, events } = await batched();
    expect(outcome).toMatchObject({ status: 'scored', coverage: { scored: 6 } });
    expect(predictionsIn(folder, 'm', 'd')).toEqual(all);
    expect([server.calls.get('chat'), server.calls.get('create'), server.calls.get('upload')]).toEqual([
      undefined,
      1,
      1,
    ]);
    const told = eventsOf(events, 'batch');
    expect(told.at(-1)).toMatchObject({ status: 'completed', completed: 6, total: 6 });
    expect(told.length).toBeGreaterThan(1);
    expect(readdirSync(folder.batchFolder('m')).sort()).toEqual([
      '0001.input.jsonl',
      '0001.output.jsonl',
      'batches.jsonl',
    ]);
  });

  test('in as many batches as they need', async () => {
    const { server, outcome } = await batched({}, { run: { batches: { mostRequests: 4 } } });
    expect(outcome?.status).toBe('scored');
    expect([...server.batches.values()].map(({ counts }) => counts.total)).toEqual([4, 2]);
  });

  test('several datasets share batches', async () => {
    const file = rowsFile(questions(3));
    const { server, finished } = await batched(
      {},
      { datasets: [dataset('a', file), dataset('b', rowsFile(questions(2)))] },
    );
    expect(finished.map(({ outcome }) => outcome.status)).toEqual(['scored', 'scored']);
    expect(server.calls.get('create')).toBe(1);
    expect(server.paid.length).toBe(5);
  });

  test('a second run asks nothing', async () => {
    const { server, config, folder } = await batched();
    const calls = new Map(server.calls);
    const again = await smallRun({ ...config, folder });
    expect(again.finished[0]?.outcome.status).toBe('scored');
    expect([server.calls.get('create'), server.calls.get('upload')]).toEqual([
      calls.get('create'),
      calls.get('upload'),
    ]);
  });

  test('nor does one that is not by batch, and the other way round', async () => {
    const { server, config, folder } = await batched();
    const direct = await smallRun({ ...config, folder, byBatch: false, run: { clock: fastClock(100) } });
    expect(direct.finished[0]?.outcome.status).toBe('scored');
    expect(server.calls.get('chat')).toBeUndefined();
  });
});

describe('what a batch may bring', () => {
  test('requests without a reply are in the next one, as often as a retry is allowed', async () => {
    const seen = new Map<string, number>();
    const { server, outcome, folder } = await batched({
      answer: (prompt) => {
        const count = (seen.get(prompt) ?? 0) + 1;
        seen.set(prompt, count);
        return index(prompt) === 2 && count === 1
          ? { status: 500, body: { error: { message: 'Oh.' } } }
          : letter(prompt);
      },
    });
    expect(outcome?.status).toBe('scored');
    expect(predictionsIn(folder, 'm', 'd')).toEqual(all);
    expect([...server.batches.values()].map(({ counts }) => counts.total)).toEqual([6, 1]);
  });

  test('and not more often', async () => {
    const { server, outcome } = await batched({
      answer: (prompt) =>
        index(prompt) === 2 ? { status: 500, body: { error: { message: 'Oh.' } } } : letter(prompt),
    });
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'request-failed' } });
    expect([...server.batches.values()].map(({ counts }) => counts.total)).toEqual([6, 1]);
  });

  test('a failure of the sample alone', async () => {
    const { outcome } = await batched({
      answer: (prompt) =>
        index(prompt) === 2
          ? { status: 400, body: { error: { message: "This model's maximum context length is 5 tokens." } } }
          : letter(prompt),
    });
    expect(outcome).toMatchObject({ status: 'scored', coverage: { failed: 1, scored: 6 } });
  });

  test('half of its replies, where its time is over: the rest goes into another', async () => {
    const { server, outcome, folder } = await batched({
      end: (batch) => (batch === 1 ? 'expired' : 'completed'),
    });
    expect(outcome?.status).toBe('scored');
    expect(predictionsIn(folder, 'm', 'd')).toEqual(all);
    expect([...server.batches.values()].map(({ counts }) => counts.total)).toEqual([6, 3]);
  });

  test.each([
    ['failed', 'endpoint-refused'],
    ['cancelled', 'request-failed'],
    ['token-limit', 'endpoint-refused'],
  ] as const)('one that is %s ends its tasks with the reason', async (end, code) => {
    const { outcome } = await batched({ end: () => end });
    expect(outcome).toMatchObject({ status: 'failed', reason: { code } });
  });

  test('one too many waits for the others', async () => {
    const { outcome, server } = await batched(
      { end: (batch) => (batch === 2 ? 'token-limit' : 'completed') },
      { run: { batches: { mostRequests: 3 } } },
    );
    expect(outcome?.status).toBe('scored');
    expect(server.batches.size).toBe(3);
  });

  test('a server without batches is named', async () => {
    const url = await serverOfChatsAlone();
    const { finished } = await smallRun({
      models: [endpoint('m', url)],
      datasets: [dataset('d', rowsFile(questions(2)))],
      byBatch: true,
      run: { clock: fastClock(1000), batches: {} },
    });
    expect(finished[0]?.outcome).toMatchObject({
      status: 'failed',
      reason: { hint: expect.stringContaining('--batch') },
    });
  });
});

describe('a run that ends while a batch is at the server', () => {
  test('says so, and a resume waits for the same batch', async () => {
    const stop = new AbortController();
    const { server, config, folder, outcome } = await batched(
      { looks: 3, after: (call) => (call === 'look' ? stop.abort() : undefined) },
      { run: { stop: stop.signal } },
    );
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'interrupted' } });
    expect(readFileSync(`${folder.batchFolder('m')}/batches.jsonl`, 'utf8')).toContain('"created"');
    const { stop: _, ...run } = config.run ?? {};
    const direct = await smallRun({
      ...config,
      folder,
      byBatch: false,
      mode: 'infer',
      run: { clock: fastClock(100), maxErrors: { count: 0 } },
      limit: 1,
    });
    expect(
      eventsOf(direct.events, 'notice')
        .map(({ text }) => text)
        .join(),
    ).toContain('still in progress at the server');
    const again = await smallRun({ ...config, folder, run });
    expect(again.finished[0]?.outcome.status).toBe('scored');
    expect(server.calls.get('create')).toBe(1);
  });
});

test('judges are asked by batch, too', async () => {
  const judge = await startBatchServer({ answer: () => 'CORRECT A' });
  const evaluator = {
    type: 'GenericLLMEvaluator',
    prompt_template: {
      type: 'PromptTemplate',
      template: { round: [{ role: 'HUMAN', prompt: '{question} {prediction}' }] },
    },
    dict_postprocessor: { type: 'generic_llmjudge_postprocess' },
  };
  const { outcome } = await batched(
    {},
    {
      datasets: [dataset('d', rowsFile(questions(3)), { evaluator })],
      helpers: { judge: endpoint('judge', judge.url) },
    },
  );
  expect(outcome).toMatchObject({ status: 'scored', coverage: { scored: 3 } });
  expect([judge.calls.get('create'), judge.calls.get('chat'), judge.paid.length]).toEqual([1, undefined, 3]);
});
