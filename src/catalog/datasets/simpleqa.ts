import { aliasFile, type DatasetFamily, type EvalConfig, since } from '../../core/index.ts';
import { graderTemplate, judgeEvaluator, rawGraderTemplate } from '../grader.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { type DatasetParts, datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';
import { SIMPLEQA_GRADER } from '../texts/simpleqa.ts';

const READER = reader(['problem'], 'answer');
const COUNTER = component('opencompass.datasets.simpleqa_postprocess');
const VERIFIED = 'opencompass/simpleqa-verified';

function questions(
  infer: DatasetParts['infer'],
  evaluate: EvalConfig,
  abbr = 'simpleqa',
  path = 'opencompass/simpleqa',
) {
  return datasets({
    abbr,
    type: 'SimpleQADataset',
    path,
    args: { mode: 'singlescore' },
    reader: READER,
    infer,
    evaluate,
  });
}

function judged(prompt: ReturnType<typeof graderTemplate>): EvalConfig {
  return {
    evaluator: evaluator('LMEvaluator', { prompt_template: prompt, dict_postprocessor: COUNTER }),
    pred_role: 'BOT',
  };
}

const RAW_GRADER = rawGraderTemplate(SIMPLEQA_GRADER);
const SOURCE = {
  ...component('opencompass.datasets.SimpleQADataset'),
  path: VERIFIED,
  reader_cfg: READER,
};
const BY_JUDGE: EvalConfig = { evaluator: judgeEvaluator(SOURCE, RAW_GRADER, COUNTER) };

const NEWEST = since('0.5.4');
const file = datasetFiles('simpleqa_datasets');
const gen0283c3 = file(
  'simpleqa_gen_0283c3',
  questions(
    zeroShotGen(round("Question: {problem}\nLet's think step by step:"), { max_out_len: 2048 }),
    judged(graderTemplate(SIMPLEQA_GRADER)),
  ),
  NEWEST,
);

/** SimpleQA (Wei et al. 2024): short questions about facts, each with one answer. */
export const simpleqa: DatasetFamily = {
  folder: 'SimpleQA',
  title: 'SimpleQA',
  abilities: ['knowledge'],
  languages: ['en'],
  licence: 'MIT',
  size: 4326,
  sizes: { simpleqa: 4326, 'simpleqa-verified': 1000 },
  files: [
    aliasFile('simpleqa_gen', { '0.5.4': gen0283c3 }, NEWEST),
    gen0283c3,
    file('simpleqa_rawprompt_gen', questions(rawGen('{problem}'), judged(RAW_GRADER)), NEWEST),
    datasetFiles('simpleqa_verified_datasets')(
      'simpleqa_verified_rawprompt_gen',
      questions(rawGen('{problem}'), BY_JUDGE, 'simpleqa-verified', VERIFIED),
      NEWEST,
    ),
  ],
};
