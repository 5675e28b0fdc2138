import { type DataFiles, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import { rowSource } from '../row-source.ts';

/** MGSM: a file a language, each line a question and its answer with a tab between. */
export const mgsmDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mgsm.MGSMSDataset',
  load: ({ path }, { files }) => rowSource(() => rowsIn(files, String(path))),
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of files.lines(name)) {
    number += 1;
    if (line.trim() === '') continue;
    const cells = stripText(line).split('\t');
    if (cells.length !== 2) {
      throw new LodestoneError('data-malformed', `line ${number} has ${cells.length} cells, not 2`, {
        where: name,
        hint: 'Fetch the file again.',
      });
    }
    const [question, answer] = cells;
    yield { question, answer };
  }
}
