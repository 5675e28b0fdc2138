import { compareText } from '../../util/index.ts';
import type { Cell, JudgedScores, SummaryFile } from './contract.ts';
import { frameRows } from './csv.ts';

/** Cells by model, in the order of columns; null where a model has no score. */
type Row = Map<string, Cell | null>;

/**
 * All scores by one judge. Rows are in the order in which they are first met; columns in the order in which the rows name models.
 * No file where nothing is handed on. A row names those that have a score when they are met, those without one that come later, then all others of the run by name.
 */
export function overallFile(judge: string, all: readonly JudgedScores[]): SummaryFile[] {
  if (!all.some((scores) => judgeName(scores) === judge && scores.overall !== undefined)) return [];
  const known = all.flatMap(({ overall }) => [...(overall?.keys() ?? [])]);
  const others = [...new Set(known)].sort(compareText);
  const titles = new Map<string, Map<string, Row>>();
  for (const { title, overall } of all.filter((scores) => judgeName(scores) === judge)) {
    if (overall === undefined) continue;
    const rows = titles.get(title) ?? new Map<string, Row>();
    titles.set(title, rows);
    for (const [model, scores] of overall) enter(rows, model, scores);
  }
  const rows = [...titles].flatMap(([title, of]) => [...of].map(([name, row]) => ({ title, name, row })));
  for (const { row } of rows) for (const model of others) if (!row.has(model)) row.set(model, null);
  const models = [...new Set(rows.flatMap(({ row }) => [...row.keys()]))];
  const lines = rows.map(({ title, name, row }) => [
    ...[title, name],
    ...models.map((model) => row.get(model) ?? ''),
  ]);
  return [
    {
      name: `Subjective_all_results-judged-by--${judge}.csv`,
      text: frameRows([['Dataset', 'Detailed Scores', ...models], ...lines]),
    },
  ];
}

/** The judge, as the table of all datasets calls it. */
export function judgeName({ judge, overallJudge = judge }: JudgedScores): string {
  return overallJudge;
}

/** The first score of a model stays. */
function enter(rows: Map<string, Row>, model: string, scores: ReadonlyMap<string, Cell>): void {
  if (scores.size === 0) for (const row of rows.values()) if (!row.has(model)) row.set(model, null);
  for (const [name, score] of scores) {
    const row = rows.get(name) ?? new Map<string, Cell | null>();
    rows.set(name, row);
    if (!row.has(model)) row.set(model, score);
  }
}
