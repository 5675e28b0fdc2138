import type { Json, Row } from '../../core/index.ts';
import { pythonDumps } from '../../util/index.ts';
import { elBenchLoader } from '../elbench-rows.ts';

const REFERENCE = ['Score', 'Scoring Details', 'Personalized Feedback'];

/** ELBench, education: a judge rates the quality of an answer. */
export const elBenchHighLevelEduDataset = elBenchLoader('ELBenchHighLevelEduDataset', (item: Row) => {
  const question = item.question || (item.Question ?? '');
  const reference = Object.fromEntries(REFERENCE.filter((key) => key in item).map((key) => [key, item[key]]));
  return {
    question,
    judge: {
      task: 'highlevel_edu',
      subject: item.Subject ?? '',
      reference: pythonDumps(reference as { [key: string]: Json }, { ensureAscii: false }),
      question,
    },
  };
});
