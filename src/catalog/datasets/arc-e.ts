import type { DatasetFamily } from '../../core/index.ts';
import { arcFiles } from './arc-c.ts';

/** ARC Easy (Clark et al. 2018): questions of school science. */
export const arcE: DatasetFamily = {
  folder: 'ARC_e',
  title: 'ARC Easy',
  abilities: ['reasoning', 'knowledge'],
  languages: ['en'],
  licence: 'CC BY-SA 4.0',
  size: 567,
  sizes: { 'ARC-e': 567 },
  files: arcFiles('ARC_e', 'ARC-e', {
    '0.2.4': { path: './data/ARC/ARC-e/ARC-Easy-Dev.jsonl' },
    '0.3.3': { path: 'opencompass/ai2_arc-easy-dev', name: 'ARC-Easy' },
  }),
};
