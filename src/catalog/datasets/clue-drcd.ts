import type { DatasetFamily } from '../../core/index.ts';
import { readingFiles } from './clue-cmrc.ts';

/** DRCD (Shao et al. 2018), as CLUE has it: questions about texts of the Chinese Wikipedia, in traditional script. */
export const clueDrcd: DatasetFamily = {
  folder: 'CLUE_DRCD',
  title: 'DRCD (CLUE)',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'CC BY-SA 3.0',
  size: 3524,
  sizes: { DRCD_dev: 3524 },
  files: readingFiles('DRCD'),
};
