import { elBenchLoader } from '../elbench-rows.ts';

/** ELBench, safety: a judge says whether an answer is as it should be. */
export const elBenchSafetyDataset = elBenchLoader('ELBenchSafetyDataset', (item, task) => ({
  question: item.question,
  judge: {
    task,
    label: item.label || (item.category ?? ''),
    subcategory: item.subcategory ?? '',
    question: item.question,
  },
}));
