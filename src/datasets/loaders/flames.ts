import type { LoaderDefinition, Row } from '../../core/index.ts';
import { withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';
import { withUniformStructs } from '../uniform-structs.ts';

/** Flames: a JSON file with prompts, and a text that tells the scorer what to look at. */
export const flamesDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.flames.FlamesDataset',
  load: ({ path, name }, { files }) =>
    rowSource(async function* () {
      const told = await files.text(`${path}/${name}_config.txt`);
      const rows = () =>
        withFirstColumns(listedRows(files, `${path}/${name}.json`, (item: Row) => flamesRow(item, told)));
      yield* withUniformStructs(rows);
    }),
};

function flamesRow(item: Row, told: string): Row {
  const { prompt, dimension, subcomponent } = item;
  return { ...item, instruction: `${told}${prompt}\n回答: `, judge: { dimension, subcomponent } };
}
