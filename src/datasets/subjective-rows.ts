import type { DataFiles, Row } from '../core/index.ts';
import { formed, jsonFile } from './json-rows.ts';
import { withUniformStructs } from './uniform-structs.ts';

/** A question of a subjective benchmark. */
export interface SubjectiveItem {
  readonly question: unknown;
  readonly capability: unknown;
  readonly others: { readonly [key: string]: unknown };
}

/** The questions of a JSON file with a list of them; what a judge sees next to the answer is in `judge`. */
export function subjectiveRows(
  files: DataFiles,
  name: string,
  toRow: (item: SubjectiveItem) => Row = subjectiveRow,
): AsyncGenerator<Row> {
  return withUniformStructs(() => listedRows(files, name, toRow));
}

export function subjectiveRow({ question, capability, others }: SubjectiveItem): Row {
  return { question, capability, others, judge: { capability, question } };
}

/** What `toRow` makes of each item of a JSON file with a list, undefined for those to leave out. */
export async function* listedRows<T>(
  files: DataFiles,
  name: string,
  toRow: (item: T) => Row | undefined,
): AsyncGenerator<Row> {
  for (const [index, item] of (await jsonFile<T[]>(files, name)).entries()) {
    const row = formed(name, index, () => toRow(item));
    if (row !== undefined) yield row;
  }
}

/** What a judge is to check, one point a line. */
export function checklistText(points: readonly string[]): string {
  return points.map((point) => `- ${point}\n`).join('');
}
