import { pythonStr } from '../../util/index.ts';
import { elBenchLoader } from '../elbench-rows.ts';

/** ELBench, education by choice: questions with one or several right letters. */
export const elBenchHighLevelOmniDataset = elBenchLoader('ELBenchHighLevelOmniDataset', (item) => {
  const letters =
    pythonStr(item.answer ?? '')
      .toUpperCase()
      .match(/[A-J]/g) ?? [];
  return { question: item.question, answer: [...new Set(letters)].sort().join('') };
});
