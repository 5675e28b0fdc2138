/** Evaluators that ask a judge: what it is asked, what is kept, and what is never asked twice. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, type RunningServer, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const ROWS = ['one', 'two', 'three', 'four', 'five', 'six'].map((answer, index) => ({
  question: `Spell ${index + 1}`,
  answer,
}));

const GENERIC = (judge: string) => `dict(type=GenericLLMEvaluator, judge_cfg=${judge},
    prompt_template=dict(type=PromptTemplate, template=dict(
        begin=[dict(role='SYSTEM', fallback_role='HUMAN', prompt='You grade.')],
        round=[dict(role='HUMAN', prompt='Q {question} gold {obj_gold} said {prediction}.')])),
    dict_postprocessor=dict(type=generic_llmjudge_postprocess))`;

/** The judge of subjective runs; `more` are further arguments. */
const LM = (verdicts: string, more = '') => `dict(type=LMEvaluator, ${more}
    prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN',
        prompt='${verdicts} Q {question} words {prediction_en_word_count} gold {answer} said {prediction}.')])))`;

const CASCADE = (judge: string, parallel: string) => `dict(type=CascadeEvaluator, parallel=${parallel},
    rule_evaluator=dict(type=AccEvaluator), llm_evaluator=${GENERIC(judge)})`;

function config(evaluator: string, model: RunningServer, more = ''): string {
  return `from opencompass.datasets import HFDataset, generic_llmjudge_postprocess
from opencompass.evaluator import GenericLLMEvaluator, CascadeEvaluator
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_evaluator import AccEvaluator, LMEvaluator
datasets = [dict(abbr='spelling', type=HFDataset, path='json', data_files=dict(test='test.jsonl', train='test.jsonl'),
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template='{question}'),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer)),
    eval_cfg=dict(evaluator=${evaluator}))]
models = [dict(type='lodestone.models.Endpoint', abbr='m', api_base='${model.url}', api_model='test-model')]
${more}
`;
}

const judgeAt = ({ url }: RunningServer) =>
  `dict(type='lodestone.models.Endpoint', abbr='the-judge', api_base='${url}', api_model='judge', retry=0)`;

/** Spells the first three right, the fourth in capitals, and the others wrong. */
const model = () =>
  startServer({
    answer: ({ prompt }) => {
      const index = Number(/\d+/.exec(prompt)?.[0]) - 1;
      const { answer = '' } = ROWS[index] ?? {};
      return index < 3 ? answer : index === 3 ? answer.toUpperCase() : 'no idea';
    },
  });

/** Compares without regard for case. */
function verdict({ prompt }: ChatRequest): string {
  const [, gold = '', said = ''] = /gold (.*) said (.*)\.$/.exec(prompt) ?? [];
  return gold.toLowerCase() === said.toLowerCase() ? 'A' : 'B';
}

function run(
  cwd: string,
  text: string,
  more: string[] = [],
  env: { [name: string]: string } = {},
): Promise<Finished> {
  writeFileSync(path.join(cwd, 'test.jsonl'), ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), text);
  return runProgram(['eval.py', '-w', 'runs', '--json', '--dump-eval-details', ...more], { cwd, env });
}

function folderOf(cwd: string): string {
  return path.join(cwd, 'runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '');
}

function resultsOf(cwd: string) {
  return JSON.parse(readFileSync(path.join(folderOf(cwd), 'results', 'm', 'spelling.json'), 'utf8'));
}

test('a judge is asked about every answer; scoring again asks nobody', async () => {
  const answering = await model();
  const judge = await startServer({ answer: verdict, models: ['judge'] });
  const cwd = emptyFolder();
  const text = config(GENERIC(judgeAt(judge)), answering);
  const finished = await run(cwd, text);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests.map(({ prompt }) => prompt).sort()).toContain('Q Spell 4 gold four said FOUR.');
  expect(judge.requests).toHaveLength(ROWS.length);
  expect(judge.requests[0]?.body.messages).toMatchObject([
    { role: 'system', content: 'You grade.' },
    { role: 'user' },
  ]);
  const results = resultsOf(cwd);
  expect(results).toMatchObject({ accuracy: (4 / 6) * 100, correct_count: 4, incorrect_count: 2 });
  expect(results.details[3]).toMatchObject({ prediction: ['A'], gold: ['four'] });
  const journal = path.join(folderOf(cwd), 'judgements', 'm', 'the-judge', 'spelling.jsonl');
  expect(readFileSync(journal, 'utf8')).toContain('said FOUR.');

  await judge.close();
  await answering.close();
  const before = JSON.stringify(results);
  for (const mode of [
    ['-m', 'eval', '-r'],
    ['-m', 'eval', '-r', '--debug'],
  ]) {
    const again = await run(cwd, text, mode);
    expect(again.code, again.stderr).toBe(0);
    expect(JSON.stringify(resultsOf(cwd))).toBe(before);
  }
});

test('a verdict in brackets that the prompt asks for is the score; replies without one are told of', async () => {
  const answering = await model();
  const answer = (request: ChatRequest): string =>
    /Q Spell 6/.test(request.prompt)
      ? 'Hm.'
      : `So [${verdict(request) === 'A' ? 'Correct' : 'Incorrect'}] it is`;
  const judge = await startServer({ answer, models: ['judge'] });
  const cwd = emptyFolder();
  const helper = `helper_models = {'judge': ${judgeAt(judge)}}`;
  const finished = await run(cwd, config(LM('Say [Correct] or [Incorrect].'), answering, helper));
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests.map(({ prompt }) => prompt).sort()[4]).toContain(
    'Q Spell 5 words 2 gold five said no idea.',
  );
  const counts = { correct_count: 4, incorrect_count: 1, not_judged_count: 1 };
  const results = resultsOf(cwd);
  expect(results).toMatchObject({ accuracy: 80, ...counts });
  expect(results.details[3]).toMatchObject({ prediction: ['So [Correct] it is'], gold: ['four'] });
});

test('a dict_postprocessor makes the score of the same judge; without either, nothing is asked', async () => {
  const answering = await model();
  const judge = await startServer({ answer: verdict, models: ['judge'] });
  const helper = `helper_models = {'judge': ${judgeAt(judge)}}`;
  const counted = emptyFolder();
  const counter = 'dict_postprocessor=dict(type=generic_llmjudge_postprocess),';
  const finished = await run(counted, config(LM('Grade.', counter), answering, helper));
  expect(finished.code, finished.stderr).toBe(0);
  expect(resultsOf(counted)).toMatchObject({ accuracy: (4 / 6) * 100, incorrect_count: 2 });

  const asked = answering.requests.length;
  const unscored = await run(emptyFolder(), config(LM('Grade.'), answering, helper));
  expect(unscored.code).not.toBe(0);
  expect(unscored.stderr).toContain('no postprocessor turns judgements into scores');
  const several = await run(emptyFolder(), config(LM('Grade.', 'multi_eval=True,'), answering, helper));
  expect(several.stderr).toContain('its judge uses multi_eval');
  expect(answering.requests).toHaveLength(asked);
});

test('what a judge did not answer is asked again, and nothing else is', async () => {
  const answering = await model();
  let fails = true;
  const refusing = (request: ChatRequest): ServerReply =>
    fails && /Spell [25] /.test(request.prompt)
      ? { status: 503, body: { error: { message: 'busy' } } }
      : verdict(request);
  const judge = await startServer({ answer: refusing, models: ['judge'] });
  const cwd = emptyFolder();
  const text = config(GENERIC(judgeAt(judge)), answering);
  const first = await run(cwd, text);
  expect(first.code).toBe(1);
  expect(`${first.stdout}${first.stderr}`).toContain('gave no reply for 2 of 6 samples');
  expect(existsSync(path.join(folderOf(cwd), 'results', 'm', 'spelling.json'))).toBe(false);

  fails = false;
  const before = judge.requests.length;
  const second = await run(cwd, text, ['-r']);
  expect(second.code, second.stderr).toBe(0);
  const asked = judge.requests.slice(before).map(({ prompt }) => prompt.slice(0, 9));
  expect(asked.sort()).toEqual(['Q Spell 2', 'Q Spell 5']);
  expect(answering.requests).toHaveLength(ROWS.length);
  expect(resultsOf(cwd)).toMatchObject({ correct_count: 4 });
});

test.skipIf(!existsSync('/dev/full'))('a full disk while a judge is asked is told of', async () => {
  const answering = await model();
  const judge = await startServer({ answer: verdict, models: ['judge'] });
  const cwd = emptyFolder();
  // Rules that take their time: answers of the judge come between two of its questions.
  writeFileSync(
    path.join(cwd, 'slow.ts'),
    `import { defineEvaluator, float } from 'lodestone';
export default defineEvaluator({
  type: 'own.Slow',
  create: () => ({
    async add() {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { score: 0, detail: { correct: false } };
    },
    finish: () => ({ metrics: { accuracy: float(0) } }),
  }),
});
`,
  );
  const slow = CASCADE(judgeAt(judge), 'False').replace('AccEvaluator', "dict(module='./slow.ts')");
  const text = config(slow, answering);
  const inferred = await run(cwd, text, ['-m', 'infer']);
  expect(inferred.code, inferred.stderr).toBe(0);
  const journals = path.join(folderOf(cwd), 'judgements', 'm', 'the-judge');
  mkdirSync(journals, { recursive: true });
  symlinkSync('/dev/full', path.join(journals, 'spelling.jsonl'));
  const judged = await run(cwd, text, ['-m', 'eval', '-r']);
  expect(judged.code).toBe(1);
  expect(judged.stderr).toMatch(/spelling\.jsonl cannot be written: ENOSPC.*free some space/);
  expect(JSON.parse(judged.stdout).tasks).toMatchObject([{ status: 'failed' }]);
});

test('answers that a judge refuses for good count as not judged, and are told of', async () => {
  const answering = await model();
  const answer = (request: ChatRequest): ServerReply =>
    request.prompt.startsWith('Q Spell 2')
      ? { status: 400, body: { error: { code: 'content_filter', message: 'content filter' } } }
      : verdict(request);
  const judge = await startServer({ answer, models: ['judge'] });
  const cwd = emptyFolder();
  const finished = await run(cwd, config(GENERIC(judgeAt(judge)), answering));
  expect(finished.code, finished.stderr).toBe(0);
  expect(resultsOf(cwd)).toMatchObject({ correct_count: 3, incorrect_count: 2, not_attempted_count: 1 });
  expect(`${finished.stdout}${finished.stderr}`).toMatch(/"unjudged": ?1|1 of 6 samples/);
});

test.each([
  ['False', 3, { llm_evaluated: 3, llm_correct: 1 }],
  ['True', 6, { llm_evaluated: 6, llm_correct: 4 }],
])('rules first, then a judge (parallel=%s)', async (parallel, asked, counts) => {
  const answering = await model();
  const judge = await startServer({ answer: verdict, models: ['judge'] });
  const cwd = emptyFolder();
  const text = config(CASCADE(judgeAt(judge), parallel), answering);
  const finished = await run(cwd, text);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests).toHaveLength(asked);
  const results = resultsOf(cwd);
  expect(results.accuracy).toBeCloseTo(400 / 6);
  const [stats] = results.cascade_stats;
  expect(stats).toMatchObject({
    total_samples: 6,
    rule_correct: 3,
    rule_accuracy: 50,
    final_correct: 4,
    ...counts,
  });
  expect(results.details[3]).toMatchObject({
    rule_evaluation: [{ correct: false, evaluation_method: 'rule' }],
    llm_evaluation: [{ prediction: 'A', gold: 'four', dataset_replica_idx: 0, llm_correct: true }],
    cascade_correct: [true],
  });
  expect('llm_evaluation' in results.details[0]).toBe(parallel === 'True');
  expect((await run(cwd, text, ['-m', 'eval', '-r'])).code).toBe(0);
  expect(judge.requests).toHaveLength(asked);
});

test('a judge that nobody names is missed before anything is asked', async () => {
  const answering = await model();
  const cwd = emptyFolder();
  const finished = await run(cwd, config(GENERIC('dict()'), answering));
  expect(finished.code).toBe(2);
  expect(finished.stderr).toMatch(/eval\.py:\d+.*GenericLLMEvaluator asks a judge/);
  expect(answering.requests).toHaveLength(0);
});

test.each([
  [
    'helper_models',
    (url: string) =>
      [
        `helper_models = {'judge': dict(type='lodestone.models.Endpoint', api_base='${url}', api_model='judge')}`,
        {},
      ] as const,
  ],
  [
    'the environment',
    (url: string) =>
      ['', { OC_JUDGE_MODEL: 'judge', OC_JUDGE_API_BASE: url, OC_JUDGE_API_KEY: 'sk-judge-secret' }] as const,
  ],
])('the judge of evaluators that name none comes from %s', async (_, source) => {
  const answering = await model();
  const judge = await startServer({ answer: verdict, models: ['judge'] });
  const cwd = emptyFolder();
  const [more, env] = source(judge.url);
  const finished = await run(cwd, config(GENERIC('dict()'), answering, more), [], env);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests).toHaveLength(ROWS.length);
  expect(judge.requests.every(({ model: name }) => name === 'judge')).toBe(true);
  expect(resultsOf(cwd)).toMatchObject({ correct_count: 4 });
});

test('a judge whose type does not exist is named with its place', async () => {
  const answering = await model();
  const cwd = emptyFolder();
  const finished = await run(cwd, config(GENERIC("dict(type='Nothing')"), answering));
  expect(finished.code).toBe(2);
  expect(finished.stderr).toMatch(/eval\.py:\d+.*"Nothing"/);
});

test("what a judge says is read by a rule of one's own", async () => {
  const answering = await model();
  const judge = await startServer({
    answer: (request) => (verdict(request) === 'A' ? '10' : '0'),
    models: ['judge'],
  });
  const cwd = emptyFolder();
  writeFileSync(
    path.join(cwd, 'points.ts'),
    `import { defineJudgement, float } from 'lodestone';
export default defineJudgement({
  type: 'own.Points',
  create({ most }) {
    const points = [];
    return {
      add({ prediction, gold, row }) {
        points.push(Number(prediction));
        return { score: points.at(-1) / Number(most), detail: { gold: String(gold), asked: String(row.question) } };
      },
      finish: () => ({ points: float(points.reduce((sum, one) => sum + one, 0) / points.length) }),
    };
  },
});
`,
  );
  const own = "dict(type=dict(module='./points.ts'), most=10)";
  const text = config(GENERIC(judgeAt(judge)), answering).replace(
    'dict(type=generic_llmjudge_postprocess)',
    own,
  );
  const finished = await run(cwd, text);
  expect(finished.code, finished.stderr).toBe(0);
  const results = resultsOf(cwd);
  expect(results.points).toBeCloseTo(40 / 6);
  expect(results.details[0]).toMatchObject({ gold: ['one'], asked: ['Spell 1'] });
});
