import { aliasFile, type Compat, type DatasetFamily, type InferConfig, isAtLeast } from '../../core/index.ts';
import { datasetFiles, perLabel, round } from '../parts.ts';
import { datasets, optionAccuracy, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const COLUMNS = ['question_stem', 'A', 'B', 'C', 'D'];

/** The questions alone. */
const MAIN = {
  abbr: 'openbookqa',
  type: 'OBQADataset',
  path: { '0.2.4': './data/openbookqa/Main/test.jsonl', '0.3.3': 'opencompass/openbookqa_test' },
  args: named('main'),
  reader: reader(COLUMNS, 'answerKey'),
};
/** The questions with the fact of the book that answers them. */
const FACT = {
  abbr: 'openbookqa_fact',
  type: 'OBQADataset',
  path: {
    '0.2.4': './data/openbookqa/Additional/test_complete.jsonl',
    '0.3.3': 'opencompass/openbookqa_fact',
  },
  args: named('additional'),
  reader: reader([...COLUMNS, 'fact1'], 'answerKey'),
};

/** The name of the subset, which configs give since 0.3.3. */
function named(name: string) {
  return (compat: Compat) => (isAtLeast(compat, '0.3.3') ? { name } : {});
}

const QUESTION = 'Question: {question_stem}\nA. {A}\nB. {B}\nC. {C}\nD. {D}\n';

/** Both datasets with the same question, the second behind its fact. */
function both(infer: (question: string) => InferConfig, evaluate = {}) {
  return datasets(
    { ...MAIN, infer: infer(`${QUESTION}Answer:`), ...evaluate },
    { ...FACT, infer: infer(`Given the fact: {fact1}\n${QUESTION}Answer:`), ...evaluate },
  );
}

function completed(text: string): InferConfig {
  return zeroShotPpl(perLabel('ABCD', (letter) => `${text} {${letter}}`));
}

const file = datasetFiles('obqa_datasets');

const gen9069e4 = file(
  'obqa_gen_9069e4',
  both((question) => zeroShotGen(round(question)), { evaluate: optionAccuracy('ABCD') }),
);
const pplC7c154 = file(
  'obqa_ppl_c7c154',
  both((question) => zeroShotPpl(perLabel('ABCD', (letter) => round(question, letter)))),
);

/** OpenBookQA (Mihaylov et al. 2018): questions of elementary science, with and without the open book. */
export const obqa: DatasetFamily = {
  folder: 'obqa',
  title: 'OpenBookQA',
  abilities: ['knowledge', 'reasoning'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 1000,
  sizes: { openbookqa: 500, openbookqa_fact: 500 },
  files: [
    aliasFile('obqa_gen', { '0.2.4': gen9069e4 }),
    gen9069e4,
    aliasFile('obqa_ppl', { '0.2.4': pplC7c154 }),
    file(
      'obqa_ppl_1defe8',
      datasets(
        { ...MAIN, infer: completed('{question_stem}') },
        { ...FACT, infer: completed('Given the fact {fact1}, we know that {question_stem}') },
      ),
    ),
    file(
      'obqa_ppl_6aac9e',
      datasets({
        ...FACT,
        type: { '0.2.4': 'OBQADataset_V2', '0.3.3': 'OBQADatasetV2' },
        infer: zeroShotPpl(
          perLabel('ABCD', (letter) =>
            round(`We know the fact that {fact1}.\n${QUESTION}`, `Answer: ${letter}`),
          ),
        ),
      }),
    ),
    pplC7c154,
  ],
};
