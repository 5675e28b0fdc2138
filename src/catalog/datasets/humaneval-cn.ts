import { aliasFile, COMPAT_VERSIONS, type DatasetFamily } from '../../core/index.ts';
import { type HumanEvalParts, humanEvalDatasets, passAtKEvaluator } from '../humaneval-parts.ts';
import { datasetFiles, round } from '../parts.ts';

const file = datasetFiles('humaneval_cn_datasets');

function named(name: string, variant: Partial<HumanEvalParts> = {}) {
  const build = humanEvalDatasets({
    abbr: 'openai_humaneval_cn',
    path: {
      '0.2.4': './data/humaneval_cn/human-eval-cn-v2-20210705.jsonl',
      '0.3.3': 'opencompass/humaneval_cn',
    },
    evaluator: passAtKEvaluator(),
    template: round('完成以下Python代码任务:\n{prompt}'),
    ...variant,
  });
  return file(`humaneval_cn_${name}`, build, COMPAT_VERSIONS);
}

const gen6313aa = named('gen_6313aa');

/** HumanEval in Chinese: the same functions and tests, their docstrings in Chinese. */
export const humanevalCn: DatasetFamily = {
  folder: 'humaneval_cn',
  title: 'HumanEval in Chinese',
  abilities: ['code'],
  languages: ['zh'],
  licence: 'unknown',
  size: 164,
  sizes: { openai_humaneval_cn: 164 },
  files: [
    aliasFile('humaneval_cn_gen', { '0.2.4': gen6313aa }),
    gen6313aa,
    named('passk_gen_6313aa', { abbr: 'openai_humaneval_cn_passk' }),
    named('repeat10_gen_6313aa', { abbr: 'openai_humaneval_cn_repeat10', more: { num_repeats: 10 } }),
  ],
};
