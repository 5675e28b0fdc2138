/** Functions of OpenCompass that are no registered postprocessors, but have vectors and a counterpart here. */
import type { Compat, JsonObject } from '../../src/core/index.ts';
import { boxedAnswer, lastBoxed, withoutBox } from '../../src/evaluators/math/boxed-answer.ts';
import { normalizeFinalAnswer } from '../../src/evaluators/math/final-answer.ts';
import {
  bracedFractions,
  bracedRoots,
  bracedRootsOfWords,
  slashFraction,
  stripV1,
  stripV2,
  withoutRightUnits,
} from '../../src/evaluators/math/string-equivalence.ts';

const MATH = 'opencompass.datasets.math';

export const HELPERS: Record<string, (input: unknown, args: JsonObject, compat: Compat) => unknown> = {
  [`${MATH}.last_boxed_only_string`]: (text) => lastBoxed(String(text)),
  [`${MATH}.remove_boxed`]: (text) => withoutBox(String(text)),
  [`${MATH}.extract_boxed_answer`]: (text, args) =>
    boxedAnswer(String(text), args.strip_double_curly_brace === true),
  [`${MATH}.normalize_final_answer`]: (text) => normalizeFinalAnswer(String(text)),
  [`${MATH}.MATHEvaluator._fix_a_slash_b`]: (text) => slashFraction(String(text)),
  [`${MATH}.MATHEvaluator._fix_fracs`]: (text) => bracedFractions(String(text)),
  [`${MATH}.MATHEvaluator._fix_sqrt`]: (text) => bracedRoots(String(text)),
  [`${MATH}.MATHEvaluator._fix_sqrt_v2`]: (text) => bracedRootsOfWords(String(text)),
  [`${MATH}.MATHEvaluator._remove_right_units`]: (text) => withoutRightUnits(String(text)),
  [`${MATH}.MATHEvaluator._strip_string`]: (text) => stripV1(String(text)),
  [`${MATH}.MATHEvaluator._strip_string_v2`]: (text) => stripV2(String(text)),
};
