import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const CHOICES = ['choice0', 'choice1', 'choice2', 'choice3'];
const DATASET = {
  abbr: 'C3',
  path: './data/CLUE/C3/dev_0.json',
  reader: reader(['question', 'content', ...CHOICES, 'choices'], 'label'),
};

const TEXT = '文章：{content}\n问题：{question}';

/** Each choice scored. */
function choices(template: (choice: string) => Json) {
  return datasets({
    ...DATASET,
    type: 'C3Dataset',
    infer: zeroShotPpl(perNumber(0, CHOICES, (choice) => template(`答案：{${choice}}`))),
  });
}

const file = datasetFiles('C3_datasets');

const gen8c358f = file(
  'CLUE_C3_gen_8c358f',
  datasets({
    ...DATASET,
    type: 'C3Dataset_V2',
    infer: zeroShotGen(
      round(
        '{content}\n问：{question}\nA. {choice0}\nB. {choice1}\nC. {choice2}\nD. {choice3}\n请从“A”，“B”，“C”，“D”中进行选择。\n答：',
      ),
    ),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const pplE24a31 = file(
  'CLUE_C3_ppl_e24a31',
  choices((answer) => round(TEXT, answer)),
);

/** C3 (Sun et al. 2020), as CLUE has it: questions about Chinese texts of language exams. */
export const clueC3: DatasetFamily = {
  folder: 'CLUE_C3',
  title: 'C3 (CLUE)',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'non-commercial research only',
  size: 1825,
  sizes: { C3: 1825 },
  files: [
    aliasFile('CLUE_C3_gen', { '0.2.4': gen8c358f }),
    gen8c358f,
    aliasFile('CLUE_C3_ppl', { '0.2.4': pplE24a31 }),
    file(
      'CLUE_C3_ppl_56b537',
      choices((answer) => `${TEXT}\n${answer}`),
    ),
    pplE24a31,
  ],
};
