/** `lodestone judge-report`: what is said of judges after a run, in text, JSON and Markdown. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DatasetConfig } from '../../src/core/index.ts';
import { createDataFiles, openDataset } from '../../src/datasets/index.ts';
import { type ChatRequest, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const COUNT = 24;

/** Judges by name, each with what it says; models answer with their name. */
async function run(
  judges: Record<string, (request: ChatRequest, sample: number) => string>,
  form: string,
  order: string,
) {
  const cwd = emptyFolder();
  const models = form === 'pair' ? ['a', 'b'] : ['a'];
  const answering = await startServer({
    answer: ({ model }) => `${model} says`.repeat(model === 'b' ? 3 : 1),
    models,
  });
  const at = (name: string, url: string, more = '') =>
    `dict(type='lodestone.models.Endpoint', abbr='${name}', api_base='${url}', api_model='${name}'${more})`;
  const own: string[] = [];
  for (const [name, says] of Object.entries(judges)) {
    const answer = (request: ChatRequest) =>
      says(request, Number(/question number (\d+)/.exec(request.prompt)?.[1]));
    const { url } = await startServer({ answer, models: [name] });
    own.push(at(name, url, ', price=[1, 2]'));
  }
  const rows = Array.from({ length: COUNT }, (_, sample) => ({ question: `question number ${sample}` }));
  writeFileSync(path.join(cwd, 'qa.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(
    path.join(cwd, 'eval.py'),
    `models = [${models.map((name) => at(name, answering.url)).join(', ')}]
judge_models = [${own.join(', ')}]
datasets = [dict(path='qa.jsonl', judge='${form}')]
`,
  );
  const finished = await runProgram(
    ['eval.py', '-w', 'out', ...(order === '' ? [] : ['--judge-order', order])],
    { cwd },
  );
  expect(finished.code, finished.stderr).toBe(0);
  const report = async (...flags: string[]) => {
    const { code, stdout, stderr } = await runProgram(['judge-report', '-w', 'out', ...flags], { cwd });
    expect(code, stderr).toBe(0);
    return stdout;
  };
  return { cwd, report };
}

test('two judges of pairs in both orders: place, consistency, agreement, length, cost', async () => {
  const { report } = await run(
    {
      // Always the first place; and always "b", but for every fourth question.
      place: () => '[[A]]',
      sees: ({ prompt }, sample) => {
        if (sample === 7) return 'no verdict';
        const isFirst = /<answer_a>\nb says/.test(prompt);
        return (sample % 4 === 0) === isFirst ? '[[B]]' : '[[A]]';
      },
    },
    'pair',
    'both',
  );
  const found = JSON.parse(await report('--format', 'json'));
  expect(found.judges).toMatchObject([
    {
      ...{ judge: 'place', asked: 2 * COUNT, judged: 2 * COUNT, coverage: 1, invalid: 0 },
      verdicts: { first: 2 * COUNT },
      firstPreferred: { value: 1 },
      consistency: { value: 0, n: COUNT },
      winRates: [{ model: 'b', against: 'a', winRate: 50 }],
    },
    {
      ...{ judge: 'sees', asked: 2 * COUNT, judged: 2 * COUNT - 2, invalid: 2 / (2 * COUNT) },
      consistency: { value: 1, n: COUNT - 1 },
      winRates: [{ winRate: (100 * 17) / 23 }],
    },
  ]);
  expect(found.agreement).toMatchObject([
    { pairs: [{ judges: ['place', 'sees'], n: 2 * COUNT - 2, agreement: { value: 0.5 } }] },
  ]);
  expect(found.costs).toMatchObject([{ judge: 'place', replies: 2 * COUNT }, { judge: 'sees' }]);
  expect(found.costs[0].cost).toBeCloseTo(
    (found.costs[0].promptTokens + 2 * found.costs[0].completionTokens) / 1e6,
    12,
  );
  const text = await report();
  for (const word of [
    'prefers the first',
    'same in both orders',
    'length-controlled (no instruction term)',
    "Cohen's kappa",
  ])
    expect(text).toContain(word);
});

test('labels of people, by number and by id, against ratings; malformed ones are refused with their line', async () => {
  const { cwd, report } = await run({ judge: (_, sample) => `[[${1 + (sample % 10)}]]` }, 'score', '');
  const label = (sample: number | string, value: number) => ({
    ...{ sample, task: 'a/qa', reviewer: 'ann', kind: 'rating', value },
  });
  const labels = Array.from({ length: COUNT }, (_, sample) =>
    label(sample, 1 + ((sample + (sample % 5 === 0 ? 1 : 0)) % 10)),
  );
  const write = (lines: object[]) =>
    writeFileSync(path.join(cwd, 'labels.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  write([...labels, label(99, 3), { ...label(0, 3), task: 'other/qa' }]);
  const found = JSON.parse(await report('--labels', 'labels.jsonl', '--format', 'json'));
  expect(found.labels).toMatchObject([{ judge: 'judge', n: COUNT, accuracy: { value: 19 / 24 } }]);
  expect(found.labels[0].spearman.interval).toHaveLength(2);
  expect(found.labelsUnused).toBe(2);
  expect(await report('--labels', 'labels.jsonl', '--format', 'md')).toMatch(
    /^\| judge \| qa \| 24 \| 79\.2 %/m,
  );

  // An id is as good as a number.
  write([label(await idOf(cwd, 5), 6), label('0123456789abcdef', 6)]);
  const byId = JSON.parse(await report('--labels', 'labels.jsonl', '--format', 'json', '--data-dir', '.'));
  expect(byId).toMatchObject({ labels: [{ n: 1, accuracy: { value: 1 } }], labelsUnused: 1 });

  write([{ ...label(1, 2), value: 'high' }]);
  const refused = await runProgram(['judge-report', '-w', 'out', '--labels', 'labels.jsonl'], { cwd });
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('labels.jsonl:1');
});

async function idOf(cwd: string, number: number): Promise<string> {
  const [time = ''] = readdirSync(path.join(cwd, 'out'));
  const config = readFileSync(path.join(cwd, 'out', time, 'configs', `${time}.json`), 'utf8');
  const [dataset] = (JSON.parse(config) as { datasets: DatasetConfig[] }).datasets;
  if (dataset === undefined) throw new Error('the run has no dataset');
  const files = createDataFiles([{ folder: cwd, origin: 'a test' }]);
  const reader = await openDataset(
    { ...dataset, path: path.join(cwd, 'qa.jsonl') },
    { compat: '0.5.4', files },
  );
  for await (const { index, id } of reader.samples({ ids: true })) if (index === number) return id ?? '';
  throw new Error('no such sample');
}
