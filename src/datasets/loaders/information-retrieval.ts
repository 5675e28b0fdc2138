import type { LoaderDefinition, Row } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { fillFields } from '../fill-fields.ts';
import { rowSource } from '../row-source.ts';
import { type SubjectiveItem, subjectiveRow, subjectiveRows } from '../subjective-rows.ts';
import { JUDGE } from '../texts/information-retrieval.ts';

const END: { readonly [language: string]: string } = {
  zh: '\n[模型回答结束]\n',
  en: '\n[Model Response End]\n',
};

/** Questions about known facts with the answers that count: a JSON file with a list. */
export const irDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.information_retrival.IRDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => subjectiveRows(files, `${path}/${name}.json`, informationRow)),
};

function informationRow(item: SubjectiveItem): Row {
  const { question, capability, others } = item;
  const language = String(others.lan);
  const prompt = JUDGE[language];
  if (prompt === undefined) throw new Error(`no judge's prompt in the language "${language}"`);
  const ref = pythonStr(others.answers ?? null);
  return {
    ...subjectiveRow(item),
    judge: { capability, question, others },
    gpt4_prefix: fillFields(prompt, { question: pythonStr(question), ref }),
    gpt4_suffix: END[language],
    ref,
  };
}
