import { aliasFile, type DatasetFamily, type InferConfig, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, firstOption, rawGen, reader, zeroShotGen } from '../task-parts.ts';

const LETTERS = [...'ABCD'];

function questions(infer: InferConfig) {
  return datasets({
    abbr: 'LongBenchv2',
    type: 'LongBenchv2Dataset',
    path: 'opencompass/longbenchv2',
    reader: reader(
      ['context', 'question', ...LETTERS.map((letter) => `choice_${letter}`), 'difficulty', 'length'],
      'answer',
    ),
    infer,
    evaluate: {
      evaluator: component('opencompass.datasets.LongBenchv2Evaluator'),
      pred_role: 'BOT',
      pred_postprocessor: firstOption('ABCD'),
    },
  });
}

/** The question; the two prompts differ in a mark, and in how the last sentence ends. */
function asked(apostrophe: string, end: string): string {
  const options = LETTERS.map((letter) => `(${letter}) {choice_${letter}} \n `);
  return `Please read the following text and answer the questions below.\n <text> \n {context} \n </text> \n \n What is the correct answer to this question: {question} \n \n Choices: \n ${options.join('')}Let${apostrophe}s think step by step. Based on the above, what is the single, most likely answer choice? Format your response as follows: "The correct answer is (insert answer here)${end}`;
}

const file = datasetFiles('LongBenchv2_datasets');
const NEWEST = since('0.5.4');
const genBd9437 = file('longbenchv2_gen_bd9437', questions(zeroShotGen(round(asked('’', '".')))), NEWEST);

/** LongBench v2 (Bai et al. 2024): hard questions about texts of up to two million words. */
export const longbenchV2: DatasetFamily = {
  folder: 'longbenchv2',
  title: 'LongBench v2',
  abilities: ['long context', 'reasoning'],
  languages: ['en', 'zh'],
  licence: 'Apache-2.0',
  size: 503,
  sizes: { LongBenchv2: 503 },
  files: [
    aliasFile('longbenchv2_gen', { '0.5.4': genBd9437 }, NEWEST),
    genBd9437,
    file('longbenchv2_rawprompt_gen_0903e0', questions(rawGen(asked("'", ''))), NEWEST),
  ],
};
