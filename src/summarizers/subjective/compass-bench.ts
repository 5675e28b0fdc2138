import { isAtLeast, type JsonObject } from '../../core/index.ts';
import { numpyRound, pythonStr } from '../../util/index.ts';
import { bracketedChoice } from '../../verdicts/index.ts';
import { flagArgument, oneOf } from './arguments.ts';
import { compassBench2601 } from './compass-bench-2601.ts';
import type {
  Cell,
  JudgedInput,
  JudgedScores,
  JudgedSummarizer,
  JudgedSummarizerDefinition,
  JudgementRecord,
  SummaryFile,
} from './contract.ts';
import { frameRows, joinedRows } from './csv.ts';
import { modelPairs } from './models.ts';
import { positionBias } from './position-bias.ts';
import { VerdictReader } from './verdict-reader.ts';
import { shareText, type TieRule, winShares } from './win-shares.ts';

const BIAS = 'position_bias';
const TYPE = 'opencompass.summarizers.subjective.compassbench.CompassBenchSummarizer';

/**
 * CompassBench until 0.4: how often a judge prefers a model to the base model, in percent, by dataset, level, language and category, one
 * report for each dataset and judge, and the mean of all reports, cell by cell. `check_pos_bias` and `summary_type` are as
 * CompassArena's. Since 0.5 the summarizer of this name is that of CompassBench 2601; there OpenCompass stops at other datasets, and here
 * they have their reports.
 */
export const compassBench: JudgedSummarizerDefinition = {
  type: TYPE,
  aliases: [
    'opencompass.summarizers.CompassBenchSummarizer',
    'opencompass.summarizers.subjective.CompassBenchSummarizer',
  ],
  arguments: ['judge_type', 'check_pos_bias', 'summary_type'],
  create(args, compat) {
    const reports = ofReports(args);
    if (!isAtLeast(compat, '0.5.4')) return reports;
    return (input) => (input.datasets.some(isOf2601) ? compassBench2601(input) : reports(input));
  },
};

/** The names of its datasets begin with their part. */
function isOf2601({ abbr }: JudgedInput['datasets'][number]): boolean {
  return abbr.includes('/');
}

interface BenchRule {
  readonly ties: TieRule;
  readonly checksBias: boolean;
}

function ofReports(args: JsonObject): JudgedSummarizer {
  oneOf(args, { of: TYPE, name: 'judge_type', words: ['general'] });
  const ties: TieRule = oneOf(args, { of: TYPE, name: 'summary_type', words: ['single', 'half_add'] });
  const checksBias = flagArgument(args, { of: TYPE, name: 'check_pos_bias', otherwise: true });
  return (input) => {
    const judges = input.judges.map(({ abbr }) => judged(abbr, input, { ties, checksBias }));
    const columns = judges.flatMap(({ datasets }) =>
      datasets.flatMap(({ columns: all }) => [...all.values()]),
    );
    const last = columns.filter(({ levels }) => levels.length > 0).at(-1);
    const reports = judges.flatMap(({ judge, datasets }) =>
      datasets
        .filter(({ columns: own }) => own.size > 0)
        .map((of) => ({ judge, dataset: of.dataset, rows: reportRows(of, input, last) })),
    );
    return {
      scores: judges.map((one) => benchScores(one, input)),
      files: [
        ...reports.map(({ judge, dataset, rows }) => ({
          name: `${dataset}-judged-by--${judge}-report.csv`,
          text: joinedRows([header('', input), ...rows]),
        })),
        ...averaged(
          reports.map(({ rows }) => rows),
          input,
        ),
      ],
    };
  };
}

/** What was found about a model: cells by row, and which rows are of levels and languages. */
interface Column {
  readonly cells: ReadonlyMap<string, string>;
  readonly levels: readonly string[];
  readonly languages: readonly string[];
}

const NOTHING: Column = { cells: new Map(), levels: [], languages: [] };

interface BenchDataset {
  readonly dataset: string;
  readonly columns: ReadonlyMap<string, Column>;
}

interface BenchJudge {
  readonly judge: string;
  readonly datasets: readonly BenchDataset[];
  readonly coverage: JudgedScores['coverage'];
}

function judged(judge: string, input: JudgedInput, rule: BenchRule): BenchJudge {
  const reader = new VerdictReader(input, judge);
  const datasets = input.datasets.map(({ abbr: dataset }) => {
    const columns = new Map<string, Column>();
    for (const { base, model } of modelPairs(input)) {
      const { hasFolder, found } = reader.readTexts([base, model.abbr], [dataset], bracketedChoice);
      if (found.length > 0) columns.set(model.abbr, benchColumn(found, dataset, model.abbr, rule));
      // The last base model counts, whatever a judge said about those before it.
      else if (hasFolder && columns.has(model.abbr)) columns.set(model.abbr, NOTHING);
    }
    return { dataset, columns };
  });
  return { judge, datasets, coverage: reader.coverage };
}

type Found = Parameters<typeof winShares>[0];

function benchColumn(found: Found, dataset: string, model: string, { ties, checksBias }: BenchRule): Column {
  const groupsOf = (gold: JudgementRecord['gold']) => [
    ...[pythonStr(gold.category), dataset],
    ...[recordLevel(gold), recordLanguage(gold)],
  ];
  const shares = winShares(found, model, { ties, groupsOf });
  const bias = checksBias ? positionBias(found) : 0;
  const golds = found.map(({ record }) => record.gold);
  return {
    cells: new Map([
      ...[...shares].map(([row, share]) => [row, shareText(share)] as const),
      [BIAS, String(bias)],
    ]),
    levels: [...new Set(golds.map(recordLevel))],
    languages: [...new Set(golds.map(recordLanguage))],
  };
}

function recordLevel({ level }: JudgementRecord['gold']): string {
  return `Level-${pythonStr(level)}`;
}

function recordLanguage({ lan }: JudgementRecord['gold']): string {
  return `Lan-${pythonStr(lan)}`;
}

/** Categories are those of the first model; levels and languages those of the last pair of all, as in OpenCompass. */
function reportRows({ dataset, columns }: BenchDataset, { models }: JudgedInput, last: Column | undefined) {
  const { levels = [], languages = [] } = last ?? {};
  const known = [dataset, BIAS, ...levels, ...languages];
  const [first] = columns.values();
  const categories = [...(first?.cells.keys() ?? [])].filter((row) => !known.includes(row));
  return [...known, ...categories].map((row) => [
    row,
    ...models.map(({ abbr }) => columns.get(abbr)?.cells.get(row) ?? ''),
  ]);
}

function header(corner: string, { models }: JudgedInput): string[] {
  return [corner, ...models.map(({ name }) => name)];
}

/** OpenCompass takes the mean of what stands in the same line of all reports, whatever that is. */
function averaged(reports: readonly (readonly string[][])[], input: JudgedInput): SummaryFile[] {
  const [first] = reports;
  if (first === undefined || reports.length < 2) return [];
  const rows = first.map(([name = '', ...cells], line): Cell[] => [
    name,
    ...cells.map((_cell, place) => meanText(reports.map((rows) => rows[line]?.[place + 1] ?? ''))),
  ]);
  const dataset = input.datasets.at(-1)?.abbr ?? '';
  return [
    {
      name: `CompassBench-Averaged-${dataset}-report.csv`,
      text: frameRows([header('Unnamed: 0', input), ...rows]),
    },
  ];
}

function meanText(cells: readonly string[]): Cell {
  if (cells.includes('')) return '';
  return numpyRound(cells.reduce((sum, cell) => sum + Number(cell), 0) / cells.length, 2);
}

function benchNumbers({ dataset, columns }: BenchDataset, model: string): [string, number][] {
  const cells = [...(columns.get(model)?.cells ?? [])];
  const named = cells.map(([row, text]): [string, number] => [
    row === dataset ? dataset : `${dataset}: ${row}`,
    Number(text),
  ]);
  return [...named.filter(([row]) => row === dataset), ...named.filter(([row]) => row !== dataset)];
}

/** Overall is the share of the last dataset. */
function benchScores({ judge, datasets, coverage }: BenchJudge, { models }: JudgedInput): JudgedScores {
  const cell = ({ columns, dataset }: BenchDataset, model: string) =>
    columns.get(model)?.cells.get(dataset) ?? '';
  const scores = models.map(
    ({ abbr, name }) => [name, new Map(datasets.flatMap((of) => benchNumbers(of, abbr)))] as const,
  );
  const last = datasets.filter(({ columns }) => columns.size > 0).at(-1);
  const overall =
    last === undefined
      ? []
      : models.map(({ abbr, name }) => [name, new Map([['overall', cell(last, abbr)]])] as const);
  return {
    ...{ judge, title: 'CompassBench', coverage },
    ...{ scores: new Map(scores), overall: new Map(overall) },
  };
}
