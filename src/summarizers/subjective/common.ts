import { isAtLeast } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { bracketedNumber, ratedNumber } from '../../verdicts/index.ts';
import type { Cell, JudgedInput, JudgedScores, JudgedSummarizer } from './contract.ts';
import { cellText, csvRows } from './csv.ts';
import { grouped, readVerdicts, roundedMean } from './reading.ts';

const TOTAL = 'total';

/**
 * Single rates of any dataset: the mean, and by capability, one row for each model, judge and dataset. The header is that of
 * the first row, as in OpenCompass: capabilities of later rows may stand under the name of another.
 */
export const common: JudgedSummarizer = {
  types: ['CommonSummarizer'],
  summarize(_args, input) {
    const rows = input.models.flatMap((model) =>
      input.judges.flatMap((judge) => input.datasets.flatMap(({ abbr }) => rowOf(model, judge, abbr, input))),
    );
    const [first] = rows;
    const header = ['model', 'judge_model', 'dataset', ...(first === undefined ? [] : first.scores.keys())];
    const cells = rows.map(({ name, judge, dataset, scores }): Cell[] => [
      name,
      judge,
      dataset,
      ...scores.values(),
    ]);
    return {
      scores: input.judges.map((judge) => scoresOf(judge, rows)),
      files:
        rows.length === 0
          ? []
          : [
              { name: 'result.csv', text: csvRows([header, ...cells]) },
              { name: 'total_result.csv', text: transposed(header, cells) },
            ],
    };
  },
};

interface CommonRow {
  readonly name: string;
  readonly judge: string;
  readonly dataset: string;
  readonly scores: ReadonlyMap<string, number>;
  readonly replies: number;
  readonly readable: number;
}

function rowOf(
  { abbr, name }: JudgedInput['models'][number],
  judge: string,
  dataset: string,
  input: JudgedInput,
): CommonRow[] {
  const read = isAtLeast(input.compat, '0.5.4') ? bracketedNumber : ratedNumber;
  const found = readVerdicts(input, { models: [abbr], judge, datasets: [dataset] }, ({ prediction }) =>
    read(pythonStr(prediction)),
  );
  if (found === undefined) return [];
  const groups = grouped(
    found.found.flatMap(({ verdict, record }) => [
      [TOTAL, verdict] as const,
      [pythonStr(record.gold.capability), verdict] as const,
    ]),
  );
  const scores = new Map([...groups].map(([key, values]) => [key, roundedMean(values)]));
  return [{ name, judge, dataset, scores, replies: found.replies, readable: found.found.length }];
}

function scoresOf(judge: string, rows: readonly CommonRow[]): JudgedScores {
  const own = rows.filter((row) => row.judge === judge);
  const names = [...new Set(own.map(({ name }) => name))];
  const ofModel = (name: string) =>
    own
      .filter((row) => row.name === name)
      .flatMap(({ dataset, scores }) =>
        [...scores].map(([key, value]) => [`${dataset}: ${key}`, value] as const),
      );
  return {
    ...{ judge, title: 'rates' },
    scores: new Map(names.map((name) => [name, new Map(ofModel(name))])),
    replies: own.reduce((sum, { replies }) => sum + replies, 0),
    readable: own.reduce((sum, { readable }) => sum + readable, 0),
  };
}

/** The same with a column for each row, as a data frame of pandas writes it. */
function transposed(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = header.map((name, place) => {
    const cells = rows.map((row) => cellText(row[place] ?? ''));
    return [place === 0 ? '' : name, ...cells].join(',');
  });
  return `${lines.join('\n')}\n`;
}
