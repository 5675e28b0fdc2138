import { type EvaluatorDefinition, type EvaluatorRun, float, type JsonObject } from '../../../core/index.ts';
import { sandboxProblem, testPython } from '../../../sandbox/index.ts';
import { holdsProgram } from '../../extraction/holds-answer.ts';
import { plusProblem } from '../../metrics/programs/plus-problem.ts';
import { preparedRun } from '../../metrics/programs/prepared-run.ts';
import { SolvedShares } from '../../metrics/programs/solved-shares.ts';
import { testedWay } from '../../metrics/programs/tested-way.ts';

/** Seconds that a program may take, as the benchmark has it. */
const SECONDS = 3;
const DEFAULT_K = [1, 10, 100];

/**
 * HumanEval (Chen et al. 2021): the share of problems that a completion solves, pass@k where there are several.
 * Argument `k`: which; those that there are too few completions for are left out.
 */
export const humanEval: EvaluatorDefinition = {
  type: 'opencompass.datasets.humaneval.HumanEvalEvaluator',
  aliases: ['opencompass.datasets.HumanEvaluator', 'HumanEvaluator'],
  problem: async ({ metric }, { unsafeCode = false }) =>
    metric === undefined || metric === 'HumanEval' ? sandboxProblem(['python'], unsafeCode) : plusProblem(),
  create: ({ k }, { unsafeCode = false }) =>
    humanEvalRun(Array.isArray(k) ? k.map(Number) : DEFAULT_K, unsafeCode),
};

/** HumanEval with the many more tests of EvalPlus, which are not part of the data. */
export const humanEvalPlus: EvaluatorDefinition = {
  type: 'opencompass.datasets.humaneval.HumanEvalPlusEvaluator',
  problem: async () => plusProblem(),
  create: () => {
    throw plusProblem();
  },
};

function humanEvalRun(ks: readonly number[], unsafe: boolean): EvaluatorRun {
  const solved = new SolvedShares();
  return preparedRun({
    holdsAnswer: holdsProgram,
    details: 'dict',
    work: ({ prediction, row }) =>
      Promise.all(
        [prediction].flat().map(async (value) => {
          const completion = String(value);
          return { completion, ...(await programResult(completion, row, unsafe)) };
        }),
      ),
    add({ reference, row }, results) {
      const details = results.map(({ completion, result }): JsonObject => {
        const passed = result === 'passed';
        solved.count(reference, passed);
        return {
          task_id: String(reference),
          completion,
          passed,
          result,
          is_correct: passed,
          prompt: String(row.prompt),
        };
      });
      const score = details.filter(({ passed }) => passed).length / details.length;
      const tested = testedWay(results);
      return { score, tested, ...(details.length === 1 ? { detail: details[0] ?? {} } : {}) };
    },
    finish: () => ({
      metrics: Object.fromEntries(
        ks.flatMap((k) => {
          const share = solved.passAt(k);
          return share === undefined ? [] : [[`humaneval_pass@${k}`, float(share * 100)]];
        }),
      ),
    }),
  });
}

async function programResult(
  completion: string,
  { prompt, test, entry_point: entry }: Readonly<Record<string, unknown>>,
  unsafe: boolean,
): Promise<{ result: string; isInside: boolean }> {
  const parts = [`${prompt}${completion}`, `${test}\ncheck(${entry})`];
  const end = await testPython({ parts, joined: true, seconds: SECONDS, unsafe });
  const { verdict, message, isInside } = end;
  if (verdict === 'passed') return { result: 'passed', isInside };
  return { result: verdict === 'timed-out' ? 'timed out' : `failed: ${message}`, isInside };
}
