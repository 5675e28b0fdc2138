import { float, type Json, plain } from '../../core/index.ts';
import { fixedText, pythonStr } from '../../util/index.ts';
import { reportText } from '../formats/report-text.ts';
import { metricValue, tableMetrics } from '../results.ts';
import { summaryDataset } from '../summary-dataset.ts';
import type {
  JudgedCoverage,
  JudgedInput,
  JudgedModel,
  JudgedScores,
  JudgedSummarizerDefinition,
  SummaryFile,
} from './contract.ts';
import { baseModels } from './models.ts';

/**
 * The metrics that a `dict_postprocessor` made of the judgements, sorted by name; over several base models their mean. Where OpenCompass
 * stops because models have different metrics (a category of which no reply could be read), the cell is empty here.
 */
export const defaultSubjective: JudgedSummarizerDefinition = {
  type: 'opencompass.summarizers.default_subjective.DefaultSubjectiveSummarizer',
  arguments: [],
  create: () => (input) => {
    const parts = input.judges.map(({ abbr }) => judgedPart(abbr, input));
    return { scores: parts.flatMap(({ scores }) => scores), files: parts.flatMap(({ files }) => files) };
  },
};

/** The metrics of a model on a dataset, in the order of their names. */
type Metrics = ReadonlyMap<string, Json>;

interface JudgedRow {
  readonly dataset: string;
  readonly version: string;
  readonly mode: string;
  /** By model, as in tables. */
  readonly metrics: ReadonlyMap<string, Metrics>;
  readonly coverage: readonly JudgedCoverage[];
}

function judgedPart(judge: string, input: JudgedInput): { scores: JudgedScores[]; files: SummaryFile[] } {
  const rows = input.datasets.map((dataset): JudgedRow => {
    const { abbr, version, mode } = summaryDataset(dataset, input.compat);
    const found = input.models.map((model) => {
      const bases = baseModels(dataset);
      return { model, ...meanMetrics(model, bases.length === 0 ? [undefined] : bases, judge, abbr, input) };
    });
    return {
      ...{ dataset: abbr, version, mode },
      metrics: new Map(found.flatMap(({ model, metrics }) => (metrics ? [[model.name, metrics]] : []))),
      coverage: found.flatMap(({ coverage }) => coverage),
    };
  });
  const models = input.models.map(({ name }) => name);
  const table = tableRows(rows, models);
  const name = `summary_${input.time}_by_${judge}`;
  const text = reportText({ time: input.time, table, raw: rawText(rows, models), hasMarkdown: false });
  const csv = `${table.map((cells) => cells.join(',')).join('\n')}\n`;
  return {
    scores: rows.map(({ dataset, metrics, coverage }) => ({
      ...{ judge, title: dataset, coverage },
      scores: new Map([...metrics].map(([model, of]) => [model, rounded(of)])),
    })),
    files: [
      { name: `${name}.txt`, text, isBesideTable: true },
      { name: `${name}.csv`, text: csv, isBesideTable: true },
    ],
  };
}

function rounded(metrics: Metrics): Map<string, number> {
  return new Map([...metrics].map(([name, value]) => [name, Number(fixedText(metricValue(value), 2))]));
}

/** Over the base models that were judged, OpenCompass's running mean, which decides the last digit. */
function meanMetrics(
  { abbr, name }: JudgedModel,
  bases: readonly (string | undefined)[],
  judge: string,
  dataset: string,
  input: JudgedInput,
): { metrics: Metrics | undefined; coverage: JudgedCoverage[] } {
  const means = new Map<string, Json>();
  const coverage: JudgedCoverage[] = [];
  let count = 0;
  for (const base of bases) {
    const models = base === undefined ? [abbr] : [base, abbr];
    const missing = input.missing({ models, judge, dataset });
    const result = base === abbr ? undefined : input.result({ models, judge, dataset });
    if (result === undefined) continue;
    const { metrics, judged, unreadable } = result;
    coverage.push({
      dataset,
      model: name,
      ...(base === undefined ? {} : { base }),
      judged,
      unreadable,
      missing,
    });
    for (const [metric, value] of metrics) {
      if (typeof plain(value) !== 'number') continue;
      const before = means.get(metric);
      const isFirst = count === 0 || before === undefined;
      means.set(
        metric,
        isFirst ? value : float((metricValue(before) * count + metricValue(value)) / (count + 1)),
      );
    }
    count += 1;
  }
  const sorted = [...means].sort(([a], [b]) => (a < b ? -1 : 1));
  return { metrics: count === 0 ? undefined : new Map(sorted), coverage };
}

function tableRows(rows: readonly JudgedRow[], models: readonly string[]): string[][] {
  const header = ['dataset', 'version', 'metric', 'mode', ...models];
  return [
    header,
    ...rows.flatMap(({ dataset, version, mode, metrics }) => {
      const names = tableMetrics(new Set([...metrics.values()].flatMap((of) => [...of.keys()])));
      if (names.length === 0) return [[dataset, '-', '-', '-', ...models.map(() => '-')]];
      return names.map((metric) => {
        const cells = models.map((model) => {
          const value = metrics.get(model)?.get(metric);
          return value === undefined ? '-' : fixedText(metricValue(value), 2);
        });
        return [dataset, version, metric, mode, ...cells];
      });
    }),
  ];
}

function rawText(rows: readonly JudgedRow[], models: readonly string[]): string {
  const line = '-------------------------------';
  return models
    .map((model) => {
      const own = rows.flatMap(({ dataset, metrics }) => {
        const of = metrics.get(model);
        if (of === undefined) return [];
        const pairs = [...of].map(([name, value]) => pythonStr({ $tuple: [name, value] }));
        return [`${dataset}: OrderedDict([${pairs.join(', ')}])`];
      });
      return [line, `Model: ${model}`, ...own].join('\n');
    })
    .join('\n');
}
