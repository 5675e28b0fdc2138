import type { LoaderDefinition } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { squadRows } from '../squad-rows.ts';

/** DRCD: one file in the form of SQuAD. */
export const drcdDataset: LoaderDefinition = {
  type: 'opencompass.datasets.drcd.DRCDDataset',
  clusterBy: ['context'],
  hubPaths: { 'opencompass/drcd_dev': 'CLUE/DRCD/dev.json' },
  load: ({ path }, { files }) => rowSource(() => squadRows(files, String(path))),
};
