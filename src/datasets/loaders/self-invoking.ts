import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonFile, jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** HumanEval Pro: a JSON file with a list of pairs of problems. */
export const humanevalProDataset: LoaderDefinition = {
  type: 'opencompass.datasets.humaneval_pro.HumanevalevalProDataset',
  hubPaths: { 'opencompass/humaneval_pro': 'humaneval_pro/humaneval_pro.json' },
  load: ({ path }, { files }) =>
    rowSource(async function* () {
      yield* await jsonFile<Row[]>(files, String(path));
    }),
};

/** MBPP Pro: the same as JSONL. */
export const mbppProDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mbpp_pro.MBPPProDataset',
  hubPaths: { 'opencompass/mbpp_pro': 'mbpp_pro/mbpp_pro.json' },
  load: ({ path }, { files }) =>
    rowSource(() => withFirstColumns(jsonRows<Row>(files, String(path), (row) => row))),
};
