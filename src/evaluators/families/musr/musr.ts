import type { EvaluatorDefinition } from '../../../core/index.ts';
import { afterLast, pythonInt } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { digitRuns } from '../../metrics/text/digit-runs.ts';

const LEAD = 'ANSWER:';

/** MuSR: the first number behind "ANSWER:" is the reference. No samples give 0. */
export const musrEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.musr.musr.MusrEvaluator',
  create: () =>
    shareRun({
      percent: (correct, total) => (total === 0 ? 0 : hundredTimesShare(correct, total)),
      allowsNone: true,
      holdsAnswer: ({ prediction }) => numberIn(requiredText(prediction)) !== undefined,
      isCorrect({ prediction, reference }) {
        const number = numberIn(requiredText(prediction));
        return number !== undefined && isEqual(Number(pythonInt(number)), reference);
      },
    }),
};

function numberIn(reply: string): string | undefined {
  const line = reply.split('\n').find((one) => one.includes(LEAD));
  return digitRuns(line === undefined ? '' : afterLast(line, LEAD))[0];
}
