import { describe, expect, test } from 'vitest';
import type { Compat, SummarizerConfig } from '../core/index.ts';
import type { Interval } from '../util/index.ts';
import type { Counts } from './counts.ts';
import { summarize, summaryTable } from './default-summarizer.ts';
import { consoleTable, summaryCsv, summaryText } from './formats/summary-text.ts';
import { metricValue, parseResult, resultMetrics } from './results.ts';
import type { SummaryInput } from './summary.ts';

interface Case {
  /** Texts of result files, by model and dataset. */
  results: { [model: string]: { [dataset: string]: string } };
  datasets?: string[];
  summarizer?: SummarizerConfig;
  names?: { [model: string]: string };
  compat?: Compat;
  interval?: (model: string, dataset: string) => Interval | undefined;
  counts?: (model: string, dataset: string) => Counts | undefined;
}

function inputOf({
  results,
  datasets = ['a', 'b'],
  summarizer = {},
  names = {},
  compat = '0.5.4',
  ...more
}: Case): SummaryInput {
  const { interval, counts } = more;
  return {
    models: Object.keys(results).map((abbr) => ({
      abbr,
      config: { abbr, type: 'M', ...(names[abbr] === undefined ? {} : { summarizer_abbr: names[abbr] }) },
    })),
    datasets: datasets.map((abbr) => ({ abbr, version: `v-${abbr}`, mode: 'gen' })),
    summarizer,
    compat,
    result: (model, dataset) => {
      const text = results[model]?.[dataset];
      return text === undefined ? undefined : parseResult(text);
    },
    ...(interval === undefined
      ? {}
      : {
          interval: (model, dataset) => {
            const found = interval(model, dataset);
            return found && { interval: found, method: 'bootstrap', samples: 100 };
          },
        }),
    ...(counts === undefined ? {} : { counts }),
  };
}

const table = (one: Case) => summaryTable(summarize(inputOf(one)));

describe('the table', () => {
  test('has a row for each metric of each dataset, a column for each model', () => {
    const results = {
      m: { a: '{"accuracy": 50.0, "f1": 0.125}', b: '{"score": 1}' },
      n: { a: '{"accuracy": 100.0, "f1": 1}', b: '{"score": 2}' },
    };
    expect(table({ results })).toEqual([
      ['dataset', 'version', 'metric', 'mode', 'm', 'n'],
      ['a', 'v-a', 'accuracy', 'gen', '50.00', '100.00'],
      ['a', 'v-a', 'f1', 'gen', '0.12', '1.00'],
      ['b', 'v-b', 'score', 'gen', '1.00', '2.00'],
    ]);
  });

  test('has dashes where there is no result, or an error', () => {
    const results = { m: { a: '{"error": "boom"}' }, n: { b: '{"score": 2}' } };
    expect(table({ results }).slice(1)).toEqual([
      ['a', '-', '-', '-', '-', '-'],
      ['b', 'v-b', 'score', 'gen', '-', '2.00'],
    ]);
  });

  test('has the rows that the summarizer lists, in its order, the leading metric where none is named', () => {
    const results = { m: { a: '{"f1": 1, "accuracy": 50}', b: '{"score": 2}' } };
    const dataset_abbrs: SummarizerConfig['dataset_abbrs'] = ['b', ['a', 'f1'], 'a', ['a', 'none'], 'z'];
    expect(table({ results, summarizer: { dataset_abbrs } }).slice(1)).toEqual([
      ['b', 'v-b', 'score', 'gen', '2.00'],
      ['a', 'v-a', 'f1', 'gen', '1.00'],
      ['a', 'v-a', 'accuracy', 'gen', '50.00'],
      ['a', '-', '-', '-', '-'],
      ['z', '-', '-', '-', '-'],
    ]);
  });

  test('has groups after datasets, without a version', () => {
    const results = { m: { a: '{"accuracy": 10.0}', b: '{"accuracy": 20.0}' } };
    const summary_groups = [{ name: 'g', subsets: ['a', 'b'] }];
    expect(table({ results, summarizer: { summary_groups } }).slice(3)).toEqual([
      ['g', '-', 'accuracy', 'gen', '15.00'],
      ['g', '-', 'naive_average', 'gen', '15.00'],
    ]);
  });

  test('models of one name share a column, which has the last that has a result', () => {
    const results = { m0: { a: '{"score": 1}', b: '{"score": 3}' }, m1: { a: '{"score": 2}' } };
    expect(table({ results, names: { m0: 'm', m1: 'm' } }).slice(0, 3)).toEqual([
      ['dataset', 'version', 'metric', 'mode', 'm'],
      ['a', 'v-a', 'score', 'gen', '2.00'],
      ['b', 'v-b', 'score', 'gen', '3.00'],
    ]);
  });

  test('results of different evaluators are no row', () => {
    const results = { m: { a: '{"score": 1}' }, n: { a: '{"accuracy": 1}' } };
    expect(() => table({ results })).toThrow(/a has the metrics accuracy.*score/);
  });
});

describe('what stands behind scores', () => {
  const results = { m: { a: '{"accuracy": 10.0}', b: '{"accuracy": 20.0}' } };
  const summarizer = { summary_groups: [{ name: 'g', subsets: ['a', 'b'] }] };
  const COUNTS: Counts = { scored: 4, expected: 5, failed: 1, truncated: 0, unparsed: 2 };

  test('a dataset has its own interval, and null where there is none', () => {
    const interval = (_: string, dataset: string): Interval | undefined =>
      dataset === 'a' ? [5, 15] : undefined;
    const { rows } = summarize(inputOf({ results, interval }));
    expect(rows.map(({ intervals }) => intervals)).toEqual([[[5, 15]], [null]]);
  });

  test('a group has none unless all its parts have one', () => {
    const interval = (_: string, dataset: string): Interval | undefined =>
      dataset === 'a' ? [5, 15] : undefined;
    const { rows } = summarize(inputOf({ results, summarizer, interval }));
    expect(rows.at(-1)?.intervals).toEqual([null]);
  });

  test('the interval of a mean of two alike is narrower by the root of two', () => {
    const interval = (_: string, dataset: string): Interval => (dataset === 'a' ? [6, 14] : [16, 24]);
    const [low, high] = summarize(inputOf({ results, summarizer, interval })).rows.at(-1)?.intervals[0] ?? [
      0, 0,
    ];
    expect(low).toBeCloseTo(15 - 4 / Math.SQRT2, 9);
    expect(high).toBeCloseTo(15 + 4 / Math.SQRT2, 9);
  });

  test('counts of a group are those of its datasets together, where all are known', () => {
    const all = summarize(inputOf({ results, summarizer, counts: () => COUNTS }));
    expect(all.rows.at(-1)?.counts).toEqual([
      { scored: 8, expected: 10, failed: 2, truncated: 0, unparsed: 4 },
    ]);
    const counts = (_: string, dataset: string) => (dataset === 'a' ? COUNTS : undefined);
    expect(summarize(inputOf({ results, summarizer, counts })).rows.map((row) => row.counts)).toEqual([
      [COUNTS],
      [null],
      [null],
      [null],
    ]);
  });
});

describe('a results file', () => {
  test('has its details left out', () => {
    expect([...parseResult('{"score": 1, "details": {"0": {}}}').keys()]).toEqual(['score']);
  });

  test('metrics are its numbers and truth values, well-known ones first, others in the order of the file', () => {
    const result = parseResult(
      '{"zeta": 1, "text": "x", "f1": 2.0, "list": [1], "bp": 1, "sys_len": 2, "type": 3, "accuracy": 3, "alpha": true, "score": NaN}',
    );
    expect([...resultMetrics(result).keys()]).toEqual(['score', 'accuracy', 'f1', 'zeta', 'alpha']);
  });

  test('True is one, None is nothing', () => {
    expect(metricValue(true)).toBe(1);
    expect(metricValue(parseResult('{"a": 2.50}').get('a'))).toBe(2.5);
  });
});

describe('files of the summary', () => {
  const results = { 'm,1': { a: '{"accuracy": 50.0}' } };
  const written = (compat: Compat) => summarize(inputOf({ results, datasets: ['a'], compat }));

  test('csv has no quotes; since 0.5 commas within cells are spaces', () => {
    expect(summaryCsv(written('0.5.4'), '0.5.4')).toBe(
      'dataset,version,metric,mode,m 1\na,v-a,accuracy,gen,50.00\n',
    );
    expect(summaryCsv(written('0.3.3'), '0.3.3')).toBe(
      'dataset,version,metric,mode,m,1\na,v-a,accuracy,gen,50.00\n',
    );
  });

  test('the text has the table, as csv, and all entries of the results as Python writes them', () => {
    const text = summaryText(written('0.3.3'), '20260101_000000', '0.3.3');
    expect(text.startsWith('20260101_000000\ntabulate format\n')).toBe(true);
    expect(text).toContain('\nraw format\n');
    expect(text).toContain("Model: m,1\na: {'accuracy': 50.0}\n");
    expect(text).not.toContain('markdown format');
  });

  test('its rules are 128 characters long', () => {
    const lines = summaryText(written('0.3.3'), 't', '0.3.3').split('\n');
    const rules = lines.filter((line) => /^[$^]+$/.test(line));
    expect(new Set(rules.map((rule) => rule.length))).toEqual(new Set([128]));
    expect(lines).toContain(`${'-'.repeat(128)} THIS IS A DIVIDER ${'-'.repeat(128)}`);
  });

  test('since 0.5.4 it has the table in Markdown, too', () => {
    expect(summaryText(written('0.5.4'), 't', '0.5.4')).toContain('markdown format\n');
  });

  test('a dataset without results has an empty entry where another model has one', () => {
    const both = summarize(inputOf({ results: { m: { a: '{"score": 1}' }, n: {} }, datasets: ['a'] }));
    expect(summaryText(both, 't', '0.5.4')).toContain('Model: n\na: {}\n');
  });

  test('numbers in the console have two digits since 0.3.3, before as many as they need', () => {
    const rows = [
      ['dataset', 'm'],
      ['a', '50.00'],
    ];
    expect(consoleTable(rows, '0.5.4')).toMatch(/a\s+50\.00/);
    expect(consoleTable(rows, '0.2.4' as Compat)).toMatch(/a\s+50$/m);
  });
});
