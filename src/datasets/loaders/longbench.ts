import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface LongBenchItem {
  input: string;
  context: string;
  answers: string[];
  all_classes: string[] | null;
}

export const longBench2wikimqa = questionTask('2wikimqa', '2wikim_qa');
export const longBenchDureader = questionTask('dureader');
export const longBenchGovReport = textTask('gov_report');
export const longBenchHotpotqa = questionTask('hotpotqa', 'hotpot_qa');
export const longBenchLcc = textTask('lcc');
export const longBenchLsht = classTask('lsht');
export const longBenchMultiNews = textTask('multi_news');
export const longBenchMultifieldqaEn = questionTask('multifieldqa_en');
export const longBenchMultifieldqaZh = questionTask('multifieldqa_zh');
export const longBenchMusique = questionTask('musique');
export const longBenchNarrativeqa = questionTask('narrativeqa', 'narrative_qa');
export const longBenchPassageCount = textTask('passage_count');
export const longBenchPassageRetrievalEn = questionTask('passage_retrieval_en');
export const longBenchPassageRetrievalZh = questionTask('passage_retrieval_zh');
export const longBenchQasper = questionTask('qasper');
export const longBenchQmsum = questionTask('qmsum');
export const longBenchRepobench = questionTask('repobench');
export const longBenchSamsum = questionTask('samsum');
export const longBenchTrec = classTask('trec');
export const longBenchTriviaqa = questionTask('triviaqa', 'trivia_qa');
export const longBenchVcsum = textTask('vcsum');

/** LongBench: a JSONL file a task, which is the test split. Classes differ in the columns that they keep. */
function task(id: string, module: string, rowOf: (item: LongBenchItem) => Row): LoaderDefinition {
  return {
    type: `opencompass.datasets.longbench.longbench_${module}.LongBench${id}Dataset`,
    hubPaths: { 'opencompass/Longbench': 'Longbench', 'THUDM/LongBench': 'Longbench' },
    load: ({ path, name }, { files }) => ({
      test: rowSource(() => jsonRows(files, `${path}/data/${name}.jsonl`, rowOf)),
    }),
  };
}

/** A question about a text. */
function questionTask(id: string, module = id): LoaderDefinition {
  return task(id, module, ({ input, context, answers }) => ({ input, context, answers }));
}

/** A text alone. */
function textTask(id: string, module = id): LoaderDefinition {
  return task(id, module, ({ context, answers }) => ({ context, answers }));
}

/** A text to be put into one of several classes, which the evaluator has to know. */
function classTask(id: string, module = id): LoaderDefinition {
  return task(id, module, ({ input, context, answers, all_classes }) => ({
    input,
    context,
    all_labels: { all_classes, answers },
  }));
}
