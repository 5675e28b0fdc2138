import type { DatasetConfig, Json, JsonObject } from '../core/index.ts';

/** What is known of a data file whose answers a judge judges. */
export interface JudgedMeta {
  readonly abbr: string;
  readonly path: string;
  /** `score`, `pass` or `pair`. */
  readonly judge: JudgeForm;
  /** What the model is asked. Default: `{question}`. */
  readonly human_prompt?: string;
  readonly template?: Json;
  readonly test_range?: Json;
}

export const JUDGE_FORMS = ['score', 'pass', 'pair'] as const;
export type JudgeForm = (typeof JUDGE_FORMS)[number];

/** The loader of such files, and the columns that it adds to theirs. */
export const JUDGED_FILE = 'lodestone.datasets.JudgedFile';
export const JUDGED_COLUMNS = [
  'reference',
  'rubric',
  'category',
  'judge_head',
  'judge_between',
  'judge_tail',
];

const OPENICL = 'opencompass.openicl';
const READERS: { readonly [form in JudgeForm]: string } = {
  score: 'lodestone.judgements.Score',
  pass: 'lodestone.judgements.Pass',
  pair: 'lodestone.judgements.Pair',
};

/**
 * The config of a dataset of the user whose answers a judge rates, compares with the reference, or compares in pairs (then
 * in an order that is drawn for each question). `columns`: those of the file.
 */
export function judgedDataset(meta: JudgedMeta, columns: readonly string[]): DatasetConfig {
  const { abbr, path, judge, human_prompt: human = '{question}', template, test_range: range } = meta;
  const answers = judge === 'pair' ? '{prediction}{judge_between}{prediction2}' : '{prediction}';
  return {
    abbr,
    type: JUDGED_FILE,
    ...{ path, judge },
    reader_cfg: {
      input_columns: [...new Set([...columns, ...JUDGED_COLUMNS])].filter((column) => column !== 'reference'),
      output_column: 'reference',
      ...(range === undefined ? {} : { test_range: range as string }),
    },
    infer_cfg: {
      prompt_template: templated(template ?? turn(human)),
      retriever: { type: `${OPENICL}.icl_retriever.icl_zero_retriever.ZeroRetriever` },
      inferencer: { type: `${OPENICL}.icl_inferencer.icl_gen_inferencer.GenInferencer` },
    },
    eval_cfg: {
      evaluator: {
        type: `${OPENICL}.icl_evaluator.lm_evaluator.LMEvaluator`,
        prompt_template: templated(turn(`{judge_head}${answers}{judge_tail}`)),
        dict_postprocessor: { type: READERS[judge] },
      },
      pred_role: 'BOT',
    },
    ...(judge === 'pair' ? { mode: 'allpair', infer_order: 'random' } : { mode: 'singlescore' }),
  };
}

function turn(prompt: string): JsonObject {
  return { round: [{ role: 'HUMAN', prompt }] };
}

function templated(template: Json): { type: string; template: Json } {
  return { type: `${OPENICL}.icl_prompt_template.PromptTemplate`, template };
}
