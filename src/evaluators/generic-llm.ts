import {
  type ComponentConfig,
  type EvaluatorContext,
  type EvaluatorDefinition,
  type EvaluatorRun,
  isPlainObject,
  type Json,
  type JsonObject,
  type JudgementRun,
  LodestoneError,
  type ModelConfig,
  plain,
  type ScoredSample,
} from '../core/index.ts';
import { createPromptSource } from '../prompt/index.ts';
import { isTruthy } from '../util/index.ts';

/** The name of the helper that judges where the evaluator's config names no model. */
const JUDGE = 'judge';

/**
 * Asks a judge one question about each answer: `prompt_template` filled with the row, `prediction`, and the reference
 * as `obj_gold` (the column `reference` is left empty, as OpenCompass leaves it). `judge_cfg` is the judge; where it is
 * empty, the run says who judges. `dict_postprocessor` makes the score of the replies. `dataset_cfg` names the data
 * once more and must be that of the dataset itself. `keep_predictions` means nothing, here as there.
 */
export const genericLlmEvaluator: EvaluatorDefinition = {
  type: 'opencompass.evaluator.generic_llm_evaluator.GenericLLMEvaluator',
  needs: ({ judge_cfg: judge }) => {
    const config = isPlainObject(judge) && isTruthy(judge) ? { config: plain(judge) as ModelConfig } : {};
    return [{ name: JUDGE, kind: 'gen', path: ['judge_cfg'], ...config }];
  },
  async problem(args, context) {
    const { dict_postprocessor: rule } = args;
    if (isPlainObject(rule) && typeof rule.type === 'string') await context.parts.judgement(rule.type);
    return lacksScore(args) ?? foreignData(args, context);
  },
  async create(args, context): Promise<EvaluatorRun> {
    const judging = await judgingOf(args, context);
    return {
      details: 'dict',
      questions: judging.questions,
      add: judging.add,
      finish: () => ({ metrics: judging.finish() }),
    };
  },
};

/** How a judge is asked about samples, and what is made of its replies. */
export interface Judging extends Required<Pick<EvaluatorRun, 'questions'>> {
  add(sample: ScoredSample): { score?: number; detail: JsonObject };
  finish: JudgementRun['finish'];
}

/** The judging of an evaluator with these arguments; without a `dict_postprocessor` it has details alone. */
export async function judgingOf(args: JsonObject, context: EvaluatorContext): Promise<Judging> {
  const { prompt_template: template = null, dict_postprocessor: rule } = plain(args) as JsonObject;
  const prompts = createPromptSource({
    config: { prompt_template: template as ComponentConfig, retriever: NONE, inferencer: NONE },
    train: [],
    outputColumn: 'reference',
    iceSeparator: '',
    iceEosToken: '',
  });
  const judgements = await judgementRun(rule ?? null, context);
  return {
    questions: ({ row, prediction, reference }) => {
      const fields = { ...row, prediction, obj_gold: reference, reference };
      return [{ kind: 'gen', helper: JUDGE, prompt: prompts.question(fields, '', '') }];
    },
    add: ({ row, reference, answers = [] }) => {
      const [answer] = answers;
      const prediction = answer?.text ?? '';
      const entry: JsonObject = { origin_prompt: (answer?.prompt ?? null) as Json, prediction };
      const detail = isTruthy(reference) ? { ...entry, gold: reference as Json } : entry;
      return { detail, ...judgements.add({ prediction, gold: reference, row }) };
    },
    finish: judgements.finish,
  };
}

const NONE: ComponentConfig = { type: 'none' };

async function judgementRun(config: Json, { parts, ...context }: EvaluatorContext): Promise<JudgementRun> {
  if (!isPlainObject(config)) return { add: () => ({}), finish: () => ({}) };
  const { type, ...args } = config;
  return (await parts.judgement(String(type))).create(args, context);
}

function lacksScore({ dict_postprocessor: rule }: JsonObject): LodestoneError | undefined {
  if (isPlainObject(rule)) return undefined;
  return new LodestoneError('config-invalid', 'nothing makes a score of what the judge says', {
    hint: 'Give the evaluator a dict_postprocessor, such as dict(type=generic_llmjudge_postprocess).',
  });
}

/** Keys that do not decide which rows there are. */
const NOT_ROWS = new Set(['abbr', 'reader_cfg', 'infer_cfg', 'eval_cfg', 'n', 'k', 'mode']);

/** What a judge is shown are the rows that were asked; other data beside them would belong to other samples. */
function foreignData(
  { dataset_cfg: judged }: JsonObject,
  context: EvaluatorContext,
): LodestoneError | undefined {
  if (context.dataset === undefined || !isPlainObject(judged)) return undefined;
  const own = context.dataset as JsonObject;
  const other = Object.keys(judged)
    .filter((key) => !NOT_ROWS.has(key))
    .find((key) => JSON.stringify(plain(judged[key] ?? null)) !== JSON.stringify(plain(own[key] ?? null)));
  if (other === undefined) return undefined;
  return new LodestoneError(
    'config-invalid',
    `dataset_cfg of the judge names other data ("${other}" differs)`,
    {
      hint: "Give it the dataset's own type and arguments, or leave it out.",
    },
  );
}
