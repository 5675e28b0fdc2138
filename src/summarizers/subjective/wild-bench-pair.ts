import { fixedText } from '../../util/index.ts';
import { taskGroups } from '../../verdicts/index.ts';
import { flagArgument } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { JudgedInput, JudgedModel, JudgedSummarizerDefinition, SummaryFile } from './contract.ts';
import { joinedRows } from './csv.ts';
import { baseModels, modelPairs } from './models.ts';
import { positionBias } from './position-bias.ts';
import { preferences, readChoices } from './preferences.ts';
import { VerdictReader } from './verdict-reader.ts';
import { shareText } from './win-shares.ts';

const BIAS = 'position_bias';
const TYPE = 'opencompass.summarizers.subjective.wildbench.WildBenchPairSummarizer';

/**
 * WildBench in pairs: the mean preference for a model over each base model, in all and by group of tasks, and the mean over base
 * models, in which one without a number counts as 0, as in OpenCompass.
 */
export const wildBenchPair: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['check_pos_bias'],
  create(args) {
    const checksBias = flagArgument(args, { of: TYPE, name: 'check_pos_bias', otherwise: false });
    return byJudge((judge, input) => ofJudge(judge, input, checksBias));
  },
};

/** The numbers of a dataset by base model and model. */
interface Report {
  readonly dataset: string;
  readonly columns: ReadonlyMap<string, Column>;
}

interface Column {
  readonly means: ReadonlyMap<string, number>;
  readonly bias: number;
}

function ofJudge(judge: string, input: JudgedInput, checksBias: boolean): JudgePart {
  const reader = new VerdictReader(input, judge);
  const reports = input.datasets
    .map(({ abbr }) => pairReport(abbr, input, reader, checksBias))
    .filter(({ columns }) => columns.size > 0);
  const bases = baseModels(input.datasets[0]);
  const scores = input.models.map((model) => {
    const cells = reports.flatMap((report) => reportCells(report, model, bases));
    return [model.abbr, new Map(cells)] as const;
  });
  const last = reports.at(-1);
  const overall = ({ abbr }: JudgedModel): [string, number][] =>
    last === undefined ? [] : [['score', meanOver(bases, abbr, last, last.dataset)]];
  return {
    scores: {
      ...{ judge, title: 'Wildbench', coverage: reader.coverage },
      scores: new Map(scores),
      overall: new Map(input.models.map((model) => [model.abbr, new Map(overall(model))])),
    },
    files: reports.map((report) => reportFile(judge, report, input, bases)),
  };
}

function pairReport(dataset: string, input: JudgedInput, reader: VerdictReader, checksBias: boolean): Report {
  const columns = new Map<string, Column>();
  for (const { base, model } of modelPairs(input)) {
    const { hasFolder, found } = readChoices(reader, base, model.abbr, dataset);
    if (!hasFolder) continue;
    const means = preferences(found, base, (gold) => [
      ...taskGroups(gold.primary_tag, gold.secondary_tag),
      dataset,
    ]);
    columns.set(columnName(base, model.abbr), { means, bias: checksBias ? positionBias(found) : 0 });
  }
  return { dataset, columns };
}

/** Means over base models, of groups in which any was compared. */
function reportCells(report: Report, { abbr }: JudgedModel, bases: readonly string[]): [string, number][] {
  const own = bases.map((base) => report.columns.get(columnName(base, abbr)));
  const groups = rowNames(report).filter((row) => own.some((column) => column?.means.has(row)));
  return groups.map((row) => [row, meanOver(bases, abbr, report, row)]);
}

function meanOver(bases: readonly string[], model: string, { columns }: Report, row: string): number {
  const sum = bases.reduce(
    (total, base) => total + (columns.get(columnName(base, model))?.means.get(row) ?? 0),
    0,
  );
  return sum / bases.length;
}

/** Groups are those of the first column. */
function rowNames({ dataset, columns }: Report): string[] {
  const [first] = columns.values();
  return [dataset, ...[...(first?.means.keys() ?? [])].filter((name) => name !== dataset)];
}

/** OpenCompass calls a file that of a review where it has one row more than there are judges. */
function reportFile(
  judge: string,
  report: Report,
  { models, judges }: JudgedInput,
  bases: string[],
): SummaryFile {
  const [first = '', ...groups] = rowNames(report);
  const rows = [first, BIAS, ...groups];
  const header = models.flatMap(({ abbr }) => [...bases.map((base) => columnName(base, abbr)), 'Avg']);
  const lines = rows.map((row) => [
    row,
    ...models.flatMap(({ abbr }) => [
      ...bases.map((base) => cellText(report.columns.get(columnName(base, abbr)), row)),
      fixedText(row === BIAS ? 0 : meanOver(bases, abbr, report, row), 2),
    ]),
  ]);
  const by = rows.length - 1 === judges.length ? 'summarized-by' : 'judged-by';
  return {
    name: `${by}--${judge}-${report.dataset}-report.csv`,
    text: joinedRows([['', ...header], ...lines]),
  };
}

function cellText(column: Column | undefined, row: string): string {
  if (column === undefined) return '';
  return row === BIAS ? String(column.bias) : shareText(column.means.get(row));
}

function columnName(base: string, model: string): string {
  return `${base}/${model}`;
}
