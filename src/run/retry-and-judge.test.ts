/** Samples that are asked again, evaluators that ask a judge, and what a folder tells of an earlier run. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ServerReply, startServer } from '../../test/e2e/openai-server.ts';
import {
  dataset,
  echo,
  endpoint,
  fastClock,
  predictionsIn,
  questions,
  rowsFile,
  type SmallRun,
  scoresIn,
  smallRun,
} from '../../test/runs/small-run.ts';
import {
  askedAgain,
  builtInRegistries,
  findRetries,
  forgetAnswers,
  openPlan,
  type RetryKind,
  storedOutcomes,
} from './index.ts';

const index = (prompt: string) => Number(/\d+/.exec(prompt)?.[0]);
const bad = (message: string) => ({ status: 400, body: { error: { message } } });

describe('samples that are asked again', () => {
  /** A run in which 0 fails, 1 is cut off, 2 says nothing that can be read, and the others are fine. */
  async function mixed() {
    let isBetter = false;
    const cut = {
      choices: [{ index: 0, message: { role: 'assistant', content: 'B' }, finish_reason: 'length' }],
    };
    const replies: ServerReply[] = [
      bad("This model's maximum context length is 5 tokens."),
      { status: 200, body: cut },
      'hmm',
    ];
    const server = await startServer({
      answer: ({ prompt }) => (isBetter ? 'A' : (replies[index(prompt)] ?? 'A')),
    });
    const of = dataset('d', rowsFile(questions(5)), { evaluator: { type: 'AccEvaluator' } });
    const datasets = [
      {
        ...of,
        eval_cfg: {
          ...of.eval_cfg,
          pred_postprocessor: { type: 'first_option_postprocess', options: 'ABCD' },
        },
      },
    ];
    const config: SmallRun = {
      models: [endpoint('m', server.url)],
      datasets,
      run: { clock: fastClock(100) },
    };
    const { folder, plan } = await smallRun(config);
    const registries = builtInRegistries();
    const [task] = (await openPlan(plan, { registries, secret: () => undefined })).tasks;
    if (task === undefined) throw new Error('no task');
    const find = (...kinds: RetryKind[]) => findRetries(task, folder, '0.5.4', registries, new Set(kinds));
    const improve = () => {
      isBetter = true;
    };
    return { server, config, folder, find, improve };
  }

  test('are those of the kinds that are named', async () => {
    const { find } = await mixed();
    const found = async (...kinds: RetryKind[]) => [...(await find(...kinds)).samples];
    expect(await found('failed')).toEqual([0]);
    expect(await found('truncated')).toEqual([1]);
    expect(await found('unparsed')).toContain(2);
    expect(await found('unparsed')).not.toContain(3);
    expect(await found('failed', 'truncated')).toEqual([0, 1]);
    expect(await found()).toEqual([]);
    expect((await find('failed')).missing).toBe(0);
  });

  test('are alone forgotten and asked, and what has changed is counted', async () => {
    const { find, server, config, folder, improve } = await mixed();
    const before = server.requests.length;
    const retried = await find('failed', 'truncated');
    const mark = forgetAnswers(retried, folder);
    improve();
    await smallRun({ ...config, folder });
    expect(
      server.requests
        .slice(before)
        .map(({ prompt }) => prompt)
        .sort(),
    ).toEqual(['Ask 0', 'Ask 1']);
    expect(askedAgain(retried, folder, mark)).toEqual({ asked: 2, changed: 2 });
    expect(predictionsIn(folder, 'm', 'd').map(([, text]) => text)).toEqual(['A', 'A', 'hmm', 'A', 'A']);
    expect([...(await find('failed', 'truncated')).samples]).toEqual([]);
  });

  test('none are in a task that was not begun', async () => {
    const { find, folder } = await mixed();
    rmSync(folder.journalFile('m', 'd'));
    expect(await find('failed', 'truncated', 'unparsed')).toMatchObject({ samples: new Set(), missing: 0 });
  });
});

describe('an evaluator that asks a judge', () => {
  const evaluator = {
    type: 'GenericLLMEvaluator',
    prompt_template: {
      type: 'PromptTemplate',
      template: { round: [{ role: 'HUMAN', prompt: '{question} {prediction} {answer}' }] },
    },
    dict_postprocessor: { type: 'generic_llmjudge_postprocess' },
  };

  async function judged(answer: (prompt: string) => ServerReply, run: SmallRun['run'] = {}) {
    const server = await startServer({ answer: ({ prompt }) => answer(prompt) });
    const config: SmallRun = {
      models: [echo('m')],
      datasets: [dataset('d', rowsFile(questions(4)), { evaluator })],
      helpers: { judge: endpoint('judge', server.url, { retry: 0 }) },
      run: { clock: fastClock(100), ...run },
    };
    const result = await smallRun(config);
    return { server, config, ...result, outcome: result.finished[0]?.outcome };
  }
  const letterOf = (prompt: string) => (index(prompt) === 1 ? 'B' : 'A');

  test('scores what it says', async () => {
    const { outcome, folder, server } = await judged(letterOf);
    expect(outcome).toMatchObject({ status: 'scored', coverage: { scored: 4 } });
    expect(scoresIn(folder, 'm', 'd')).toMatchObject({ accuracy: 75 });
    expect(server.requests.map(({ prompt }) => prompt).sort()).toEqual(
      questions(4).map(({ question, answer }) => `${question} ${answer} ${answer}`),
    );
  });

  test('is asked once: a second run takes its replies from the journal', async () => {
    const { server, config, folder } = await judged(letterOf);
    const again = await smallRun({ ...config, folder });
    expect(server.requests).toHaveLength(4);
    expect(again.finished[0]?.outcome).toMatchObject({ status: 'scored' });
    const scored = await smallRun({ ...config, folder, mode: 'eval' });
    expect(server.requests).toHaveLength(4);
    expect(scored.finished[0]?.outcome).toMatchObject({ status: 'scored' });
  });

  test('without its reply there is no score, but with leave one of nothing', async () => {
    const failing = (prompt: string) =>
      index(prompt) === 2 ? { status: 500, body: { error: { message: 'Oh.' } } } : 'A';
    const { outcome, config, folder } = await judged(failing);
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'request-failed' } });
    const allowed = await smallRun({ ...config, folder, run: { ...config.run, maxErrors: { count: 1 } } });
    expect(allowed.finished[0]?.outcome).toMatchObject({ status: 'scored', coverage: { unjudged: 1 } });
  });

  test('that refuses all leaves the predictions in place', async () => {
    const { outcome, folder } = await judged(() => ({
      status: 401,
      body: { error: { message: 'Bad key.' } },
    }));
    expect(outcome).toMatchObject({ status: 'failed', reason: { code: 'endpoint-refused' } });
    expect(predictionsIn(folder, 'm', 'd')).toHaveLength(4);
  });
});

describe('what a folder tells of an earlier run', () => {
  test('scores, missing references, results of others, and nothing', async () => {
    const rows = questions(2).map(({ question = '' }) => ({ question, answer: null }));
    const datasets = [
      dataset('d', rowsFile(questions(3))),
      dataset('bare', rowsFile(rows)),
      dataset('other', rowsFile(questions(2))),
    ];
    const models = [echo('m', { answers: 'seed' })];
    const { folder, plan, finished } = await smallRun({ models, datasets });
    expect(storedOutcomes(plan, folder)).toEqual(finished);
    rmSync(folder.coverageFile('m', 'other'));
    rmSync(folder.coverageFile('m', 'd'));
    rmSync(folder.resultsFile('m', 'd'));
    expect(storedOutcomes(plan, folder).map(({ dataset: abbr, outcome }) => [abbr, outcome.status])).toEqual([
      ['d', 'failed'],
      ['bare', 'no-reference'],
      ['other', 'known'],
    ]);
  });

  test('results that were changed by hand are made anew', async () => {
    const config = { models: [echo('m')], datasets: [dataset('d', rowsFile(questions(3)))] };
    const { folder } = await smallRun(config);
    const good = readFileSync(folder.resultsFile('m', 'd'), 'utf8');
    for (const text of ['{"score": 1}', '']) {
      writeFileSync(folder.resultsFile('m', 'd'), text);
      await smallRun({ ...config, folder });
      expect(readFileSync(folder.resultsFile('m', 'd'), 'utf8')).toBe(good);
    }
  });
});
