import type { LoaderDefinition, Row } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { rowSource } from '../row-source.ts';
import { subjectiveRows } from '../subjective-rows.ts';
import { CHINESE, ENGLISH } from '../texts/corev2.ts';

/** What a judge is told in one language, and how a field of the question is shown. */
interface Wording {
  readonly prefix: string;
  readonly reference: (text: string) => string;
  readonly guidance: (text: string) => string;
}

const ZH: Wording = {
  prefix: CHINESE,
  reference: (text) => `参考答案: <参考答案开始> ${text} <参考答案结束>\n\n`,
  guidance: (text) => `题目评分指引: <题目评分指引开始> ${text} <题目评分指引结束>\n\n`,
};

const EN: Wording = {
  prefix: ENGLISH,
  reference: (text) => `Reference Answer: <Reference Answer Start> ${text} <Reference Answer End>\n\n`,
  guidance: (text) =>
    `Evaluating Guidance: <Evaluating Guidance Start> ${text} <Evaluating Guidance End>\n\n`,
};

/** CoreV2: a JSON file with a list of questions; each row has what stands before and behind the two answers. */
export const corev2Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.corev2.Corev2Dataset',
  load: ({ path, name }, { files }) =>
    rowSource(async function* () {
      for await (const row of subjectiveRows(files, `${path}/${name}.json`))
        yield { ...row, ...judgeTexts(row.others as { [key: string]: unknown }) };
    }),
};

/** A field that only other rows have is null already, and as there it is shown as `None`. */
function judgeTexts(others: { readonly [key: string]: unknown }): Row {
  const wording = /[\u4e00-\u9fff]/.test(String(others.question)) ? ZH : EN;
  const shown = (key: string, show: (text: string) => string) =>
    key in others && others[key] !== '' ? show(pythonStr(others[key])) : '';
  return {
    prefix: wording.prefix,
    suffix: shown('reference_answer', wording.reference) + shown('evaluating_guidance', wording.guidance),
  };
}
