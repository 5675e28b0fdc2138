import type { LoaderDefinition } from '../../core/index.ts';
import { linePairs } from '../line-pairs.ts';
import { rowSource } from '../row-source.ts';

/** LCSTS: `test.src.txt` with a news text a line, `test.tgt.txt` with the headlines. */
export const lcstsDataset: LoaderDefinition = {
  type: 'opencompass.datasets.lcsts.LCSTSDataset',
  hubPaths: { 'opencompass/LCSTS': 'LCSTS' },
  load({ path }, { files }) {
    return rowSource(async function* () {
      for await (const [content, abst] of linePairs(files, `${path}/test.src.txt`, `${path}/test.tgt.txt`)) {
        yield { content, abst };
      }
    });
  },
};
