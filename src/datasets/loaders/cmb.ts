import type { LoaderDefinition, Row } from '../../core/index.ts';
import { withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface Question extends Row {
  option: { [letter: string]: string };
}

/** CMB: a JSON file a split with a list of questions; the answers of the test split are not published. */
export const cmbDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cmb.CMBDataset',
  load({ path }, { files }) {
    const split = (name: string, toRow: (item: Question) => Row) =>
      rowSource(() =>
        withFirstColumns(withUniformStructs(() => listedRows(files, `${path}/${name}.json`, toRow))),
      );
    return { val: split('val', withOptions), test: split('test', withoutAnswer) };
  },
};

/** The options as text; empty ones fill up the exams with fewer. */
function withOptions(item: Question): Row {
  const named = Object.entries(item.option).filter(([, text]) => text.length > 1);
  return { ...item, option_str: named.map(([letter, text]) => `${letter}. ${text}`).join('\n') };
}

function withoutAnswer(item: Question): Row {
  return { ...withOptions(item), answer: 'NULL' };
}
