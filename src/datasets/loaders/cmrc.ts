import type { LoaderDefinition } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { squadRows } from '../squad-rows.ts';

/** CMRC 2018: one file in the form of SQuAD. */
export const cmrcDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cmrc.CMRCDataset',
  clusterBy: ['context'],
  hubPaths: { 'opencompass/cmrc_dev': 'CLUE/CMRC/dev.json' },
  load: ({ path }, { files }) => rowSource(() => squadRows(files, String(path))),
};
