import type { DatasetFamily } from '../../core/index.ts';
import { entailmentFiles } from './super-glue-rte.ts';

/** The Winogender diagnostics of SuperGLUE (Rudinger et al. 2018): entailment that gender must not decide. */
export const superGlueAxG: DatasetFamily = {
  folder: 'SuperGLUE_AX_g',
  title: 'AX-g (SuperGLUE)',
  abilities: ['reasoning', 'safety'],
  languages: ['en'],
  licence: 'research only',
  size: 356,
  sizes: { AX_g: 356 },
  files: entailmentFiles({
    abbr: 'AX_g',
    path: './data/SuperGLUE/AX-g/AX-g.jsonl',
    columns: ['hypothesis', 'premise'],
    premise: 'premise',
    hypothesis: 'hypothesis',
    hashes: { gen: '68aac7', ppl: '66caf3', plain: '50f8f6' },
  }),
};
