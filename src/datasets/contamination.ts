import { type DataFiles, LodestoneError, type Row } from '../core/index.ts';
import { jsonFile } from './json-rows.ts';

/**
 * Marks rows as `clean`, `input contamination` or `input-and-label contamination` by a published list of
 * annotations (github.com/liyucheng09/Contamination_Detector), in the column `is_clean`.
 */
export async function* withContamination(
  rows: AsyncIterable<Row>,
  files: DataFiles,
  file: string,
  idOf: (row: Row, index: number) => string,
): AsyncGenerator<Row> {
  const annotations = await annotationsIn(files, file);
  let index = 0;
  for await (const row of rows) {
    yield { ...row, is_clean: annotations[idOf(row, index)]?.[0] ?? 'not labeled' };
    index += 1;
  }
}

async function annotationsIn(files: DataFiles, file: string): Promise<Record<string, [string]>> {
  if (!(await files.exists(file))) {
    throw new LodestoneError('data-missing', `the contamination annotations ${file} were not found`, {
      hint: 'Fetch them with "lodestone data pull contamination"; they are published at github.com/liyucheng09/Contamination_Detector.',
    });
  }
  return jsonFile<Record<string, [string]>>(files, file);
}
