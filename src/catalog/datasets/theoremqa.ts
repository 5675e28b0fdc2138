import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type EvalConfig,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round, systemTurn } from '../parts.ts';
import { ACCURACY, datasets, reader, zeroShotGen } from '../task-parts.ts';
import { EXAMPLES, OFFICIAL_EXAMPLES, type WorkedQuestion } from '../texts/theoremqa.ts';

const COLUMNS = ['Question', 'Answer_type'];
const FORMS = `You are a mathematician, you are supposed to answer the given question. You need to output the answer in your final sentence like "Therefore, the answer is ...". The answer can only be one of the following forms:
1. a numerical value like 0.1, no symbol and no unit at all.
2. a list of number like [2, 3, 4].
3. True/False.
4. an option like (a), (b), (c), (d)
`;
const QUESTION = "Question: {Question}\nLet's think step by step.";
const INSTRUCTION = `Below is an instruction that describes a task, paired with an input that provides further context. Write a response that appropriately completes the request.

### Instruction:
Please read a math problem, and then think step by step to derive the answer. The answer is decided by Answer Type. If the Answer type in [bool], the answer needs to be True or False. Else if the Answer type in [integer, float] , The answer needs to be in numerical form. Else if the Answer type in [list of integer, list of float] , the answer needs to be a list of number like [2, 3, 4]. Else if the Answer type in [option], the answer needs to be an option like (a), (b), (c), (d).You need to output the answer in your final sentence like 'Therefore, the answer is ...'.

### Input:
{Question}
Answer_type:{Answer_type}
### Response:
`;

const FIRST_FORM: EvalConfig = { ...ACCURACY, pred_postprocessor: extractor('TheoremQA_postprocess') };
const SECOND_FORM: EvalConfig = { ...ACCURACY, pred_postprocessor: extractor('TheoremQA_postprocess_v2') };

function extractor(name: string) {
  return component(`opencompass.datasets.${name}`);
}

/** Scored by the kind of the answer: numbers within a tolerance, lists, truth values, options. */
function byKind(name: string): EvalConfig {
  return {
    evaluator: component('opencompass.datasets.TheoremQAEvaluatorV3'),
    pred_postprocessor: extractor(name),
  };
}

/** The questions of the first release. */
function first(template: Json, evaluate: EvalConfig, args: JsonObject = { max_out_len: 512 }) {
  return datasets({
    abbr: 'TheoremQA',
    type: 'TheoremQADataset',
    path: './data/TheoremQA/test.csv',
    reader: reader(COLUMNS, 'Answer', { train_split: 'test' }),
    infer: zeroShotGen(template, args),
    evaluate,
  });
}

/** Five examples and a question as turns, from the present release. */
function fiveShot(args: { max_out_len?: number }) {
  const turns = EXAMPLES.flatMap(([question, solution], index) => [
    `${index === 0 ? 'You are supposed to provide a solution to a given problem.\n\n' : ''}Problem:\n${question}\nSolution:`,
    solution,
  ]);
  return datasets({
    abbr: 'TheoremQA',
    type: 'TheoremQADatasetV3',
    path: 'data/TheoremQA/theoremqa_test.json',
    reader: reader(COLUMNS, 'Answer', { train_split: 'test', test_split: 'test' }),
    infer: zeroShotGen(round(...turns, 'Problem:\n{Question}\nSolution:'), {
      ...args,
      stopping_criteria: ['Problem:', 'Problem'],
    }),
    evaluate: byKind('TheoremQA_postprocess_v3'),
  });
}

const file = datasetFiles('TheoremQA_datasets');
const LATER = since('0.3.3');

/** The same config under two names: 0.3.3 put `deprecated_` in front. */
function deprecated(name: string, build: ReturnType<typeof first>): [CatalogFile, CatalogFile] {
  return [file(`TheoremQA_${name}`, build, ['0.2.4']), file(`deprecated_TheoremQA_${name}`, build, LATER)];
}

/** A file that only holds examples, for others to import. */
function examplesFile(name: string, examples: readonly WorkedQuestion[]): CatalogFile {
  return {
    name,
    versions: LATER,
    build: () => ({ examples: examples.map((example) => ({ $tuple: [...example] })) }),
  };
}

const [gen7009de, deprecated7009de] = deprecated(
  'gen_7009de',
  first({ begin: [systemTurn(FORMS)], ...round(QUESTION) }, FIRST_FORM),
);
const gen6f0af8 = file('TheoremQA_5shot_gen_6f0af8', fiveShot({ max_out_len: 1024 }), LATER);

/** TheoremQA (Chen et al. 2023): questions that a theorem of mathematics, physics, engineering or finance answers. */
export const theoremqa: DatasetFamily = {
  folder: 'TheoremQA',
  title: 'TheoremQA',
  abilities: ['math', 'reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 800,
  sizes: { TheoremQA: 800 },
  files: [
    gen6f0af8,
    file('TheoremQA_5shot_new_gen', fiveShot({}), since('0.5.4')),
    examplesFile('TheoremQA_few_shot_examples', EXAMPLES),
    examplesFile('TheoremQA_few_shot_examples_official', OFFICIAL_EXAMPLES),
    aliasFile('TheoremQA_gen', { '0.2.4': gen7009de, '0.3.3': gen6f0af8 }),
    ...deprecated('gen_424e0a', first(INSTRUCTION, FIRST_FORM)),
    gen7009de,
    deprecated7009de,
    ...deprecated('gen_ef26ca', first(round(FORMS + QUESTION), FIRST_FORM)),
    ...deprecated('post_v2_gen_2c2583', first(FORMS + QUESTION, SECOND_FORM)),
    ...deprecated('post_v2_gen_ef26ca', first(round(FORMS + QUESTION), SECOND_FORM)),
    file(
      'ThroremQA_0shot_cot_gen_8acdf7',
      first(round(FORMS + QUESTION), byKind('TheoremQA_postprocess_v4'), {}),
      since('0.5.4'),
    ),
  ],
};
