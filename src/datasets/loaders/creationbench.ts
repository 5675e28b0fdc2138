import type { LoaderDefinition, Row } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { rowSource } from '../row-source.ts';
import { type SubjectiveItem, subjectiveRow, subjectiveRows } from '../subjective-rows.ts';
import { JUDGE, JUDGE_WITH_REFERENCE } from '../texts/creationbench.ts';

interface Marks {
  readonly question: string;
  readonly reference: readonly [string, string];
  readonly answer: readonly [string, string];
}

/** How the parts are set off, by language. */
const MARKS: { readonly [language: string]: Marks } = {
  zh: {
    question: '创作类问题：',
    reference: ['\n[参考答案开始]\n', '\n[参考答案结束]\n'],
    answer: ['\n[模型回答开始]\n', '\n[模型回答结束]\n'],
  },
  en: {
    question: 'Creative Question: ',
    reference: ['\n[Reference start]\n', '\n[Reference end]\n'],
    answer: ["\n[Model's response start]\n", "\n[Model's response end]\n"],
  },
};

/** CreationBench: a JSON file with creative tasks; each row has what stands before and behind an answer for its judge. */
export const creationBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.creationbench.CreationBenchDataset',
  load: ({ path, name, multi_dimension: isMulti = false }, { files }) =>
    rowSource(() =>
      subjectiveRows(files, `${path}/${name}.json`, (item) => creationRow(item, isMulti === true)),
    ),
};

function creationRow(item: SubjectiveItem, isMulti: boolean): Row {
  const { question, capability, others } = item;
  const language = String(others.language);
  const marks = MARKS[language];
  if (marks === undefined) throw new Error(`no judge's prompt in the language "${language}"`);
  const ref = others.reference ?? null;
  const [begin, end] = marks.answer;
  const asked = marks.question + pythonStr(question);
  const withReference = asked + marks.reference.join(pythonStr(ref));
  return {
    ...subjectiveRow(item),
    judge: { capability, question, others },
    ...(isMulti ? { gpt4_prefix: `${JUDGE[language]}${asked}${begin}`, gpt4_suffix: end } : {}),
    ref,
    score_with_ref_prefix: `${JUDGE_WITH_REFERENCE[language]}${withReference}${begin}`,
    score_with_ref_suffix: end,
  };
}
