import type { DatasetFamily } from '../../core/index.ts';
import { glue } from '../glue-parts.ts';
import { hashedFile } from '../parts.ts';

const SCORED = glue({
  abbr: 'CoLA',
  name: 'cola',
  hint: 'The following are text classification questions. \nPlease determine whether the following sentence is linguistically acceptable: 0 means unacceptable, 1 means acceptable.\n',
  columns: ['sentence'],
  question: 'Sentence: {sentence}',
  splits: ['validation'],
  examples: [17, 18, 19, 20, 21],
});

/** CoLA (Warstadt et al. 2019), as GLUE has it: is a sentence well-formed? */
export const glueCola: DatasetFamily = {
  folder: 'GLUE_CoLA',
  title: 'CoLA (GLUE)',
  abilities: ['language'],
  languages: ['en'],
  licence: 'unstated',
  size: 1043,
  sizes: { 'CoLA-validation': 1043 },
  files: hashedFile('CoLA_datasets', 'GLUE_CoLA_ppl', '77d0df', SCORED),
};
