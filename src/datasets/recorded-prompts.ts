import type { DataFiles, Row, RowSource } from '../core/index.ts';
import { jsonRows, withFirstColumns } from './json-rows.ts';
import { rowSource } from './row-source.ts';

/** A JSONL file of questions as an earlier run recorded them: `origin_prompt` and `gold_answer`. */
export function recordedPrompts(files: DataFiles, name: string): RowSource {
  const rowOf = (item: Row) => ({ ...item, question: item.origin_prompt, answer: item.gold_answer });
  return rowSource(() => withFirstColumns(jsonRows(files, name, rowOf)));
}
