/** Where the whole catalogue departs from a rule, and why. A line that is no longer needed fails. */

/** Families, or evaluators of families, that cannot give full marks to the right answer as text. */
export const NOT_FULL: { readonly [familyAndEvaluator: string]: string } = {
  'agieval AGIEvalEvaluator':
    'the references of jec-qa in the prompts of its authors are lists, which no text equals',
  'crowspairs_cn AccEvaluator': 'labels are scored as 0 and 1, where the reference is always the letter A',
  'flores BleuEvaluator':
    'words are what stands between spaces, so a sentence in Japanese, Thai or Chinese may be too few of them',
  'GaokaoBench GaokaoBenchEvaluator_subjective': 'people grade these answers; OpenCompass writes 0',
  'GaokaoBench GaokaoBenchEvaluator_cloze': 'people grade these answers; OpenCompass writes 0',
  'GaokaoBench GaokaoBenchEvaluator_correction': 'people grade these answers; OpenCompass writes 0',
  'IFEval IFEvaluator': 'the reference says what is checked; it is no answer',
};

/** Files whose name does not end in the hash of their first list of datasets. */
export const OTHER_HASH: { readonly [file: string]: string } = {
  agieval_mixed_2f14ad: 'the tool of 0.2.4 that writes the hashes left files called "mixed" out',
  GaokaoBench_mixed_f2038e: 'the tool of 0.2.4 that writes the hashes left files called "mixed" out',
};

/** Families whose files in `$LODESTONE_DATA` may be of another edition than OpenCompass's. */
export const OTHER_EDITION: { readonly [family: string]: string } = {
  lambada: 'the text of OpenAI has one column, "text", where OpenCompass reads "prompt" and "label"',
};

/** Files of the catalogue whose data nobody can fetch: OpenCompass names them, and never gave them out. */
export const NO_SOURCE: { readonly [file: string]: string } = {
  ceval_contamination_ppl_810ec6: "its texts are paths of the authors' own machine",
  mmlu_contamination_ppl_810ec6: "its texts are paths of the authors' own machine",
  mbpp_contamination_ppl_f01cb6: "its texts are paths of the authors' own machine",
  gsm8k_contamination_ppl_ecdd22: 'data/gsm8k-extra is in no archive of OpenCompass',
  ...without(
    'no archive of OpenCompass holds it',
    'compassbench_checklist flames_gen flames_gen_1a58bb hellobench judgebench judgerbenchv2 rewardbench rmb writingbench_judge',
  ),
  ...without(
    'no archive of OpenCompass holds data/subjective/CompassArenaSubjectiveBench',
    'multiturn/pairwise_bt_judge multiturn/pairwise_judge multiturn/pointwise_judge singleturn/pairwise_bt_judge singleturn/pairwise_judge singleturn/pointwise_judge',
  ),
  ...without(
    'the hub has it as ZeroLoss-Lab/ELBench, of which no revision is known',
    'elbench_gen elbench_general_gen elbench_highlevel_edu_judge elbench_highlevel_omni_gen elbench_safety_judge',
  ),
  wildbench_single_judge: 'its path is data/WildBench, that of the archive data/subjective/WildBench',
};

function without(reason: string, files: string): { [file: string]: string } {
  return Object.fromEntries(files.split(' ').map((file) => [file, reason]));
}
