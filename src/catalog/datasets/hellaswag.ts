import {
  aliasFile,
  type DatasetFamily,
  type EvalConfig,
  type ReaderConfig,
  since,
} from '../../core/index.ts';
import { graderEvaluator } from '../grader.ts';
import {
  component,
  datasetFiles,
  detailedAccuracy,
  evaluator,
  genInferencer,
  perLabel,
  pplInferencer,
  round,
} from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL,
  firstOption,
  framedFewShot,
  optionAccuracy,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const OPTIONS = ['A', 'B', 'C', 'D'];
const READER = reader(['ctx', ...OPTIONS], 'label');
const QUERY_READER = (label: string): ReaderConfig => reader(['query', ...OPTIONS], label);
const WITH_EXAMPLES: ReaderConfig = { ...READER, train_split: 'train', test_split: 'val' };

/** A class by the end of its name; 0.2.4 wrote it with a small letter. */
function hellaswagSource(suffix: string) {
  return {
    abbr: 'hellaswag',
    type: { '0.2.4': `hellaswagDataset${suffix}`, '0.3.3': `HellaswagDataset${suffix}` },
    path: { '0.2.4': './data/hellaswag/hellaswag.jsonl', '0.3.3': 'opencompass/hellaswag' },
  };
}

const EXAMPLES = {
  ...hellaswagSource('withICE'),
  path: { '0.2.4': './data/hellaswag/', '0.3.3': 'opencompass/hellaswag_ice' },
  reader: WITH_EXAMPLES,
};

const WHICH = '{ctx}\nQuestion: Which ending makes the most sense?\nA. {A}\nB. {B}\nC. {C}\nD. {D}\n';
const OPTION = '{ctx}\nA) {A}\nB) {B}\nC) {C}\nD) {D}\nWhat is the right option?';
const CONTINUE = 'Continue the following text without adding any additional information or formatting:\n';
const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The context continued by each ending. */
const ENDINGS = perNumber(0, OPTIONS, (letter) => round('{ctx}', `{${letter}}`));

const TEN_SHOT = framedFewShot(
  round(OPTION, '{label}\n'),
  { begin: [{ role: 'HUMAN', prompt: CONTINUE }, '</E>'], ...round(OPTION, '{label}\n') },
  TEN,
  genInferencer(),
);
const TEN_SHOT_PPL = framedFewShot(
  perLabel('ABCD', (letter) => `${OPTION}\n${letter}\n`),
  perLabel('ABCD', (letter) => `${CONTINUE}</E>${OPTION}\n${letter}`),
  TEN,
  pplInferencer(),
);

const LETTER = optionAccuracy('ABCD');

const JUDGED: EvalConfig = {
  evaluator: graderEvaluator(
    {
      ...component('opencompass.datasets.HellaswagDatasetwithICE'),
      path: 'opencompass/hellaswag_ice',
      reader_cfg: WITH_EXAMPLES,
    },
    '{ctx}\n A) {A}\n B) {B}\n C) {C}\n D) {D}\n',
    'label',
    'full',
  ),
};

const file = datasetFiles('hellaswag_datasets');

const gen6faab5 = file(
  'hellaswag_gen_6faab5',
  datasets({
    ...hellaswagSource('_V2'),
    reader: READER,
    infer: zeroShotGen(round(`${WHICH}You may choose from 'A', 'B', 'C', 'D'.\nAnswer:`)),
    evaluate: LETTER,
  }),
);
const genE42710 = file(
  'hellaswag_10shot_gen_e42710',
  datasets({
    ...EXAMPLES,
    infer: TEN_SHOT,
    evaluate: (compat) => ({
      ...detailedAccuracy(compat),
      pred_role: 'BOT',
      pred_postprocessor: firstOption('ABCD'),
    }),
  }),
);
const judge809ef1 = file(
  'hellaswag_llmjudge_gen_809ef1',
  datasets({
    ...EXAMPLES,
    infer: zeroShotGen(round(`${CONTINUE}${OPTION}'`)),
    evaluate: JUDGED,
  }),
  since('0.5.4'),
);
const ppl47bff9 = file(
  'hellaswag_ppl_47bff9',
  datasets({ ...hellaswagSource(''), reader: READER, infer: zeroShotPpl(ENDINGS) }),
);

/** HellaSwag (Zellers et al. 2019): which ending continues the description of an everyday scene. */
export const hellaswag: DatasetFamily = {
  folder: 'hellaswag',
  title: 'HellaSwag',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 10042,
  sizes: { hellaswag: 10042 },
  files: [
    genE42710,
    file(
      'hellaswag_10shot_ppl_59c85e',
      datasets({
        ...EXAMPLES,
        infer: TEN_SHOT_PPL,
        evaluate: (compat) => ({ ...FIRST_CAPITAL, ...detailedAccuracy(compat) }),
      }),
    ),
    file(
      'hellaswag_clean_ppl',
      datasets({
        ...hellaswagSource('Clean'),
        reader: READER,
        infer: zeroShotPpl(ENDINGS),
        evaluate: { evaluator: evaluator('AccContaminationEvaluator'), analyze_contamination: true },
      }),
    ),
    aliasFile('hellaswag_gen', { '0.2.4': gen6faab5, '0.5.4': genE42710 }),
    gen6faab5,
    aliasFile('hellaswag_llm_judge_gen', { '0.5.4': judge809ef1 }, since('0.5.4')),
    judge809ef1,
    aliasFile('hellaswag_ppl', { '0.2.4': ppl47bff9 }),
    ppl47bff9,
    file(
      'hellaswag_ppl_7d7f2d',
      datasets({
        ...hellaswagSource('_V2'),
        reader: QUERY_READER('label'),
        infer: zeroShotPpl(perLabel('ABCD', (letter) => round(`${WHICH}Answer: `, letter))),
      }),
    ),
    file(
      'hellaswag_ppl_9dbb12',
      datasets({
        ...hellaswagSource(''),
        reader: READER,
        infer: zeroShotPpl(perNumber(0, OPTIONS, (letter) => `{ctx} {${letter}}`)),
      }),
    ),
    file(
      'hellaswag_ppl_a6e128',
      datasets({
        ...hellaswagSource('_V3'),
        reader: QUERY_READER('gold'),
        infer: zeroShotPpl(
          Object.fromEntries(OPTIONS.map((letter, index) => [String(index), round(`{query} {${letter}}`)])),
        ),
      }),
    ),
  ],
};
