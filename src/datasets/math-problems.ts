import type { DataFiles, Row, Splits } from '../core/index.ts';
import { boxedAnswer } from './boxed-answer.ts';
import { formed, jsonFile } from './json-rows.ts';
import { rowSource } from './row-source.ts';

/** Problems by name in a JSON file, their solutions cut to what stands in the last box. Train and test are the same. */
export function mathProblems(files: DataFiles, name: string): Splits {
  const source = rowSource(() => rowsIn(files, name));
  return { test: source, train: source };
}

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  const problems = await jsonFile<{ [name: string]: { problem: string; solution: string } }>(files, name);
  for (const [index, { problem, solution }] of Object.values(problems).entries()) {
    yield formed(name, index, () => ({ problem, solution: boxedAnswer(solution) }));
  }
}
