/** What servers reply, in all forms, through all ways of asking: read as it is meant, or a failure in sight. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';
import { ANSWERS, FAULTS, type ReplyForm } from './reply-forms.ts';

/** Ways of asking for an answer, by the name of the model. */
const WAYS = {
  endpoint: "type='lodestone.models.Endpoint', api_base='URL'",
  'endpoint-streamed': "type='lodestone.models.Endpoint', api_base='URL', stream=True",
  openai: "type='OpenAI', openai_api_base='URL/chat/completions'",
  'openai-streamed': "type='OpenAI', openai_api_base='URL/chat/completions', stream=True",
  sdk: "type='OpenAISDK', openai_api_base='URL'",
  'sdk-streamed': "type='OpenAISDK', openai_api_base='URL', stream=True",
  completions: "type='HuggingFaceBaseModel', api_base='URL', api_model='m'",
  'completions-streamed': "type='HuggingFaceBaseModel', api_base='URL', api_model='m', stream=True",
} as const;

function bodyOf(form: ReplyForm, isChat: boolean, streams: boolean): string | Buffer {
  const { finish = 'stop', more = {}, write = (json: string) => json } = form;
  const message = form.chatOnly === true && !isChat ? { content: 'B' } : form.message;
  const { deltas = [message] } = form;
  const part = (piece: object, name: string) =>
    isChat ? { [name]: piece } : { text: (piece as { content: unknown }).content };
  const reply = (choice: object) => JSON.stringify({ choices: [{ index: 0, ...choice }], ...more });
  if (!streams) return write(reply({ ...part(message, 'message'), finish_reason: finish }));
  const pieces = deltas.map((delta) => reply({ ...part(delta, 'delta'), finish_reason: null }));
  const events = [
    ...pieces,
    reply({ ...(isChat ? { delta: {} } : { text: '' }), finish_reason: finish }),
    '[DONE]',
  ];
  const stream = events.map((event) => `data: ${event}\n\n`).join('');
  return form.wholeOnly === true ? stream : write(stream);
}

/** A server that answers a prompt that names a form with a reply of this form. */
async function serverOf(forms: readonly ReplyForm[]): Promise<string> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const asked = Buffer.concat(parts).toString('utf8');
    const form = forms[Number(/form (\d+)\./.exec(asked)?.[1])];
    if (form === undefined) {
      response.end('{"data":[{"id":"m"}]}');
      return;
    }
    const streams =
      form.alwaysStreams === true || (JSON.parse(asked) as { stream?: boolean }).stream === true;
    const type = form.type ?? (streams ? 'text/event-stream' : 'application/json');
    response.writeHead(200, { 'content-type': type });
    response.end(bodyOf(form, request.url?.includes('/chat/') === true, streams));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

type Way = keyof typeof WAYS;
const ALL = Object.keys(WAYS) as Way[];

interface Outcome {
  readonly run: string;
  readonly tasks: readonly {
    readonly model: string;
    readonly failed: number;
    readonly unanswered?: number;
  }[];
}

/** What every way of asking makes of the forms. */
async function ask(forms: readonly ReplyForm[], more: string[] = []) {
  const url = await serverOf(forms);
  const cwd = emptyFolder();
  const rows = forms.map((_, index) => JSON.stringify({ question: `form ${index}.`, answer: 'B' }));
  const models = ALL.map(
    (way) => `dict(${WAYS[way].replace('URL', url)}, abbr='${way}', path='m', key='', retry=0)`,
  );
  const config = `datasets = [dict(abbr='q', path='q.jsonl')]\nmodels = [${models.join(', ')}]\n`;
  writeFileSync(path.join(cwd, 'q.jsonl'), `${rows.join('\n')}\n`);
  writeFileSync(path.join(cwd, 'eval.py'), config);
  const { code, stdout, stderr } = await runProgram(['eval.py', '-w', 'out', '--json', ...more], { cwd });
  const { run, tasks } = JSON.parse(stdout) as Outcome;
  const predicted = (way: Way) => {
    const file = path.join(path.resolve(cwd, run), 'predictions', way, 'q.json');
    const samples = Object.values(
      JSON.parse(readFileSync(file, 'utf8')) as { [i: string]: { prediction: unknown } },
    );
    return Object.fromEntries(forms.map(({ title }, i) => [title, samples[i]?.prediction]));
  };
  return { code, stderr, tasks, predicted };
}

test('every form of an answer is read the same, however it is asked for', { timeout: 60_000 }, async () => {
  const { code, stderr, tasks, predicted } = await ask(ANSWERS);
  expect(code, stderr).toBe(0);
  for (const way of ALL) {
    const forms = ANSWERS.map((form) =>
      form.chatOnly === true && way.startsWith('completions') ? { title: form.title } : form,
    );
    const expected = forms.map(({ title, text = 'B' }: Partial<ReplyForm>) => [title, text]);
    expect(predicted(way), way).toEqual(Object.fromEntries(expected));
    const failed = forms.filter(({ fails }: Partial<ReplyForm>) => fails === true).length;
    expect(
      tasks.find(({ model }) => model === way),
      way,
    ).toMatchObject({ failed });
  }
});

test('what is no answer is never scored as one', { timeout: 60_000 }, async () => {
  const { tasks } = await ask(FAULTS, ['--max-errors', '100%']);
  expect(tasks.map(({ model, unanswered }) => [model, unanswered])).toEqual(
    ALL.map((way) => [way, FAULTS.length]),
  );
});
