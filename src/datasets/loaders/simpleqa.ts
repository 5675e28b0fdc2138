import type { JsonObject, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { PythonRandom } from '../../util/index.ts';
import { rowsByHeader } from '../csv-table.ts';
import { loadedSource } from '../row-source.ts';

/** SimpleQA: a CSV file with a header; `num_examples` draws some of its questions, `n_repeats` asks them again. */
export const simpleqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.simpleqa.SimpleQADataset',
  hubPaths: {
    'opencompass/simpleqa': 'simpleqa/simple_qa_test_set.csv',
    'opencompass/simpleqa-verified': 'simpleqa/simpleqa_verified.csv',
  },
  load(args, { files }) {
    const source = loadedSource(async () => {
      const rows: Row[] = [];
      for await (const row of rowsByHeader(files, String(args.path))) rows.push(row);
      return repeated(rows, args);
    });
    return { train: source, test: source } satisfies { [split: string]: RowSource };
  },
};

function repeated(rows: Row[], { num_examples: count, n_repeats: times = 1 }: JsonObject): Row[] {
  const drawn = typeof count === 'number' && count > 0 ? new PythonRandom(0).sample(rows, count) : rows;
  return Array.from({ length: Number(times) }, () => drawn).flat();
}
