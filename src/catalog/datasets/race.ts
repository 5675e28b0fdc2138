import {
  aliasFile,
  type Compat,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  since,
} from '../../core/index.ts';
import { datasetFiles, detailedAccuracy, perLabel, round } from '../parts.ts';
import {
  ACCURACY,
  datasets,
  FIRST_CAPITAL,
  FIRST_CAPITAL_OF_BOT,
  fewShotGen,
  fewShotPpl,
  firstOption,
  optionAccuracy,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const OPTIONS = 'A. {A}\nB. {B}\nC. {C}\nD. {D}';
const READ = 'Read the article, and answer the question by replying A, B, C or D.\n\n';
const TITLED = `${READ}Article:\n{article}\n\nQ: {question}\n\n${OPTIONS}`;
const PLAIN = `${READ}{article}\n\nQ: {question}\n\n${OPTIONS}`;
const SHORT = `Article:\n{article}\nQuestion:\n{question}\n${OPTIONS}`;
const STEP_BY_STEP =
  "Answer the following multiple choice question. The last line of your response should be of the following format: 'ANSWER: $LETTER' (without quotes) where LETTER is one of ABCD. Think step by step before answering.";
const THREE = [0, 2, 4];

/** The same for both levels of school. */
function levels(infer: InferConfig, evaluate: EvalConfig | ((compat: Compat) => EvalConfig) = ACCURACY) {
  return datasets(
    ...['middle', 'high'].map((name) => ({
      abbr: `race-${name}`,
      type: 'RaceDataset',
      path: { '0.2.4': './data/race', '0.3.3': 'opencompass/race' },
      args: { name },
      reader: reader(['article', 'question', 'A', 'B', 'C', 'D'], 'answer', {
        train_split: 'validation',
        test_split: 'test',
      }),
      infer,
      evaluate,
    })),
  );
}

const file = datasetFiles('race_datasets');
const LATER = since('0.3.3');

const gen69ee4f = file(
  'race_gen_69ee4f',
  levels(zeroShotGen(round(TITLED)), (compat) => ({
    ...detailedAccuracy(compat),
    pred_postprocessor: firstOption('ABCD'),
    pred_role: 'BOT',
  })),
);
const pplA138cd = file(
  'race_ppl_a138cd',
  levels(zeroShotPpl(perLabel('ABCD', (letter) => round(TITLED, `A: ${letter}`)))),
);

/** RACE (Lai et al. 2017): English exams of Chinese middle and high schools. */
export const race: DatasetFamily = {
  folder: 'race',
  title: 'RACE',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'non-commercial research only',
  size: 4934,
  sizes: { 'race-middle': 1436, 'race-high': 3498 },
  files: [
    file(
      'race_cot_gen_d95929',
      levels(
        zeroShotGen(round(`${STEP_BY_STEP}\n\nArticle: {article}\n\nQ: {question}\n\n${OPTIONS}`)),
        optionAccuracy('ABCD'),
      ),
      LATER,
    ),
    file(
      'race_few_shot_gen_a498ed',
      levels(
        fewShotGen({ begin: '</E>', ...round(`${TITLED}\nAnswer:`, '{answer}') }, THREE, { max_out_len: 50 }),
        FIRST_CAPITAL_OF_BOT,
      ),
      LATER,
    ),
    file(
      'race_few_shot_ppl',
      levels(
        fewShotPpl(
          perLabel('ABCD', (letter) => ({ begin: '</E>', ...round(SHORT, `Answer: ${letter}`) })),
          THREE,
        ),
      ),
      LATER,
    ),
    aliasFile('race_gen', { '0.2.4': gen69ee4f }),
    gen69ee4f,
    file('race_gen_9302a5', levels(zeroShotGen(PLAIN), FIRST_CAPITAL)),
    aliasFile('race_ppl', { '0.2.4': pplA138cd }),
    file(
      'race_ppl_5831a0',
      levels(zeroShotPpl(perLabel('ABCD', (letter) => round(SHORT, `Answer: ${letter}`)))),
    ),
    pplA138cd,
    file(
      'race_ppl_abed12',
      levels(zeroShotPpl(perLabel('ABCD', (letter) => `${PLAIN}\n\nAnswer: ${letter}`)), detailedAccuracy),
    ),
  ],
};
