/** Judges that see the answers of one model or of several: what they are asked, in which order, and what is kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ChatRequest, type ServerReply, startServer } from '../../../test/e2e/openai-server.ts';
import {
  dataset,
  echo,
  endpoint,
  eventsOf,
  fastClock,
  planned,
  questions,
  rowsFile,
  type SmallRun,
  smallRun,
} from '../../../test/runs/small-run.ts';
import type { Json } from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import { judgementReading } from '../../verdicts/index.ts';
import type { JudgeStage, PartRule } from './judge-stage.ts';

const SINGLE = '{question} said {prediction} gold {answer}.';
const PAIR = '{question} first {prediction} second {prediction2}.';
const ROUND = {
  round: [
    { role: 'HUMAN', api_role: 'HUMAN' },
    { role: 'BOT', api_role: 'BOT', generate: true },
  ],
};

interface Settings {
  readonly mode: string;
  readonly prompt?: string;
  readonly count?: number;
  readonly parts?: PartRule;
  readonly answer?: (request: ChatRequest, count: number) => ServerReply;
  readonly more?: { readonly [key: string]: Json };
  readonly evaluator?: { readonly [key: string]: Json };
  readonly stage?: Partial<JudgeStage>;
  readonly judges?: readonly string[];
}

/** Two models whose answers are their names, and judges at one server. */
async function judged({ mode, answer = () => '[[A]]', judges = ['j'], ...settings }: Settings) {
  const model = await startServer({ answer: ({ model: name, prompt }) => `${name} on ${prompt}` });
  const judge = await startServer({ answer });
  const { count = 4, prompt = mode === 'singlescore' ? SINGLE : PAIR, more = {}, evaluator = {} } = settings;
  const of = (name: string, url: string) =>
    endpoint(name, url, { api_model: name, meta_template: ROUND, retry: 0 });
  const config: SmallRun = {
    models: ['x', 'y', 'z'].slice(0, mode === 'singlescore' ? 1 : 2).map((name) => of(name, model.url)),
    datasets: [
      dataset('d', rowsFile(questions(count)), {
        evaluator: {
          type: 'LMEvaluator',
          prompt_template: { type: 'PromptTemplate', template: { round: [{ role: 'HUMAN', prompt }] } },
          ...evaluator,
        },
        more: { mode, ...more },
      }),
    ],
    judging: {
      judges: judges.map((name) => of(name, judge.url)),
      parts: settings.parts ?? { by: 'whole' },
      isForAll: true,
      ...settings.stage,
    },
    run: { clock: fastClock(50) },
  };
  return { config, judge, model, result: await smallRun(config) };
}

/** The results of judges by file below `results/`. */
function judgedFiles(folder: RunFolder): string[] {
  const root = path.join(folder.root, 'results');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.includes('coverage'))
    .sort();
}

function records(folder: RunFolder, name: string): { prediction: string; gold: Json; origin_prompt: Json }[] {
  return Object.values(JSON.parse(readFileSync(path.join(folder.root, 'results', name), 'utf8')));
}

const prompts = (requests: readonly ChatRequest[]) => requests.map(({ prompt }) => prompt);

describe('one model', () => {
  test('each answer is shown with its question, and the reply kept beside the reference', async () => {
    const { result, judge } = await judged({
      mode: 'singlescore',
      count: 3,
      answer: ({ prompt }) => `about ${prompt[4]}`,
    });
    expect(prompts(judge.requests).sort()).toEqual(
      [0, 1, 2].map((i) => `Ask ${i} said x on Ask ${i} gold ${'ABC'[i]}.`),
    );
    expect(judgedFiles(result.folder)).toEqual(['x_judged-by--j/d.json']);
    expect(
      records(result.folder, 'x_judged-by--j/d.json').map(({ prediction, gold }) => [prediction, gold]),
    ).toEqual([
      ['about 0', 'A'],
      ['about 1', 'B'],
      ['about 2', 'C'],
    ]);
    expect(result.finished.map(({ outcome, judge: name }) => [name, outcome.status])).toEqual([
      [undefined, 'inferred'],
      ['j', 'judged'],
    ]);
    expect(result.finished[1]?.outcome).toMatchObject({ judgements: 3, failed: 0 });
  });

  test('in parts, each with its own file and numbers from 0', async () => {
    const { result } = await judged({
      mode: 'singlescore',
      count: 5,
      parts: { by: 'count', parts: 2, atLeast: 1 },
    });
    expect(judgedFiles(result.folder)).toEqual(['x_judged-by--j/d_0.json', 'x_judged-by--j/d_1.json']);
    const [first, second] = ['d_0', 'd_1'].map((name) =>
      records(result.folder, `x_judged-by--j/${name}.json`),
    );
    expect(first?.map(({ gold }) => gold)).toEqual(['A', 'B', 'C']);
    expect(second?.map(({ gold }) => gold)).toEqual(['D', 'A']);
  });

  test('each judge has files of its own', async () => {
    const { result } = await judged({ mode: 'singlescore', judges: ['j', 'k'] });
    expect(judgedFiles(result.folder)).toEqual(['x_judged-by--j/d.json', 'x_judged-by--k/d.json']);
  });

  test('what was judged is not asked again; a new judge is asked alone', async () => {
    const { config, judge, model, result } = await judged({ mode: 'singlescore' });
    await smallRun({ ...config, folder: result.folder });
    expect([judge.requests.length, model.requests.length]).toEqual([4, 4]);
    const stage = config.judging as JudgeStage;
    const other = endpoint('k', judge.url, { api_model: 'k', meta_template: ROUND });
    await smallRun({
      ...config,
      folder: result.folder,
      judging: { ...stage, judges: [...stage.judges, other] },
    });
    expect(judge.requests.slice(4).map((request) => request.model)).toEqual(['k', 'k', 'k', 'k']);
    expect(model.requests).toHaveLength(4);
  });
});

describe('several models', () => {
  const shown = (request: { prompt: string }) =>
    /first (\w) .*second (\w) /.exec(request.prompt)?.slice(1).join('');

  test('all pairs in the order of the models', async () => {
    const { result, judge } = await judged({ mode: 'allpair' });
    expect(judge.requests.map(shown)).toEqual(['xy', 'xy', 'xy', 'xy']);
    expect(judgedFiles(result.folder)).toEqual(['x_y_judged-by--j/d.json']);
    expect(records(result.folder, 'x_y_judged-by--j/d.json')[0]?.gold).toEqual(
      expect.objectContaining({ answer1: 'x', answer2: 'y' }),
    );
  });

  test('double shows all in both orders, the second time behind the first', async () => {
    const { result } = await judged({ mode: 'allpair', more: { infer_order: 'double' } });
    const golds = records(result.folder, 'x_y_judged-by--j/d.json').map(
      ({ gold }) => gold as { answer1: string },
    );
    expect(golds.map(({ answer1 }) => answer1).join('')).toBe('xxxxyyyy');
    expect(result.finished.at(-1)?.outcome).toMatchObject({ judgements: 8 });
  });

  test('random is the same order every time, and not one order alone', async () => {
    const order = async () => {
      const { result } = await judged({ mode: 'allpair', count: 12, more: { infer_order: 'random' } });
      const golds = records(result.folder, 'x_y_judged-by--j/d.json').map(
        ({ gold }) => gold as { answer1: string },
      );
      return golds.map(({ answer1 }) => answer1).join('');
    };
    const first = await order();
    expect(first).toMatch(/x/);
    expect(first).toMatch(/y/);
    expect(await order()).toBe(first);
  });

  test('with a base model, which stands first', async () => {
    const { judge } = await judged({ mode: 'm2n', more: { base_models: [{ abbr: 'y' }] } });
    expect(judge.requests.map(shown)).toEqual(['yx', 'yx', 'yx', 'yx']);
  });

  test('fixed pairs', async () => {
    const { judge } = await judged({ mode: 'fixed', stage: { pairs: [['y', 'x']] } });
    expect(judge.requests.map(shown)).toEqual(['yx', 'yx', 'yx', 'yx']);
  });

  test('a judge of judges sees what they said', async () => {
    const { config, judge, result } = await judged({ mode: 'allpair', judges: ['j', 'k'], count: 2 });
    const meta = endpoint('meta', judge.url, { api_model: 'meta', meta_template: ROUND });
    const [first] = config.datasets ?? [];
    const { eval_cfg: scoring } = first as NonNullable<typeof first>;
    const template = {
      type: 'PromptTemplate',
      template: { round: [{ role: 'HUMAN', prompt: '{question}: {judgement} and {judgement2}.' }] },
    };
    const reviewed = {
      ...first,
      eval_cfg: { evaluator: { ...scoring.evaluator, meta_review_prompt_template: template } },
    } as typeof first;
    const again = await smallRun({
      ...config,
      folder: result.folder,
      datasets: [reviewed as NonNullable<typeof first>],
      judging: { ...(config.judging as JudgeStage), metaJudge: meta },
    });
    expect(again.finished.map(({ outcome }) => outcome.status)).not.toContain('failed');
    expect(prompts(judge.requests.filter((request) => request.model === 'meta'))).toEqual([
      'Ask 0: [[A]] and [[A]].',
      'Ask 1: [[A]] and [[A]].',
    ]);
  });
});

describe('what goes wrong', () => {
  const failing =
    (index: number) =>
    ({ prompt }: ChatRequest) =>
      prompt.startsWith(`Ask ${index} `) ? { status: 500, body: { error: { message: 'Oh.' } } } : '[[3]]';

  test('a judgement that is missing leaves no file, and the others are kept', async () => {
    const { config, result, judge } = await judged({ mode: 'singlescore', answer: failing(2) });
    expect(result.finished.at(-1)?.outcome).toMatchObject({
      status: 'failed',
      reason: { code: 'request-failed' },
    });
    expect(judgedFiles(result.folder)).toEqual([]);
    const asked = judge.requests.length;
    await smallRun({ ...config, folder: result.folder });
    expect(prompts(judge.requests.slice(asked))).toEqual(['Ask 2 said x on Ask 2 gold C.']);
  });

  test('with leave for it, it says nothing', async () => {
    const { config } = await judged({ mode: 'singlescore', answer: failing(2) });
    const { finished, folder } = await smallRun({
      ...config,
      run: { ...config.run, maxErrors: { count: 1 } },
    });
    expect(finished.at(-1)?.outcome).toMatchObject({ status: 'judged', judgements: 4, failed: 1 });
    expect(records(folder, 'x_judged-by--j/d.json').map(({ prediction }) => prediction)).toEqual([
      '[[3]]',
      '[[3]]',
      '',
      '[[3]]',
    ]);
  });

  test('predictions that are missing fail the judging of them', async () => {
    const server = await startServer();
    await server.close();
    const { config, judge } = await judged({ mode: 'singlescore' });
    const { finished } = await smallRun({ ...config, models: [endpoint('x', server.url)] });
    expect(finished.map(({ outcome }) => outcome.status)).toEqual(['failed', 'failed']);
    expect(judge.requests).toHaveLength(4);
  });

  test('replies without a verdict are asked again, as often as is allowed', async () => {
    const unread = ({ prompt }: ChatRequest, count: number) =>
      prompt.startsWith('Ask 1 ') && count < 6 ? 'Hm.' : 'Rating: [[7]]';
    const { config } = await judged({ mode: 'singlescore', count: 2 });
    const judge = await startServer({ answer: unread });
    const retried = (times: number) =>
      smallRun({
        ...config,
        judging: {
          ...(config.judging as JudgeStage),
          judges: [endpoint('j', judge.url, { meta_template: ROUND })],
        },
        run: {
          ...config.run,
          judgeRetries: {
            times,
            readingOf: (of) => judgementReading(of, { type: 'MTBenchSummarizer' }, '0.5.4'),
          },
        },
      });
    const { finished, folder } = await retried(5);
    expect(finished.at(-1)?.outcome).toMatchObject({ status: 'judged', judgements: 2 });
    expect(records(folder, 'x_judged-by--j/d.json').map(({ prediction }) => prediction)).toEqual([
      'Rating: [[7]]',
      'Rating: [[7]]',
    ]);
    expect(judge.requests.length).toBe(6);
  });
});

describe('what planning refuses', () => {
  const stage = { judges: [echo('j')], parts: { by: 'whole' }, isForAll: true } as const;
  const config = (evaluator: { type: string; [key: string]: Json }, more: { [key: string]: Json } = {}) =>
    dataset('d', rowsFile(questions(2)), { evaluator, more: { mode: 'singlescore', ...more } });
  const lm = { type: 'LMEvaluator', prompt_template: { type: 'PromptTemplate', template: SINGLE } };

  test.each<[string, () => Partial<SmallRun>, RegExp]>([
    [
      'an evaluator that is no judge',
      () => ({ datasets: [config({ type: 'EMEvaluator' })] }),
      /needs LMEvaluator, not EMEvaluator/,
    ],
    ['no judge', () => ({ datasets: [config(lm)], judging: { ...stage, judges: [] } }), /no judge model/],
    [
      'a wrong order',
      () => ({
        datasets: [config(lm, { mode: 'allpair', infer_order: 'twice' })],
        models: [echo('a'), echo('b')],
      }),
      /"infer_order" is "twice"/,
    ],
    [
      'predictions of a model that does not run',
      () => ({ datasets: [config(lm)], judging: { ...stage, models: ['b'] } }),
      /predictions of b are missing/,
    ],
    ['no mode', () => ({ datasets: [config(lm, { mode: null })] }), /"mode" is missing/],
  ])('%s', async (_, settings, message) => {
    const { refused } = await planned({ judging: stage, ...settings() });
    expect(refused[0]).toMatchObject({
      dataset: 'd',
      reason: { code: 'config-invalid', message: expect.stringMatching(message) },
    });
  });

  test('tasks: by group, part and judge, then the reviews', async () => {
    const { tasks } = await planned({
      models: [echo('a'), echo('b')],
      datasets: [config(lm, { mode: 'singlescore' })],
      judging: { ...stage, judges: [echo('j'), echo('k')], parts: { by: 'count', parts: 2, atLeast: 1 } },
    });
    expect(tasks.filter(({ kind }) => kind === 'judge').map(({ id }) => id)).toEqual(
      ['a', 'b'].flatMap((model) =>
        ['d_0', 'd_1'].flatMap((part) => ['j', 'k'].map((judge) => `judge:${judge}/${model}/${part}`)),
      ),
    );
    expect(tasks.some(({ kind }) => kind === 'score')).toBe(false);
  });

  test('events of judging name the judge', async () => {
    const { result } = await judged({ mode: 'singlescore', count: 2 });
    const ends = eventsOf(result.events, 'sample-end').map(({ judge }) => judge ?? '-');
    expect(ends.sort().join('')).toBe('--jj');
  });
});
