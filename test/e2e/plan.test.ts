/** A plan is JSON: another process carries it out, with the same files in the end, and secrets are references in it. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planRun, resolveRun } from '../../src/app/index.ts';
import { openTask } from '../../src/run/index.ts';
import { processSurroundings } from '../../src/util/index.ts';
import { type ChatRequest, letterFor, startServer } from './openai-server.ts';
import { emptyFolder, root, runNode, runProgram } from './program.ts';

const KEY = 'sk-kept-out-of-the-plan-0123456789';

const CONFIG = (url: string) => `
from opencompass.datasets import CustomDataset, generic_llmjudge_postprocess
from opencompass.evaluator import GenericLLMEvaluator
from opencompass.openicl.icl_evaluator import AccEvaluator
from opencompass.openicl.icl_inferencer import ChatInferencer, GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
asked = dict(prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
    retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer))
common = dict(type=CustomDataset, path='rows.jsonl', infer_cfg=asked,
    reader_cfg=dict(input_columns=['question'], output_column='answer'))
judge = dict(type=GenericLLMEvaluator,
    judge_cfg=dict(type='lodestone.models.Endpoint', abbr='j', api_base='${url}', api_model='judge', key='${KEY}'),
    prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN',
        prompt='Q {question} gold {answer} said {prediction}.')])),
    dict_postprocessor=dict(type=generic_llmjudge_postprocess))
datasets = [
    dict(abbr='plain', eval_cfg=dict(evaluator=dict(type=AccEvaluator)), **common),
    dict(abbr='judged', eval_cfg=dict(evaluator=judge), **common),
]
models = [dict(type='OpenAISDK', abbr='m', path='test-model', key='${KEY}', openai_api_base='${url}')]
`;

const ROWS = [1, 2, 3, 4, 5].map((number) => ({ question: `Number ${number}?`, answer: 'ABCD'[number % 4] }));

function answer(request: ChatRequest): string {
  return request.model === 'judge' ? ('AB'['AB'.indexOf(letterFor(request))] ?? 'B') : letterFor(request);
}

function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(predictions|results)[/\\].*\.json$/.test(file))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('a second process carries a plan out from its JSON', async () => {
  const server = await startServer({ answer, models: ['test-model', 'judge'] });
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'rows.jsonl'), ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), CONFIG(server.url));
  const whole = await runProgram(['eval.py', '-w', 'whole', '--dump-eval-details'], { cwd });
  expect(whole.code, whole.stderr).toBe(0);

  const surroundings = { ...processSurroundings(), cwd };
  const request = await resolveRun({ config: path.join(cwd, 'eval.py') }, surroundings, true);
  const { plan, secrets } = await planRun(request, 'all', surroundings);
  const text = JSON.stringify(plan);
  expect(text).not.toContain(KEY);
  expect([...secrets.values()]).toEqual([KEY]);
  expect(plan.tasks.map(({ id }) => id)).toEqual([
    ...['infer:m/plain', 'score:m/plain'],
    ...['infer:m/judged', 'judge:j/m/judged', 'score:m/judged'],
  ]);
  writeFileSync(path.join(cwd, 'plan.json'), text);

  const env = Object.fromEntries([...secrets].map(([name, value]) => [`SECRET_${name}`, value]));
  const script = path.join(root, 'test', 'fixtures', 'plans', 'carry-out.ts');
  const done = await runNode([script, 'plan.json', path.join(cwd, 'again', 'run')], { cwd, env });
  expect(done.code, done.stderr).toBe(0);
  expect(JSON.parse(done.stdout)).toEqual([
    ['m', 'plain', 'scored'],
    ['m', 'judged', 'scored'],
  ]);
  expect(server.requests.every(({ authorization }) => authorization === `Bearer ${KEY}`)).toBe(true);
  const [first = ''] = readdirSync(path.join(cwd, 'whole'));
  expect(filesOf(path.join(cwd, 'again', 'run'))).toEqual(filesOf(path.join(cwd, 'whole', first)));
});

test('a task is opened by its id', async () => {
  const server = await startServer({ answer });
  const cwd = emptyFolder();
  cpSync(path.join(root, 'samples', 'ARC'), path.join(cwd, 'data', 'ARC'), { recursive: true });
  const surroundings = { ...processSurroundings(), cwd };
  const options = { datasets: ['ARC_e_gen'], apiBase: server.url, limit: 3 };
  const { registries, ...request } = await resolveRun(options, surroundings, true);
  const { plan } = await planRun({ ...request, registries }, 'all', surroundings);
  const context = { registries, secret: () => undefined };
  const stored = JSON.parse(JSON.stringify(plan)) as typeof plan;
  const { model, dataset } = await openTask(stored, 'infer:test-model/ARC-e', context);
  expect(model.definition?.type).toBe('lodestone.models.Endpoint');
  expect(await dataset.reader.count()).toBe(3);
  await expect(openTask(stored, 'infer:other/ARC-e', context)).rejects.toThrow('infer:other/ARC-e');
});

const OWN_LOADER = `import { defineDataset } from 'lodestone';
export const picked = defineDataset({
  type: 'own.Picked',
  async load({ keys }) {
    const rows = keys.map((question) => ({ question, answer: 'A' }));
    return { rows: async function* () { yield* rows; }, count: async () => rows.length };
  },
});
`;

const OWN_EVAL = (url: string) => `export default {
  models: [{ type: 'lodestone.models.Endpoint', abbr: 'm', api_base: '${url}', api_model: 'test-model' }],
  datasets: [{
    abbr: 'own', type: { module: './loader.ts', export: 'picked' }, keys: ['one of them', 'another one'],
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: { type: 'PromptTemplate', template: 'Open https://host.example/?key=not-a-secret-of-ours: {question}' },
      retriever: { type: 'ZeroRetriever' }, inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: { evaluator: { type: 'AccEvaluator' } },
  }],
};
`;

test('what only looks like a secret in a dataset reaches its loader and its prompts as it was written', async () => {
  const server = await startServer({ answer: () => 'A' });
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'loader.ts'), OWN_LOADER);
  writeFileSync(path.join(cwd, 'eval.ts'), OWN_EVAL(server.url));
  const { code, stderr } = await runProgram(['eval.ts'], { cwd });
  expect(code, stderr).toBe(0);
  expect(server.requests.map(({ prompt }) => prompt).sort()).toEqual([
    'Open https://host.example/?key=not-a-secret-of-ours: another one',
    'Open https://host.example/?key=not-a-secret-of-ours: one of them',
  ]);
});
