import {
  aliasFile,
  type Compat,
  type ComponentConfig,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  since,
} from '../../core/index.ts';
import {
  cascadeEvaluator,
  graderPrompt,
  graderTemplate,
  judgeEvaluator,
  lmGrader,
  rawGraderTemplate,
} from '../grader.ts';
import {
  component,
  datasetFiles,
  evaluator,
  fixKRetriever,
  perLabel,
  pplInferencer,
  promptTemplate,
  round,
  textPostprocessor,
} from '../parts.ts';
import { type DatasetParts, datasets, rawGen, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';
import { strictGrader } from '../texts/strict-grader.ts';

const PATH = './data/gpqa/';
const READER = reader(['question', 'A', 'B', 'C', 'D'], 'answer');
const DIAMOND = 'gpqa_diamond.csv';

function questions(
  infer: InferConfig,
  evaluate: DatasetParts['evaluate'] & object,
  args = {},
  set = 'diamond',
): DatasetParts {
  return {
    abbr: `GPQA_${set}`,
    type: 'GPQADataset',
    path: PATH,
    args: { name: `gpqa_${set}.csv`, ...args },
    reader: READER,
    infer,
    evaluate,
  };
}

function lastLine(order: string): string {
  return `Answer the following multiple choice question. The last line of your response should be of the following format: 'ANSWER: $LETTER' (without quotes) where LETTER is one of ABCD.${order}\n\n{question}\n\nA) {A}\nB) {B}\nC) {C}\nD) {D}`;
}

const GEN = zeroShotGen(round(lastLine('')));
const RAW = rawGen(lastLine(''));
const COT = zeroShotGen(round(lastLine(' Think step by step before answering.')));

/** The question with its options, as all prompts that score labels have it. */
const OPTIONS = 'Question: {question}\n(A){A}\n(B){B}\n(C){C}\n(D){D}\n';
const WRITTEN = zeroShotGen(
  round(
    'What is the correct answer to this question: {question}\nChoices:\n(A){A}\n(B){B}\n(C){C}\n(D){D}\nFormat your response as follows: "The correct answer is (insert answer here)"',
  ),
);
const SCORED = zeroShotPpl(perLabel('ABCD', (label) => `${OPTIONS}Answer: ${label}`));

/** Behind five examples, each label scored; `order` stands in front of them. */
function scoredBehindExamples(order: string): InferConfig {
  const asked = (label: string) => `${OPTIONS}\nAnswer: ${label}`;
  const template = perLabel('ABCD', (label) => `${order}\n</E>${asked(label)}`);
  return {
    ice_template: promptTemplate(perLabel('ABCD', asked)),
    prompt_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: fixKRetriever([0, 1, 2, 3, 4]),
    inferencer: pplInferencer(),
  };
}

const RULE = component('opencompass.datasets.GPQAEvaluator');
const LETTER_BEHIND_ANSWER = textPostprocessor('match_answer_pattern', {
  answer_pattern: '(?i)ANSWER\\s*:\\s*([A-D])',
});
const BY_OPTION: EvalConfig = {
  evaluator: RULE,
  pred_postprocessor: component('opencompass.utils.first_option_postprocess', { options: 'ABCD' }),
};
const BY_LETTER: EvalConfig = {
  evaluator: RULE,
  pred_postprocessor: component('opencompass.datasets.GPQA_Simple_Eval_postprocess'),
};
/** Since 0.5.4 the letter is found by its pattern. */
const SIMPLE_EVALS = (compat: Compat): EvalConfig =>
  compat === '0.5.4' ? { evaluator: RULE, pred_postprocessor: LETTER_BEHIND_ANSWER } : BY_LETTER;

const ASKED = '{question}\n A) {A}\n B) {B}\n C) {C}\n D) {D}\n';
const GRADER = graderTemplate(graderPrompt(ASKED, 'answer', 'full'));
const SOURCE = {
  ...component('opencompass.datasets.GPQADataset'),
  path: PATH,
  name: DIAMOND,
  reader_cfg: READER,
};
const SINGLE = { mode: 'singlescore' };
const FOUR_TIMES = { ...SINGLE, n: 4 };

function judged(more: { [argument: string]: ComponentConfig } = {}): EvalConfig {
  return { evaluator: { ...judgeEvaluator(SOURCE, GRADER), ...more }, pred_role: 'BOT' };
}

/** The letter behind "ANSWER:"; a judge sees what has none, or a wrong one. */
function cascade(prompt: ComponentConfig): EvalConfig {
  const rule = evaluator('AccEvaluator', { pred_postprocessor: LETTER_BEHIND_ANSWER });
  return { evaluator: cascadeEvaluator(rule, judgeEvaluator(SOURCE, prompt)) };
}

const file = datasetFiles('gpqa_datasets');
const LATER = since('0.3.3');
const NEWEST = since('0.5.4');

const gen4baadb = file('gpqa_gen_4baadb', datasets(questions(WRITTEN, BY_OPTION)));
const gen5aeece = file('gpqa_openai_simple_evals_gen_5aeece', datasets(questions(COT, SIMPLE_EVALS)), LATER);
const judge772ea0 = file(
  'gpqa_0shot_nocot_genericllmeval_gen_772ea0',
  datasets(questions(GEN, judged(), SINGLE)),
  NEWEST,
);
const STRICT = strictGrader(ASKED);
const REPEATED = 'diamond_repeat_4';

function repeated(infer: InferConfig, prompt: ComponentConfig) {
  return datasets({ ...questions(infer, cascade(prompt), FOUR_TIMES), abbr: `GPQA_${REPEATED}` });
}

/** GPQA (Rein et al. 2023): questions of graduates in biology, physics and chemistry that a search does not answer. */
export const gpqa: DatasetFamily = {
  folder: 'gpqa',
  title: 'GPQA',
  abilities: ['knowledge', 'reasoning'],
  languages: ['en'],
  licence: 'CC BY 4.0, not to be shown in the clear',
  size: 198,
  sizes: { GPQA_diamond: 198, GPQA_main: 448, GPQA_extended: 546, [`GPQA_${REPEATED}`]: 792 },
  files: [
    file('gpqa_0shot_nocot_gen_772ea0', datasets(questions(GEN, BY_LETTER)), NEWEST),
    judge772ea0,
    file(
      'gpqa_0shot_nocot_genericllmeval_xml_gen_772ea0',
      datasets(
        questions(
          GEN,
          judged({
            pred_postprocessor: component('opencompass.utils.xml_tag_postprocessor', { tag: '<conclude>' }),
          }),
          SINGLE,
        ),
      ),
      NEWEST,
    ),
    file(
      'gpqa_0shot_nocot_llmjudge_gen_772ea0',
      datasets(questions(GEN, { evaluator: lmGrader(GRADER), pred_role: 'BOT' }, SINGLE)),
      NEWEST,
    ),
    file('gpqa_cascade_eval_academic', repeated(GEN, graderTemplate(STRICT)), NEWEST),
    file('gpqa_cascade_eval_academic_rawprompt', repeated(RAW, rawGraderTemplate(STRICT)), NEWEST),
    file('gpqa_cascade_eval_gen_772ea0', datasets(questions(GEN, cascade(GRADER), SINGLE)), NEWEST),
    file(
      'gpqa_cascade_eval_rawprompt_gen_706039',
      datasets(questions(RAW, cascade(rawGraderTemplate(graderPrompt(ASKED, 'answer', 'none'))), SINGLE)),
      NEWEST,
    ),
    file(
      'gpqa_few_shot_ppl_2c9cd6',
      datasets(
        questions(scoredBehindExamples('对下面的单项选择题，请直接给出正确答案的选项。'), {
          evaluator: evaluator('AccwithDetailsEvaluator'),
        }),
      ),
      ['0.3.3'],
    ),
    file(
      'gpqa_few_shot_ppl_4b5a83',
      datasets(
        questions(
          scoredBehindExamples(
            'For the multiple choice question below, please provide the correct answer option directly.',
          ),
          { evaluator: evaluator('AccwithDetailsEvaluator') },
        ),
      ),
      NEWEST,
    ),
    aliasFile('gpqa_gen', { '0.2.4': gen4baadb, '0.3.3': gen5aeece }),
    file(
      'gpqa_gen_015262',
      datasets(...['extended', 'main', 'diamond'].map((set) => questions(WRITTEN, BY_OPTION, {}, set))),
      LATER,
    ),
    gen4baadb,
    aliasFile('gpqa_llm_judge_gen', { '0.5.4': judge772ea0 }, NEWEST),
    gen5aeece,
    file('gpqa_ppl_6bf57a', datasets(questions(SCORED, BY_OPTION))),
  ],
};
