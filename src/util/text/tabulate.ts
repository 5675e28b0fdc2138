/** Tables as Python's `tabulate` prints them, which OpenCompass's users and scripts know. */

import { fixedText, generalText } from '../python/format.ts';
import { pythonFloat, pythonInt } from '../python/number.ts';
import { displayWidth, padEndTo, padStartTo } from './display-width.ts';
import { printableInLine } from './printable.ts';

export interface TabulateOptions {
  /** `simple`: a line below the header; `psql`: lines around and between. */
  style?: 'simple' | 'psql';
  /** How columns of decimal numbers are written: two digits, or as few as needed. */
  floats?: 'fixed2' | 'general';
}

type ColumnType = 'bool' | 'int' | 'float' | 'text';
const TYPES: ColumnType[] = ['bool', 'int', 'float', 'text'];

/** The text of a table; its first row is the header. No line break at the end; those in cells are listed. */
export function tabulate(rows: readonly (readonly string[])[], options: TabulateOptions = {}): string {
  const [header = [], ...body] = rows.map((row) => row.map(printableInLine));
  const columns = header.map((title, index) => {
    return column(
      title,
      body.map((row) => row[index] ?? ''),
      options.floats ?? 'fixed2',
    );
  });
  const titles = columns.map((one) => one.title);
  const lines = body.map((_, row) => columns.map((one) => one.cells[row] ?? ''));
  const widths = columns.map((one) => one.width);
  return (options.style === 'psql' ? psql : simple)(titles, lines, widths).join('\n');
}

function simple(titles: string[], lines: string[][], widths: number[]): string[] {
  const rule = widths.map((width) => '-'.repeat(width));
  return [titles, rule, ...lines].map((cells) => cells.join('  ').trimEnd());
}

function psql(titles: string[], lines: string[][], widths: number[]): string[] {
  const rule = (cross: string, end: string) =>
    `${end}${widths.map((width) => '-'.repeat(width + 2)).join(cross)}${end}`;
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [rule('+', '+'), row(titles), rule('+', '|'), ...lines.map(row), rule('+', '+')];
}

interface Column {
  title: string;
  cells: string[];
  width: number;
}

function column(title: string, values: string[], floats: 'fixed2' | 'general'): Column {
  const type = values.map(columnType).reduce((a, b) => (TYPES.indexOf(b) > TYPES.indexOf(a) ? b : a), 'bool');
  const isNumber = type === 'int' || type === 'float';
  const texts = values.map((value) => cellText(value, type, floats));
  const shown = isNumber ? alignedAtPoint(texts) : texts.map((text) => text.trim());
  // Headers keep two columns of air, as tabulate gives them.
  const width = Math.max(displayWidth(title) + 2, ...shown.map(displayWidth));
  const pad = isNumber ? padStartTo : padEndTo;
  return { title: pad(title, width), cells: shown.map((text) => pad(text, width)), width };
}

/** What a text reads as: tabulate lays out columns of texts that look like numbers as numbers. */
function columnType(text: string): ColumnType {
  if (text === 'True' || text === 'False') return 'bool';
  if (pythonInt(text) !== undefined) return 'int';
  return isNumberText(text) ? 'float' : 'text';
}

function isNumberText(text: string): boolean {
  const value = pythonFloat(text);
  if (value === undefined) return false;
  return Number.isFinite(value) || ['inf', '-inf', 'nan'].includes(text.toLowerCase());
}

function cellText(text: string, type: ColumnType, floats: 'fixed2' | 'general'): string {
  if (type !== 'float') return text;
  const value = pythonFloat(text) ?? Number.NaN;
  return floats === 'fixed2' ? fixedText(value, 2) : generalText(value);
}

/** Numbers with spaces behind them so that their points stand below each other. */
function alignedAtPoint(texts: string[]): string[] {
  const decimals = texts.map(decimalPlaces);
  const most = Math.max(...decimals);
  return texts.map((text, index) => text + ' '.repeat(most - (decimals[index] ?? most)));
}

/** Digits behind the point, or behind the exponent's letter; -1 without either. */
function decimalPlaces(text: string): number {
  if (!isNumberText(text) || pythonInt(text) !== undefined) return -1;
  const point = text.lastIndexOf('.');
  const position = point < 0 ? text.toLowerCase().lastIndexOf('e') : point;
  return position < 0 ? -1 : text.length - position - 1;
}
