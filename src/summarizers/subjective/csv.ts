import { float } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import type { Cell } from './contract.ts';

/** Rows as Python's `csv.writer` writes them. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\r\n`).join('');
}

/** Rows as pandas writes them: quoted where they must be. */
export function frameRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(cellText(cell))).join(',')}\n`).join('');
}

/** Rows whose cells are joined by commas and never quoted: a comma within a cell shifts what follows. */
export function joinedRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\n`).join('');
}

/** A cell as Python prints it. */
export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : pythonStr(float(cell));
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
