import { type Compat, isAtLeast } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { bracketedNumber, ratedNumber } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import type {
  Cell,
  JudgedInput,
  JudgedModel,
  JudgedScores,
  JudgedSummarizerDefinition,
  ModelScores,
} from './contract.ts';
import { csvRows, joinedRows } from './csv.ts';
import { grouped, roundedMean } from './groups.ts';
import { headerNote, type NamedRow } from './header-note.ts';
import { VerdictReader } from './verdict-reader.ts';

const TOTAL = 'total';
const RESULT = 'result.csv';
const TYPE = 'opencompass.summarizers.subjective.common_summarizer.CommonSummarizer';

/**
 * Single rates of any dataset: the mean, and by capability, one row for each model, judge and dataset. The header is that of
 * the first row, as in OpenCompass: capabilities of later rows may stand under the name of another.
 */
export const common: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['single_rate'] });
    return (input) => {
      const readers = input.judges.map((judge) => ({ judge, reader: new VerdictReader(input, judge.abbr) }));
      const rows = input.models.flatMap((model) =>
        readers.flatMap(({ judge, reader }) =>
          input.datasets.flatMap(({ abbr }) => commonRow(model, judge, abbr, reader, input.compat)),
        ),
      );
      return {
        scores: readers.map(({ judge, reader }) => ({
          ...{ judge: judge.abbr, coverage: reader.coverage },
          ...commonScores(judge, rows, input),
          notes: headerNote(RESULT, rows.map(namedRow)).filter(() => rows.some((row) => row.judge === judge)),
        })),
        files: rows.length === 0 ? [] : summaryFiles(rows),
      };
    };
  },
};

interface CommonRow {
  readonly model: string;
  readonly judge: JudgedModel;
  readonly dataset: string;
  readonly scores: ReadonlyMap<string, number>;
}

function namedRow({ model, judge, dataset, scores }: CommonRow): NamedRow {
  return { name: `${model} (${judge.name}, ${dataset})`, columns: [...scores.keys()] };
}

function summaryFiles(rows: readonly CommonRow[]): { name: string; text: string }[] {
  const header = ['model', 'judge_model', 'dataset', ...(rows[0]?.scores.keys() ?? [])];
  const cells = rows.map(({ model, judge, dataset, scores }): Cell[] => [
    ...[model, judge.name, dataset],
    ...scores.values(),
  ]);
  const columns = header.map((name, place) => [
    place === 0 ? '' : name,
    ...cells.map((row) => row[place] ?? ''),
  ]);
  return [
    { name: RESULT, text: csvRows([header, ...cells]) },
    { name: 'total_result.csv', text: joinedRows(columns) },
  ];
}

function commonRow(
  { abbr, name: model }: JudgedModel,
  judge: JudgedModel,
  dataset: string,
  reader: VerdictReader,
  compat: Compat,
): CommonRow[] {
  const read = isAtLeast(compat, '0.5.4') ? bracketedNumber : ratedNumber;
  const { found } = reader.readTexts([abbr], [dataset], read);
  if (found.length === 0) return [];
  const groups = grouped(
    found.flatMap(({ verdict, record }) => [
      [TOTAL, verdict] as const,
      [pythonStr(record.gold.capability), verdict] as const,
    ]),
  );
  const scores = new Map([...groups].map(([key, values]) => [key, roundedMean(values)]));
  return [{ model, judge, dataset, scores }];
}

/** Since 0.5.4 the scores of a model on the last dataset go into the table of all datasets. */
function commonScores(
  judge: JudgedModel,
  rows: readonly CommonRow[],
  { compat, datasets }: JudgedInput,
): Pick<JudgedScores, 'title' | 'scores' | 'overall' | 'overallJudge'> {
  const last = datasets.at(-1)?.abbr ?? '';
  const own = rows.filter((row) => row.judge === judge);
  const scores = byModel(own, ({ dataset, scores }) =>
    [...scores].map(([key, value]) => [`${dataset}: ${key}`, value] as const),
  );
  if (!isAtLeast(compat, '0.5.4')) return { title: 'rates', scores };
  const overall = byModel(own, ({ dataset, scores }) =>
    dataset === last ? [...scores].filter(([key]) => key !== '') : [],
  );
  return { title: `qa_bench_${last}`, scores, overall, overallJudge: judge.name };
}

function byModel(
  rows: readonly CommonRow[],
  cellsOf: (row: CommonRow) => readonly (readonly [string, number])[],
): ModelScores {
  const cells = grouped(rows.map((row) => [row.model, cellsOf(row)] as const));
  return new Map([...cells].map(([model, of]) => [model, new Map(of.flat())]));
}
