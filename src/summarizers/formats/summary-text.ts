import { type Compat, isAtLeast, jsonDict } from '../../core/index.ts';
import { pythonRepr, tabulate } from '../../util/index.ts';
import { summaryTable } from '../default-summarizer.ts';
import type { Summary } from '../summary.ts';

const WIDTH = 128;
const DIVIDER = `${'-'.repeat(WIDTH)} THIS IS A DIVIDER ${'-'.repeat(WIDTH)}`;

/** The table as the terminal shows it. */
export function consoleTable(table: string[][], compat: Compat): string {
  return tabulate(table, { floats: isAtLeast(compat, '0.3.3') ? 'fixed2' : 'general' });
}

/** `summary_<time>.txt`: the table in several formats, and all entries of all results. */
export function summaryText(summary: Summary, time: string, compat: Compat): string {
  const table = summaryTable(summary);
  const parts = [
    `${time}\n`,
    section('tabulate format', consoleTable(table, compat), '\n'),
    `${DIVIDER}\n\n`,
    section('csv format', table.map((row) => row.join(',')).join('\n'), '\n'),
    ...(isAtLeast(compat, '0.5.4') ? [section('markdown format', markdownTable(table), '')] : []),
    `${DIVIDER}\n\n`,
    section('raw format', rawText(summary), ''),
  ];
  return parts.join('');
}

/** `summary_<time>.csv`. Since 0.5 commas inside of cells become spaces; nothing is quoted. */
export function summaryCsv(summary: Summary, compat: Compat): string {
  const isNew = isAtLeast(compat, '0.5.4');
  const rows = summaryTable(summary).map((row) =>
    row.map((cell) => (isNew ? cell.replaceAll(',', ' ') : cell)),
  );
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

/** A table in Markdown, as `summary_<time>.md` holds it. */
export function markdownTable([header = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  return (
    line(header) +
    `|${header
      .map(() => '----- ')
      .join('| ')
      .trimEnd()}|\n` +
    rows.map(line).join('')
  );
}

function section(title: string, text: string, gap: string): string {
  return `${title}\n${'^'.repeat(WIDTH)}\n${text}\n${'$'.repeat(WIDTH)}\n${gap}`;
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
