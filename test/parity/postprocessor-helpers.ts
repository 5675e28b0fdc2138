/** Functions of OpenCompass that are no registered postprocessors, but have vectors and a counterpart here. */
import { type Compat, Extraction, type JsonObject } from '../../src/core/index.ts';
import {
  firstBoxOrLastLine,
  lastBoxedStep,
  lastBoxWithoutEscapes,
  lastBraces,
  lastPlainBox,
  lastTagged,
  taggedNumbers,
} from '../../src/evaluators/extraction/boxes.ts';
import { arcGrid } from '../../src/evaluators/extraction/number-grid.ts';
import { agievalAnswer, agievalMathAnswer } from '../../src/evaluators/families/agieval/agieval-answer.ts';
import { cppBlock, cppProgram } from '../../src/evaluators/families/codecompass/cpp-code.ts';
import { gaokaoAnswers } from '../../src/evaluators/families/gaokao-bench/gaokao-answer.ts';
import { humanevalxCode } from '../../src/evaluators/families/humanevalx/humanevalx-code.ts';
import {
  type BracketCleaning,
  bracketAnswer,
  plainLatex,
  withoutControls,
} from '../../src/evaluators/families/korbench/bracket-answer.ts';
import { lcbenchAnswer } from '../../src/evaluators/families/lcbench/lcbench-answer.ts';
import {
  executionAnswer,
  generatedCode,
  lastGeneratedCode,
  testOutputCode,
} from '../../src/evaluators/families/livecodebench/livecodebench-answer.ts';
import {
  firstDecimal,
  matbenchNumber,
  matbenchVerdict,
} from '../../src/evaluators/families/matbench/chemical-reply.ts';
import { mathbenchOption, withoutSpaces } from '../../src/evaluators/families/mathbench/mathbench-option.ts';
import { mbppAnswer, mbppAnswer2 } from '../../src/evaluators/families/mbpp/mbpp-answer.ts';
import { medbenchOptions } from '../../src/evaluators/families/medbench/medbench-options.ts';
import { py150Sample } from '../../src/evaluators/families/py150/py150.ts';
import { supergpqaOption } from '../../src/evaluators/families/supergpqa/supergpqa-option.ts';
import { tabmwpAnswer, tabmwpNormalized } from '../../src/evaluators/families/tabmwp/tabmwp-answer.ts';
import { tevalInput } from '../../src/evaluators/families/teval/teval-input.ts';
import { zebraGrid, zebraOption } from '../../src/evaluators/families/zebralogic/zebra-answer.ts';
import { boxedAnswer, lastBoxed, withoutBox } from '../../src/evaluators/math/boxed-answer.ts';
import { normalizeFinalAnswer } from '../../src/evaluators/math/final-answer.ts';
import { stripAgieval, stripIntern } from '../../src/evaluators/math/hendrycks-variants.ts';
import { withoutUnits } from '../../src/evaluators/math/number-text.ts';
import {
  bracedFractions,
  bracedRoots,
  bracedRootsOfWords,
  slashFraction,
  stripV1,
  stripV2,
  withoutRightUnits,
} from '../../src/evaluators/math/string-equivalence.ts';
import {
  normalizedAnswer,
  normalizedChineseAnswer,
} from '../../src/evaluators/metrics/text/normalized-answer.ts';
import { translationTokens } from '../../src/evaluators/metrics/text/translation-tokens.ts';
import { mathAnswerLine } from '../../src/evaluators/postprocessors/math.ts';
import { afterLast, stripText } from '../../src/util/index.ts';
import { answerScore } from '../../src/verdicts/readers/answer-score.ts';
import { overallScore } from '../../src/verdicts/readers/overall-score.ts';
import {
  correctOrWrong,
  correctWrongOrNone,
  taggedVerdict,
} from '../../src/verdicts/readers/verdict-letter.ts';
import { wordVerdict } from '../../src/verdicts/readers/word-verdict.ts';

const DATASETS = 'opencompass.datasets';
const MATH = `${DATASETS}.math`;

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
  [`${DATASETS}.mathbench.first_option_postprocess`]: (text, args) =>
    mathbenchOption(String(text), String(args.options), args.cushion !== false),
  [`${DATASETS}.mathbench.remove_invisible_chars`]: (text) => withoutSpaces(String(text)),
  [`${DATASETS}.LCBench.LCEvaluator._process_answer`]: (text, _args, compat) =>
    lcbenchAnswer(String(text), compat),
  [`${DATASETS}.mbpp.MBPPEvaluator._process_answer`]: (text) => mbppAnswer(String(text)),
  [`${DATASETS}.mbpp.MBPPEvaluator2._process_answer`]: (text) => mbppAnswer2(String(text)),
  [`${DATASETS}.humanevalx._clean_up_code`]: (text, args) =>
    humanevalxCode(String(text), String(args.language_type), String(args.reference)),
  [`${DATASETS}.livecodebench.extract_utils.extract_code_execution`]: (text, args) =>
    executionAnswer(String(text), args.cot === true),
  [`${DATASETS}.livecodebench.extract_utils.extract_code_generation`]: (text, args) =>
    generatedCode(String(text), args.model_type as string | undefined),
  [`${DATASETS}.livecodebench.extract_utils.extract_code_generation_v2`]: (text, args) =>
    lastGeneratedCode(String(text), args.model_type as string | undefined),
  [`${DATASETS}.livecodebench.extract_utils.extract_test_output_code`]: (text) =>
    testOutputCode(String(text)),
  [`${DATASETS}.livecodebench_pro.livecodebench_pro_evaluator.extract_longest_cpp_code`]: (text) =>
    cppProgram(String(text)),
  [`${DATASETS}.codecompass.utils.extract_cpp_code`]: (text) => cppBlock(String(text)),
  [`${DATASETS}.GaokaoBench.GaokaoBenchEvaluator.do_predictions_postprocess`]: (text, args) =>
    gaokaoAnswers(String(args.question_type), String(text), Number(args.answer_lenth)),
  [`${DATASETS}.MedXpertQA._generic_llmjudge_postprocess`]: (text) => correctOrWrong(String(text)),
  [`${DATASETS}.Medbullets._generic_llmjudge_postprocess`]: (text) => correctOrWrong(String(text)),
  [`${DATASETS}.medmcqa._generic_llmjudge_postprocess`]: (text) => correctOrWrong(String(text)),
  [`${DATASETS}.generic._generic_llmjudge_postprocess`]: (text, args) =>
    taggedVerdict(String(text), args.true_tag as string | undefined, args.false_tag as string | undefined),
  [`${DATASETS}.livereasonbench.livereasonbench._livereasonbench_postprocess`]: (text) =>
    correctWrongOrNone(String(text)),
  [`${DATASETS}.simpleqa._single_simpleqa_postprocess`]: (text) => correctWrongOrNone(String(text)),
  [`${DATASETS}.aa_lcr._parse_aa_lcr_judgement`]: (text) => wordVerdict(String(text)),
  [`${DATASETS}.clbench._parse_overall_score`]: (text) => overallScore(String(text)),
  [`${DATASETS}.inverse_ifeval.extract_inverse_ifeval_score`]: (text) => answerScore(String(text)),
  [`${DATASETS}.ProcessBench.extract_answer`]: (text) => lastBoxedStep(String(text)),
  [`${DATASETS}.TheoremQA.number_utils.clean_units`]: (text) => withoutUnits(String(text)),
  [`${DATASETS}.agieval.math_equivalence._strip_string`]: (text) => stripAgieval(String(text)),
  [`${DATASETS}.agieval.post_process.parse_math_answer`]: (text, args) =>
    agievalMathAnswer(String(args.setting_name), String(text)),
  [`${DATASETS}.agieval.post_process.post_process`]: (text, args) =>
    agievalAnswer(String(args.dataset_name), String(args.setting_name), String(text)),
  [`${DATASETS}.arc_prize_public_evaluation.extract_solution`]: (text) => arcGrid(String(text)),
  [`${DATASETS}.biodata.extract_boxed_text`]: (text) => lastBoxWithoutEscapes(String(text)),
  [`${DATASETS}.biodata.extract_dict_text`]: (text) => lastBraces(String(text)),
  [`${DATASETS}.biodata.extract_number`]: (text) => taggedNumbers(String(text)).at(-1),
  [`${DATASETS}.mol_instructions_chem.extract_number`]: (text) => taggedNumbers(String(text)).at(-1),
  [`${DATASETS}.smolinstruct.extract_number`]: (text) => taggedNumbers(String(text)),
  [`${DATASETS}.mol_instructions_chem.extract_chem_tag`]: (text, args) => {
    const found = lastTagged(String(text), String(args.tag));
    return found === undefined ? [null, null] : [args.tag, found];
  },
  [`${DATASETS}.drop_simple_eval.normalize`]: (text) => normalizedAnswer(String(text)),
  [`${DATASETS}.longbench.evaluators.normalize_answer`]: (text) => normalizedAnswer(String(text)),
  [`${DATASETS}.lveval.evaluators.normalize_answer`]: (text) => normalizedAnswer(String(text)),
  [`${DATASETS}.longbench.evaluators.normalize_zh_answer`]: (text) => normalizedChineseAnswer(String(text)),
  [`${DATASETS}.lveval.evaluators.normalize_zh_answer`]: (text) => normalizedChineseAnswer(String(text)),
  [`${DATASETS}.gaokao_math.extract_boxed_answer`]: (text) => lastPlainBox(String(text)),
  [`${DATASETS}.livemathbench.utils.extract_judge_label`]: (text) => lastPlainBox(String(text)),
  [`${DATASETS}.korbench.korbench_utils.clean_json_string`]: (text) => withoutControls(String(text)),
  [`${DATASETS}.korbench.korbench_utils.clean_latex`]: (text) => plainLatex(String(text)),
  [`${DATASETS}.korbench.korbench_utils.extract_text_from_brackets`]: (text, args) =>
    bracketAnswer(String(text), args.clean_level as BracketCleaning | undefined),
  [`${DATASETS}.matbench.post_process._numerical_postprocess`]: (text) => firstDecimal(String(text)),
  [`${DATASETS}.matbench.post_process.parse_float_answer`]: (text) => matbenchNumber(String(text)),
  [`${DATASETS}.matbench.post_process.parse_has_hasnot_answer`]: (text) => matbenchVerdict(String(text)),
  [`${DATASETS}.matbench.post_process.parse_true_false_answer`]: (text) => matbenchVerdict(String(text)),
  [`${DATASETS}.math_intern.extract_boxed_answer`]: (text, args) =>
    boxedAnswer(String(text), args.strip_double_curly_brace === true),
  [`${DATASETS}.math_intern.last_boxed_only_string`]: (text) => lastBoxed(String(text)),
  [`${DATASETS}.math_intern.strip_string`]: (text) => stripIntern(String(text)),
  [`${DATASETS}.medbench.post_process.parse_qa_multiple_answer`]: (text) => medbenchOptions(String(text)),
  [`${DATASETS}.perspectivegap._strip_think_tags`]: (text) => stripText(afterLast(String(text), '</think>')),
  [`${DATASETS}.phybench.box_extract.extract_boxed_latex`]: (text) => firstBoxOrLastLine(String(text)),
  [`${DATASETS}.py150.py150_post_process`]: (text) => py150Sample(String(text)),
  [`${DATASETS}.PMMEval.flores.wmt_postprocess`]: (text, args) =>
    translationTokens(String(text), String(args.lang)),
  [`${DATASETS}.supergpqa.supergpqa_eval.extract_option_labels`]: (text) => supergpqaOption(String(text)),
  [`${DATASETS}.tabmwp.extract_prediction`]: (text, args) =>
    tabmwpAnswer(String(text), args.options as string[] | null),
  [`${DATASETS}.tabmwp.normalize_answer`]: (text, args) =>
    tabmwpNormalized(String(text), args.unit as string | null),
  [`${DATASETS}.teval.evaluators.reason_retrieve_understand_evaluator.input_postprocess`]: (text) =>
    tevalInput(text),
  [`${DATASETS}.zebralogic._extract_grid_from_text`]: (text) => zebraGrid(String(text)),
  [`${DATASETS}.zebralogic._extract_mc_answer`]: (text) => zebraOption(String(text)),
  [`${MATH}.extract_answer`]: (text) => plainValue(mathAnswerLine.apply(text, {}, { compat: '0.5.4' })),
};

function plainValue(found: unknown): unknown {
  return found instanceof Extraction ? found.value : found;
}
