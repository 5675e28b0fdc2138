import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface RaceItem {
  article: string;
  question: string;
  options: string[];
  answer: string;
}

/** RACE: folders `validation` and `test` with one JSONL file a level of school, `middle` and `high`. */
export const raceDataset: LoaderDefinition = {
  type: 'opencompass.datasets.race.RaceDataset',
  clusterBy: ['article'],
  hubPaths: { 'opencompass/race': 'race' },
  load({ path, name }, { files }) {
    const split = (folder: string) =>
      rowSource(() => jsonRows(files, `${path}/${folder}/${name}.jsonl`, raceRow));
    return { validation: split('validation'), test: split('test') };
  },
};

function raceRow({ article, question, options, answer }: RaceItem): Row {
  const [A, B, C, D] = options;
  return { article, question, A, B, C, D, answer };
}
