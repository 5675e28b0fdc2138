import {
  aliasFile,
  type CatalogFile,
  COMPAT_VERSIONS,
  type Compat,
  type DatasetFamily,
  since,
} from '../../core/index.ts';
import {
  ASSISTANT_ROUND,
  COMPLETE_COMMENT,
  COMPLETE_ROUND,
  COMPLETE_SYSTEM,
  COMPLETE_TEXT,
  type HumanEvalParts,
  humanEvalDatasets,
  IMPLEMENT,
  IMPLEMENT_ROUND,
  passAtKEvaluator,
} from '../humaneval-parts.ts';
import { datasetFiles, round } from '../parts.ts';
import { rawGen } from '../task-parts.ts';

const file = datasetFiles('humaneval_datasets');
const OLD = ['0.2.4'] as const;
const LATER = since('0.3.3');
const LATEST = since('0.5.4');
/** The postprocessor of the first configs, which later versions name and lack. */
const FIRST = 'humaneval_postprocess';

type Variant = Partial<HumanEvalParts>;

function problems(variant: Variant) {
  return humanEvalDatasets({ abbr: 'openai_humaneval', evaluator: passAtKEvaluator(), ...variant });
}

function named(name: string, variant: Variant, versions: readonly Compat[] = COMPAT_VERSIONS): CatalogFile {
  return file(`humaneval_${name}`, problems(variant), versions);
}

/** The same config under two names: 0.3.3 put `deprecated_` in front. */
function deprecated(hash: string, variant: Variant): CatalogFile[] {
  return [
    named(`gen_${hash}`, variant, OLD),
    file(`deprecated_humaneval_gen_${hash}`, problems(variant), LATER),
  ];
}

function instruction(task: string) {
  return round(
    `Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n### Instruction:\n${task}\n{prompt}\n\n### Response:\n`,
  );
}

const gen8e312c = named('gen_8e312c', { template: COMPLETE_ROUND });
const genDcae0e = named('openai_sample_evals_gen_dcae0e', { template: IMPLEMENT_ROUND, args: {} }, LATEST);

/** HumanEval (Chen et al. 2021): Python functions to complete from their docstrings, run against tests. */
export const humaneval: DatasetFamily = {
  folder: 'humaneval',
  title: 'HumanEval',
  abilities: ['code'],
  languages: ['en'],
  licence: 'MIT',
  size: 164,
  sizes: { openai_humaneval: 164 },
  files: [
    aliasFile('humaneval_gen', { '0.2.4': gen8e312c, '0.5.4': genDcae0e }),
    gen8e312c,
    genDcae0e,
    named('gen_66a7f4', { template: ASSISTANT_ROUND, args: { max_out_len: 1024 }, botTurn: false }, LATER),
    file('deprecated_humaneval_gen_8e312c', problems({ template: COMPLETE_ROUND, post: FIRST }), OLD),
    ...deprecated('4a6eef', {
      template: instruction('Create a Python script for this problem:'),
      post: FIRST,
    }),
    ...deprecated('6d1cc2', {
      template: instruction('Complete the following python function.:'),
      post: FIRST,
    }),
    ...deprecated('a82cae', { template: round('{prompt}') }),
    ...deprecated('d2537e', { template: COMPLETE_TEXT }),
    ...deprecated('fd5822', { template: '{prompt}', post: FIRST, botTurn: false }),
    ...deprecated('ff7054', { template: COMPLETE_SYSTEM, args: {}, post: FIRST }),
    named('gen_6f294d', { template: COMPLETE_SYSTEM, post: FIRST }, OLD),
    named('passk_gen_8e312c', { abbr: 'openai_humaneval_passk', template: COMPLETE_ROUND }),
    named('repeat10_gen_8e312c', {
      abbr: 'openai_humaneval_repeat10',
      template: COMPLETE_ROUND,
      more: { num_repeats: 10 },
    }),
    named('openai_sample_evals_gen_159614', { template: IMPLEMENT_ROUND }, LATER),
    named('openai_sample_evals_rawprompt_gen_6ce2ca', { infer: rawGen(IMPLEMENT) }, LATEST),
    named(
      'openai_sample_evals_repeat_gen_dcae0e',
      { template: IMPLEMENT_ROUND, args: {}, more: { n: 5, k: 3 }, k: null },
      LATEST,
    ),
    file(
      'internal_humaneval_gen_ce6b06',
      problems({ template: COMPLETE_COMMENT, post: 'humaneval_internal_v2_postprocess' }),
      LATER,
    ),
    file(
      'internal_humaneval_gen_d2537e',
      problems({ template: COMPLETE_TEXT, post: 'humaneval_internal_v1_postprocess' }),
      LATER,
    ),
    file(
      'internal_humaneval_v2_new_gen',
      problems({ template: COMPLETE_COMMENT, args: {}, post: 'humaneval_internal_v2_postprocess' }),
      LATEST,
    ),
  ],
};
