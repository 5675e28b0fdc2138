import { type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { datasetFiles, evaluator, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';
import { CHOICE } from '../texts/judge-choice.ts';

/** A model under test says which of two answers is better. */
function choices(type: string, path: string, scored: string, names: readonly string[], args: JsonObject) {
  const isAsked = type === 'Judgerbenchv2Dataset';
  return datasets(
    ...names.map((name) => ({
      abbr: name.split('.')[0] ?? name,
      type,
      path: `./data/judgeeval/${path}`,
      args: { name, ...args },
      reader: reader(['prompt'], 'judge'),
      infer: zeroShotGen(round(isAsked ? '{prompt}' : CHOICE), { max_out_len: 4096 }),
      evaluate: { evaluator: evaluator(scored) },
    })),
  );
}

const REWARD_BENCH =
  'llmbar-natural llmbar-adver-GPTInst hep-go refusals-dangerous hep-cpp mt-bench-easy alpacaeval-length llmbar-adver-neighbor alpacaeval-easy hep-java llmbar-adver-GPTOut mt-bench-hard xstest-should-respond xstest-should-refuse hep-python refusals-offensive alpacaeval-hard llmbar-adver-manual hep-js math-prm hep-rust mt-bench-med donotanswer';

const JUDGERBENCH = [
  'Knowledge',
  'Longtext',
  'Reason_and_analysis',
  'safe',
  'Hallucination',
  'chatQA',
  'IF',
  'LanTask',
  'Creation',
  'Code_and_AI',
];

const json = (names: string) => names.split(' ').map((name) => `${name}.json`);
const ONE_ANSWER = { mode: 'singlescore' };
const NEWEST = since('0.5.4');

/** Models as judges: JudgeBench, JudgerBench v2, RewardBench and RMB. */
export const judge: DatasetFamily = {
  folder: 'judge',
  title: 'Models as judges',
  abilities: ['reasoning', 'instruction following'],
  languages: ['en', 'zh'],
  licence: 'that of each benchmark',
  files: [
    datasetFiles('get_judgebench_datasets')(
      'judgebench',
      choices('JudgeBenchDataset', 'judgebench', 'JudgeEvaluator', json('judgebench'), ONE_ANSWER),
      NEWEST,
    ),
    datasetFiles('get_judgerbenchv2_dataset')(
      'judgerbenchv2',
      choices('Judgerbenchv2Dataset', 'judgerbenchv2', 'Judgerbenchv2Evaluator', JUDGERBENCH, {}),
      NEWEST,
    ),
    datasetFiles('get_rewardbench_datasets')(
      'rewardbench',
      choices('RewardBenchDataset', 'rewardbench', 'JudgeEvaluator', json(REWARD_BENCH), ONE_ANSWER),
      NEWEST,
    ),
    datasetFiles('get_rmb_dataset')(
      'rmb',
      choices('RMBDataset', 'rmb_dataset', 'RMBEvaluator', json('rmb_dataset'), ONE_ANSWER),
      NEWEST,
    ),
  ],
};
