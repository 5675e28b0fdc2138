import { pythonStr } from '../../util/index.ts';
import { elBenchLoader } from '../elbench-rows.ts';

/** ELBench, general ability: questions of other benchmarks. */
export const elBenchGeneralDataset = elBenchLoader('ELBenchGeneralDataset', (item) => ({
  question: inputQuestion(item.input || []),
  target: pythonStr(item.target ?? ''),
}));

/** The first message of a dialogue. */
function inputQuestion(input: unknown): unknown {
  if (!Array.isArray(input) || input.length === 0) return pythonStr(input);
  return input[0].content ?? '';
}
