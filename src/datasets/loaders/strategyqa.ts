import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonFile, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** StrategyQA: one JSON file with a list of questions, which is all splits. */
export const strategyqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.strategyqa.StrategyQADataset',
  hubPaths: { 'opencompass/strategy_qa': 'strategyqa/strategyQA_train.json' },
  load({ path }, { files }) {
    return rowSource(() => withFirstColumns(questions()));

    async function* questions(): AsyncGenerator<Row> {
      yield* await jsonFile<Row[]>(files, String(path));
    }
  },
};
