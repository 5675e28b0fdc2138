import {
  aliasFile,
  type Compat,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  since,
} from '../../core/index.ts';
import {
  datasetFiles,
  evaluator,
  genInferencer,
  perLabel,
  promptTemplate,
  round,
  zeroRetriever,
} from '../parts.ts';
import { datasets, firstOption, reader, type Versioned, zeroShotPpl } from '../task-parts.ts';
import { WIKIBENCH_EXAMPLES } from '../texts/wikibench.ts';

const CIRCULAR: EvalConfig = { evaluator: evaluator('CircularEvaluator') };
const BY_OPTION: EvalConfig = { ...CIRCULAR, pred_postprocessor: firstOption('ABCD') };

const FILE = 'single_choice_cn.jsonl';
const IN_FOLDER: Versioned = 'opencompass/WikiBench';

function questions(infer: InferConfig, evaluate: EvalConfig) {
  const parts = {
    abbr: 'wikibench-wiki-single_choice_cncircular',
    type: 'WikiBenchDataset',
    reader: reader(['question'], 'answer'),
    infer,
    evaluate,
  };
  const name = 'circular_single_choice_cn';
  const old = datasets({ ...parts, path: `./data/WikiBench/${FILE}`, args: { name } });
  const recent = datasets({ ...parts, path: IN_FOLDER, args: { filename: FILE, name } });
  return (compat: Compat) => (compat === '0.5.4' ? recent : old)(compat);
}

function asked(prompt: string): InferConfig {
  const template = { begin: '</E>', ...round(prompt, '{answer}') };
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: zeroRetriever(),
    inferencer: genInferencer(),
  };
}

const FEW_SHOT = zeroShotPpl(
  perLabel('ABCD', (label) =>
    round(
      ...WIKIBENCH_EXAMPLES.flatMap(([question, answer]) => [`问题: ${question}`, `回答: ${answer}`]),
      '问题: {question}',
      `回答: ${label}`,
    ),
  ),
);

const file = datasetFiles('wikibench_datasets');
const LATER = since('0.3.3');
const genF96ece = file(
  'wikibench_gen_f96ece',
  questions(
    asked(
      '以下是一道单项选择题，请你根据你了解的知识给出正确的答案选项。\n下面是你要回答的题目：\n{question}\n答案选项：',
    ),
    BY_OPTION,
  ),
);

/** WikiBench: questions about articles of the Chinese Wikipedia, each with its options in four orders. */
export const wikibench: DatasetFamily = {
  folder: 'wikibench',
  title: 'WikiBench',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'unstated',
  files: [
    file('wikibench_few_shot_ppl_c23d79', questions(FEW_SHOT, CIRCULAR), LATER),
    aliasFile('wikibench_gen', { '0.2.4': genF96ece }),
    file(
      'wikibench_gen_0978ad',
      questions(
        asked(
          '以下是一道单项选择题，请你根据你了解的知识一步步推理，并在最后用“所以答案为选项X”给出答案，其中“X”为选项A，B，C，D中你认为正确的选项。。\n下面是你要回答的题目：\n{question}\n让我们一步步推理：',
        ),
        BY_OPTION,
      ),
      LATER,
    ),
    genF96ece,
  ],
};
