import { aliasFile, type DatasetFamily, type Json, since } from '../../core/index.ts';
import { component, datasetFiles, detailedAccuracy, fixKRetriever, promptTemplate, round } from '../parts.ts';
import {
  datasets,
  fewShotGen,
  firstOption,
  optionAccuracy,
  perNumber,
  reader,
  zeroShot,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const PATH = { '0.2.4': './data/winogrande', '0.3.3': 'opencompass/winogrande' };
const SENTENCES = reader(['opt1', 'opt2'], 'answer');
const GAP = reader(['prompt', 'only_option1', 'only_option2'], 'answer');
const SPLITS = { train_split: 'train_xs', test_split: 'dev' };

/** The answer is a number. */
const NUMBERED = {
  abbr: 'winogrande',
  type: { '0.2.4': 'winograndeDataset', '0.3.3': 'WinograndeDataset' },
  path: PATH,
  reader: SENTENCES,
};
/** The answer is a letter. */
const LETTERED = {
  abbr: 'winogrande',
  type: { '0.2.4': 'winograndeDataset_V2', '0.3.3': 'WinograndeDatasetV2' },
  path: PATH,
  reader: SENTENCES,
  evaluate: optionAccuracy('AB'),
};
/** The same with rows for examples. */
const WITH_EXAMPLES = {
  ...LETTERED,
  type: { '0.2.4': 'winograndeDataset_V3', '0.3.3': 'WinograndeDatasetV3' },
  reader: { ...SENTENCES, ...SPLITS },
};

const FIVE = [0, 2, 4, 6, 8];
const BETWEEN = ':\nA. {opt1}\nB. {opt2}\nAnswer:';
const GOOD = `Which of the following is a good sentence${BETWEEN}`;
const QUESTION = 'Question: {prompt}\nA. {only_option1}\nB. {only_option2}\nAnswer:';
const LL = component('opencompass.openicl.icl_inferencer.LLInferencer');

/** Each sentence scored. */
function sentences(template: (sentence: string) => Json): Json {
  return perNumber(1, ['{opt1}', '{opt2}'], template);
}

const file = datasetFiles('winogrande_datasets');
const LATER = since('0.3.3');

const genA9ede5 = file('winogrande_gen_a9ede5', datasets({ ...LETTERED, infer: zeroShotGen(round(GOOD)) }), [
  '0.2.4',
]);
const gen458220 = file(
  'winogrande_gen_458220',
  datasets({ ...LETTERED, reader: GAP, infer: zeroShotGen(round(QUESTION)) }),
  LATER,
);
const llC5cf57 = file(
  'winogrande_ll_c5cf57',
  datasets({
    ...NUMBERED,
    infer: zeroShot(
      sentences((sentence) => sentence),
      LL,
    ),
  }),
);

/** WinoGrande (Sakaguchi et al. 2020): which of two words fills the gap of a sentence. */
export const winogrande: DatasetFamily = {
  folder: 'winogrande',
  title: 'WinoGrande',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'CC BY',
  size: 1267,
  sizes: {
    winogrande: 1267,
    winogrande_prompt_1: 1267,
    winogrande_prompt_2: 1267,
    winogrande_prompt_3: 1267,
  },
  files: [
    file(
      'deprecated_winogrande_gen_a9ede5',
      datasets({ ...LETTERED, path: './data/winogrande', infer: zeroShotGen(round(GOOD)) }),
      LATER,
    ),
    file(
      'winogrande_5shot_gen_6447e6',
      datasets({
        ...WITH_EXAMPLES,
        infer: fewShotGen({ begin: '</E>', ...round(GOOD, '{answer}') }, FIVE),
      }),
    ),
    file(
      'winogrande_5shot_gen_b36770',
      datasets({
        ...WITH_EXAMPLES,
        reader: { ...GAP, ...SPLITS },
        infer: fewShotGen({ begin: '</E>', ...round(QUESTION, '{answer}') }, FIVE),
        evaluate: (compat) => ({
          ...detailedAccuracy(compat),
          pred_role: 'BOT',
          pred_postprocessor: firstOption('AB'),
        }),
      }),
      LATER,
    ),
    file(
      'winogrande_5shot_ll_252f01',
      datasets({
        ...WITH_EXAMPLES,
        infer: {
          ice_template: promptTemplate({ A: '{opt1}', B: '{opt2}' }),
          prompt_template: promptTemplate({ A: '</E>{opt1}', B: '</E>{opt2}' }, { ice_token: '</E>' }),
          retriever: fixKRetriever(FIVE),
          inferencer: LL,
        },
        evaluate: detailedAccuracy,
      }),
    ),
    aliasFile('winogrande_gen', { '0.2.4': genA9ede5, '0.3.3': gen458220 }),
    gen458220,
    file(
      'winogrande_gen_a027b6',
      datasets(
        ...[
          'Which of the following is a good sentence',
          'Which is a good sentence out of the following',
          'Can you identify a good sentence from the following',
        ].map((wording, index) => ({
          ...LETTERED,
          abbr: `winogrande_prompt_${index + 1}`,
          infer: zeroShotGen(round(wording + BETWEEN)),
        })),
      ),
    ),
    genA9ede5,
    aliasFile('winogrande_ll', { '0.2.4': llC5cf57 }),
    llC5cf57,
    file(
      'winogrande_ppl_55a66e',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl(sentences((sentence) => round(`Good sentence: ${sentence}`))),
      }),
    ),
    file(
      'winogrande_ppl_9307fd',
      datasets({ ...NUMBERED, infer: zeroShotPpl(sentences((sentence) => `Good sentence: ${sentence}`)) }),
    ),
  ],
};
