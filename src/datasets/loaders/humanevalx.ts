import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

const LANGUAGES = ['cpp', 'go', 'java', 'js', 'python', 'rust'];

/** HumanEval-X: a folder with a JSONL file for each language. Argument `language`: which. */
export const humanevalxDataset: LoaderDefinition = {
  type: 'opencompass.datasets.humanevalx.HumanevalXDataset',
  load({ path, language }, { files }) {
    if (!LANGUAGES.includes(String(language))) {
      throw new LodestoneError('config-invalid', `HumanEval-X has no language "${language}"`, {
        hint: `Use one of ${LANGUAGES.join(', ')}.`,
      });
    }
    const name = `${path}/humanevalx_${language}.jsonl`;
    return rowSource(() => withFirstColumns(jsonRows<Row>(files, name, (row) => row)));
  },
};
