import { aliasFile, type DatasetFamily, type EvalConfig } from '../../core/index.ts';
import {
  component,
  datasetFiles,
  genInferencer,
  promptTemplate,
  round,
  textPostprocessor,
  zeroRetriever,
} from '../parts.ts';
import { ACCURACY, type DatasetParts, datasets, reader } from '../task-parts.ts';

/** Tasks by the letters of their options; one has none. */
const TASKS: { [name: string]: string } = {
  emotion_identification: 'ABC',
  entity_disambiguation: 'ABC',
  financial_facts: 'ABC',
  data_inspection: 'ABCD',
  financial_terminology: 'ABCD',
  metric_calculation: 'ABCD',
  value_extraction: 'ABCD',
  intent_understanding: 'ABCDE',
  entity_recognition: '',
};

const BY_LETTER: EvalConfig = {
  ...ACCURACY,
  pred_postprocessor: textPostprocessor('last_capital_postprocess'),
};
const BY_KEYWORDS: EvalConfig = {
  evaluator: component('opencompass.datasets.OpenFinData.OpenFinDataKWEvaluator'),
};

function task([name, letters]: [string, string]): DatasetParts {
  const options = [...letters].map((letter) => `${letter}. {${letter}}\n`).join('');
  const template = { begin: '</E>', ...round(`{question}\n${options}答案: `, '{answer}') };
  return {
    abbr: `OpenFinData-${name}`,
    type: 'OpenFinData.OpenFinDataDataset',
    path: './data/openfindata_release',
    args: { name },
    reader: reader(['question', ...letters], 'answer'),
    infer: {
      ice_template: promptTemplate(template, { ice_token: '</E>' }),
      retriever: zeroRetriever(),
      inferencer: genInferencer(),
    },
    evaluate: letters === '' ? BY_KEYWORDS : BY_LETTER,
  };
}

const gen46dedb = datasetFiles('OpenFinData_datasets')(
  'OpenFinData_gen_46dedb',
  datasets(...Object.entries(TASKS).map(task)),
);

/** OpenFinData (Shanghai AI Laboratory and Eastmoney 2024): questions of the financial trade. */
export const openFinData: DatasetFamily = {
  folder: 'OpenFinData',
  title: 'OpenFinData',
  abilities: ['knowledge', 'understanding'],
  languages: ['zh'],
  licence: 'Apache-2.0',
  files: [aliasFile('OpenFinData_gen', { '0.2.4': gen46dedb }), gen46dedb],
};
