import {
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  isAtLeast,
  isPlainObject,
  type Json,
  type JsonObject,
  type Metrics,
  type ScoringContext,
} from '../../../core/index.ts';
import { type PythonResult, sandboxProblem, testPython } from '../../../sandbox/index.ts';
import { holdsProgram } from '../../extraction/holds-answer.ts';
import { plusProblem } from '../../metrics/programs/plus-problem.ts';
import { preparedRun } from '../../metrics/programs/prepared-run.ts';
import { SolvedShares } from '../../metrics/programs/solved-shares.ts';
import { testedWay } from '../../metrics/programs/tested-way.ts';
import { mbppAnswer, mbppAnswer2 } from './mbpp-answer.ts';

/** Seconds that a program may take. */
const SECONDS = 3;
const DEFAULT_K = [1, 10, 100];

const RESULTS = { passed: 'pass', 'timed-out': 'timeout', failed: 'failed', wrong: 'wrong_answer' } as const;
type Result = (typeof RESULTS)[PythonResult['verdict']];

/** MBPP (Austin et al. 2021): the share of programs that pass the tests of their task, and how the others end. */
export const mbpp: EvaluatorDefinition = {
  type: 'opencompass.datasets.mbpp.MBPPEvaluator',
  problem: mbppProblem,
  create: (_args, context) => mbppRun(mbppAnswer, context),
};

/** The same with the program taken from fenced blocks alone. */
export const mbpp2: EvaluatorDefinition = {
  type: 'opencompass.datasets.mbpp.MBPPEvaluator2',
  problem: mbppProblem,
  create: (_args, context) => mbppRun(mbppAnswer2, context),
};

/** MBPP with several programs for each task: pass@k for the values of `k` that there are enough programs for. */
export const mbppPassAtK: EvaluatorDefinition = {
  type: 'opencompass.datasets.mbpp.MBPPPassKEvaluator',
  problem: mbppProblem,
  create: ({ k }, context) =>
    passAtKRun(Array.isArray(k) ? k.map(Number) : k === undefined ? DEFAULT_K : [Number(k)], context),
};

async function mbppProblem({ metric = 'MBPP' }: JsonObject, { unsafeCode = false }: ScoringContext) {
  return metric === 'MBPP' ? sandboxProblem(['python'], unsafeCode) : plusProblem();
}

function mbppRun(answerOf: (text: string) => string, context: ScoringContext): EvaluatorRun {
  const tally = new Tally();
  return preparedRun({
    holdsAnswer: holdsProgram,
    details: 'dict',
    work: ({ prediction, reference }) =>
      tested(answerOf(String(prediction)), String(reference), SECONDS, context),
    add({ prediction }, { result, programs, isInside }) {
      const origin = String(prediction);
      tally.count(result);
      const passed = result === 'pass';
      return {
        score: passed ? 1 : 0,
        tested: testedWay([{ isInside }]),
        detail: { origin, programs, result, is_correct: passed },
      };
    },
    finish: () => ({ metrics: { ...tally.counts, score: float(tally.passPercent()) } }),
  });
}

function passAtKRun(ks: readonly number[], context: ScoringContext): EvaluatorRun {
  const tally = new Tally();
  const solved = new SolvedShares();
  return preparedRun({
    holdsAnswer: holdsProgram,
    work: ({ prediction, reference }) => {
      const tests = isPlainObject(reference) ? reference.test_list_2 : undefined;
      return Promise.all(
        [prediction]
          .flat()
          .map((answer) => tested(mbppAnswer(String(answer)), String(tests), SECONDS, context)),
      );
    },
    add({ reference }, ends) {
      const task = isPlainObject(reference) ? reference.task_id : undefined;
      for (const { result } of ends) {
        tally.count(result);
        solved.count(task, result === 'pass');
      }
      const score = ends.filter(({ result }) => result === 'pass').length / ends.length;
      return { score, tested: testedWay(ends) };
    },
    finish() {
      const shares = ks.flatMap((k) => {
        const share = solved.passAt(k);
        return share === undefined ? [] : [[`pass@${k}`, float(share * 100)] as const];
      });
      return { metrics: { ...tally.counts, ...Object.fromEntries(shares) } };
    },
  });
}

/** How programs end, and what was run: one program with its tests, since 0.5 the two apart. */
async function tested(
  code: string,
  tests: string,
  seconds: number,
  { compat, unsafeCode = false }: ScoringContext,
): Promise<{ result: Result; programs: Json; isInside: boolean }> {
  const typed = isAtLeast(compat, '0.5.4');
  const parts = [code, tests];
  const end = await testPython({ parts, joined: !typed, typed, seconds, unsafe: unsafeCode });
  const programs = typed ? [...end.parts] : parts.join('\n');
  return { result: RESULTS[end.verdict], programs, isInside: end.isInside };
}

/** How many programs ended in which way. */
class Tally {
  readonly #counts: { [result in Result]: number } = { pass: 0, timeout: 0, failed: 0, wrong_answer: 0 };

  count(result: Result): void {
    this.#counts[result] += 1;
  }

  get counts(): Metrics {
    return { ...this.#counts };
  }

  passPercent(): number {
    const total = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    return (this.#counts.pass / total) * 100;
  }
}
