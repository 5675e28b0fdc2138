import type { DatasetFamily } from '../../core/index.ts';
import { entailmentFiles } from './super-glue-rte.ts';

/** The broad-coverage diagnostics of SuperGLUE (Wang et al. 2019): entailment by linguistic phenomena. */
export const superGlueAxB: DatasetFamily = {
  folder: 'SuperGLUE_AX_b',
  title: 'AX-b (SuperGLUE)',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'research only',
  size: 1104,
  sizes: { AX_b: 1104 },
  files: entailmentFiles({
    abbr: 'AX_b',
    path: './data/SuperGLUE/AX-b/AX-b.jsonl',
    columns: ['sentence1', 'sentence2'],
    premise: 'sentence1',
    hypothesis: 'sentence2',
    hashes: { gen: '4dfefa', ppl: '6db806', plain: '0748aa' },
  }),
};
