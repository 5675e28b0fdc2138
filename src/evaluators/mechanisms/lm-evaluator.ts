import {
  asDict,
  type EvaluatorContext,
  type EvaluatorDefinition,
  type EvaluatorRun,
  type JsonObject,
  type JudgementRun,
  LodestoneError,
  plain,
} from '../../core/index.ts';
import { isTruthy, pythonStr } from '../../util/index.ts';
import { asksForTruth, bracketedTruth, TruthTally } from '../../verdicts/index.ts';
import { wordCounts } from '../judging/prediction-fields.ts';
import { createJudging, judgeNeeds, scoreProblem } from './generic-llm.ts';

/**
 * Asks a judge one question about each answer of one model, as {@link genericLlmEvaluator} does; the prompt may also name
 * `prediction_en_word_count` and `prediction_cn_word_count`. Without a `dict_postprocessor` the prompt has to ask for a
 * word in brackets, such as `[Correct]` or `[Incorrect]`: the score is the share of `[Correct]`. `keep_predictions` means
 * nothing here. Answers of several models that are compared, and answers of several turns, are refused.
 */
export const lmEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.lm_evaluator.LMEvaluator',
  aliases: ['opencompass.datasets.LMEvaluator'],
  needs: judgeNeeds,
  async problem(args, context) {
    const reason = manyAnswers(args, context);
    if (reason !== undefined) {
      return new LodestoneError('not-built', reason, {
        hint: 'Use a variant that scores by rules, or with a judge that sees a single answer.',
      });
    }
    return isBracketed(args) ? undefined : scoreProblem(args, context);
  },
  async create(args, context): Promise<EvaluatorRun> {
    const judging = await createJudging(args, context, {
      fieldsOf: (prediction) => wordCounts('prediction', prediction),
      ...(isBracketed(args) ? { unscored: truthRun } : {}),
    });
    return {
      details: 'dict',
      questions: judging.questions,
      isAnswered: judging.isAnswered,
      add: judging.add,
      finish: () => ({ metrics: judging.finish() }),
    };
  },
};

/** Arguments that have a judge see more than one answer at once, or more than one prompt. */
const OF_MANY = ['multi_eval', 'pack_all_predictions', 'meta_review_prompt_template'];

/** Why a judge would see more than one text of one model. */
function manyAnswers(args: JsonObject, { dataset }: EvaluatorContext): string | undefined {
  const { mode } = asDict(dataset);
  if (isTruthy(mode ?? null) && mode !== 'singlescore') {
    return 'its judge compares the replies of several models, which is not supported';
  }
  const own = OF_MANY.find((name) => isTruthy(plain(args[name] ?? null)));
  if (own !== undefined) return `its judge uses ${own}, which is not supported`;
  const inferencer = dataset?.infer_cfg.inferencer;
  const isChat = /(^|\.)ChatInferencer$/.test(inferencer?.type ?? '');
  return isChat && (inferencer?.infer_mode ?? 'last') !== 'last'
    ? 'its judge sees several turns, which is not supported'
    : undefined;
}

/** Whether the judge's word is the score: no rule is given, and the prompt says which words it may choose from. */
function isBracketed({ dict_postprocessor: rule, prompt_template: template }: JsonObject): boolean {
  return !isTruthy(plain(rule ?? null)) && asksForTruth(JSON.stringify(template ?? null));
}

function truthRun(): JudgementRun {
  const tally = new TruthTally();
  return {
    add: ({ prediction }) => tally.add(bracketedTruth(pythonStr(prediction))),
    finish: () => tally.metrics(),
  };
}
