/** A vendor, a summarizer and a reader of verdicts are one new file each: the file and a config that names it. */
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

/** A vendor that takes `{ask}` and gives `{said}`. */
const VENDOR = `
import { defineModel } from 'lodestone';

export const acme = defineModel({
  type: 'acme.Model',
  kinds: ['gen'],
  takesStopWords: false,
  keys: ['url'],
  prompts: () => ({ style: 'text' }),
  create: ({ url }) => ({
    limits: { id: url, retries: 0 },
    identity: async () => ({ type: 'acme.Model', url }),
    prepare: async () => undefined,
    send: async ({ prompt }, signal) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ ask: prompt }), signal });
      return { text: (await response.json()).said, finishReason: 'stop' };
    },
    countTokens: () => 1,
    close: async () => undefined,
  }),
});
`;

const SUMMARIZER = `
import { defineSummarizer } from 'lodestone';

export const doubled = defineSummarizer({
  type: 'acme.Doubled',
  summarize: (_, { rows }) =>
    rows.map((row) => ({ ...row, dataset: row.dataset + '-twice', values: row.values.map((value) => value * 2) })),
});
`;

/** Stars in a judge's reply, each a fifth of full marks. */
const READER = `
import { defineJudgement, float } from 'lodestone';

export const stars = defineJudgement({
  type: 'acme.Stars',
  create() {
    let [sum, count] = [0, 0];
    return {
      add({ prediction }) {
        const score = (String(prediction).split('*').length - 1) / 5;
        sum += score;
        count += 1;
        return { score };
      },
      finish: () => ({ stars: float((sum / count) * 5) }),
    };
  },
});
`;

/** Answers every `{ask}` with its last word. */
async function startVendor(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const [body] = await once(request, 'data');
    const { ask } = JSON.parse(String(body));
    asked.push(ask);
    response.end(JSON.stringify({ said: ask.split(' ').at(-1) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

function own(file: string, name: string): { module: string; export: string } {
  return { module: `./${file}`, export: name };
}

/** Runs a config of one dataset of two rows with the vendor's model; what stands below a folder of the run. */
async function run(url: string, evaluator: object, more: object = {}, files: Record<string, string> = {}) {
  const cwd = emptyFolder();
  const rows = ['right', 'wrong'].map((answer) => ({ question: 'say right', answer }));
  for (const [name, text] of Object.entries({ ...files, 'acme.ts': VENDOR })) {
    writeFileSync(path.join(cwd, name), text);
  }
  writeFileSync(path.join(cwd, 'q.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const dataset = {
    ...{ abbr: 'q', type: 'CustomDataset', path: path.join(cwd, 'q.jsonl') },
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: { type: 'PromptTemplate', template: '{question}' },
      ...{ retriever: { type: 'ZeroRetriever' }, inferencer: { type: 'GenInferencer' } },
    },
    eval_cfg: { evaluator },
  };
  const models = [{ type: own('acme.ts', 'acme'), abbr: 'acme', url }];
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify({ models, datasets: [dataset], ...more }));
  const { code, stderr } = await runProgram(['eval.json', '-w', 'out'], { cwd });
  expect(code, stderr).toBe(0);
  const [time = ''] = readdirSync(path.join(cwd, 'out'));
  return (...names: string[]): string =>
    readFileSync(path.join(cwd, 'out', time, ...names.map((name) => name.replace('TIME', time))), 'utf8');
}

test('a vendor', async () => {
  const { url, asked } = await startVendor();
  const read = await run(url, { type: 'AccEvaluator' });
  expect(JSON.parse(read('results', 'acme', 'q.json'))).toMatchObject({ accuracy: 50 });
  expect(asked).toContain('say right');
});

test('a summarizer', async () => {
  const { url } = await startVendor();
  const summarizer = { type: own('doubled.ts', 'doubled') };
  const files = { 'doubled.ts': SUMMARIZER };
  const read = await run(url, { type: 'AccEvaluator' }, { summarizer }, files);
  expect(read('summary', 'summary_TIME.csv')).toMatch(/^q-twice,.*,100(\.0+)?$/m);
});

test("a reader of a judge's verdicts", async () => {
  const { url } = await startVendor();
  const judge = await startServer({ answer: ({ prompt }) => (/gold right/.test(prompt) ? '*****' : '*') });
  const template = { round: [{ role: 'HUMAN', prompt: 'gold {answer} said {prediction}' }] };
  const evaluator = {
    type: 'LMEvaluator',
    prompt_template: { type: 'PromptTemplate', template },
    dict_postprocessor: { type: own('stars.ts', 'stars') },
  };
  const asks = {
    type: 'lodestone.models.Endpoint',
    abbr: 'judge',
    api_base: judge.url,
    api_model: 'test-model',
  };
  const read = await run(url, evaluator, { helper_models: { judge: asks } }, { 'stars.ts': READER });
  expect(JSON.parse(read('results', 'acme', 'q.json'))).toMatchObject({ stars: 3 });
});
