import type { DataFiles, Json, Row, RowSource } from '../core/index.ts';
import { jsonRows, withFirstColumns } from './json-rows.ts';
import { rowSource } from './row-source.ts';

/** Letters by the labels that they stand for. */
export type Letters = { readonly [label: string]: string };

/** A for what is true, B for what is not. */
export const TRUE_FALSE: Letters = { true: 'A', false: 'B' };

/** The rows of a JSONL file with letters in place of their labels. */
export function letteredSource(files: DataFiles, path: Json | undefined, letters: Letters): RowSource {
  const toRow = (row: Row) => ({ ...row, label: labelLetter(row.label, letters) });
  return rowSource(() => withFirstColumns(jsonRows(files, String(path), toRow)));
}

/** The letter of a label; throws for one that is not in the list. */
export function labelLetter(label: unknown, letters: Letters): string {
  const letter = Object.hasOwn(letters, String(label)) ? letters[String(label)] : undefined;
  if (letter === undefined) throw new RangeError(`unknown label "${label}"`);
  return letter;
}

/** The row with `answer`, 1 where its label is the text `true`, else 0. */
export function withYesNo(row: Row): Row {
  return { ...row, answer: row.label === 'true' ? 1 : 0 };
}
