/** What a firewall says of one prompt is not what a server says of all: only the latter ends a run. */
import { expect, test } from 'vitest';
import { startBatchServer } from './batch-server.ts';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const SAMPLES = 30;
const STATUSES = [403, 404, 405, 406, 451, 501];

interface Outcome {
  readonly code: number | null;
  readonly failed: number | undefined;
  readonly prompts: readonly string[];
  readonly stderr: string;
}

/** A run in which the server answers the prompts as told, by the order in which they are first asked. */
async function run(
  replyTo: (place: number, count: number, request: ChatRequest) => ServerReply,
  ...more: string[]
): Promise<Outcome> {
  const places = new Map<string, number>();
  const server = await startServer({
    answer: (request, count) => {
      const place = places.get(request.prompt) ?? places.size;
      places.set(request.prompt, place);
      return replyTo(place, count, request);
    },
  });
  const args = ['--datasets', 'ARC_e_gen', '--limit', String(SAMPLES), '--api-base', server.url, '--json'];
  const { code, stdout, stderr } = await runProgram([...args, ...more], { cwd: emptyFolder() });
  const { failed } = stdout === '' ? { failed: undefined } : JSON.parse(stdout).tasks[0];
  return { code, failed, prompts: server.requests.map(({ prompt }) => prompt), stderr };
}

const refusal = (status: number): ServerReply => ({ status, body: '<html><title>Blocked</title></html>' });

test('a 403, 404, 405, 406, 451 or 501 for one prompt is its own failure', async () => {
  const statuses = new Map([3, 7, 11, 15, 19, 23].map((place, index) => [place, STATUSES[index] ?? 0]));
  const { code, failed, prompts, stderr } = await run((place) => {
    const status = statuses.get(place);
    return status === undefined ? 'A' : refusal(status);
  });
  expect([code, failed], stderr).toEqual([0, STATUSES.length]);
  expect(prompts.length).toBeLessThanOrEqual(SAMPLES + 2);
});

test('the first, the last and several prompts in a row are refused alone', async () => {
  const refused = new Set([0, 5, 6, 7, 8, SAMPLES - 1]);
  const { code, failed, prompts, stderr } = await run((place) => (refused.has(place) ? refusal(403) : 'A'));
  expect([code, failed], stderr).toEqual([0, refused.size]);
  // The first is asked again, and now and then one that was answered, to see whether the server still answers.
  expect(prompts.length).toBeLessThanOrEqual(SAMPLES + 4);
});

test('a server that refuses everything from some time on ends the run, and no sample counts as failed', async () => {
  const { code, failed, stderr } = await run((_, count) => (count > 4 ? refusal(403) : 'A'));
  expect([code, failed], stderr).toEqual([1, undefined]);
  expect(stderr).toContain('HTTP 403');
});

test('a server that refuses everything from the start is asked few times', async () => {
  const { code, prompts, stderr } = await run(() => refusal(404));
  expect(code).toBe(1);
  expect(prompts.length).toBeLessThanOrEqual(3);
  expect(stderr).toContain('--model');
});

test('a key that is wrong or a model that is unknown needs no second look', async () => {
  const body = { error: { message: 'gone', code: 'model_not_found' } };
  const { code, prompts } = await run(
    (place) => (place > 3 ? { status: 404, body } : 'A'),
    '--set',
    'models.0.max_workers=1',
  );
  expect([code, prompts.length]).toEqual([1, 5]);
});

test('a prompt that is too long is that, whatever the status', async () => {
  const words = "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.";
  const replies: readonly ServerReply[] = [
    { status: 500, body: { error: { message: words } } },
    {
      status: 502,
      body: `upstream error: ${'x'.repeat(400)} ValueError: the prompt exceeds the context window`,
    },
    { status: 503, body: { detail: 'ContextWindowExceededError: prompt longer than the limit of 2048' } },
  ];
  const { code, failed, prompts, stderr } = await run((place) => replies[place - 3] ?? 'A');
  expect([code, failed], stderr).toEqual([0, replies.length]);
  expect(prompts).toHaveLength(SAMPLES);
});

test('in a batch, too, a refused line is its own failure where others were answered', async () => {
  let first: string | undefined;
  const server = await startBatchServer({
    answer: (prompt) => {
      first ??= prompt;
      return prompt === first ? { status: 403, body: { error: { message: 'Blocked' } } } : 'B';
    },
  });
  const args = ['--datasets', 'ARC_e_gen', '--limit', '5', '--api-base', server.url, '--json'];
  const done = await runProgram([...args, '--batch', '--batch-poll', '0.02'], { cwd: emptyFolder() });
  expect(done.code, done.stderr).toBe(0);
  expect(JSON.parse(done.stdout).tasks[0]).toMatchObject({ failed: 1 });
});
