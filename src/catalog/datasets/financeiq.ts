import type { DatasetFamily, EvalConfig, InferConfig } from '../../core/index.ts';
import { fixKRetriever, genInferencer, hashedFile, perLabel, pplInferencer, round } from '../parts.ts';
import { ACCURACY, datasets, FIRST_CAPITAL, fewShot, reader } from '../task-parts.ts';

const EXAMS = [
  '注册会计师（CPA）',
  '银行从业资格',
  '证券从业资格',
  '基金从业资格',
  '保险从业资格CICE',
  '经济师',
  '税务师',
  '期货从业资格',
  '理财规划师',
  '精算师-金融数学',
];
const FIVE_SHOT = fixKRetriever([0, 1, 2, 3, 4]);

function exams(infer: (exam: string) => InferConfig, evaluate: EvalConfig) {
  return datasets(
    ...EXAMS.map((name) => ({
      abbr: `FinanceIQ-${name}`,
      type: 'FinanceIQDataset',
      path: './data/FinanceIQ/',
      args: { name },
      reader: reader(['question', 'A', 'B', 'C', 'D'], 'answer', { train_split: 'dev', test_split: 'test' }),
      infer: infer(name),
      evaluate,
    })),
  );
}

/** A question and its answer, the examples in front. */
function turns(exam: string, answer: string) {
  const question = `以下是关于${exam}的单项选择题，请直接给出正确答案的选项。\n题目：{question}\nA. {A}\nB. {B}\nC. {C}\nD. {D}`;
  return { begin: '</E>', ...round(question, `答案是: ${answer}`) };
}

const WRITTEN = exams((exam) => fewShot(turns(exam, '{answer}'), FIVE_SHOT, genInferencer()), FIRST_CAPITAL);
const SCORED = exams(
  (exam) =>
    fewShot(
      perLabel('ABCD', (letter) => turns(exam, letter)),
      FIVE_SHOT,
      pplInferencer(),
    ),
  ACCURACY,
);

/** FinanceIQ (Du Xiaoman 2023): ten Chinese exams of finance. */
export const financeIq: DatasetFamily = {
  folder: 'FinanceIQ',
  title: 'FinanceIQ',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'CC BY-NC-SA 4.0',
  size: 7173,
  files: [
    ...hashedFile('financeIQ_datasets', 'FinanceIQ_gen', 'e0e6b5', WRITTEN),
    ...hashedFile('financeIQ_datasets', 'FinanceIQ_ppl', '42b9bd', SCORED),
  ],
};
