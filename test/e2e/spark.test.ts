/** iFlytek Spark over its signed websocket, as the model under test and as a judge: scores, failures, resume, and keys that stand nowhere. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram, startProgram } from './program.ts';
import {
  APP,
  type RunningSparkServer,
  type SparkAnswer,
  type SparkRequest,
  startSparkServer,
} from './spark-server.ts';

const ROWS = 6;

/** Questions whose answer is their own letter. */
function folder(files: Record<string, string>): string {
  const cwd = emptyFolder();
  const rows = Array.from({ length: ROWS }, (_, i) =>
    JSON.stringify({ question: `Say ${'AB'[i % 2]} (${i})`, answer: 'AB'[i % 2] }),
  );
  for (const [name, text] of Object.entries({ ...files, 'rows.jsonl': rows.join('\n') })) {
    writeFileSync(path.join(cwd, name), text);
  }
  return cwd;
}

const SPARK = `dict(type=XunFei, abbr='spark', path='ws(s)://spark-api.xf-yun.com/v3.5/chat', domain='generalv3.5',
    appid='${APP.appid}', api_secret='${APP.api_secret}', api_key='${APP.api_key}', retry=2, query_per_second=100, max_out_len=32)`;
const CLIENT = `dict(type=XunFeiSpark, abbr='spark', path='generalv3.5', url='',
    app_id='${APP.appid}', api_secret='${APP.api_secret}', api_key='${APP.api_key}', retry=2, query_per_second=100, max_out_len=32)`;

function config(models: string, evaluator = 'dict(type=AccEvaluator)', more = ''): string {
  return `from opencompass.datasets import CustomDataset, generic_llmjudge_postprocess
from opencompass.evaluator import GenericLLMEvaluator
from opencompass.models import XunFei, XunFeiSpark
from opencompass.openicl.icl_evaluator import AccEvaluator
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
models = [${models}]
${more}
datasets = [dict(abbr='letters', type=CustomDataset, path='rows.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer)),
    eval_cfg=dict(evaluator=${evaluator}))]
`;
}

const letter = ({ prompt }: SparkRequest): string => /Say (.)/.exec(prompt)?.[1] ?? '?';

function run(cwd: string, ...more: string[]): Promise<Finished> {
  return runProgram(['eval.py', '-w', 'runs', '--json', '--max-wait', '2', ...more], { cwd });
}

const at = ({ url }: RunningSparkServer, place = 'models.0') => ['--set', `${place}.api_base=${url}`];

function fileOf(cwd: string, ...parts: string[]): string {
  const runs = path.join(cwd, 'runs');
  return readFileSync(path.join(runs, readdirSync(runs)[0] ?? '', ...parts), 'utf8');
}

/** All that was left behind. */
function leftBehind(cwd: string, { stdout, stderr }: Finished): string {
  const entries = readdirSync(path.join(cwd, 'runs'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return [
    stdout,
    stderr,
    ...files.map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8')),
  ].join('\n');
}

function expectDiscreet(cwd: string, finished: Finished, { requests }: RunningSparkServer): void {
  const text = leftBehind(cwd, finished);
  const signatures = requests.flatMap(({ authorization }) => [
    authorization,
    encodeURIComponent(authorization),
  ]);
  for (const secret of [...Object.values(APP), ...signatures]) expect(text).not.toContain(secret);
}

/** Says back all that it knows, with white space around it, wherever a server can. */
function indiscreet(request: SparkRequest, count: number): SparkAnswer {
  const said = `${Object.values(APP).join(' ')} ${request.authorization}`;
  if (count === 2) return { code: 10110, message: `busy with ${said}` };
  if (count === 3) return { code: 10907, message: `too long: ${said}` };
  return `  ${letter(request)} ${said}\n`;
}

test.each([
  ['XunFei', SPARK],
  ['XunFeiSpark', CLIENT],
])('%s is scored; what it may not say stands nowhere, whoever says it back', async (_, model) => {
  const server = await startSparkServer({ answer: indiscreet });
  const cwd = folder({ 'eval.py': config(model) });
  const finished = await run(cwd, ...at(server), '--debug', '--config-verbose');
  expect(server.requests).toHaveLength(ROWS + 1);
  expect(server.requests.every(({ path: place }) => place === '/v3.5/chat')).toBe(true);
  expectDiscreet(cwd, finished, server);
  expect(leftBehind(cwd, finished)).toContain('<redacted>');
});

test('a judge of Spark is asked about the answers of another model', async () => {
  const answering = await startServer({
    answer: ({ prompt }) => /Say (.)/.exec(prompt)?.[1] ?? letterFor({ prompt }),
  });
  const verdict = ({ prompt }: SparkRequest) => (/gold (.) said \1\./.test(prompt) ? ' A\n' : 'B');
  const judge = await startSparkServer({ answer: verdict });
  const evaluator = `dict(type=GenericLLMEvaluator, judge_cfg=${SPARK.replace('retry', `api_base='${judge.url}', retry`)},
    prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='gold {answer} said {prediction}.')])),
    dict_postprocessor=dict(type=generic_llmjudge_postprocess))`;
  const model = `dict(type='lodestone.models.Endpoint', abbr='m', api_base='${answering.url}', api_model='test-model')`;
  const cwd = folder({ 'eval.py': config(model, evaluator) });
  const finished = await run(cwd);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests).toHaveLength(ROWS);
  expect(JSON.parse(fileOf(cwd, 'results', 'm', 'letters.json'))).toMatchObject({ accuracy: 100 });
  expectDiscreet(cwd, finished, judge);
});

test('a wrong key ends the run in one line, at once', async () => {
  const server = await startSparkServer();
  const cwd = folder({ 'eval.py': config(SPARK.replace(APP.api_secret, 'c2VjcmV0LW9mLWFub3RoZXItYXBw')) });
  const finished = await run(cwd, ...at(server));
  expect(finished.code).toBe(1);
  expect(finished.stderr + finished.stdout).toMatch(/HTTP 401.*api_secret/);
  expect(server.requests).toHaveLength(1);
  expectDiscreet(cwd, finished, server);
});

test('an address that is none is named before anything is asked', async () => {
  const server = await startSparkServer();
  const cwd = folder({ 'eval.py': config(SPARK) });
  for (const wrong of [
    'models.0.path=spark-api.xf-yun.com/v3.5/chat',
    'models.0.api_base=http://127.0.0.1:1',
  ]) {
    const { code, stderr } = await run(cwd, '--set', wrong);
    expect(code).toBe(2);
    expect(stderr.split('\n').filter((line) => line.includes('websocket'))).toHaveLength(1);
  }
  expect(server.requests).toHaveLength(0);
});

test('too much at once, a busy engine and cut connections are asked again; filtered answers are failures of their samples', async () => {
  const failures: SparkAnswer[] = [
    { code: 11202, message: 'licc failed: QPS' },
    { code: 10110, message: 'busy' },
    (peer) => peer.cut(),
  ];
  const server = await startSparkServer({
    answer: (request, count) =>
      failures[count - 1] ??
      (/\(5\)/.test(request.prompt) ? { code: 10014, message: '敏感' } : letter(request)),
  });
  const cwd = folder({ 'eval.py': config(SPARK.replace('retry=2', 'retry=8')) });
  const finished = await run(cwd, ...at(server));
  expect(server.requests).toHaveLength(ROWS + failures.length);
  const predictions = JSON.parse(fileOf(cwd, 'predictions', 'spark', 'letters.json'));
  expect(Object.values(predictions).map((one) => (one as { prediction: string }).prediction)).toEqual([
    'A',
    'B',
    'A',
    'B',
    'A',
    'None',
  ]);
  expect(JSON.parse(finished.stdout).tasks).toMatchObject([{ failed: 1, scored: ROWS }]);
});

test('a run that was killed goes on, and asks only what is missing', { timeout: 60_000 }, async () => {
  const silent = (peer: unknown): void => void peer;
  const stuck = await startSparkServer({
    answer: (request, count) => (count > 3 ? silent : letter(request)),
  });
  const cwd = folder({ 'eval.py': config(SPARK) });
  const args = ['eval.py', '-w', 'runs', '--max-wait', '2'];
  const program = startProgram([...args, ...at(stuck)], { cwd });
  while (stuck.requests.length < ROWS) await new Promise((resolve) => setTimeout(resolve, 20));
  program.process.kill('SIGKILL');
  await program.finished;
  const whole = await startSparkServer({ answer: letter });
  const finished = await runProgram([...args, '-r', ...at(whole)], { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  expect(JSON.parse(fileOf(cwd, 'results', 'spark', 'letters.json'))).toMatchObject({ accuracy: 100 });
  expectDiscreet(cwd, finished, whole);
});

test('Ctrl-C ends websockets that wait', { timeout: 30_000 }, async () => {
  const server = await startSparkServer({ answer: () => () => undefined });
  const cwd = folder({ 'eval.py': config(CLIENT) });
  const program = startProgram(['eval.py', '-w', 'runs', ...at(server)], { cwd });
  while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  program.process.kill('SIGINT');
  setTimeout(() => program.process.kill('SIGINT'), 500);
  expect((await program.finished).code).toBe(130);
});

/** AlignBench in its smallest form: one question of each of two capabilities. */
function alignbench(cwd: string): void {
  const folder = path.join(cwd, 'data', 'subjective', 'alignment_bench');
  mkdirSync(path.join(folder, 'config'), { recursive: true });
  const rows = ['数学计算', '基本任务'].map((capability, id) => ({
    question: `第${id}题`,
    capability,
    others: { subcategory: '其他', reference: `参考${id}`, question_id: id },
  }));
  const files = {
    'alignment_bench.json': rows,
    'config/multi-dimension.json': {
      Paths: {
        dimension_set_filepath: 'sets.json',
        dimension_def_filepath: 'meanings.json',
        subcategory_mapping: 'kinds.json',
      },
    },
    'config/sets.json': { 一般: ['事实正确性'] },
    'config/meanings.json': { 事实正确性: '回答是否属实。' },
    'config/kinds.json': { 其他: '一般' },
  };
  for (const [name, value] of Object.entries(files))
    writeFileSync(path.join(folder, name), JSON.stringify(value));
}

test('the config of a tutorial of 0.2.4: Spark judges AlignBench; its words are summed up another way without asking', {
  timeout: 60_000,
}, async () => {
  const answering = await startServer({ answer: () => '答案' });
  // Both forms of a verdict, with different values.
  const judge = await startSparkServer({
    answer: ({ prompt }) =>
      prompt.includes('第0题')
        ? "{'事实正确性': 4, '综合得分': 6} [[3]]"
        : "{'事实正确性': 8, '综合得分': 9} [[5]]",
  });
  const cwd = folder({});
  alignbench(cwd);
  const text = readFileSync(path.join(import.meta.dirname, 'tutorials', 'eval_subjective_spark.py'), 'utf8');
  const [appid, secret, key] = [APP.appid, APP.api_secret, APP.api_key];
  writeFileSync(
    path.join(cwd, 'eval.py'),
    text.replace('APPID', appid).replace("'SECRET'", `'${secret}'`).replace("'KEY'", `'${key}'`),
  );
  const args = [
    'eval.py',
    '--compat',
    '0.2.4',
    '-w',
    'runs',
    ...at(judge, 'eval.partitioner.judge_models.0'),
  ];
  const finished = await runProgram([...args, '--api-base', answering.url, '--model', 'test-model'], { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  expect([answering.requests.length, judge.requests.length]).toEqual([2, 2]);
  expect(judge.requests[0]?.message?.parameter.chat).toEqual({ domain: 'general', max_tokens: 2048 });
  const scores = (output: string) =>
    new Map(
      output
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .map(([name = '', score = '']) => [name, Number(score)]),
    );
  const general = scores(finished.stdout);
  expect([general.get('数学计算'), general.get('基本任务')]).toEqual([6, 9]);
  expectDiscreet(cwd, finished, judge);

  const again = await runProgram([...args, '-m', 'viz', '-r', '--set', 'summarizer.judge_type=autoj'], {
    cwd,
  });
  expect(again.code, again.stderr).toBe(0);
  const autoj = scores(again.stdout);
  expect([autoj.get('数学计算'), autoj.get('基本任务')]).toEqual([3, 5]);
  expect([answering.requests.length, judge.requests.length]).toEqual([2, 2]);
});
