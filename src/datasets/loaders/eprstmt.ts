import type { LoaderDefinition } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { labelLetter } from '../labels.ts';
import { rowSource } from '../row-source.ts';

const LETTERS = { Positive: 'A', Negative: 'B' };

/** EPRSTMT: a JSONL file of product reviews; `label` is A for praise and B for blame. */
export const eprstmtDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.eprstmt.EprstmtDatasetV2',
  aliases: ['eprstmtDataset_V2'],
  load: ({ path }, { files }) =>
    rowSource(() =>
      jsonRows(files, String(path), ({ sentence, label }: { sentence: string; label: string }) => ({
        sentence,
        label: labelLetter(label, LETTERS),
      })),
    ),
};
