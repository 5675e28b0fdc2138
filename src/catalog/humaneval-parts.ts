/** What the families around HumanEval's problems have in common. */
import type {
  ByVersion,
  Compat,
  ComponentConfig,
  EvalConfig,
  InferConfig,
  Json,
  JsonObject,
} from '../core/index.ts';
import { forCompat } from '../core/index.ts';
import { component, round } from './parts.ts';
import { datasets, reader, type Versioned, zeroShotGen } from './task-parts.ts';

const COMPLETE = 'Complete the following python code:';
const SIGNATURE =
  'Read the following function signature and docstring, and fully implement the function described. Your response should only contain the code for this function.\n{prompt}';

export const COMPLETE_ROUND = round(`${COMPLETE}\n{prompt}`);
export const COMPLETE_TEXT = `${COMPLETE}\n{prompt}`;
export const COMPLETE_COMMENT = `# ${COMPLETE}\n{prompt}`;
export const COMPLETE_SYSTEM: JsonObject = {
  begin: [{ role: 'SYSTEM', fallback_role: 'HUMAN', prompt: COMPLETE }],
  ...round('{prompt}'),
};
export const IMPLEMENT = SIGNATURE;
export const IMPLEMENT_ROUND = round(SIGNATURE);
export const ASSISTANT_ROUND = round(
  'You are an intelligent programming assistant to produce Python algorithmic solutions.\nCan you complete the following Python function?\n```python\n{prompt}\n```',
);

export const LIMITED: JsonObject = { max_out_len: 512 };

export interface HumanEvalParts {
  readonly abbr: string;
  /** Default: HumanEval itself. */
  readonly path?: Versioned;
  readonly evaluator: ComponentConfig | ByVersion<ComponentConfig>;
  /** The prompt, and arguments of the inferencer (default: 512 tokens); or all of `infer_cfg`. */
  readonly template?: Json;
  readonly args?: JsonObject;
  readonly infer?: InferConfig;
  /** Name of the postprocessor. Default: the first fenced block. */
  readonly post?: string;
  /** Further keys of the dataset. */
  readonly more?: JsonObject;
  /** Whether the reply is named as the turn of BOT. Default true. */
  readonly botTurn?: boolean;
  /** Which pass@k; null: not said. */
  readonly k?: null;
}

const ORIGINAL = {
  '0.2.4': './data/humaneval/human-eval-v2-20210705.jsonl',
  '0.3.3': 'opencompass/humaneval',
};

/** The 164 problems with a prompt. */
export function humanEvalDatasets(parts: HumanEvalParts): ReturnType<typeof datasets> {
  const { abbr, path = ORIGINAL, template = '', args = LIMITED, more = {} } = parts;
  const { infer = zeroShotGen(template, args) } = parts;
  return datasets({
    abbr,
    type: 'HumanevalDataset',
    path,
    args: more,
    reader: reader(['prompt'], 'task_id', { train_split: 'test' }),
    infer,
    evaluate: (compat) => scoring(parts, compat),
  });
}

function scoring(parts: HumanEvalParts, compat: Compat): EvalConfig {
  const { evaluator, post = 'humaneval_postprocess_v2', botTurn = true, k } = parts;
  return {
    evaluator:
      'type' in evaluator
        ? (evaluator as ComponentConfig)
        : forCompat(compat, evaluator as ByVersion<ComponentConfig>),
    ...(botTurn ? { pred_role: 'BOT' } : {}),
    ...(k === null ? {} : { k: [1, 10, 100] }),
    pred_postprocessor: component(`opencompass.datasets.${post}`),
  };
}

/** The evaluator, which had another name up to 0.2. */
export function passAtKEvaluator(args: JsonObject = {}): ByVersion<ComponentConfig> {
  return {
    '0.2.4': component('opencompass.datasets.HumanEvaluator', args),
    '0.3.3': component('opencompass.datasets.HumanEvalEvaluator', args),
  };
}
