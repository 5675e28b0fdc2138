import type { DatasetFamily } from '../../core/index.ts';
import { component, datasetFiles, round, tableSizes } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

/** By number, what a task is about; the first figure says whether it needs memory, understanding or application. */
const TASKS: [number: string, name: string][] = [
  ['1-1', 'article_recitation'],
  ['1-2', 'knowledge_question_answering'],
  ['2-1', 'document_proofreading'],
  ['2-2', 'dispute_focus_identification'],
  ['2-3', 'marital_disputes_identification'],
  ['2-4', 'issue_topic_identification'],
  ['2-5', 'reading_comprehension'],
  ['2-6', 'named_entity_recognition'],
  ['2-7', 'opinion_summarization'],
  ['2-8', 'argument_mining'],
  ['2-9', 'event_detection'],
  ['2-10', 'trigger_word_extraction'],
  ['3-1', 'fact_based_article_prediction'],
  ['3-2', 'scene_based_article_prediction'],
  ['3-3', 'charge_prediction'],
  ['3-4', 'prison_term_prediction_wo_article'],
  ['3-5', 'prison_term_prediction_w_article'],
  ['3-6', 'case_analysis'],
  ['3-7', 'criminal_damages_calculation'],
  ['3-8', 'consultation'],
];

/** All tasks from a folder, which has the examples in its instructions, or none. */
function tasks(folder: string, shots: number) {
  return datasets(
    ...TASKS.map(([index, name]) => ({
      abbr: `lawbench-${index}-${name}-${shots}-shot`,
      type: 'LawBenchDataset',
      path: `./data/lawbench/${folder}`,
      args: { index },
      reader: reader(['instruction', 'question'], 'answer'),
      infer: zeroShotGen(round('{instruction}\n{question}'), { max_out_len: 1024 }),
      evaluate: { evaluator: component(`LawBenchEvaluator_${index.replace('-', '_')}`) },
    })),
  );
}

const file = datasetFiles('lawbench_datasets');
const SIZES = [0, 1].flatMap((shots) => TASKS.map(([index, name]) => `${index}-${name}-${shots}-shot 500`));

/** LawBench (Fei et al. 2023): twenty tasks of Chinese law. */
export const lawbench: DatasetFamily = {
  folder: 'lawbench',
  title: 'LawBench',
  abilities: ['knowledge', 'understanding', 'reasoning'],
  languages: ['zh'],
  licence: 'Apache-2.0',
  size: 10000,
  sizes: tableSizes('lawbench-', SIZES.join()),
  files: [
    file('lawbench_one_shot_gen_002588', tasks('one_shot', 1)),
    file('lawbench_zero_shot_gen_002588', tasks('zero_shot', 0)),
  ],
};
