import { type DataFiles, LodestoneError, type Row, type RowSource } from '../core/index.ts';
import { formed } from './json-rows.ts';
import { jsonLines, rowSource } from './row-source.ts';

/** Rows of a JSONL file whose labels stand in a file next to it, one number a line. */
export function labelledSource<T>(
  files: DataFiles,
  data: string,
  labels: string,
  toRow: (item: T, label: number) => Row,
): RowSource {
  return rowSource(async function* () {
    const numbers = await labelsIn(files, labels);
    let index = 0;
    for await (const item of jsonLines(files, data)) {
      const label = numbers[index];
      if (label === undefined) throw countError(data, labels, numbers.length);
      yield formed(data, index, () => toRow(item as T, label));
      index += 1;
    }
    if (index < numbers.length) throw countError(data, labels, numbers.length);
  });
}

async function labelsIn(files: DataFiles, name: string): Promise<number[]> {
  const numbers: number[] = [];
  for await (const line of files.lines(name)) numbers.push(Number(line));
  return numbers;
}

function countError(data: string, labels: string, count: number): LodestoneError {
  return new LodestoneError(
    'data-malformed',
    `${labels} has ${count} labels, but ${data} has a different number of rows`,
    {
      hint: 'Fetch both files again.',
    },
  );
}
