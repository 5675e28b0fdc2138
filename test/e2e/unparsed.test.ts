/** Replies without an answer are counted, found and asked again where the evaluator itself seeks the answer, too. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

interface Bench {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly config: string;
  /** What is answered to a prompt that holds the text. */
  readonly good: string;
  readonly more?: readonly string[];
}

const env = { OPENAI_API_KEY: 'k' };

const REFUSAL = "I'm sorry, but I can't help with that request.";

/** Which samples have a blank reply, a refusal, an answer; the questions hold these words. */
const KINDS = ['blankly', 'refused', 'answered'] as const;

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const choices = lines(KINDS.map((question) => ({ question, A: 'red', B: 'green', C: 'blue', answer: 'B' })));
const values = lines(KINDS.map((question) => ({ question, answer: '7' })));

const gen = (evaluator: string) => `datasets = [dict(
    abbr='own', type='CustomDataset', path='own.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(
        prompt_template=dict(type='PromptTemplate', template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type='ZeroRetriever'), inferencer=dict(type='GenInferencer')),
    eval_cfg=dict(evaluator=dict(type='${evaluator}')))]`;

const scripts = lines(
  KINDS.map((kind) => ({
    task_id: `JavaScript/${kind}`,
    prompt: `// ${kind}\nconst one = () => {\n`,
    declaration: '\nconst one = () => {\n',
    canonical_solution: '  return 1;\n}\n',
    test: 'console.assert(one() === 1);\n',
  })),
);

const BENCHES: readonly Bench[] = [
  {
    name: 'own multiple choice',
    files: { 'own.jsonl': choices },
    config: "datasets = [dict(path='own.jsonl', data_type='mcq', infer_method='gen')]",
    good: 'The answer is B.',
  },
  {
    name: 'MATHVerify',
    files: { 'own.jsonl': values },
    config: gen('opencompass.evaluator.MATHVerifyEvaluator'),
    good: 'So it is \\boxed{7}.',
    more: ['--compat', '0.5.4'],
  },
  {
    name: 'cloze of AGIEval',
    files: { 'own.jsonl': values },
    config: gen('opencompass.datasets.agieval.agieval.AGIEvalEvaluator'),
    good: 'It is $7$',
  },
  {
    name: 'words of BBH',
    files: { 'own.jsonl': values },
    config: gen('opencompass.datasets.bbh.BBHEvaluator'),
    good: 'So the answer is 7.',
  },
  {
    name: 'MuSR',
    files: { 'own.jsonl': values },
    config: gen('opencompass.datasets.musr.musr.MusrEvaluator'),
    good: 'ANSWER: 7',
  },
  {
    name: 'programs',
    files: { 'data/humanevalx/humanevalx_js.jsonl.gz': gzipSync(scripts) },
    config: [
      'from mmengine.config import read_base',
      'with read_base():',
      '    from .datasets.humanevalx.humanevalx_gen import humanevalx_datasets as found',
      "datasets = [one for one in found if one['abbr'] == 'humanevalx-js']",
    ].join('\n'),
    good: '  return 1;\n}\n',
    more: ['--unsafe-code'],
  },
];

async function arranged({ files, config, good }: Bench) {
  const answer = ({ prompt }: { prompt: string }) =>
    prompt.includes('blankly') ? '' : prompt.includes('refused') ? REFUSAL : good;
  const server = await startServer({ answer });
  const cwd = emptyFolder();
  const model = `models = [dict(type='OpenAISDK', abbr='m', path='m', key='ENV', openai_api_base='${server.url}', temperature=0)]`;
  for (const [file, content] of Object.entries({ ...files, 'c.py': `${config}\n${model}\n` })) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), content);
  }
  return { server, cwd };
}

const indexesIn = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { index: number }).index);

test.each(BENCHES)('$name: blank replies and refusals', { timeout: 120_000 }, async (bench) => {
  const { server, cwd } = await arranged(bench);
  const { code, stdout, stderr } = await runProgram(['c.py', '--json', ...(bench.more ?? [])], { cwd, env });
  expect(code, stderr).toBe(0);
  const { tasks } = JSON.parse(stdout) as { tasks: { scored: number; unparsed: number }[] };
  expect(tasks).toMatchObject([{ scored: 3, unparsed: 2 }]);
  const found = await runProgram(['inspect', '--unparsed', '--json'], { cwd });
  expect(indexesIn(found.stdout)).toEqual([0, 1]);
  // Without a sandbox, a retry cannot score programs.
  if (bench.more?.includes('--unsafe-code')) return;
  const before = server.requests.length;
  const again = await runProgram(['retry', '--unparsed'], { cwd, env });
  expect(again.code, again.stderr).toBe(0);
  expect(server.requests.length - before).toBe(2);
});

test('own multiple choice in every order', { timeout: 120_000 }, async () => {
  const config = "datasets = [dict(path='own.jsonl', data_type='circular-mcq', infer_method='gen')]";
  const { cwd } = await arranged({ name: '', files: { 'own.jsonl': choices }, config, good: 'green' });
  const { code, stdout, stderr } = await runProgram(['c.py', '--json'], { cwd, env });
  expect(code, stderr).toBe(0);
  const { tasks } = JSON.parse(stdout) as { tasks: { scored: number; unparsed: number }[] };
  expect(tasks).toMatchObject([{ scored: 9, unparsed: 6 }]);
});
