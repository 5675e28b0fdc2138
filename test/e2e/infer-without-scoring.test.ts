/** What only infers needs nothing that scores: a dataset without `eval_cfg` is inferred, rendered and shown. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const PYTHON = (url: string, scoring = '') => `from opencompass.datasets import CustomDataset
from opencompass.models import OpenAISDK
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever

models = [dict(type=OpenAISDK, abbr='m', path='m', key='none', openai_api_base='${url}', max_out_len=16)]
datasets = [dict(
    abbr='open', type=CustomDataset, path='q.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column=None),
    infer_cfg=dict(
        prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer))${scoring})]
`;

async function arranged(scoring = '') {
  const cwd = emptyFolder();
  const server = await startServer();
  writeFileSync(path.join(cwd, 'q.jsonl'), '{"question": "one"}\n{"question": "two"}\n');
  writeFileSync(path.join(cwd, 'eval.py'), PYTHON(server.url, scoring));
  return { cwd, server };
}

test.each(['', ', eval_cfg=None'])('a dataset without eval_cfg is inferred%s', async (scoring) => {
  const { cwd, server } = await arranged(scoring);
  const finished = await runProgram(['eval.py', '-m', 'infer', '-w', 'runs'], { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests).toHaveLength(2);
  const [run = ''] = readdirSync(path.join(cwd, 'runs'));
  expect(readdirSync(path.join(cwd, 'runs', run, 'predictions', 'm'))).toContain('open.json');
  const resumed = await runProgram(['resume', '-w', 'runs'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  const again = await runProgram(['eval.py', '-m', 'infer', '-w', 'runs', '-r'], { cwd });
  expect(again.code, again.stderr).toBe(0);
  const seen = await runProgram(['inspect', `runs/${run}`], { cwd });
  expect(seen.code, seen.stderr).toBe(0);
  expect(server.requests).toHaveLength(2);
});

test('render, config and a dry run do not score', async () => {
  const { cwd } = await arranged();
  for (const args of [
    ['render', 'eval.py'],
    ['config', 'eval.py'],
    ['eval.py', '-m', 'infer', '--dry-run'],
  ]) {
    const finished = await runProgram(args, { cwd });
    expect(finished.code, finished.stderr).toBe(0);
    expect(finished.stdout).toContain('open');
  }
});

test.each([[[]], [['-m', 'all']]])('what scores names the part that is missing: %j', async (mode) => {
  const { cwd, server } = await arranged();
  const finished = await runProgram(['eval.py', ...mode], { cwd });
  expect(finished.code).toBe(2);
  expect(finished.stderr).toMatch(/eval\.py:\d+.*eval_cfg/);
  expect(server.requests).toHaveLength(0);
});
