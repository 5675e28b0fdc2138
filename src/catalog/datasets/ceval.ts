import {
  aliasFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  datasetFile,
  type EvalConfig,
  forCompat,
  type InferConfig,
  type JsonObject,
  type SummaryGroup,
} from '../../core/index.ts';
import { graderEvaluator } from '../grader.ts';
import {
  component,
  evaluator,
  fixKRetriever,
  genInferencer,
  perLabel,
  pplInferencer,
  promptTemplate,
  round,
  tableSizes,
  textPostprocessor,
  zeroRetriever,
} from '../parts.ts';

/** Subjects by group: name of the file, and the name that prompts use. */
const STEM = {
  computer_network: '计算机网络',
  operating_system: '操作系统',
  computer_architecture: '计算机组成',
  college_programming: '大学编程',
  college_physics: '大学物理',
  college_chemistry: '大学化学',
  advanced_mathematics: '高等数学',
  probability_and_statistics: '概率统计',
  discrete_mathematics: '离散数学',
  electrical_engineer: '注册电气工程师',
  metrology_engineer: '注册计量师',
  high_school_mathematics: '高中数学',
  high_school_physics: '高中物理',
  high_school_chemistry: '高中化学',
  high_school_biology: '高中生物',
  middle_school_mathematics: '初中数学',
  middle_school_biology: '初中生物',
  middle_school_physics: '初中物理',
  middle_school_chemistry: '初中化学',
  veterinary_medicine: '兽医学',
};
const SOCIAL_SCIENCE = {
  college_economics: '大学经济学',
  business_administration: '工商管理',
  marxism: '马克思主义基本原理',
  mao_zedong_thought: '毛泽东思想和中国特色社会主义理论体系概论',
  education_science: '教育学',
  teacher_qualification: '教师资格',
  high_school_politics: '高中政治',
  high_school_geography: '高中地理',
  middle_school_politics: '初中政治',
  middle_school_geography: '初中地理',
};
const HUMANITIES = {
  modern_chinese_history: '近代史纲要',
  ideological_and_moral_cultivation: '思想道德修养与法律基础',
  logic: '逻辑学',
  law: '法学',
  chinese_language_and_literature: '中国语言文学',
  art_studies: '艺术学',
  professional_tour_guide: '导游资格',
  legal_professional: '法律职业资格',
  high_school_chinese: '高中语文',
  high_school_history: '高中历史',
  middle_school_history: '初中历史',
};
const OTHER = {
  civil_servant: '公务员',
  sports_science: '体育学',
  plant_protection: '植物保护',
  basic_medicine: '基础医学',
  clinical_medicine: '临床医学',
  urban_and_rural_planner: '注册城乡规划师',
  accountant: '注册会计师',
  fire_engineer: '注册消防工程师',
  environmental_impact_assessment_engineer: '环境影响评价工程师',
  tax_accountant: '税务师',
  physician: '医师资格',
};
const HARD = [
  ...['advanced_mathematics', 'discrete_mathematics', 'probability_and_statistics', 'college_chemistry'],
  ...['college_physics', 'high_school_mathematics', 'high_school_chemistry', 'high_school_physics'],
];
const SUBJECTS = { ...STEM, ...SOCIAL_SCIENCE, ...HUMANITIES, ...OTHER };

const QUESTION = '{question}\nA. {A}\nB. {B}\nC. {C}\nD. {D}\n';
const FIVE_SHOT = fixKRetriever([0, 1, 2, 3, 4]);

function hint(subject: string): string {
  return `以下是中国关于${subject}考试的单项选择题，请选出其中的正确答案。\n`;
}

/** Five examples and the question as turns; the model writes the letter. */
function genConfig(subject: string): InferConfig {
  const template = { begin: '</E>', ...round(`${hint(subject)}${QUESTION}答案: `, '{answer}') };
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: FIVE_SHOT,
    inferencer: genInferencer(),
  };
}

function zeroShotConfig(subject: string): InferConfig {
  return {
    ice_template: promptTemplate({ begin: '</E>', ...cot(subject) }, { ice_token: '</E>' }),
    retriever: zeroRetriever(),
    inferencer: genInferencer({ max_out_len: 256 }),
  };
}

function cot(subject: string): JsonObject {
  return round(`${hint(subject)}${QUESTION}让我们一步一步思考。答案: `, '{answer}');
}

/** The same, each letter's answer scored. */
function pplConfig(subject: string): InferConfig {
  const template = perLabel('ABCD', (letter) => ({
    begin: '</E>',
    ...round(`${hint(subject)}${QUESTION}答案: `, letter),
  }));
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: FIVE_SHOT,
    inferencer: pplInferencer(),
  };
}

/** Plain text in front of which the examples stand. */
function plainPplConfig(subject: string): InferConfig {
  const answered = (letter: string) => `${QUESTION}答案: ${letter}`;
  const intro = `以下是关于${subject}的单项选择题，请直接给出正确答案的选项。\n</E>`;
  return {
    ice_template: promptTemplate(perLabel('ABCD', (letter) => `${answered(letter)}\n`)),
    prompt_template: promptTemplate(
      perLabel('ABCD', (letter) => intro + answered(letter)),
      { ice_token: '</E>' },
    ),
    retriever: FIVE_SHOT,
    inferencer: pplInferencer(),
  };
}

const ACCURACY: EvalConfig = { evaluator: evaluator('AccEvaluator') };
const FIRST_CAPITAL: EvalConfig = {
  ...ACCURACY,
  pred_postprocessor: textPostprocessor('first_capital_postprocess'),
};

interface Variant {
  type?: string;
  path: (compat: Compat) => string;
  splits: ('val' | 'test')[];
  infer: (subject: string) => InferConfig;
  evaluate: (source: JsonObject) => EvalConfig;
  args?: JsonObject;
}

const EXAM = (compat: Compat) =>
  forCompat(compat, { '0.2.4': './data/ceval/formal_ceval', '0.3.3': 'opencompass/ceval-exam' });
const INTERNAL = (compat: Compat) =>
  forCompat(compat, { '0.2.4': './data/ceval_internal/formal_ceval', '0.3.3': 'opencompass/ceval-exam' });

function datasets({ type = 'CEvalDataset', path, splits, infer, evaluate, args = {} }: Variant) {
  return (compat: Compat): DatasetConfig[] =>
    splits.flatMap((split) =>
      Object.entries(SUBJECTS).map(([name, subject]) => {
        const source = {
          ...component(`opencompass.datasets.${type}`),
          path: path(compat),
          name,
          reader_cfg: {
            input_columns: ['question', 'A', 'B', 'C', 'D'],
            output_column: 'answer',
            train_split: 'dev',
            test_split: split,
          },
        };
        return {
          ...source,
          abbr: split === 'val' ? `ceval-${name}` : `ceval-test-${name}`,
          infer_cfg: infer(subject),
          eval_cfg: evaluate(source),
          ...args,
        };
      }),
    );
}

const variable = 'ceval_datasets';
const usual = { path: EXAM, evaluate: () => ACCURACY };
const gen = datasets({ ...usual, splits: ['val'], infer: genConfig, evaluate: () => FIRST_CAPITAL });

const gen5f30c7 = datasetFile({ name: 'ceval_gen_5f30c7', variable, build: gen });
const ppl578f8d = datasetFile({
  name: 'ceval_ppl_578f8d',
  variable,
  build: datasets({ ...usual, splits: ['val'], infer: pplConfig }),
});

function group(name: string, subjects: string[], prefix: string): SummaryGroup {
  return { name: `${prefix}${name}`, subsets: subjects.map((subject) => `${prefix}-${subject}`) };
}

/** Questions of each subject in the two splits that are evaluated. */
const VAL_SIZES = `
  computer_network 19, operating_system 19, computer_architecture 21, college_programming 37, college_physics
  19, college_chemistry 24, advanced_mathematics 19, probability_and_statistics 18, discrete_mathematics 16,
  electrical_engineer 37, metrology_engineer 24, high_school_mathematics 18, high_school_physics 19,
  high_school_chemistry 19, high_school_biology 19, middle_school_mathematics 19, middle_school_biology 21,
  middle_school_physics 19, middle_school_chemistry 20, veterinary_medicine 23, college_economics 55,
  business_administration 33, marxism 19, mao_zedong_thought 24, education_science 29, teacher_qualification
  44, high_school_politics 19, high_school_geography 19, middle_school_politics 21, middle_school_geography
  12, modern_chinese_history 23, ideological_and_moral_cultivation 19, logic 22, law 24,
  chinese_language_and_literature 23, art_studies 33, professional_tour_guide 29, legal_professional 23,
  high_school_chinese 19, high_school_history 20, middle_school_history 22, civil_servant 47, sports_science
  19, plant_protection 22, basic_medicine 19, clinical_medicine 22, urban_and_rural_planner 46, accountant 49,
  fire_engineer 31, environmental_impact_assessment_engineer 31, tax_accountant 49, physician 49`;
const TEST_SIZES = `
  computer_network 171, operating_system 179, computer_architecture 193, college_programming 342,
  college_physics 176, college_chemistry 224, advanced_mathematics 173, probability_and_statistics 166,
  discrete_mathematics 153, electrical_engineer 339, metrology_engineer 219, high_school_mathematics 166,
  high_school_physics 175, high_school_chemistry 172, high_school_biology 175, middle_school_mathematics 177,
  middle_school_biology 192, middle_school_physics 178, middle_school_chemistry 185, veterinary_medicine 210,
  college_economics 497, business_administration 301, marxism 179, mao_zedong_thought 219, education_science
  270, teacher_qualification 399, high_school_politics 176, high_school_geography 178, middle_school_politics
  193, middle_school_geography 108, modern_chinese_history 212, ideological_and_moral_cultivation 172, logic
  204, law 221, chinese_language_and_literature 209, art_studies 298, professional_tour_guide 266,
  legal_professional 215, high_school_chinese 178, high_school_history 182, middle_school_history 207,
  civil_servant 429, sports_science 180, plant_protection 199, basic_medicine 175, clinical_medicine 200,
  urban_and_rural_planner 418, accountant 443, fire_engineer 282, environmental_impact_assessment_engineer
  281, tax_accountant 443, physician 443`;

/** C-Eval (Huang et al. 2023): Chinese exams of 52 subjects. */
export const ceval: DatasetFamily = {
  folder: 'ceval',
  title: 'C-Eval',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'CC BY-NC-SA 4.0',
  size: 1346,
  sizes: { ...tableSizes('ceval-', VAL_SIZES), ...tableSizes('ceval-test-', TEST_SIZES) },
  files: [
    datasetFile({
      name: 'ceval_clean_ppl',
      variable,
      build: datasets({
        ...usual,
        type: 'CEvalDatasetClean',
        splits: ['val'],
        infer: pplConfig,
        evaluate: () => ({ evaluator: evaluator('AccContaminationEvaluator'), analyze_contamination: true }),
      }),
    }),
    aliasFile('ceval_gen', { '0.2.4': gen5f30c7 }),
    datasetFile({
      name: 'ceval_gen_2daf24',
      variable,
      build: datasets({ ...usual, splits: ['val', 'test'], infer: genConfig, evaluate: () => FIRST_CAPITAL }),
    }),
    gen5f30c7,
    datasetFile({
      name: 'ceval_internal_ppl_1cd8bf',
      variable,
      build: datasets({ ...usual, path: INTERNAL, splits: ['val', 'test'], infer: plainPplConfig }),
    }),
    datasetFile({
      name: 'ceval_internal_ppl_93e5ce',
      versions: ['0.3.3', '0.5.4'],
      variable,
      build: datasets({
        path: () => './data/ceval_internal/formal_ceval',
        splits: ['val', 'test'],
        infer: pplConfig,
        evaluate: () => ({ evaluator: evaluator('AccwithDetailsEvaluator') }),
        args: { local_mode: true },
      }),
    }),
    datasetFile({
      name: 'ceval_llm_judge_gen_a162f0',
      versions: ['0.5.4'],
      variable,
      build: datasets({
        ...usual,
        splits: ['val'],
        infer: (subject) => ({
          prompt_template: promptTemplate(cot(subject)),
          retriever: zeroRetriever(),
          inferencer: genInferencer(),
        }),
        evaluate: (source) => ({
          evaluator: graderEvaluator(source, '{question}\n {options_str} \n', 'answer'),
        }),
      }),
    }),
    aliasFile('ceval_ppl', { '0.2.4': ppl578f8d }),
    datasetFile({
      name: 'ceval_ppl_1cd8bf',
      variable,
      build: datasets({ ...usual, splits: ['val', 'test'], infer: plainPplConfig }),
    }),
    ppl578f8d,
    datasetFile({
      name: 'ceval_ppl_93e5ce',
      variable,
      build: datasets({ ...usual, splits: ['val', 'test'], infer: pplConfig }),
    }),
    datasetFile({
      name: 'ceval_zero_shot_gen_bd40ef',
      variable,
      build: datasets({
        ...usual,
        splits: ['val'],
        infer: zeroShotConfig,
        evaluate: () => ({
          ...ACCURACY,
          pred_postprocessor: textPostprocessor('first_option_postprocess', { options: 'ABCD' }),
        }),
      }),
    }),
  ],
  groups: [
    {
      name: 'ceval',
      variable: 'ceval_summary_groups',
      build: () =>
        ['ceval', 'ceval-test'].flatMap((prefix) => [
          group('-stem', Object.keys(STEM), prefix),
          group('-social-science', Object.keys(SOCIAL_SCIENCE), prefix),
          group('-humanities', Object.keys(HUMANITIES), prefix),
          group('-other', Object.keys(OTHER), prefix),
          group('-hard', HARD, prefix),
          group('', Object.keys(SUBJECTS), prefix),
        ]),
    },
  ],
};
