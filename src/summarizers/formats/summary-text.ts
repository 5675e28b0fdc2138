import { type Compat, isAtLeast, jsonDict } from '../../core/index.ts';
import { pythonRepr, tabulate } from '../../util/index.ts';
import { summaryTable } from '../default-summarizer.ts';
import type { Summary } from '../summary.ts';
import { reportText } from './report-text.ts';

/** The table as the terminal shows it. */
export function consoleTable(table: string[][], compat: Compat): string {
  return tabulate(table, { floats: isAtLeast(compat, '0.3.3') ? 'fixed2' : 'general' });
}

/** `summary_<time>.txt`: the table in several formats, and all entries of all results. */
export function summaryText(summary: Summary, time: string, compat: Compat): string {
  const hasMarkdown = isAtLeast(compat, '0.5.4');
  const floats = isAtLeast(compat, '0.3.3') ? 'fixed2' : 'general';
  return reportText({ time, table: summaryTable(summary), raw: rawText(summary), hasMarkdown, floats });
}

/** `summary_<time>.csv`. Since 0.5 commas inside of cells become spaces; nothing is quoted. */
export function summaryCsv(summary: Summary, compat: Compat): string {
  const isNew = isAtLeast(compat, '0.5.4');
  const rows = summaryTable(summary).map((row) =>
    row.map((cell) => (isNew ? cell.replaceAll(',', ' ') : cell)),
  );
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

function rawText({ models, raw }: Summary): string {
  const known = new Map(raw.map(({ model, dataset, entries }) => [`${model}\n${dataset}`, entries]));
  const datasets = [
    ...new Set(
      models.flatMap((model) => raw.filter((one) => one.model === model).map(({ dataset }) => dataset)),
    ),
  ];
  return models
    .flatMap((model) => [
      '-------------------------------',
      `Model: ${model}`,
      ...datasets.map((dataset) => {
        const entries = known.get(`${model}\n${dataset}`);
        return `${dataset}: ${entries === undefined ? '{}' : pythonRepr(jsonDict(entries.map(([name, value]) => [name, value])))}`;
      }),
    ])
    .join('\n');
}
