import {
  aliasFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  isAtLeast,
  since,
} from '../../core/index.ts';
import {
  component,
  datasetFiles,
  perLabel,
  pplInferencer,
  round,
  tableSizes,
  textPostprocessor,
} from '../parts.ts';
import {
  ACCURACY,
  type DatasetParts,
  datasets,
  FIRST_CAPITAL,
  firstOption,
  reader,
  zeroShot,
  zeroShotGen,
} from '../task-parts.ts';

/** Exams with one right option, and how prompts name them. */
const CHINESE: { [exam: string]: string } = {
  'gaokao-chinese': '高考语文选择题',
  'gaokao-english': '高考英语选择题',
  'gaokao-geography': '高考地理选择题',
  'gaokao-history': '高考历史选择题',
  'gaokao-biology': '高考生物选择题',
  'gaokao-chemistry': '高考化学选择题',
  'gaokao-mathqa': '高考数学选择题',
  'logiqa-zh': '公务员考试题',
};
const ENGLISH: { [exam: string]: string } = {
  'lsat-ar': 'LSAT Analytical Reasoning',
  'lsat-lr': 'LSAT Logical Reasoning',
  'lsat-rc': 'LSAT Reading Comprehension',
  'logiqa-en': 'Logic Reasoning',
  'sat-math': 'SAT Math',
  'sat-en': 'SAT English',
  'sat-en-without-passage': 'SAT English',
  'aqua-rat': 'AQUA-RAT',
};
const SINGLE = [...Object.keys(CHINESE), ...Object.keys(ENGLISH)];
/** Exams with several right options. */
const PHYSICS: { [exam: string]: string } = { 'gaokao-physics': '高考物理选择题' };
const LAW: { [exam: string]: string } = {
  'jec-qa-kd': '司法考试基础知识题',
  'jec-qa-ca': '司法考试案例分析题',
};
const MULTIPLE = [...Object.keys(PHYSICS), ...Object.keys(LAW)];
const CLOZE = ['gaokao-mathcloze', 'math'];
/** The exams with five options. */
const FIVE_OPTIONS = ['lsat-ar', 'lsat-lr', 'lsat-rc', 'aqua-rat'];

/** Numbers of questions. */
const SIZES = `gaokao-chinese 246, gaokao-english 306, gaokao-geography 199, gaokao-history 235, gaokao-biology 210,
  gaokao-chemistry 207, gaokao-mathqa 351, logiqa-zh 651, lsat-ar 230, lsat-lr 510, lsat-rc 269, logiqa-en 651,
  sat-math 220, sat-en 206, sat-en-without-passage 206, aqua-rat 254, gaokao-physics 200, jec-qa-kd 1000,
  jec-qa-ca 1000, gaokao-mathcloze 118, math 1000`;

const IS = { zh: '答案是：', en: 'The answer is ' };

function exam(
  name: string,
  parts: Pick<DatasetParts, 'type' | 'reader' | 'infer' | 'evaluate'>,
): DatasetParts {
  return {
    abbr: `agieval-${name}`,
    path: { '0.2.4': './data/AGIEval/data/v1/', '0.3.3': 'opencompass/agieval' },
    args: { name, setting_name: 'zero-shot' },
    ...parts,
  };
}

function asked(name: string, infer: DatasetParts['infer'], evaluate: EvalConfig, labels: string[] = []) {
  return exam(name, {
    type: 'AGIEvalDataset_v2',
    reader: reader(['question', 'options', ...labels], 'label'),
    infer,
    evaluate,
  });
}

/** What introduces the question, and the question. */
function intro(name: string): string {
  const chinese = CHINESE[name] ?? PHYSICS[name] ?? LAW[name];
  return chinese === undefined
    ? `The following is a ${ENGLISH[name]} question. Please select the correct answer.\n{question}`
    : `以下是一道中国${chinese}，请选择正确的答案。\n{question}`;
}

const written = (prompt: string) => zeroShotGen(round(prompt), { max_out_len: 1024 });

/** The model writes the letters. */
function choice(name: string, evaluate: EvalConfig): DatasetParts {
  const answer = name in ENGLISH ? IS.en : `${IS.zh} `;
  return asked(name, written(`${intro(name)}\n{options}\n${answer}`), evaluate);
}

/** The same for exams of law; some configs end their Chinese prompt in English. */
function law(name: string, evaluate: EvalConfig, isEnglish: (compat: Compat) => boolean): DatasetParts {
  const infer = (compat: Compat): InferConfig =>
    written(`${intro(name)}\n{options}\n${isEnglish(compat) ? IS.en : `${IS.zh} `}`);
  return asked(name, infer, evaluate);
}

/** Each letter scored. */
function scored(name: string): DatasetParts {
  const labels = [...(FIVE_OPTIONS.includes(name) ? 'ABCDE' : 'ABCD')];
  const answer = name in ENGLISH ? IS.en : IS.zh;
  const template = perLabel(labels, (letter) => round(`${intro(name)}\n{options}`, answer + letter));
  return asked(name, zeroShot(template, pplInferencer({ labels })), ACCURACY, labels);
}

/** Questions without options; `end` stands between question and answer. */
function cloze(end: { zh: string; en: string }): DatasetParts[] {
  const mathcloze = written(`以下是一道中国高考数学填空题，请填入正确的答案。\n{question}${end.zh}`);
  const math = (compat: Compat) => {
    const verb = isAtLeast(compat, '0.5.4') ? 'give' : 'select';
    return written(
      `The following is a Math question. Please ${verb} the correct answer.\n{question}${end.en}`,
    );
  };
  const evaluate = { evaluator: component('opencompass.datasets.AGIEvalEvaluator') };
  return [asked('gaokao-mathcloze', mathcloze, evaluate), asked('math', math, evaluate)];
}

const LETTERS = textPostprocessor('first_capital_postprocess_multi');
const ALL_LETTERS: EvalConfig = { ...ACCURACY, pred_postprocessor: LETTERS };
const SOME_LETTERS: EvalConfig = {
  evaluator: component('opencompass.datasets.AGIEvalEvaluator_mcq'),
  pred_postprocessor: LETTERS,
};
const OPTION: EvalConfig = { ...ACCURACY, pred_postprocessor: firstOption('ABCDE') };

type Build = (compat: Compat) => DatasetConfig[];

/** All exams, the model writes. */
function gen(isEnglish: (compat: Compat) => boolean): Build {
  return datasets(
    ...SINGLE.map((name) => choice(name, OPTION)),
    choice('gaokao-physics', ALL_LETTERS),
    ...Object.keys(LAW).map((name) => law(name, ALL_LETTERS, isEnglish)),
    ...cloze({ zh: `\n${IS.zh} `, en: `\n${IS.en}` }),
  );
}

/** The same with the first capital as answer, physics as an exam with one right option. */
function genCapitals(): Build {
  const names = SINGLE.toSpliced(SINGLE.indexOf('gaokao-mathqa'), 0, 'gaokao-physics');
  return datasets(
    ...names.map((name) => choice(name, FIRST_CAPITAL)),
    ...Object.keys(LAW).map((name) => law(name, ALL_LETTERS, () => true)),
    ...cloze({ zh: `\n${IS.zh} `, en: `\n${IS.en}` }),
  );
}

/** Letters scored where one option is right, else the model writes. */
function mixed(isEnglish: (compat: Compat) => boolean): Build {
  return datasets(
    ...SINGLE.map(scored),
    choice('gaokao-physics', SOME_LETTERS),
    ...Object.keys(LAW).map((name) => law(name, SOME_LETTERS, isEnglish)),
    ...cloze({ zh: IS.zh, en: IS.en }),
  );
}

/** The prompts of AGIEval's authors. */
function original(): Build {
  const whole = { type: 'AGIEvalDataset', reader: reader(['problem_input'], 'label') };
  const byMarks: EvalConfig = {
    evaluator: component('opencompass.datasets.AGIEvalEvaluator'),
    pred_role: 'BOT',
  };
  return datasets(
    ...SINGLE.map((name) =>
      exam(name, {
        ...whole,
        infer: zeroShotGen(round('{problem_input}'), { labels: [...'ABCD'] }),
        evaluate: FIRST_CAPITAL,
      }),
    ),
    ...[...MULTIPLE, ...CLOZE].map((name) =>
      exam(name, { ...whole, infer: zeroShotGen(round('{problem_input}')), evaluate: byMarks }),
    ),
  );
}

const file = datasetFiles('agieval_datasets');
const NEWEST = since('0.5.4');
const always = () => true;
const never = () => false;

const gen64afd3 = file('agieval_gen_64afd3', gen(always), ['0.2.4', '0.3.3']);
const gen617738 = file('agieval_gen_617738', gen(never), ['0.3.3']);
const gen5c79b4 = file('agieval_gen_5c79b4', gen(never), NEWEST);
const mixed2f14ad = file('agieval_mixed_2f14ad', mixed(always), ['0.2.4']);
const mixed0fa998 = file('agieval_mixed_0fa998', mixed(never), ['0.3.3']);
const mixedE33d83 = file('agieval_mixed_e33d83', mixed(never), NEWEST);

/** AGIEval (Zhong et al. 2023): exams for people: of schools, universities, lawyers and civil servants. */
export const agieval: DatasetFamily = {
  folder: 'agieval',
  title: 'AGIEval',
  abilities: ['knowledge', 'reasoning'],
  languages: ['zh', 'en'],
  licence: 'MIT, with terms of the exams',
  size: 8269,
  sizes: tableSizes('agieval-', SIZES),
  files: [
    aliasFile('agieval_gen', { '0.2.4': gen64afd3, '0.3.3': gen617738, '0.5.4': gen5c79b4 }),
    file('agieval_gen_397d81', genCapitals(), ['0.2.4', '0.3.3']),
    gen5c79b4,
    gen617738,
    gen64afd3,
    file('agieval_gen_a0c741', original()),
    file('agieval_gen_d3b941', genCapitals(), NEWEST),
    file('agieval_gen_f84832', gen(always), NEWEST),
    aliasFile('agieval_mixed', { '0.2.4': mixed2f14ad, '0.3.3': mixed0fa998, '0.5.4': mixedE33d83 }),
    mixed0fa998,
    mixed2f14ad,
    mixedE33d83,
  ],
};
