import {
  asDict,
  asJson,
  type ComponentConfig,
  componentParts,
  type EvaluatorContext,
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  type Metrics,
  plain,
  type ScoredSample,
} from '../../core/index.ts';
import { isTruthy, pythonStr, stripText } from '../../util/index.ts';
import { createJudging, type Judging } from './generic-llm.ts';

/**
 * Rules first, then a judge: an answer is right where either says so. `rule_evaluator` sees samples one by one; with
 * `parallel` (default true) `llm_evaluator`, a GenericLLMEvaluator, is asked about all of them, else about those that
 * the rules find wrong. Its own postprocessor of predictions is not used, as in OpenCompass, which shows the judge the
 * answer as the dataset's postprocessor left it.
 *
 * Two differences: `cascade_correct` stands in the details also when nothing was asked, and a `sample_score_fn`, a
 * Python function, is refused.
 */
export const cascadeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.evaluator.cascade_evaluator.CascadeEvaluator',
  async needs({ llm_evaluator: judge }, context) {
    const { type, args } = componentParts(evaluatorConfig(judge, 'llm_evaluator'));
    const needs = (await (await context.parts.evaluator(type)).needs?.(args, context)) ?? [];
    return needs.map((need) => ({ ...need, path: ['llm_evaluator', ...(need.path ?? [])] }));
  },
  async problem(args, context) {
    if (isTruthy(args.sample_score_fn ?? null)) return ownFunction();
    const rule = evaluatorConfig(args.rule_evaluator, 'rule_evaluator');
    const { type, ...judge } = evaluatorConfig(args.llm_evaluator, 'llm_evaluator');
    // OpenCompass drops dataset_cfg here, and without a dict_postprocessor the details are enough.
    const scored = { dict_postprocessor: { type: DEFAULT_RULE }, ...judge, dataset_cfg: null };
    return (await partProblem(rule, context)) ?? (await partProblem({ type, ...scored }, context));
  },
  async create(args, context): Promise<EvaluatorRun> {
    const { type: _, ...judge } = evaluatorConfig(args.llm_evaluator, 'llm_evaluator');
    return cascadeRun({
      rule: await ruleCheck(evaluatorConfig(args.rule_evaluator, 'rule_evaluator'), context),
      judging: await createJudging(asDict(judge), context),
      asksAll: isTruthy(plain(args.parallel ?? true)),
    });
  },
};

const DEFAULT_RULE = 'opencompass.datasets.generic.generic_llmjudge_postprocess';

interface CascadeParts {
  readonly rule: RuleCheck;
  readonly judging: Judging;
  readonly asksAll: boolean;
}

function cascadeRun({ rule, judging, asksAll }: CascadeParts): EvaluatorRun {
  const counts = { total: 0, byRule: 0, asked: 0, byJudge: 0, either: 0 };
  return {
    details: 'list',
    async questions(sample) {
      // Rules may be slow, and where all are asked they decide nothing.
      const isAsked = asksAll || !isRight(await rule(sample));
      return isAsked ? judging.questions(sample) : [];
    },
    isAnswered: (sample) => (sample.answers ?? []).length === 0 || judging.isAnswered(sample),
    async add(sample) {
      const rule_evaluation = await rule(sample);
      const byRule = isRight(rule_evaluation);
      counts.total += 1;
      if (byRule) counts.byRule += 1;
      let detail: JsonObject = { rule_evaluation };
      let byJudge = false;
      if (asksAll || !byRule) {
        const judged: JsonObject = {
          ...judging.add(sample).detail,
          dataset_replica_idx: sample.replica ?? 0,
        };
        byJudge = isRightByJudge(judged);
        counts.asked += 1;
        if (byJudge) counts.byJudge += 1;
        detail = { ...detail, llm_evaluation: { ...judged, llm_correct: byJudge } };
      }
      const correct = byRule || byJudge;
      if (correct) counts.either += 1;
      return { score: correct ? 1 : 0, detail: { ...detail, cascade_correct: correct } };
    },
    finish: () => ({ metrics: cascadeMetrics(counts, asksAll) }),
  };
}

function isRight({ correct = false }: JsonObject): boolean {
  return isTruthy(correct);
}

interface CascadeCounts {
  total: number;
  byRule: number;
  asked: number;
  byJudge: number;
  either: number;
}

function cascadeMetrics({ total, byRule, asked, byJudge, either }: CascadeCounts, asksAll: boolean): Metrics {
  const percent = (count: number, of: number) => float(of === 0 ? 0 : (100 * count) / of);
  return {
    accuracy: percent(either, total),
    cascade_stats: {
      total_samples: total,
      rule_correct: byRule,
      rule_accuracy: percent(byRule, total),
      llm_evaluated: asked,
      llm_correct: byJudge,
      llm_accuracy: percent(byJudge, asked),
      final_correct: either,
      final_accuracy: percent(either, total),
      parallel_mode: asksAll,
    },
  };
}

/** OpenCompass's reading of a judge here: an A alone or what starts with CORRECT; "A: CORRECT" is not right. */
function isRightByJudge(detail: JsonObject): boolean {
  const said = detail.prediction ?? detail.llm_judge;
  if (said !== undefined) {
    const word = stripText(pythonStr(said)).toUpperCase();
    return word === 'A' || word.startsWith('CORRECT');
  }
  if (detail.correct !== undefined) return isTruthy(detail.correct);
  return Number(plain(detail.score ?? 0)) > 0.5;
}

/** What the rules say of a sample by itself. */
type RuleCheck = (sample: ScoredSample) => Promise<JsonObject>;

async function ruleCheck(config: ComponentConfig, context: EvaluatorContext): Promise<RuleCheck> {
  const { type, pred_postprocessor: own, ...args } = config;
  const definition = await context.parts.evaluator(type);
  const process = await context.parts.postprocess(own as Json | undefined);
  return async (sample) => {
    const prediction = process(sample.prediction);
    const run = await definition.create(args, context);
    const verdict = await run.add({ ...sample, index: 0, prediction });
    const evaluation_method = 'rule';
    if (verdict?.detail !== undefined) return { ...verdict.detail, evaluation_method };
    const { accuracy = 0 } = (await run.finish()).metrics;
    const correct = Number(plain(accuracy)) > 0;
    const answer = asJson(sample.reference);
    return { correct, pred: asJson(prediction), answer, evaluation_method };
  };
}

function evaluatorConfig(config: Json | undefined, name: string): ComponentConfig {
  const part = plain(config ?? null);
  if (isPlainObject(part) && typeof part.type === 'string') return { ...part, type: part.type };
  throw new LodestoneError('config-invalid', `CascadeEvaluator has no ${name}`, {
    hint: `Set ${name}=dict(type=…).`,
  });
}

async function partProblem(
  { type, pred_postprocessor: _, ...args }: ComponentConfig,
  context: EvaluatorContext,
): Promise<LodestoneError | undefined> {
  const { refusal, problem } = await context.parts.evaluator(type);
  if (refusal !== undefined) return new LodestoneError('not-built', refusal);
  return problem?.(args, context);
}

function ownFunction(): LodestoneError {
  return new LodestoneError('not-built', 'sample_score_fn is a Python function, which cannot be executed', {
    hint: 'Write the rule as an evaluator plug-in and set it as rule_evaluator.',
  });
}
