import {
  aliasFile,
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
import { graderEvaluator, rawGraderEvaluator, subjectiveGrader } from '../grader.ts';
import {
  component,
  datasetFiles,
  detailedAccuracy,
  evaluator,
  fixKRetriever,
  genInferencer,
  perLabel,
  pplInferencer,
  promptTemplate,
  rawPromptTemplate,
  round,
  tableSizes,
  textPostprocessor,
  zeroRetriever,
} from '../parts.ts';

type Area = 'stem' | 'humanities' | 'social science' | 'other';

/** Subjects in the order of the summary: the name that prompts use, the area, and whether China alone knows it. */
const SUBJECTS: { [subject: string]: [chinese: string, area: Area, china?: 'china'] } = {
  agronomy: ['农学', 'other'],
  anatomy: ['解剖学', 'stem'],
  ancient_chinese: ['古汉语', 'social science', 'china'],
  arts: ['艺术学', 'humanities'],
  astronomy: ['天文学', 'stem'],
  business_ethics: ['商业伦理', 'social science'],
  chinese_civil_service_exam: ['中国公务员考试', 'social science', 'china'],
  chinese_driving_rule: ['中国驾驶规则', 'other', 'china'],
  chinese_food_culture: ['中国饮食文化', 'social science', 'china'],
  chinese_foreign_policy: ['中国外交政策', 'social science', 'china'],
  chinese_history: ['中国历史', 'humanities', 'china'],
  chinese_literature: ['中国文学', 'humanities', 'china'],
  chinese_teacher_qualification: ['中国教师资格', 'social science', 'china'],
  college_actuarial_science: ['大学精算学', 'stem'],
  college_education: ['大学教育学', 'social science'],
  college_engineering_hydrology: ['大学工程水文学', 'stem'],
  college_law: ['大学法律', 'humanities'],
  college_mathematics: ['大学数学', 'stem'],
  college_medical_statistics: ['大学医学统计', 'stem'],
  clinical_knowledge: ['临床知识', 'other'],
  college_medicine: ['大学医学', 'other'],
  computer_science: ['计算机科学', 'stem'],
  computer_security: ['计算机安全', 'other'],
  conceptual_physics: ['概念物理学', 'stem'],
  construction_project_management: ['建设工程管理', 'other', 'china'],
  economics: ['经济学', 'social science'],
  education: ['教育学', 'social science'],
  elementary_chinese: ['小学语文', 'social science', 'china'],
  elementary_commonsense: ['小学常识', 'other', 'china'],
  elementary_information_and_technology: ['小学信息技术', 'other'],
  electrical_engineering: ['电气工程', 'stem'],
  elementary_mathematics: ['初等数学', 'stem'],
  ethnology: ['民族学', 'social science', 'china'],
  food_science: ['食品科学', 'other'],
  genetics: ['遗传学', 'stem'],
  global_facts: ['全球事实', 'humanities'],
  high_school_biology: ['高中生物', 'stem'],
  high_school_chemistry: ['高中化学', 'stem'],
  high_school_geography: ['高中地理', 'social science'],
  high_school_mathematics: ['高中数学', 'stem'],
  high_school_physics: ['高中物理学', 'stem'],
  high_school_politics: ['高中政治', 'social science', 'china'],
  human_sexuality: ['人类性行为', 'other'],
  international_law: ['国际法学', 'humanities'],
  journalism: ['新闻学', 'social science'],
  jurisprudence: ['法理学', 'humanities'],
  legal_and_moral_basis: ['法律与道德基础', 'other'],
  logical: ['逻辑学', 'humanities'],
  machine_learning: ['机器学习', 'stem'],
  management: ['管理学', 'social science'],
  marketing: ['市场营销', 'social science'],
  marxist_theory: ['马克思主义理论', 'humanities'],
  modern_chinese: ['现代汉语', 'social science', 'china'],
  nutrition: ['营养学', 'other'],
  philosophy: ['哲学', 'humanities'],
  professional_accounting: ['专业会计', 'social science'],
  professional_law: ['专业法学', 'humanities'],
  professional_medicine: ['专业医学', 'other'],
  professional_psychology: ['专业心理学', 'social science'],
  public_relations: ['公共关系', 'social science'],
  security_study: ['安全研究', 'social science'],
  sociology: ['社会学', 'social science'],
  sports_science: ['体育学', 'other'],
  traditional_chinese_medicine: ['中医中药', 'other', 'china'],
  virology: ['病毒学', 'stem'],
  world_history: ['世界历史', 'humanities'],
  world_religions: ['世界宗教', 'humanities'],
};

const OPTIONS = 'A. {A}\nB. {B}\nC. {C}\nD. {D}';
const QUESTION = `题目：{question}\n${OPTIONS}`;
const FIVE_SHOT = fixKRetriever([0, 1, 2, 3, 4]);

function hint(chinese: string): string {
  return `以下是关于${chinese}的单项选择题，请直接给出正确答案的选项。\n`;
}

/** Five examples and the question as turns; the model writes the letter. */
function genConfig(chinese: string): InferConfig {
  const template = { begin: '</E>', ...round(hint(chinese) + QUESTION, '答案是: {answer}') };
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: FIVE_SHOT,
    inferencer: genInferencer(),
  };
}

/** The same, each letter's answer scored. */
function pplConfig(chinese: string): InferConfig {
  const template = perLabel('ABCD', (letter) => ({
    begin: '</E>',
    ...round(hint(chinese) + QUESTION, `答案是: ${letter}`),
  }));
  return {
    ice_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: FIVE_SHOT,
    inferencer: pplInferencer(),
  };
}

/** Plain text in front of which the examples stand. */
function plainPplConfig(chinese: string): InferConfig {
  const answered = (letter: string) => `${QUESTION}\n答案是: ${letter}`;
  return {
    ice_template: promptTemplate(perLabel('ABCD', (letter) => `${answered(letter)}\n`)),
    prompt_template: promptTemplate(
      perLabel('ABCD', (letter) => `${hint(chinese)}</E>${answered(letter)}`),
      { ice_token: '</E>' },
    ),
    retriever: FIVE_SHOT,
    inferencer: pplInferencer(),
  };
}

/** No examples; the answer stands in the last line of the reply. */
function zeroShotConfig(prompt: ComponentConfig): InferConfig {
  return { prompt_template: prompt, retriever: zeroRetriever(), inferencer: genInferencer() };
}

function lastLineQuery(chinese: string, manner = ''): string {
  const format = "你回答的最后一行**必须**是以下格式 '答案: $选项' (不带引号), 其中选项是ABCD之一.";
  return `请回答以下关于${chinese}的单项选择题, ${format}${manner}\n\n{question}\n\nA) {A}\nB) {B}\nC) {C}\nD) {D}`;
}

const cotConfig = (chinese: string) =>
  zeroShotConfig(promptTemplate(round(lastLineQuery(chinese, ' 请在回答之前一步步思考.'))));
const answerConfig = (chinese: string) => zeroShotConfig(promptTemplate(round(lastLineQuery(chinese))));
const rawAnswerConfig = (chinese: string) =>
  zeroShotConfig(rawPromptTemplate([{ role: 'user', content: lastLineQuery(chinese) }]));

const GRADED_QUESTION = '\n {question}\n A) {A}\n B) {B}\n C) {C}\n D) {D}\n';
const SUBJECTIVE_GRADER = subjectiveGrader(GRADED_QUESTION, 'answer');

interface Variant {
  subjects?: string[];
  infer: (chinese: string) => InferConfig;
  evaluate: (compat: Compat, source: JsonObject, abbr: string) => EvalConfig;
  args?: JsonObject;
}

function datasets({ subjects = Object.keys(SUBJECTS), infer, evaluate, args = {} }: Variant) {
  return (compat: Compat): DatasetConfig[] =>
    [...subjects].sort().map((name) => {
      const reader = {
        input_columns: ['question', 'A', 'B', 'C', 'D'],
        output_column: 'answer',
        train_split: 'dev',
        test_split: 'test',
      };
      const source = {
        ...component('opencompass.datasets.CMMLUDataset'),
        path: forCompat(compat, { '0.2.4': './data/cmmlu/', '0.3.3': 'opencompass/cmmlu' }),
        name,
      };
      const abbr = `cmmlu-${name}`;
      return {
        ...source,
        abbr,
        reader_cfg: reader,
        infer_cfg: infer(SUBJECTS[name]?.[0] ?? name),
        eval_cfg: evaluate(compat, { ...source, reader_cfg: reader }, abbr),
        ...args,
      };
    });
}

/** The letter of the last line is the grader's to judge. */
function graded(
  variant: { subjects?: string[]; infer?: Variant['infer'] },
  judge: (source: JsonObject, abbr: string) => ComponentConfig,
) {
  return datasets({
    infer: answerConfig,
    ...variant,
    evaluate: (_, source, abbr) => ({ evaluator: judge(source, abbr), pred_role: 'BOT' }),
    args: { mode: 'singlescore' },
  });
}

const grade = (source: JsonObject) => graderEvaluator(source, GRADED_QUESTION, 'answer', 'full');

function inArea(area: Area): string[] {
  return Object.keys(SUBJECTS).filter((subject) => SUBJECTS[subject]?.[1] === area);
}

const file = datasetFiles('cmmlu_datasets');
const STEM = { subjects: inArea('stem') };
const NEW = since('0.5.4');

const cot305931 = file(
  'cmmlu_0shot_cot_gen_305931',
  datasets({
    infer: cotConfig,
    evaluate: () => ({
      evaluator: evaluator('AccEvaluator'),
      pred_postprocessor: textPostprocessor('match_answer_pattern', {
        answer_pattern: '(?i)答案\\s*:\\s*[\\W]*([A-D])[\\W]*',
      }),
    }),
  }),
  since('0.3.3'),
);
const genC13365 = file(
  'cmmlu_gen_c13365',
  datasets({
    infer: genConfig,
    evaluate: (compat) => ({
      ...detailedAccuracy(compat),
      pred_postprocessor: textPostprocessor('first_capital_postprocess'),
    }),
  }),
);
const judgeE1cd9a = file('cmmlu_llmjudge_gen_e1cd9a', graded({}, grade), NEW);
const ppl8b9c76 = file(
  'cmmlu_ppl_8b9c76',
  datasets({ infer: pplConfig, evaluate: () => ({ evaluator: evaluator('AccEvaluator') }) }),
);

function group(name: string, subjects: string[]): SummaryGroup {
  return { name, subsets: subjects.map((subject) => `cmmlu-${subject}`) };
}

/** Questions of each subject in the test split. */
const SIZES = `
  agronomy 169, anatomy 148, ancient_chinese 164, arts 160, astronomy 165, business_ethics 209,
  chinese_civil_service_exam 160, chinese_driving_rule 131, chinese_food_culture 136, chinese_foreign_policy
  107, chinese_history 323, chinese_literature 204, chinese_teacher_qualification 179, clinical_knowledge 237,
  college_actuarial_science 106, college_education 107, college_engineering_hydrology 106, college_law 108,
  college_mathematics 105, college_medical_statistics 106, college_medicine 273, computer_science 204,
  computer_security 171, conceptual_physics 147, construction_project_management 139, economics 159, education
  163, electrical_engineering 172, elementary_chinese 252, elementary_commonsense 198,
  elementary_information_and_technology 238, elementary_mathematics 230, ethnology 135, food_science 143,
  genetics 176, global_facts 149, high_school_biology 169, high_school_chemistry 132, high_school_geography
  118, high_school_mathematics 164, high_school_physics 110, high_school_politics 143, human_sexuality 126,
  international_law 185, journalism 172, jurisprudence 411, legal_and_moral_basis 214, logical 123,
  machine_learning 122, management 210, marketing 180, marxist_theory 189, modern_chinese 116, nutrition 145,
  philosophy 105, professional_accounting 175, professional_law 211, professional_medicine 376,
  professional_psychology 232, public_relations 174, security_study 135, sociology 226, sports_science 165,
  traditional_chinese_medicine 185, virology 169, world_history 161, world_religions 160`;

/** CMMLU (Li et al. 2023): Chinese questions of 67 subjects. */
export const cmmlu: DatasetFamily = {
  folder: 'cmmlu',
  title: 'CMMLU',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'CC BY-NC-SA 4.0',
  size: 11582,
  sizes: tableSizes('cmmlu-', SIZES),
  files: [
    cot305931,
    file(
      'cmmlu_0shot_nocot_llmjudge_gen_e1cd9a',
      graded({}, () => SUBJECTIVE_GRADER),
      NEW,
    ),
    aliasFile('cmmlu_gen', { '0.2.4': genC13365, '0.5.4': cot305931 }),
    genC13365,
    aliasFile('cmmlu_llm_judge_gen', { '0.5.4': judgeE1cd9a }, NEW),
    judgeE1cd9a,
    file(
      'cmmlu_llmjudge_rawprompt_gen_9f9c31',
      graded({ infer: rawAnswerConfig }, (source) => rawGraderEvaluator(source, GRADED_QUESTION, 'answer')),
      NEW,
    ),
    aliasFile('cmmlu_ppl', { '0.2.4': ppl8b9c76 }),
    file('cmmlu_ppl_041cbf', datasets({ infer: plainPplConfig, evaluate: detailedAccuracy })),
    ppl8b9c76,
    file(
      'cmmlu_stem_0shot_nocot_gen_3653db',
      graded(STEM, (source, abbr) => grade({ ...source, abbr })),
      NEW,
    ),
    file(
      'cmmlu_stem_0shot_nocot_llmjudge_gen_3653db',
      graded(STEM, () => SUBJECTIVE_GRADER),
      NEW,
    ),
    file(
      'cmmlu_stem_0shot_nocot_xml_gen_3653db',
      graded(STEM, (source, abbr) => ({
        ...grade({ ...source, abbr }),
        pred_postprocessor: component('opencompass.utils.xml_tag_postprocessor', { tag: '<conclude>' }),
      })),
      NEW,
    ),
  ],
  groups: [
    {
      name: 'cmmlu',
      variable: 'cmmlu_summary_groups',
      build: () => [
        group('cmmlu-humanities', inArea('humanities')),
        group('cmmlu-stem', inArea('stem')),
        group('cmmlu-social-science', inArea('social science')),
        group('cmmlu-other', inArea('other')),
        group(
          'cmmlu-china-specific',
          Object.keys(SUBJECTS).filter((subject) => SUBJECTS[subject]?.[2] === 'china'),
        ),
        group('cmmlu', Object.keys(SUBJECTS)),
      ],
    },
  ],
};
