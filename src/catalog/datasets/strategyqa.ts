import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { ACCURACY, datasets, reader, zeroShotGen } from '../task-parts.ts';
import { CHAIN_OF_THOUGHT } from '../texts/strategyqa.ts';

const ASK = 'Yes or no: ';

/** The examples as turns. */
const TURNS = CHAIN_OF_THOUGHT.flatMap(({ question, reasons, answer }) => [
  `Question: ${question}\nAnswer:`,
  `${reasons}\nSo the answer is ${answer}\n`,
]);

/** The examples as one text; the first has its opening words in front of the `Q:`. */
const TEXT = CHAIN_OF_THOUGHT.map(({ question, reasons, answer }, index) => {
  const bare = question.replace(ASK, '');
  const opening = index === 0 ? `${ASK}Q: ` : `Q: ${ASK}`;
  return `${opening}${bare}\nA: ${reasons}\nSo the answer is ${answer}.\n\n`;
}).join('');

function asked(template: Json) {
  return datasets({
    abbr: 'strategyqa',
    type: 'StrategyQADataset',
    path: { '0.2.4': './data/strategyqa/strategyQA_train.json', '0.3.3': 'opencompass/strategy_qa' },
    reader: reader(['question'], 'answer', { train_split: 'test', test_split: 'test' }),
    infer: zeroShotGen(template, { max_out_len: 512 }),
    evaluate: {
      ...ACCURACY,
      pred_postprocessor: component('opencompass.datasets.strategyqa_pred_postprocess'),
      dataset_postprocessor: component('opencompass.datasets.strategyqa_dataset_postprocess'),
    },
  });
}

const file = datasetFiles('strategyqa_datasets');

const gen1180a7 = file('strategyqa_gen_1180a7', asked(round(...TURNS, 'Question: {question}\nAnswer:')));

/** StrategyQA (Geva et al. 2021): yes or no, by steps that the question does not name. */
export const strategyqa: DatasetFamily = {
  folder: 'strategyqa',
  title: 'StrategyQA',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 2290,
  sizes: { strategyqa: 2290 },
  files: [
    aliasFile('strategyqa_gen', { '0.2.4': gen1180a7 }),
    gen1180a7,
    file('strategyqa_gen_934441', asked(`${TEXT}Q: {question}{answer}\n`)),
  ],
};
