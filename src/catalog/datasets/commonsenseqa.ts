import { aliasFile, type DatasetFamily, type Json, since } from '../../core/index.ts';
import {
  component,
  datasetFiles,
  genInferencer,
  perLabel,
  pplInferencer,
  promptTemplate,
  round,
  systemTurn,
  textPostprocessor,
  zeroRetriever,
} from '../parts.ts';
import { ACCURACY, datasets, FIRST_CAPITAL, fewShot, fewShotGen, fewShotPpl, reader } from '../task-parts.ts';
import { CHAIN_OF_THOUGHT } from '../texts/commonsenseqa.ts';

const DATASET = {
  abbr: 'commonsense_qa',
  type: 'commonsenseqaDataset',
  path: { '0.2.4': './data/commonsenseqa', '0.3.3': 'opencompass/commonsense_qa' },
  reader: reader(['question', 'A', 'B', 'C', 'D', 'E'], 'answerKey', { test_split: 'validation' }),
};

const OPTIONS = 'A. {A}\nB. {B}\nC. {C}\nD. {D}\nE. {E}\n';
const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];

/** Eight examples that make the question likely (minimum description length). */
function shortestDescription(template: Json) {
  return component('opencompass.openicl.icl_retriever.MDLRetriever', {
    ice_num: 8,
    candidate_num: 30,
    select_time: 10,
    seed: 1,
    batch_size: 12,
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
  });
}

/** Behind the place of the examples, a question and its answer. */
function behindExamples(question: string, answer: string) {
  return { begin: '</E>', ...round(question, answer) };
}

const QUESTION = behindExamples(`{question}\n${OPTIONS}Answer:`, '{answerKey}');
const ANSWERED = perLabel('ABCDE', (letter) =>
  behindExamples('Question: {question}\nAnswer: ', `{${letter}}`),
);
const INSTRUCTION = 'Answer the following question:';
const INSTRUCTED = perLabel('ABCDE', (letter) => ({
  begin: [systemTurn(INSTRUCTION), '</E>'],
  ...round('{question}', `{${letter}}`),
}));
const PLAINLY = perLabel('ABCDE', (letter) => `</E>${INSTRUCTION}\n{question}\nAnswer: {${letter}}`);

function chosenPpl(template: Json) {
  return datasets({ ...DATASET, infer: fewShot(template, shortestDescription(template), pplInferencer()) });
}

const file = datasetFiles('commonsenseqa_datasets');

const genC946f2 = file(
  'commonsenseqa_gen_c946f2',
  datasets({
    ...DATASET,
    infer: fewShot(QUESTION, shortestDescription(QUESTION), genInferencer()),
    evaluate: FIRST_CAPITAL,
  }),
);
const ppl5545e2 = file('commonsenseqa_ppl_5545e2', chosenPpl(ANSWERED));

/** CommonsenseQA (Talmor et al. 2019): questions that everyday knowledge answers, five options each. */
export const commonsenseqa: DatasetFamily = {
  folder: 'commonsenseqa',
  title: 'CommonsenseQA',
  abilities: ['knowledge'],
  languages: ['en'],
  licence: 'MIT',
  size: 1221,
  sizes: { commonsense_qa: 1221 },
  files: [
    file(
      'commonsenseqa_7shot_cot_gen_734a22',
      datasets({
        ...DATASET,
        infer: fewShot(
          {
            begin: '</E>',
            ...round(
              ...CHAIN_OF_THOUGHT,
              'Q:{question}  Answer Choices: A. {A}\nB. {B}\nC. {C}\nD. {D}\nE. {E}\nA:',
              '{answerKey}',
            ),
          },
          zeroRetriever(),
          genInferencer(),
        ),
        evaluate: {
          ...ACCURACY,
          pred_postprocessor: textPostprocessor('match_answer_pattern', {
            answer_pattern: '(?i)so the answer is\\s*([A-P])',
          }),
        },
      }),
      since('0.3.3'),
    ),
    aliasFile('commonsenseqa_gen', { '0.2.4': genC946f2 }),
    file(
      'commonsenseqa_gen_1da2d0',
      datasets({ ...DATASET, infer: fewShotGen(QUESTION, EIGHT), evaluate: FIRST_CAPITAL }),
    ),
    genC946f2,
    aliasFile('commonsenseqa_ppl', { '0.2.4': ppl5545e2 }),
    file('commonsenseqa_ppl_3e9f2d', chosenPpl(INSTRUCTED)),
    ppl5545e2,
    file('commonsenseqa_ppl_716f78', chosenPpl(PLAINLY)),
    file(
      'commonsenseqa_ppl_c49e77',
      datasets({
        ...DATASET,
        infer: fewShotPpl(
          perLabel('ABCDE', (letter) => behindExamples(`Question: {question}\n${OPTIONS}Answer: `, letter)),
          EIGHT,
        ),
      }),
    ),
    file('commonsenseqa_ppl_e51e32', datasets({ ...DATASET, infer: fewShotPpl(ANSWERED, EIGHT) })),
  ],
};
