import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Item {
  input: string;
  context: string;
  answers: string[];
  answer_keywords?: string;
  confusing_facts?: string[];
}

type Part = 'keywords' | 'facts';

export const lvevalCmrc = task('cmrc', 'cmrc_mixup', 'facts');
export const lvevalDureader = task('dureader', 'dureader_mixup');
export const lvevalFactRecallEn = task('factrecallen', 'factrecall_en', 'facts');
export const lvevalFactRecallZh = task('factrecallzh', 'factrecall_zh', 'facts');
export const lvevalHotpotWikiQa = task('hotpotwikiqa', 'hotpotwikiqa_mixup', 'keywords', 'facts');
export const lvevalLic = task('lic', 'lic_mixup', 'keywords', 'facts');
export const lvevalLoogleCr = task('looglecr', 'loogle_CR_mixup', 'keywords');
export const lvevalLoogleMir = task('looglemir', 'loogle_MIR_mixup', 'keywords');
export const lvevalLoogleSd = task('looglesd', 'loogle_SD_mixup', 'keywords');
export const lvevalMultifieldQaEn = task('multifieldqaen', 'multifieldqa_en_mixup', 'keywords', 'facts');
export const lvevalMultifieldQaZh = task('multifieldqazh', 'multifieldqa_zh_mixup', 'keywords', 'facts');

/**
 * LV-Eval: a folder a task with a JSONL file a length, `cmrc_mixup/cmrc_mixup_16k.jsonl`. Where there are keywords,
 * they are the last of the answers.
 */
function task(id: string, module: string, ...parts: readonly Part[]): LoaderDefinition {
  return {
    type: `opencompass.datasets.lveval.lveval_${module}.LVEval${id}Dataset`,
    hubPaths: { 'Infinigence/LVEval': 'LVEval' },
    load({ path, name }, { files }) {
      const file = `${path}/${module}/${name}.jsonl`;
      return { test: rowSource(() => jsonRows<Item>(files, file, (item) => lvevalRow(item, parts))) };
    },
  };
}

function lvevalRow({ input, context, answers, ...item }: Item, parts: readonly Part[]): Row {
  const keywords = parts.includes('keywords') ? { answer_keywords: item.answer_keywords } : {};
  return {
    input,
    context,
    answers: [...answers, ...Object.values(keywords)],
    ...(parts.includes('facts') ? { confusing_facts: item.confusing_facts } : {}),
    ...keywords,
  };
}
