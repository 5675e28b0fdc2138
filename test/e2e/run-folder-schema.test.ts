/** What a run leaves behind is what the published schemas and docs/run-folder.md say of it, no key more. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaProblems, type WholeSchema } from '../contract/schema-problems.ts';
import { letterFor, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, root, runProgram } from './program.ts';

function schemaNamed(name: string): WholeSchema {
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    exports: { [name: string]: string };
  };
  return JSON.parse(readFileSync(path.join(root, exports[`./schema/${name}`] ?? ''), 'utf8')) as WholeSchema;
}

const ASKED = {
  prompt_template: { type: 'PromptTemplate', template: { round: [{ role: 'HUMAN', prompt: '{question}' }] } },
  retriever: { type: 'ZeroRetriever' },
  inferencer: { type: 'GenInferencer' },
};

function judgeAt(url: string): object {
  const prompt = 'Q {question} gold {answer} said {prediction}.';
  return {
    type: 'opencompass.evaluator.GenericLLMEvaluator',
    judge_cfg: { type: 'lodestone.models.Endpoint', abbr: 'j', api_base: url, api_model: 'judge' },
    prompt_template: { type: 'PromptTemplate', template: { round: [{ role: 'HUMAN', prompt }] } },
    dict_postprocessor: { type: 'opencompass.datasets.generic_llmjudge_postprocess' },
  };
}

/** Datasets that end in every way: scored, judged, without references, without data. */
function config(cwd: string, url: string): string {
  const write = (name: string, answers: readonly string[]) => {
    const rows = answers.map((answer, i) => JSON.stringify({ question: `Number ${i} of ${name}?`, answer }));
    writeFileSync(path.join(cwd, `${name}.jsonl`), `${rows.join('\n')}\n`);
  };
  write('plain', ['A', 'B', 'C', 'D']);
  write('judged', ['A', 'B']);
  write('open', ['', '']);
  const dataset = (abbr: string, evaluator: object = { type: 'AccEvaluator' }) => ({
    ...{ type: 'CustomDataset', abbr, path: `${abbr}.jsonl` },
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    ...{ infer_cfg: ASKED, eval_cfg: { evaluator } },
  });
  const datasets = [dataset('plain'), dataset('judged', judgeAt(url)), dataset('open'), dataset('gone')];
  const summary_groups = [{ name: 'both', subsets: ['plain', 'judged'] }];
  const models = [
    { type: 'lodestone.models.Endpoint', abbr: 'm', api_base: url, api_model: 'test-model', max_out_len: 8 },
  ];
  writeFileSync(
    path.join(cwd, 'eval.json'),
    JSON.stringify({ models, datasets, summarizer: { summary_groups } }),
  );
  return 'eval.json';
}

function eventsIn(run: string): { type: string; event?: { kind: string } }[] {
  const lines = readFileSync(path.join(run, 'events.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('run.json, events.jsonl and summary.json are as their schemas say', async () => {
  const cwd = emptyFolder();
  const refusal: ServerReply = { status: 400, body: { error: { message: 'no', code: 'content_filter' } } };
  const busy: ServerReply = { status: 500, body: { error: { message: 'the engine failed' } } };
  let failures = 0;
  const server = await startServer({
    models: ['test-model', 'judge'],
    answer: (request) => {
      if (request.prompt.includes('Number 1 of plain')) return refusal;
      failures += 1;
      return failures === 2 ? busy : letterFor(request);
    },
  });
  const args = [config(cwd, server.url), '-w', 'o'];
  const first = await runProgram([...args, '--max-tokens-total', '3'], { cwd });
  expect(first.code, first.stderr).toBe(1);
  const done = await runProgram([...args, '-r'], { cwd });
  expect(done.code, done.stderr).toBe(1);
  const run = path.join(cwd, 'o', readdirSync(path.join(cwd, 'o'))[0] ?? '');
  for (const name of ['run', 'summary']) {
    const found = JSON.parse(readFileSync(path.join(run, `${name}.json`), 'utf8')) as object;
    expect(schemaProblems(found, schemaNamed(name), true), name).toEqual([]);
  }
  const events = eventsIn(run);
  const rule = schemaNamed('event');
  for (const event of events) expect(schemaProblems(event, rule, true), JSON.stringify(event)).toEqual([]);
  const types = new Set(events.map(({ type }) => type));
  const usual = [
    'run-start',
    'task-start',
    'sample-end',
    'task-inferred',
    'task-judging',
    'task-scoring',
    'task-end',
  ];
  for (const type of [...usual, 'endpoint', 'budget', 'progress', 'run-end']) expect(types).toContain(type);
  const states = JSON.parse(readFileSync(path.join(run, 'run.json'), 'utf8')) as {
    tasks: { id: string; state: string }[];
  };
  expect(Object.fromEntries(states.tasks.map(({ id, state }) => [id, state]))).toMatchObject({
    'judge:j/m/judged': 'done',
    'score:m/open': 'done',
    'infer:m/gone': 'refused',
  });
});

test('every event that a run tells is in the schema and in the documents, or is known not to be stored', () => {
  const source = readFileSync(path.join(root, 'src', 'run', 'events.ts'), 'utf8');
  const told = [...source.matchAll(/readonly type: '([a-z-]+)'/g)].map(([, type = '']) => type);
  const stored = told.filter((type) => !['answer', 'download', 'samples-known'].includes(type));
  expect(Object.keys(schemaNamed('event').definitions)).toEqual(expect.arrayContaining(stored));
  const page = readFileSync(path.join(root, 'docs', 'run-folder.md'), 'utf8');
  for (const type of stored) expect(page).toContain(`| \`${type}\` |`);
});
