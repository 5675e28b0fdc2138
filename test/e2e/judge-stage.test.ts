/** A stage of its own in which judges see the answers of one model or of several: files, resume, failures, a plan as JSON. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planRun, resolveRun } from '../../src/app/index.ts';
import { processSurroundings } from '../../src/util/index.ts';
import { schemaProblems, type WholeSchema } from '../contract/schema-problems.ts';
import { type ChatRequest, type RunningServer, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, root, runNode, runProgram } from './program.ts';

const COUNT = 6;

interface Settings {
  /** Arguments of the dataset. */
  readonly dataset: string;
  /** Arguments of the partitioner beside its type, models and judges. */
  readonly partitioner?: string;
  readonly kind?: 'Naive' | 'Size';
  readonly prompt: string;
}

const PAIR = 'Q {question} first {prediction} second {prediction2}.';
const SINGLE = 'Q {question} said {prediction} gold {answer}.';

function config(server: RunningServer, judge: RunningServer, settings: Settings): string {
  const { dataset, partitioner = '', kind = 'Naive', prompt } = settings;
  const model = (abbr: string, name: string, { url }: RunningServer) =>
    `dict(type='OpenAISDK', abbr='${abbr}', path='${name}', key='k', openai_api_base='${url}', retry=0)`;
  return `
from opencompass.datasets import CustomDataset
from opencompass.openicl.icl_evaluator import LMEvaluator
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
from opencompass.partitioners.sub_naive import SubjectiveNaivePartitioner
from opencompass.partitioners.sub_size import SubjectiveSizePartitioner
from opencompass.runners import LocalRunner
from opencompass.tasks.subjective_eval import SubjectiveEvalTask
models = [${model('alpha', 'm-alpha', server)}, ${model('beta', 'm-beta', server)}]
judge_models = [dict(${model('j', 'judge', judge).slice(5, -1)}, meta_template=dict(round=[
    dict(role='HUMAN', api_role='HUMAN'), dict(role='BOT', api_role='BOT', generate=True)]))]
datasets = [dict(abbr='d', type=CustomDataset, path='rows.jsonl', ${dataset},
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer)),
    eval_cfg=dict(evaluator=dict(type=LMEvaluator, prompt_template=dict(type=PromptTemplate, template=dict(round=[
        dict(role='HUMAN', prompt='${prompt}')])))))]
eval = dict(partitioner=dict(type=Subjective${kind}Partitioner, models=models, judge_models=judge_models, ${partitioner}),
    runner=dict(type=LocalRunner, task=dict(type=SubjectiveEvalTask)))
`;
}

/** Answers that tell the models apart. */
const models = () =>
  startServer({
    answer: ({ model, prompt }) => `${model} on ${/\d+/.exec(prompt)?.[0]}`,
    models: ['m-alpha', 'm-beta'],
  });

const verdict = ({ prompt }: ChatRequest): string => (/first m-alpha/.test(prompt) ? '[[A]]' : '[[B]]');

function folderWith(text: string): string {
  const cwd = emptyFolder();
  const rows = Array.from({ length: COUNT }, (_, i) => ({ question: `Ask ${i}`, answer: `gold ${i}` }));
  writeFileSync(path.join(cwd, 'rows.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), text);
  return cwd;
}

function run(cwd: string, ...more: string[]): Promise<Finished> {
  return runProgram(['eval.py', '-w', 'runs', ...more], { cwd });
}

function fileIn(cwd: string, ...parts: string[]): string {
  return path.join(cwd, 'runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '', ...parts);
}

interface JudgedFile {
  [index: string]: { origin_prompt: { prompt: string }[]; prediction: string; gold: unknown };
}

function judged(file: string): JudgedFile {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('one model at a time, in parts', async () => {
  const [server, judge] = [await models(), await startServer({ answer: () => '[[5]]', models: ['judge'] })];
  const settings = {
    dataset: "mode='singlescore'",
    kind: 'Size',
    partitioner: 'max_task_size=80',
    prompt: SINGLE,
  } as const;
  const cwd = folderWith(config(server, judge, settings));
  const finished = await run(cwd);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests).toHaveLength(2 * COUNT);
  expect(finished.stdout).toContain('The judgements of 4 tasks');
  const files = readdirSync(fileIn(cwd, 'results', 'alpha_judged-by--j')).filter(
    (file) => !file.includes('coverage'),
  );
  expect(files).toEqual(['d_0.json', 'd_1.json']);
  const second = judged(fileIn(cwd, 'results', 'beta_judged-by--j', 'd_1.json'));
  expect(Object.keys(second)).toEqual(['0', '1', '2']);
  expect(second['0']).toMatchObject({
    origin_prompt: [{ role: 'HUMAN', prompt: 'Q Ask 3 said m-beta on 3 gold gold 3.' }],
    prediction: '[[5]]',
    gold: 'gold 3',
  });
});

test('what judges said is summed up, and again without asking', async () => {
  const reply = ({ prompt }: ChatRequest) =>
    /Ask [05] /.test(prompt) ? 'Hm.' : `Rating: [[${/Ask (\d)/.exec(prompt)?.[1]}]]`;
  const [server, judge] = [await models(), await startServer({ answer: reply, models: ['judge'] })];
  const text = config(server, judge, { dataset: "mode='singlescore'", prompt: SINGLE });
  const cwd = folderWith(`${text}summarizer = dict(type='CommonSummarizer')\n`);
  const finished = await run(cwd, '--compat', '0.3.3');
  expect(finished.code, finished.stderr).toBe(0);
  expect(finished.stdout).toContain('8 of 12 replies hold a verdict');
  const summary = (name: string) =>
    readFileSync(fileIn(cwd, 'summary', path.basename(fileIn(cwd)), name), 'utf8');
  const expected = 'model,judge_model,dataset,total,None\r\nalpha,j,d,2.5,2.5\r\nbeta,j,d,2.5,2.5\r\n';
  expect(summary('result.csv')).toBe(expected);
  expect(finished.stdout.match(/\d+ \/ \d+ \/ \d+/g)).toEqual(['4 / 2 / 0', '4 / 2 / 0']);
  const data = JSON.parse(readFileSync(fileIn(cwd, 'summary.json'), 'utf8'));
  const schema = readFileSync(path.join(root, 'schema', 'summary.schema.json'), 'utf8');
  expect(schemaProblems(data, JSON.parse(schema) as WholeSchema, true)).toEqual([]);
  const [judged] = data.judged;
  expect(judged.scores.alpha).toEqual({ 'd: total': 2.5, 'd: None': 2.5 });
  expect(judged.coverage).toEqual(
    ['alpha', 'beta'].map((model) => ({ dataset: 'd', model, judged: 4, unreadable: 2, missing: 0 })),
  );
  await judge.close();
  await server.close();
  writeFileSync(fileIn(cwd, 'summary', path.basename(fileIn(cwd)), 'result.csv'), 'old');
  const again = await run(cwd, '--compat', '0.3.3', '-m', 'viz', '-r');
  expect(again.code, again.stderr).toBe(0);
  expect(summary('result.csv')).toBe(expected);
});

test('a judge of the command line, and judges that are moved', async () => {
  const [server, judge] = [
    await models(),
    await startServer({ answer: verdict, models: ['judge', 'org/other'] }),
  ];
  const nowhere = { ...judge, url: 'http://127.0.0.1:9/v1' };
  const cwd = folderWith(config(server, nowhere, { dataset: "mode='allpair'", prompt: PAIR }));
  const moved = await run(cwd, '--judge-api-base', `j=${judge.url}`);
  expect(moved.code, moved.stderr).toBe(0);
  expect(judge.requests.map(({ model }) => model)).toEqual(Array(COUNT).fill('judge'));
  const other = folderWith(config(server, nowhere, { dataset: "mode='allpair'", prompt: PAIR }));
  const set = await run(other, '--set', `judge_models.0.openai_api_base=${judge.url}`);
  expect(set.code, set.stderr).toBe(0);
  expect(judge.requests.splice(COUNT)).toHaveLength(COUNT);
  const named = await run(cwd, '-r', '--judge-api-base', judge.url, '--judge-model', 'org/other');
  expect(named.code, named.stderr).toBe(0);
  expect(judge.requests.slice(COUNT).map(({ body }) => body)).toMatchObject(
    Array(COUNT).fill({ model: 'org/other', temperature: 0 }),
  );
  expect(Object.keys(judged(fileIn(cwd, 'results', 'alpha_beta_judged-by--other', 'd.json')))).toHaveLength(
    COUNT,
  );
  const lone = await run(cwd, '--judge-model', 'other');
  expect([lone.code, lone.stderr]).toMatchObject([2, expect.stringContaining('--judge-api-base')]);
  const missing = await run(cwd, '--judge-api-base', `nobody=${judge.url}`);
  expect([missing.code, missing.stderr]).toMatchObject([2, expect.stringContaining('"nobody"')]);
});

test('a judge whose replies all hold no verdict leaves no score', async () => {
  const [server, judge] = [await models(), await startServer({ answer: () => 'Hm.', models: ['judge'] })];
  const text = config(server, judge, { dataset: "mode='singlescore'", prompt: SINGLE });
  const cwd = folderWith(`${text}summarizer = dict(type='CommonSummarizer')\n`);
  const finished = await run(cwd);
  expect(finished.code).toBe(1);
  expect(finished.stdout).toContain('0 of 12 replies hold a verdict');
  expect(JSON.parse(readFileSync(fileIn(cwd, 'run.json'), 'utf8'))).toMatchObject({
    state: 'failed',
    exitCode: 1,
  });
  expect(Object.keys(judged(fileIn(cwd, 'results', 'alpha_judged-by--j', 'd.json')))).toHaveLength(COUNT);
});

test('two models in both orders; a second run asks nothing', async () => {
  const [server, judge] = [await models(), await startServer({ answer: verdict, models: ['judge'] })];
  const dataset = "mode='allpair', infer_order='double'";
  const cwd = folderWith(config(server, judge, { dataset, prompt: PAIR }));
  const finished = await run(cwd);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests).toHaveLength(2 * COUNT);
  const file = fileIn(cwd, 'results', 'alpha_beta_judged-by--j', 'd.json');
  const records = judged(file);
  expect(records['1']?.origin_prompt[0]?.prompt).toBe('Q Ask 1 first m-alpha on 1 second m-beta on 1.');
  expect(records[String(COUNT + 1)]?.origin_prompt[0]?.prompt).toBe(
    'Q Ask 1 first m-beta on 1 second m-alpha on 1.',
  );
  expect([records['1']?.prediction, records[String(COUNT + 1)]?.prediction]).toEqual(['[[A]]', '[[B]]']);

  const text = readFileSync(file, 'utf8');
  await judge.close();
  await server.close();
  for (const mode of [['-r'], ['-m', 'eval', '-r']]) {
    const again = await run(cwd, ...mode);
    if (mode.includes('eval')) expect(again.code, again.stderr).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
});

test('a judge that dies in the middle costs nothing twice', async () => {
  let fails = true;
  const reply = (request: ChatRequest): ServerReply =>
    fails && /Ask [24] /.test(request.prompt)
      ? { status: 503, body: { error: { message: 'busy' } } }
      : verdict(request);
  const [server, judge] = [await models(), await startServer({ answer: reply, models: ['judge'] })];
  const text = config(server, judge, { dataset: "mode='allpair', infer_order='random'", prompt: PAIR });
  const cwd = folderWith(text);
  const first = await run(cwd);
  expect(first.code).toBe(1);
  expect(`${first.stdout}${first.stderr}`).toContain('j gave no judgement of 2 of 6 answers');
  const file = fileIn(cwd, 'results', 'alpha_beta_judged-by--j', 'd.json');
  expect(existsSync(file)).toBe(false);
  const manifest = JSON.parse(readFileSync(fileIn(cwd, 'run.json'), 'utf8'));
  expect(manifest.tasks.find(({ kind }: { kind: string }) => kind === 'judge')).toMatchObject({
    judge: 'j',
    inputs: ['infer:alpha/d', 'infer:beta/d'],
    state: 'failed',
  });

  fails = false;
  const asked = [judge.requests.length, server.requests.length] as const;
  const second = await run(cwd, '-r');
  expect(second.code, second.stderr).toBe(0);
  expect(
    judge.requests
      .slice(asked[0])
      .map(({ prompt }) => /Ask \d/.exec(prompt)?.[0])
      .sort(),
  ).toEqual(['Ask 2', 'Ask 4']);
  expect(server.requests).toHaveLength(asked[1]);
  const undisturbed = folderWith(text);
  expect((await run(undisturbed)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(
    readFileSync(fileIn(undisturbed, 'results', 'alpha_beta_judged-by--j', 'd.json'), 'utf8'),
  );
});

test.each([
  ['an argument that does not exist', "judge_typ='single_rate'", 'judge_type'],
  ['a value that is not known', "judge_type='pair'", 'single_rate'],
])('a summarizer with %s is refused before anything is asked', async (_, argument, hint) => {
  const [server, judge] = [await models(), await startServer({ answer: () => '[[5]]', models: ['judge'] })];
  const text = config(server, judge, { dataset: "mode='singlescore'", prompt: SINGLE });
  const finished = await run(folderWith(`${text}summarizer = dict(type='CommonSummarizer', ${argument})\n`));
  expect(finished.code).toBe(2);
  expect(finished.stderr).toContain(hint);
  expect(server.requests).toHaveLength(0);
});

test('a model that fails costs only the judgements that need it', async () => {
  const server = await startServer({
    answer: ({ model, prompt }) =>
      model === 'm-beta' ? { status: 401, body: { error: { message: 'no such key' } } } : `said ${prompt}`,
    models: ['m-alpha', 'm-beta'],
  });
  const judge = await startServer({ answer: () => '[[5]]', models: ['judge'] });
  const cwd = folderWith(config(server, judge, { dataset: "mode='singlescore'", prompt: SINGLE }));
  const finished = await run(cwd);
  expect(finished.code).toBe(1);
  expect(judge.requests).toHaveLength(COUNT);
  expect(existsSync(fileIn(cwd, 'results', 'alpha_judged-by--j', 'd.json'))).toBe(true);
  expect(existsSync(fileIn(cwd, 'results', 'beta_judged-by--j'))).toBe(false);
});

test('judgements that never came stand beside the scores of the others', async () => {
  const server = await startServer({
    answer: ({ model, prompt }) =>
      model === 'm-beta' ? { status: 401, body: { error: { message: 'no such key' } } } : `said ${prompt}`,
    models: ['m-alpha', 'm-beta'],
  });
  const judge = await startServer({ answer: () => '[[5]]', models: ['judge'] });
  const text = config(server, judge, { dataset: "mode='singlescore'", prompt: SINGLE });
  const cwd = folderWith(`${text}summarizer = dict(type='CommonSummarizer')\n`);
  expect((await run(cwd)).code).toBe(1);
  const [judged] = JSON.parse(readFileSync(fileIn(cwd, 'summary.json'), 'utf8')).judged;
  expect(Object.keys(judged.scores)).toEqual(['alpha']);
  expect(judged.coverage).toEqual([
    { dataset: 'd', model: 'alpha', judged: COUNT, unreadable: 0, missing: 0 },
    { dataset: 'd', model: 'beta', judged: 0, unreadable: 0, missing: COUNT },
  ]);
});

test.each([
  ['no mode', 'n=1', '', /"mode" is missing/],
  ['another mode', "mode='half'", '', /"mode" is "half"/],
  ['another order', "mode='allpair', infer_order='shuffled'", '', /"infer_order" is "shuffled"/],
  ['fixed without pairs', "mode='fixed'", '', /needs the pairs/],
  [
    'a base without answers',
    "mode='m2n', base_models=[dict(abbr='gpt')]",
    '',
    /predictions of gpt are missing/,
  ],
  ['an argument that does not exist', "mode='allpair'", 'jugde_models=[]', /no argument "jugde_models"/],
])('%s is refused before anything is asked', async (_, dataset, partitioner, message) => {
  const [server, judge] = [await models(), await startServer({ answer: verdict, models: ['judge'] })];
  const cwd = folderWith(config(server, judge, { dataset, partitioner, prompt: PAIR }));
  const finished = await run(cwd);
  expect(finished.code).toBe(2);
  expect(finished.stderr.trim().split('\n').at(-1)).toMatch(message);
  expect(server.requests).toHaveLength(0);
});

test('with the rules of 0.2.4, what stands at the partitioner holds for every dataset', async () => {
  const [server, judge] = [await models(), await startServer({ answer: verdict, models: ['judge'] })];
  const partitioner = "mode='m2n', infer_order='double', base_models=[models[0]], compare_models=[models[1]]";
  const cwd = folderWith(config(server, judge, { dataset: 'n=1', partitioner, prompt: PAIR }));
  const finished = await run(cwd, '--compat', '0.2.4');
  expect(finished.code, finished.stderr).toBe(0);
  expect(Object.keys(judged(fileIn(cwd, 'results', 'alpha_beta_judged-by--j', 'd.json')))).toHaveLength(
    2 * COUNT,
  );
});

test('a plan of two models and a judge, as JSON, is carried out by another process', async () => {
  const [server, judge] = [await models(), await startServer({ answer: verdict, models: ['judge'] })];
  const cwd = folderWith(config(server, judge, { dataset: "mode='singlescore'", prompt: PAIR }));
  const surroundings = { ...processSurroundings(), cwd };
  const request = await resolveRun({ config: path.join(cwd, 'eval.py') }, surroundings, true);
  const { plan, secrets } = await planRun(request, 'all', surroundings);
  const inputs = ['infer:alpha/d', 'infer:beta/d'];
  const byHand = {
    ...plan,
    tasks: [
      ...plan.tasks.filter(({ kind }) => kind === 'infer'),
      {
        ...{ id: 'compare', kind: 'judge', model: 'alpha_beta', dataset: 'd', judge: 'j', inputs },
        judging: { models: ['alpha', 'beta'], order: null },
      },
    ],
  };
  writeFileSync(path.join(cwd, 'plan.json'), JSON.stringify(byHand));
  const env = Object.fromEntries([...secrets].map(([name, value]) => [`SECRET_${name}`, value]));
  const script = path.join(root, 'test', 'fixtures', 'plans', 'carry-out.ts');
  const done = await runNode([script, 'plan.json', path.join(cwd, 'runs', 'run')], { cwd, env });
  expect(done.code, done.stderr).toBe(0);
  expect(JSON.parse(done.stdout)).toEqual([
    ['alpha', 'd', 'inferred'],
    ['beta', 'd', 'inferred'],
    ['alpha_beta', 'd', 'judged'],
  ]);
  const records = judged(fileIn(cwd, 'results', 'alpha_beta_judged-by--j', 'd.json'));
  expect(Object.values(records).map(({ prediction }) => prediction)).toEqual(Array(COUNT).fill('[[A]]'));
});
