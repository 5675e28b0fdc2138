import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type ComponentConfig,
  type DatasetConfig,
  type DatasetFamily,
  type EvalConfig,
  forCompat,
  type InferConfig,
  type JsonObject,
  type SummaryGroup,
  since,
} from '../../core/index.ts';
import { cascadeEvaluator, graderEvaluator, rawGraderEvaluator, subjectiveGrader } from '../grader.ts';
import {
  component,
  datasetFiles,
  detailedAccuracy,
  evaluator,
  fixKRetriever,
  genInferencer,
  instructedExtractor,
  perLabel,
  pplInferencer,
  promptTemplate,
  rawPromptTemplate,
  round,
  systemTurn,
  tableSizes,
  textPostprocessor,
  xfinderExtractor,
  zeroRetriever,
} from '../parts.ts';

type Area = 'humanities' | 'stem' | 'social science' | 'other';

/** Subjects in the order of the datasets and of the weights: the number of test questions, and the area. */
const SUBJECTS: { [subject: string]: [questions: number, area: Area] } = {
  college_biology: [144, 'stem'],
  college_chemistry: [100, 'stem'],
  college_computer_science: [100, 'stem'],
  college_mathematics: [100, 'stem'],
  college_physics: [102, 'stem'],
  electrical_engineering: [145, 'stem'],
  astronomy: [152, 'stem'],
  anatomy: [135, 'stem'],
  abstract_algebra: [100, 'stem'],
  machine_learning: [112, 'stem'],
  clinical_knowledge: [265, 'other'],
  global_facts: [100, 'other'],
  management: [103, 'other'],
  nutrition: [306, 'other'],
  marketing: [234, 'other'],
  professional_accounting: [282, 'other'],
  high_school_geography: [198, 'social science'],
  international_law: [121, 'humanities'],
  moral_scenarios: [895, 'humanities'],
  computer_security: [100, 'stem'],
  high_school_microeconomics: [238, 'social science'],
  professional_law: [1534, 'humanities'],
  medical_genetics: [100, 'other'],
  professional_psychology: [612, 'social science'],
  jurisprudence: [108, 'humanities'],
  world_religions: [171, 'humanities'],
  philosophy: [311, 'humanities'],
  virology: [166, 'other'],
  high_school_chemistry: [203, 'stem'],
  public_relations: [110, 'social science'],
  high_school_macroeconomics: [390, 'social science'],
  human_sexuality: [131, 'social science'],
  elementary_mathematics: [378, 'stem'],
  high_school_physics: [151, 'stem'],
  high_school_computer_science: [100, 'stem'],
  high_school_european_history: [165, 'humanities'],
  business_ethics: [100, 'other'],
  moral_disputes: [346, 'humanities'],
  high_school_statistics: [216, 'stem'],
  miscellaneous: [783, 'other'],
  formal_logic: [126, 'humanities'],
  high_school_government_and_politics: [193, 'social science'],
  prehistory: [324, 'humanities'],
  security_studies: [245, 'social science'],
  high_school_biology: [310, 'stem'],
  logical_fallacies: [163, 'humanities'],
  high_school_world_history: [237, 'humanities'],
  professional_medicine: [272, 'other'],
  high_school_mathematics: [270, 'stem'],
  college_medicine: [173, 'other'],
  high_school_us_history: [204, 'humanities'],
  sociology: [201, 'social science'],
  econometrics: [114, 'social science'],
  high_school_psychology: [545, 'social science'],
  human_aging: [223, 'other'],
  us_foreign_policy: [100, 'social science'],
  conceptual_physics: [235, 'stem'],
};

const PREFIX = 'lukaemon_mmlu_';
const OPTIONS = 'A. {A}\nB. {B}\nC. {C}\nD. {D}';
const FIVE_SHOT = fixKRetriever([0, 1, 2, 3, 4]);

interface Wording {
  question: string;
  answer: string;
}

const LONG: Wording = { question: 'Question: ', answer: 'Answer: ' };
const SHORT: Wording = { question: 'Q: ', answer: 'A: ' };

function asked(subject: string, { question, answer }: Wording): string {
  const hint = `There is a single choice question about ${subject}. Answer the question by replying A, B, C or D.`;
  return `${hint}\n${question}{input}\n${OPTIONS}\n${answer}`;
}

/** Five examples in one wording and the question in another; the model writes the letter. */
function genConfig(examples: Wording, last: Wording) {
  return (subject: string): InferConfig => ({
    ice_template: promptTemplate(round(asked(subject, examples), '{target}\n')),
    prompt_template: promptTemplate({ begin: '</E>', ...round(asked(subject, last)) }, { ice_token: '</E>' }),
    retriever: FIVE_SHOT,
    inferencer: genInferencer(),
  });
}

/** The subject is named once, in front of the examples. */
function systemConfig(subject: string): InferConfig {
  const question = `{input}\n${OPTIONS}\nAnswer: `;
  const intro = `The following are multiple choice questions (with answers) about ${subject}.`;
  return {
    ice_template: promptTemplate(round(question, '{target}\n')),
    prompt_template: {
      ...promptTemplate({ begin: [systemTurn(intro), '</E>'], ...round(question) }, { ice_token: '</E>' }),
      type: 'PromptTemplate',
    },
    retriever: FIVE_SHOT,
    inferencer: genInferencer(),
  };
}

function plainIntro(subject: string): string {
  return `The following are multiple choice questions (with answers) about  ${subject}.\n\n</E>`;
}

function plainGenConfig(subject: string): InferConfig {
  const question = `{input}\n${OPTIONS}\nAnswer:`;
  return {
    ice_template: promptTemplate(`${question} {target}\n`),
    prompt_template: promptTemplate(plainIntro(subject) + question, { ice_token: '</E>' }),
    retriever: FIVE_SHOT,
    inferencer: genInferencer(),
  };
}

/** Plain text, each letter's answer scored. */
function plainPplConfig(subject: string): InferConfig {
  const answered = (letter: string) => `{input}\n${OPTIONS}\nAnswer: ${letter}`;
  return {
    ice_template: promptTemplate(perLabel('ABCD', (letter) => `${answered(letter)}\n`)),
    prompt_template: promptTemplate(
      perLabel('ABCD', (letter) => plainIntro(subject) + answered(letter)),
      { ice_token: '</E>' },
    ),
    retriever: FIVE_SHOT,
    inferencer: pplInferencer(),
  };
}

function zeroShotConfig(subject: string): InferConfig {
  const stepByStep = { question: 'Q: ', answer: "Let's think step by step. A: " };
  return {
    ...genConfig(SHORT, stepByStep)(subject),
    retriever: zeroRetriever(),
    inferencer: genInferencer({ max_out_len: 256 }),
  };
}

/** No examples; the answer stands in the last line of the reply. `manner` is what follows the instruction. */
function lastLineQuery(manner: string): string {
  const format = "'ANSWER: $LETTER' (without quotes) where LETTER is one of ABCD.";
  const instruction = `The last line of your response should be of the following format: ${format}${manner}`;
  return `Answer the following multiple choice question. ${instruction}\n\n{input}\n\nA) {A}\nB) {B}\nC) {C}\nD) {D}`;
}

function lastLineConfig(prompt: ComponentConfig): () => InferConfig {
  return () => ({ prompt_template: prompt, retriever: zeroRetriever(), inferencer: genInferencer() });
}

const cotConfig = lastLineConfig(
  promptTemplate(round(lastLineQuery(' Think step by step before answering.'))),
);
const answerConfig = lastLineConfig(promptTemplate(round(lastLineQuery(' '))));
const rawAnswerConfig = lastLineConfig(rawPromptTemplate([{ role: 'user', content: lastLineQuery('') }]));

const ACCURACY = evaluator('AccEvaluator');
const FIRST_CAPITAL: EvalConfig = {
  evaluator: ACCURACY,
  pred_postprocessor: textPostprocessor('first_capital_postprocess'),
};
const FIRST_OPTION = textPostprocessor('first_option_postprocess', { options: 'ABCD' });
const LAST_LINE = textPostprocessor('match_answer_pattern', {
  answer_pattern: '(?i)ANSWER\\s*:\\s*([A-D])',
});

interface Variant {
  type?: string;
  subjects?: string[];
  infer: (subject: string) => InferConfig;
  evaluate: (compat: Compat, source: JsonObject, abbr: string) => EvalConfig;
  args?: JsonObject;
}

function datasets({ type = 'MMLUDataset', subjects, infer, evaluate, args = {} }: Variant) {
  return (compat: Compat): DatasetConfig[] =>
    (subjects ?? Object.keys(SUBJECTS)).map((name) => {
      const abbr = PREFIX + name;
      const source = {
        ...component(`opencompass.datasets.${type}`),
        path: forCompat(compat, { '0.2.4': './data/mmlu/', '0.3.3': 'opencompass/mmlu' }),
        name,
        reader_cfg: {
          input_columns: ['input', 'A', 'B', 'C', 'D'],
          output_column: 'target',
          train_split: 'dev',
        },
      };
      return {
        abbr,
        ...source,
        infer_cfg: infer(name.replaceAll('_', ' ')),
        eval_cfg: evaluate(compat, source, abbr),
        ...args,
      };
    });
}

/** Five examples, with details since 0.3.3, and what else extracts the answer. */
function gen4d595a(extractor: JsonObject = {}) {
  return datasets({
    infer: genConfig(LONG, LONG),
    evaluate: (compat) => ({
      ...detailedAccuracy(compat),
      pred_postprocessor: FIRST_OPTION,
      ...extractor,
    }),
  });
}

const GRADED_QUESTION = '{input}\n A) {A}\n B) {B}\n C) {C}\n D) {D}\n';

/** The answer of the last line is the grader's to judge. */
function graded(
  variant: { subjects?: string[]; infer?: Variant['infer'] },
  judge: (source: JsonObject, abbr: string) => EvalConfig,
) {
  return datasets({
    infer: answerConfig,
    ...variant,
    evaluate: (_, source, abbr) => judge(source, abbr),
    args: { mode: 'singlescore' },
  });
}

const grade = (source: JsonObject) => graderEvaluator(source, GRADED_QUESTION, 'target', 'full');

function inArea(area: Area): string[] {
  return Object.keys(SUBJECTS)
    .filter((subject) => SUBJECTS[subject]?.[1] === area)
    .sort();
}

const file = datasetFiles('mmlu_datasets');
const STEM = { subjects: inArea('stem') };
const NEW = since('0.5.4');

const openaiB618ea = file(
  'mmlu_openai_simple_evals_gen_b618ea',
  datasets({
    infer: cotConfig,
    evaluate: () => ({ evaluator: ACCURACY, pred_postprocessor: LAST_LINE }),
  }),
  since('0.3.3'),
);
const genFile4d595a = file('mmlu_gen_4d595a', gen4d595a());
const judgeF4336b = file(
  'mmlu_llmjudge_gen_f4336b',
  graded({}, (source) => ({ evaluator: grade(source), pred_role: 'BOT' })),
  NEW,
);
const pplAc766d = file('mmlu_ppl_ac766d', datasets({ infer: plainPplConfig, evaluate: detailedAccuracy }));

/** A file that only names subjects, for others to import. */
function setsFile(name: string, subjects: string[], versions: readonly Compat[]): CatalogFile {
  return { name, versions, build: () => ({ mmlu_all_sets: subjects }) };
}

function group(name: string, subjects: string[]): SummaryGroup {
  return { name, subsets: subjects.map((subject) => PREFIX + subject) };
}

function groups(): SummaryGroup[] {
  const areas = (['humanities', 'stem', 'social science', 'other'] as const).map(inArea);
  const [humanities = [], stem = [], socialScience = [], other = []] = areas;
  const all = group('mmlu', areas.flat());
  const weights = Object.entries(SUBJECTS).map(([subject, [questions]]) => [PREFIX + subject, questions]);
  return [
    group('mmlu-humanities', humanities),
    group('mmlu-stem', stem),
    group('mmlu-social-science', socialScience),
    group('mmlu-other', other),
    all,
    { ...all, name: 'mmlu-weighted', weights: Object.fromEntries(weights) },
  ];
}

/** Questions of each subject in the test split. */
const SIZES = `
  college_biology 144, college_chemistry 100, college_computer_science 100, college_mathematics 100,
  college_physics 102, electrical_engineering 145, astronomy 152, anatomy 135, abstract_algebra 100,
  machine_learning 112, clinical_knowledge 265, global_facts 100, management 103, nutrition 306, marketing
  234, professional_accounting 282, high_school_geography 198, international_law 121, moral_scenarios 895,
  computer_security 100, high_school_microeconomics 238, professional_law 1534, medical_genetics 100,
  professional_psychology 612, jurisprudence 108, world_religions 171, philosophy 311, virology 166,
  high_school_chemistry 203, public_relations 110, high_school_macroeconomics 390, human_sexuality 131,
  elementary_mathematics 378, high_school_physics 151, high_school_computer_science 100,
  high_school_european_history 165, business_ethics 100, moral_disputes 346, high_school_statistics 216,
  miscellaneous 783, formal_logic 126, high_school_government_and_politics 193, prehistory 324,
  security_studies 245, high_school_biology 310, logical_fallacies 163, high_school_world_history 237,
  professional_medicine 272, high_school_mathematics 270, college_medicine 173, high_school_us_history 204,
  sociology 201, econometrics 114, high_school_psychology 545, human_aging 223, us_foreign_policy 100,
  conceptual_physics 235`;

/** MMLU (Hendrycks et al. 2021): questions of 57 subjects. */
export const mmlu: DatasetFamily = {
  folder: 'mmlu',
  title: 'MMLU',
  abilities: ['knowledge'],
  languages: ['en'],
  licence: 'MIT',
  size: 14042,
  sizes: tableSizes('lukaemon_mmlu_', SIZES),
  files: [
    setsFile('mmlu_all_sets', Object.keys(SUBJECTS), since('0.3.3')),
    file(
      'mmlu_clean_ppl',
      datasets({
        type: 'MMLUDatasetClean',
        infer: plainPplConfig,
        evaluate: () => ({ evaluator: evaluator('AccContaminationEvaluator'), analyze_contamination: true }),
      }),
    ),
    aliasFile('mmlu_gen', { '0.2.4': genFile4d595a, '0.5.4': openaiB618ea }),
    file('mmlu_gen_23a9a9', datasets({ infer: systemConfig, evaluate: () => FIRST_CAPITAL })),
    genFile4d595a,
    file('mmlu_gen_5d1409', datasets({ infer: genConfig(SHORT, SHORT), evaluate: () => FIRST_CAPITAL })),
    file('mmlu_gen_79e572', datasets({ infer: plainGenConfig, evaluate: () => FIRST_CAPITAL })),
    file(
      'mmlu_gen_a484b3',
      datasets({
        infer: genConfig(LONG, SHORT),
        evaluate: () => ({ evaluator: ACCURACY, pred_postprocessor: FIRST_OPTION }),
      }),
    ),
    aliasFile('mmlu_llm_judge_gen', { '0.5.4': judgeF4336b }, NEW),
    judgeF4336b,
    file(
      'mmlu_llmjudge_rawprompt_gen_af67f0',
      graded({ infer: rawAnswerConfig }, (source) => ({
        evaluator: rawGraderEvaluator(source, GRADED_QUESTION, 'target'),
        pred_role: 'BOT',
      })),
      NEW,
    ),
    file(
      'mmlu_model_postprocess_gen_4d595a',
      gen4d595a({
        model_postprocessor: instructedExtractor('OPTION_NAVIE_PROMPT_TEMPLATE'),
      }),
      since('0.3.3'),
    ),
    file(
      'mmlu_openai_0shot_nocot_llmjudge_gen_216503',
      graded(STEM, () => ({ evaluator: subjectiveGrader(GRADED_QUESTION, 'target'), pred_role: 'BOT' })),
      NEW,
    ),
    openaiB618ea,
    aliasFile('mmlu_ppl', { '0.2.4': pplAc766d }),
    pplAc766d,
    file(
      'mmlu_stem_0shot_cascade_eval_gen_216503',
      graded(STEM, (source, abbr) => ({
        evaluator: cascadeEvaluator(
          { ...ACCURACY, pred_postprocessor: LAST_LINE },
          grade({ abbr, ...source }),
        ),
      })),
      NEW,
    ),
    file(
      'mmlu_stem_0shot_gen_216503',
      graded(STEM, (source, abbr) => ({ evaluator: grade({ abbr, ...source }) })),
      NEW,
    ),
    file(
      'mmlu_stem_0shot_xml_gen_216503',
      graded(STEM, (source, abbr) => ({
        evaluator: {
          ...grade({ abbr, ...source }),
          pred_postprocessor: textPostprocessor('xml_tag_postprocessor', { tag: '<conclude>' }),
        },
      })),
      NEW,
    ),
    setsFile('mmlu_stem_sets', inArea('stem'), NEW),
    file(
      'mmlu_xfinder_gen_4d595a',
      gen4d595a({
        model_postprocessor: xfinderExtractor('alphabet_option'),
      }),
      since('0.3.3'),
    ),
    file(
      'mmlu_zero_shot_gen_47e2c0',
      datasets({
        infer: zeroShotConfig,
        evaluate: () => ({ evaluator: ACCURACY, pred_postprocessor: FIRST_OPTION }),
      }),
    ),
  ],
  groups: [{ name: 'mmlu', variable: 'mmlu_summary_groups', build: groups }],
};
