import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { datasets, optionAccuracy, perNumber, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

/** A class by the version of its rows, and how 0.2.4 called it. */
function piqaSource(old: string, name: string, label: string) {
  return {
    abbr: 'piqa',
    type: { '0.2.4': old, '0.3.3': name },
    path: { '0.2.4': './data/piqa', '0.3.3': 'opencompass/piqa' },
    reader: reader(['goal', 'sol1', 'sol2'], label, { test_split: 'validation' }),
  };
}

const NUMBERED = piqaSource('piqaDataset', 'PIQADataset', 'label');

/** Each solution scored. */
function solutions(template: (solution: string) => Json): Json {
  return perNumber(0, ['{sol1}', '{sol2}'], template);
}

const file = datasetFiles('piqa_datasets');

const gen1194eb = file(
  'piqa_gen_1194eb',
  datasets({
    ...piqaSource('piqaDataset_V2', 'PIQADatasetV2', 'answer'),
    infer: zeroShotGen(round('{goal}\nA. {sol1}\nB. {sol2}\nAnswer:')),
    evaluate: optionAccuracy('AB'),
  }),
);
const ppl1cf9f0 = file(
  'piqa_ppl_1cf9f0',
  datasets({
    ...NUMBERED,
    infer: zeroShotPpl(solutions((solution) => `The following makes sense: \nQ: {goal}\nA: ${solution}\n`)),
  }),
);

/** PIQA (Bisk et al. 2020): which of two solutions reaches a goal in the physical world. */
export const piqa: DatasetFamily = {
  folder: 'piqa',
  title: 'PIQA',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'AFL-3.0',
  size: 1838,
  sizes: { piqa: 1838 },
  files: [
    aliasFile('piqa_gen', { '0.2.4': gen1194eb }),
    gen1194eb,
    aliasFile('piqa_ppl', { '0.2.4': ppl1cf9f0 }),
    file(
      'piqa_ppl_0cfff2',
      datasets({
        ...piqaSource('piqaDataset_V3', 'PIQADatasetV3', 'label'),
        infer: zeroShotPpl({ '0': round('{goal} {sol1}'), '1': round('{goal} {sol2}') }),
      }),
    ),
    ppl1cf9f0,
    file(
      'piqa_ppl_3431ea',
      datasets({ ...NUMBERED, infer: zeroShotPpl(solutions((solution) => round('{goal}', solution))) }),
    ),
  ],
};
