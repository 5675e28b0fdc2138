/** What a score rests on: in the table on demand, in JSON always, and beside the results. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const MODEL = 'test-model';
const DATASETS = ['--datasets', 'mmlu_gen', '--limit', '6'];

interface Row {
  dataset: string;
  metric: string;
  scores: { [model: string]: number };
  intervals: { [model: string]: [number, number] | null };
  counts: { [model: string]: { scored: number; expected: number; published: number } };
}

test('intervals and counts of datasets and groups', { timeout: 120_000 }, async () => {
  const cwd = emptyFolder();
  const { url } = await startServer({ answer: (request) => `ANSWER: ${letterFor(request)}` });
  const ask = (...more: string[]) => runProgram(['--api-base', url, ...DATASETS, ...more], { cwd });
  const [json, plain, stats] = [
    await ask('--json'),
    await ask('-r', '-m', 'viz'),
    await ask('-r', '-m', 'viz', '--stats'),
  ];
  expect([json.code, plain.code, stats.code], json.stderr).toEqual([0, 0, 0]);

  const { run, rows, tasks } = JSON.parse(json.stdout) as {
    run: string;
    rows: Row[];
    tasks: { dataset: string; model: string }[];
  };
  const abstract = rows.find(({ dataset }) => dataset.endsWith('abstract_algebra'));
  expect(abstract).toMatchObject({
    metric: 'accuracy',
    counts: { [MODEL]: { scored: 6, expected: 6, published: 100 } },
  });
  const whole = rows.find(({ dataset, metric }) => dataset === 'mmlu' && metric === 'naive_average');
  const [low, high] = whole?.intervals[MODEL] ?? [0, 0];
  expect(low).toBeLessThan(whole?.scores[MODEL] ?? 0);
  expect(high).toBeGreaterThan(whole?.scores[MODEL] ?? 0);
  // 57 datasets of 6 samples: an average is known about as well as their pool is.
  expect(high - low).toBeLessThan(12);
  expect(whole?.counts[MODEL]).toMatchObject({ scored: 342, published: 14042 });
  const { dataset, model, ...counted } =
    tasks.find((task) => task.dataset === abstract?.dataset) ?? tasks[0] ?? {};
  expect([model, counted]).toMatchObject([
    MODEL,
    {
      status: 'scored',
      scored: 6,
      intervals: { accuracy: { method: 'wilson', samples: 6 } },
    },
  ]);
  const coverage = path.join(run, 'results', MODEL, `${dataset}.coverage.json`);
  expect(JSON.parse(readFileSync(coverage, 'utf8'))).toEqual(counted);

  // The table that OpenCompass prints stays as it is; the other one comes behind it.
  const table = plain.stdout.slice(0, plain.stdout.indexOf('\n- '));
  expect(table).not.toContain('95 %');
  expect(stats.stdout.startsWith(table)).toBe(true);
  const behind = stats.stdout.slice(table.length);
  expect(behind).toMatch(/dataset +metric +model +score +95 % interval +scored +failed +truncated +unparsed/);
  expect(behind).toMatch(
    /mmlu +naive_average +test-model +\d+\.\d\d +\d+\.\d\d – \d+\.\d\d +subset 342\/14042 /,
  );
});
