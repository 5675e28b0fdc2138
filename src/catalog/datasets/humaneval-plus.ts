import { aliasFile, COMPAT_VERSIONS, type Compat, type DatasetFamily, since } from '../../core/index.ts';
import {
  ASSISTANT_ROUND,
  COMPLETE_COMMENT,
  COMPLETE_ROUND,
  type HumanEvalParts,
  humanEvalDatasets,
  IMPLEMENT_ROUND,
  passAtKEvaluator,
} from '../humaneval-parts.ts';
import { component, datasetFiles } from '../parts.ts';

const file = datasetFiles('humaneval_plus_datasets');
const LATER = since('0.3.3');
const LATEST = since('0.5.4');

const PLUS = passAtKEvaluator({ metric: 'EvalPlus' });
/** An evaluator of its own since 0.3; up to 0.2 the same with other tests. */
const EVALUATOR = { ...PLUS, '0.3.3': component('opencompass.datasets.HumanEvalPlusEvaluator') };

function named(
  name: string,
  variant: Partial<HumanEvalParts>,
  versions: readonly Compat[] = COMPAT_VERSIONS,
) {
  const build = humanEvalDatasets({ abbr: 'humaneval_plus', evaluator: EVALUATOR, ...variant });
  return file(`humaneval_plus_${name}`, build, versions);
}

const gen8e312c = named('gen_8e312c', { template: COMPLETE_ROUND });

/** HumanEval+ (Liu et al. 2023): HumanEval's problems with 80 times as many tests. */
export const humanevalPlus: DatasetFamily = {
  folder: 'humaneval_plus',
  title: 'HumanEval+',
  abilities: ['code'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 164,
  sizes: { humaneval_plus: 164 },
  files: [
    aliasFile('humaneval_plus_gen', { '0.2.4': gen8e312c }),
    gen8e312c,
    named('gen_66a7f4', { template: ASSISTANT_ROUND, args: { max_out_len: 1024 }, botTurn: false }, LATER),
    named('passk_gen_8e312c', { abbr: 'humaneval_plus_passk', evaluator: PLUS, template: COMPLETE_ROUND }),
    named('repeat10_gen_8e312c', {
      abbr: 'humaneval_plus_repeat10',
      evaluator: PLUS,
      template: COMPLETE_ROUND,
      more: { num_repeats: 10 },
    }),
    named('openai_simple_evals_gen_159614', { template: IMPLEMENT_ROUND }, LATEST),
    named(
      'new_gen',
      { template: COMPLETE_COMMENT, args: {}, post: 'humaneval_internal_v2_postprocess' },
      LATEST,
    ),
    named('repeat_gen_41b01c', { template: COMPLETE_ROUND, args: {}, more: { n: 5, k: 3 } }, LATEST),
  ],
};
