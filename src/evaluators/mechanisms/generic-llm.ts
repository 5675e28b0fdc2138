import {
  asDict,
  asJson,
  type ComponentConfig,
  type EvaluatorContext,
  type EvaluatorDefinition,
  type EvaluatorRun,
  type HelperNeed,
  isPlainObject,
  type JsonObject,
  type JudgementRun,
  LodestoneError,
  type ModelConfig,
  plain,
  plainDict,
  type ScoredSample,
} from '../../core/index.ts';
import { createPromptSource } from '../../prompt/index.ts';
import { isTruthy } from '../../util/index.ts';

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
  needs: judgeNeeds,
  async problem(args, context) {
    return (await scoreProblem(args, context)) ?? foreignData(args, context);
  },
  async create(args, context): Promise<EvaluatorRun> {
    const judging = await createJudging(args, context);
    return {
      details: 'dict',
      questions: judging.questions,
      isAnswered: judging.isAnswered,
      add: judging.add,
      finish: () => ({ metrics: judging.finish() }),
    };
  },
};

/** The judge that `judge_cfg` names, or the run. */
export function judgeNeeds({ judge_cfg: judge }: JsonObject): HelperNeed[] {
  const config = isPlainObject(judge) && isTruthy(judge) ? { config: plain(judge) as ModelConfig } : {};
  return [{ name: JUDGE, kind: 'gen', path: ['judge_cfg'], ...config }];
}

/** How a judge is asked about samples, and what is made of its replies. */
export interface Judging extends Required<Pick<EvaluatorRun, 'questions' | 'isAnswered'>> {
  add(sample: ScoredSample): { score?: number; detail: JsonObject };
  finish: JudgementRun['finish'];
}

/** What an evaluator makes of its judge other than Generic's does. */
export interface JudgingRules {
  /** Further fields that the prompt may name. */
  fieldsOf?(prediction: unknown): JsonObject;
  /** Makes the score where there is no `dict_postprocessor`; default: there are details alone. */
  unscored?(): JudgementRun;
}

/** The judging of an evaluator with these arguments. */
export async function createJudging(
  args: JsonObject,
  context: EvaluatorContext,
  { fieldsOf, unscored = () => ({ add: () => ({}), finish: () => ({}) }) }: JudgingRules = {},
): Promise<Judging> {
  const { prompt_template: template = null, dict_postprocessor: rule } = plainDict(args);
  const prompts = createPromptSource({
    config: { prompt_template: template as ComponentConfig, retriever: NONE, inferencer: NONE },
    train: [],
    outputColumn: 'reference',
    iceSeparator: '',
    iceEosToken: '',
  });
  const begin = isPlainObject(rule) ? await judgementRuns(rule, context) : unscored;
  const judgements = begin();
  return {
    questions: ({ row, prediction, reference }) => {
      const fields = { ...row, ...fieldsOf?.(prediction), prediction, obj_gold: reference, reference };
      return [{ kind: 'gen', helper: JUDGE, prompt: prompts.question(fields, '', '') }];
    },
    isAnswered: ({ row, reference, answers = [] }) => {
      const prediction = answers[0]?.text ?? '';
      return begin().add({ prediction, gold: reference, row }).isReadable !== false;
    },
    add: ({ row, reference, answers = [] }) => {
      const [answer] = answers;
      const prediction = answer?.text ?? '';
      const entry: JsonObject = { origin_prompt: asJson(answer?.prompt), prediction };
      const detail = isTruthy(reference) ? { ...entry, gold: asJson(reference) } : entry;
      return { detail, ...judgements.add({ prediction, gold: reference, row }) };
    },
    finish: judgements.finish,
  };
}

const NONE: ComponentConfig = { type: 'none' };

/** Gives readers of judgements, each of which has read none. */
async function judgementRuns(
  { type, ...args }: JsonObject,
  { parts, ...context }: EvaluatorContext,
): Promise<() => JudgementRun> {
  const definition = await parts.judgement(String(type));
  return () => definition.create(args, context);
}

/** Why no score can be made of what the judge says; throws if its `dict_postprocessor` is unknown. */
export async function scoreProblem(
  { dict_postprocessor: rule }: JsonObject,
  { parts }: EvaluatorContext,
): Promise<LodestoneError | undefined> {
  if (isPlainObject(rule) && typeof rule.type === 'string') await parts.judgement(rule.type);
  if (isPlainObject(rule)) return undefined;
  return new LodestoneError('config-invalid', 'no postprocessor turns judgements into scores', {
    hint: 'Add a dict_postprocessor to the evaluator, such as dict(type=generic_llmjudge_postprocess).',
  });
}

/** Keys that do not decide which rows there are. */
const NOT_ROWS = new Set(['abbr', 'reader_cfg', 'infer_cfg', 'eval_cfg', 'n', 'k', 'mode']);

/** What a judge is shown are the rows that were asked; other data next to them would belong to other samples. */
function foreignData(
  { dataset_cfg: judged }: JsonObject,
  context: EvaluatorContext,
): LodestoneError | undefined {
  if (context.dataset === undefined || !isPlainObject(judged)) return undefined;
  const own = asDict(context.dataset);
  const other = Object.keys(judged)
    .filter((key) => !NOT_ROWS.has(key))
    .find((key) => JSON.stringify(plain(judged[key] ?? null)) !== JSON.stringify(plain(own[key] ?? null)));
  if (other === undefined) return undefined;
  return new LodestoneError(
    'config-invalid',
    `dataset_cfg of the judge has different data ("${other}" differs)`,
    {
      hint: "Use the dataset's own type and arguments, or remove it.",
    },
  );
}
