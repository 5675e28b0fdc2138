/** Functions of OpenCompass's evaluators that have vectors of their own, and their counterparts here. */
import type { Compat, JsonObject } from '../../src/core/index.ts';
import {
  type BracketCleaning,
  bracketAnswer,
  innerBracketText,
  plainLatex,
} from '../../src/evaluators/families/korbench/bracket-answer.ts';
import { isKorbenchAnswer } from '../../src/evaluators/families/korbench/korbench-rules.ts';
import { gPassAtK, mgPassAtK, passAtK } from '../../src/evaluators/metrics/measures/pass-at-k.ts';

const BASE = 'opencompass.openicl.icl_evaluator.icl_base_evaluator';
const KORBENCH = 'opencompass.datasets.korbench.korbench_utils';

export const FUNCTIONS: Record<string, (input: unknown, args: JsonObject, compat: Compat) => unknown> = {
  [`${BASE}.compute_pass_at_k`]: (input) => passAtK(...(input as [number, number, number])),
  [`${BASE}.compute_g_pass_at_k`]: (input) => gPassAtK(...(input as [number, number, number, number])),
  [`${BASE}.compute_mg_pass_at_k`]: (input) => mgPassAtK(...(input as [number, number, number])),
  [`${KORBENCH}.extract_text_from_brackets`]: (text, args) =>
    bracketAnswer(String(text), args.clean_level as BracketCleaning | undefined),
  [`${KORBENCH}.extract_inner_text_from_brackets`]: (text) => innerBracketText(String(text)),
  [`${KORBENCH}.evaluate_response_vs_answer`]: (input, { question_type, rule_id, idx }) => {
    const [reply, answer] = input as [string, string];
    return isKorbenchAnswer(reply, answer, {
      category: String(question_type),
      rule: String(rule_id),
      number: String(idx),
    });
  },
  [`${KORBENCH}.clean_latex`]: (text) => plainLatex(String(text)),
};
