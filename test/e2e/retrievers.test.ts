/** Examples chosen by meaning: the vectors come from an endpoint, or from a model in the process. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeTinyModel } from '../fixtures/tiny-gguf/tiny-model.ts';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const CONFIG = (
  retriever: string,
  helpers: string,
  url: string,
) => `from opencompass.datasets import HFDataset
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import TopkRetriever, MDLRetriever
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_evaluator import AccEvaluator
EXAMPLE = dict(type=PromptTemplate, template='Q: {question}\\nA: {answer}')
MDL_EXAMPLE = dict(type=PromptTemplate, template='</E>Q: {question}\\nA: {answer}', ice_token='</E>')
datasets = [dict(abbr='near', type=HFDataset, path='json', data_files=dict(train='train.jsonl', test='test.jsonl'),
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(ice_template=EXAMPLE,
        prompt_template=dict(type=PromptTemplate, template='</E>Q: {question}\\nA:', ice_token='</E>'),
        retriever=${retriever}, inferencer=dict(type=GenInferencer)),
    eval_cfg=dict(evaluator=dict(type=AccEvaluator)))]
models = [dict(type='lodestone.models.Endpoint', abbr='m', api_base='${url}', api_model='test-model')]
${helpers}
`;

const TRAIN = ['birds that fly', 'ceilings of churches', 'rivers that end', 'birds that sing'];
const TEST = ['birds', 'rivers'];
const WORDS = ['birds', 'fly', 'ceilings', 'rivers', 'sing'];

function run(cwd: string, config: string, more: string[] = []): Promise<Finished> {
  const rows = (questions: string[]) =>
    questions.map((question) => `${JSON.stringify({ question, answer: 'A' })}\n`).join('');
  writeFileSync(path.join(cwd, 'train.jsonl'), rows(TRAIN));
  writeFileSync(path.join(cwd, 'test.jsonl'), rows(TEST));
  writeFileSync(path.join(cwd, 'eval.py'), config);
  return runProgram(['eval.py', '-w', 'runs', '--json', ...more], { cwd });
}

/** Knows texts by a few words, and answers A to every question. */
function embeds({ path: place, body }: ChatRequest): ServerReply {
  if (!place.endsWith('/embeddings')) return 'A';
  const embedding = WORDS.map((word) => String(body.input).split(word).length - 1);
  return { status: 200, body: { object: 'list', data: [{ index: 0, embedding }], model: body.model } };
}

const TOPK = "dict(type=TopkRetriever, ice_num=2, sentence_transformers_model_name='encoder')";

test('the nearest examples stand before the question, and each text is embedded once', async () => {
  const server = await startServer({ answer: embeds });
  const cwd = emptyFolder();
  const helpers = `helper_models = {'encoder': dict(type='lodestone.models.Endpoint', api_base='${server.url}', api_model='e')}`;
  const config = CONFIG(TOPK, helpers, server.url);
  const finished = await run(cwd, config);
  expect(finished.code, finished.stderr).toBe(0);
  const asked = server.requests.filter(({ path: place }) => place.endsWith('/chat/completions'));
  const examplesOf = ({ prompt }: ChatRequest) => TRAIN.filter((question) => prompt.includes(question));
  expect(asked.map(examplesOf).sort()).toEqual([
    ['birds that fly', 'birds that sing'],
    ['birds that fly', 'rivers that end'],
  ]);
  const embedded = server.requests.filter(({ path: place }) => place.endsWith('/embeddings'));
  expect(embedded.map(({ body }) => body.input).sort()).toEqual([...TRAIN, ...TEST, 'probe'].sort());
  expect(embedded.every(({ model }) => model === 'e')).toBe(true);
  expect((await run(cwd, config, ['-r'])).code).toBe(0);
  expect(server.requests.filter(({ path: place }) => place.endsWith('/chat/completions'))).toHaveLength(2);
});

test('a model in the process embeds and scores examples', async () => {
  const server = await startServer({ answer: embeds });
  const cwd = emptyFolder();
  const weights = writeTinyModel(path.join(cwd, 'tiny.gguf'));
  const local = `dict(type='lodestone.models.LlamaCpp', path=r'${weights}')`;
  const retriever = `dict(type=MDLRetriever, ice_num=1, candidate_num=3, ice_template=MDL_EXAMPLE, labels=['A', 'B'],
            sentence_transformers_model_name='encoder', ce_model_name='scorer')`;
  const finished = await run(
    cwd,
    CONFIG(retriever, `helper_models = dict(encoder=${local}, scorer=${local})`, server.url),
  );
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests).toHaveLength(2);
  for (const { prompt } of server.requests)
    expect(TRAIN.filter((question) => prompt.includes(question))).toHaveLength(1);
});

test('without a model for it the task is refused with the way out, and nothing is asked', async () => {
  const server = await startServer({ answer: embeds });
  const nobody = await run(emptyFolder(), CONFIG(TOPK, '', server.url));
  expect(nobody.code).toBe(2);
  expect(nobody.stderr).toMatch(/TopkRetriever needs embeddings of "encoder".*helper_models = \{'encoder'/);
  const wrong = `helper_models = dict(encoder=dict(type='OpenAISDK', path='x', key='k', openai_api_base='${server.url}'))`;
  const unable = await run(emptyFolder(), CONFIG(TOPK, wrong, server.url));
  expect(unable.stderr).toMatch(/helper_models\["encoder"\].*does not provide embeddings/);
  expect(server.requests).toEqual([]);
  const chat = await startServer({
    answer: ({ path: place }) =>
      place.endsWith('/embeddings') ? { status: 404, body: { error: { message: 'no such route' } } } : 'A',
  });
  const helpers = `helper_models = dict(encoder=dict(type='lodestone.models.Endpoint', api_base='${chat.url}', api_model='e'))`;
  const found = await run(emptyFolder(), CONFIG(TOPK, helpers, chat.url));
  expect(found.code).toBe(1);
  expect(found.stderr).toMatch(/the server does not return embeddings.*llama-server --embeddings/);
});
