import type { LoaderDefinition, Row } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { fillFields } from '../fill-fields.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { CRITERION } from '../texts/writingbench.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface WritingItem {
  readonly index: unknown;
  readonly domain1: unknown;
  readonly domain2: unknown;
  readonly query: string;
  readonly criteria: readonly unknown[];
}

/** WritingBench: a JSONL file; each row has what its judge is asked about each criterion. */
export const writingBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.writingbench.WritingBenchDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => withUniformStructs(() => jsonRows(files, `${path}/${name}.jsonl`, writingRow))),
};

function writingRow({ index, domain1, domain2, query, criteria }: WritingItem): Row {
  const prompts = criteria.map((criterion) =>
    fillFields(CRITERION, { question: query, criteria: pythonStr(criterion) }),
  );
  return { question: query, judge: { index, domain1, domain2, query, judge_prompt_list: prompts } };
}
