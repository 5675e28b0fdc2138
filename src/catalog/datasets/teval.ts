import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import {
  component,
  datasetFiles,
  evaluator,
  promptTemplate,
  round,
  tableSizes,
  zeroRetriever,
} from '../parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';

/** The skills of agents, and the sets of dialogues that try each. */
const SKILLS: { [skill: string]: string[] } = {
  instruct: ['instruct_v1'],
  plan: ['plan_json_v1', 'plan_str_v1'],
  review: ['review_str_v1'],
  reason_retrieve_understand: ['reason_retrieve_understand_json_v1'],
  reason: ['reason_str_v1'],
  retrieve: ['retrieve_str_v1'],
  understand: ['understand_str_v1'],
};

/** The sets of one language; `suffix` stands behind the names of those in Chinese. */
function skills(folder: string, suffix: string) {
  const parts = Object.entries(SKILLS).flatMap(([skill, sets]) =>
    sets.map((set) => dialogues(folder, skill + suffix, set + suffix)),
  );
  return datasets(...parts);
}

function dialogues(folder: string, skill: string, name: string): DatasetParts {
  return {
    abbr: `teval-${name}`,
    type: 'TEvalDataset',
    path: `./data/teval/${folder}`,
    args: { name },
    reader: reader(['prompt'], 'ground_truth'),
    infer: {
      prompt_template: promptTemplate(round('{prompt}')),
      retriever: zeroRetriever(),
      inferencer: component('opencompass.openicl.icl_inferencer.ChatInferencer'),
    },
    evaluate: {
      evaluator: evaluator('TEvalEvaluator', { subset: skill }),
      pred_postprocessor: component('opencompass.datasets.teval_postprocess'),
      num_gpus: 1,
    },
  };
}

const file = datasetFiles('teval_datasets');
const en1ac254 = file('teval_en_gen_1ac254', skills('EN', ''));
const zh1ac254 = file('teval_zh_gen_1ac254', skills('ZH', '_zh'));

/** T-Eval (Chen et al. 2023): the single skills of models that use tools. */
export const teval: DatasetFamily = {
  folder: 'teval',
  title: 'T-Eval',
  abilities: ['instruction following', 'reasoning'],
  languages: ['en', 'zh'],
  licence: 'Apache-2.0',
  size: 23305,
  sizes: tableSizes('teval-', 'plan_json_v1 553, plan_str_v1 553, review_str_v1 487'),
  files: [
    aliasFile('teval_en_gen', { '0.2.4': en1ac254 }),
    en1ac254,
    aliasFile('teval_zh_gen', { '0.2.4': zh1ac254 }),
    zh1ac254,
  ],
};
