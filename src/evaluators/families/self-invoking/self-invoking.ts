import { type EvaluatorDefinition, type EvaluatorRun, float, type JsonObject } from '../../../core/index.ts';
import { sandboxProblem, testPython } from '../../../sandbox/index.ts';
import { pythonRegex } from '../../../util/index.ts';
import { fencedBlocks } from '../../extraction/code/fences.ts';
import { holdsProgram } from '../../extraction/holds-answer.ts';
import { preparedRun } from '../../metrics/programs/prepared-run.ts';
import { testedWay } from '../../metrics/programs/tested-way.ts';

/** Seconds that a program may take. */
const SECONDS = 10;
const NAMED_FENCE = pythonRegex('```\\w*\\n', {}, 'g');

/**
 * HumanEval Pro (Yu et al. 2024): the share of programs that pass the tests of both problems. Programs run here;
 * OpenCompass sends them to the service at `ip_address`.
 */
export const humanevalPro: EvaluatorDefinition = {
  type: 'opencompass.datasets.humaneval_pro.HumanevalProEvaluator',
  problem,
  create,
};

/** MBPP Pro: the same. */
export const mbppPro: EvaluatorDefinition = {
  type: 'opencompass.datasets.mbpp_pro.MBPPProEvaluator',
  problem,
  create,
};

function problem(_args: JsonObject, { unsafeCode = false }: { unsafeCode?: boolean }) {
  return sandboxProblem(['python'], unsafeCode);
}

function create(_args: JsonObject, { unsafeCode: unsafe = false }: { unsafeCode?: boolean }): EvaluatorRun {
  let total = 0;
  let right = 0;
  return preparedRun({
    holdsAnswer: holdsProgram,
    details: 'list',
    async work({ prediction, row }) {
      const reply = String(prediction);
      const parts = [fencedBlocks(reply, NAMED_FENCE)[0] ?? reply, String(row.test_code)];
      const end = await testPython({ parts, joined: true, seconds: SECONDS, unsafe });
      return { program: parts.join('\n'), ...end };
    },
    add({ row }, { program, verdict, message, isInside }) {
      const correct = verdict === 'passed';
      total += 1;
      if (correct) right += 1;
      const status = STATUS[verdict];
      return {
        score: correct ? 1 : 0,
        tested: testedWay([{ isInside }]),
        detail: { name: Number(row.id), language: 'py', status, stderr: message, program, correct },
      };
    },
    finish: () => ({ metrics: total === 0 ? {} : { 'pass@1': float((100 * right) / total) } }),
  });
}

/** How the service calls the ends of programs. */
const STATUS = { passed: 'OK', 'timed-out': 'Timeout', failed: 'Exception', wrong: 'Exception' } as const;
