/** Evaluators that run programs against vectors from the real ones. Skipped where programs cannot be run safely. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { type Compat, isPlainObject, type Json, type JsonObject, plain } from '../../src/core/index.ts';
import { evaluatorContext, evaluators } from '../../src/evaluators/index.ts';
import { passAtK } from '../../src/evaluators/metrics/measures/pass-at-k.ts';
import { sandboxProblem, testPython } from '../../src/sandbox/index.ts';
import type { Deviation } from './deviations.ts';
import { eachOf } from './each-of.ts';
import { exactRecords } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

/** Most of a program's time is waited for, by its start-up or up to its time limit. */
const PROGRAMS_AT_ONCE = 4;

interface Vector {
  fn: string;
  kw: JsonObject;
  in: Json;
  out: { value: Json } | { raises: string };
  versions: 'both' | Compat;
}

const problem = await sandboxProblem(['python'], false);

test.skipIf(problem !== undefined)(
  `graders${problem === undefined ? '' : ` (${problem.message})`}`,
  { timeout: 900_000 },
  async () => {
    const report = new ParityReport('graders');
    await eachOf(exactRecords<Vector>('units', 'graders.jsonl.gz'), PROGRAMS_AT_ONCE, async (vector) => {
      const grade = graderOf(vector.fn);
      if (grade === undefined) report.notBuilt(vector.fn);
      else report.count(...(await check(vector, grade)));
    });
    report.finish();
  },
);

const PROBLEMS = path.join(
  process.env.LODESTONE_DATA ?? path.join(import.meta.dirname, '../../../shared/data'),
  'humaneval/human-eval-v2-20210705.jsonl',
);
const problems = new Map(
  (existsSync(PROBLEMS) ? readFileSync(PROBLEMS, 'utf8').trim().split('\n') : [])
    .map((line) => JSON.parse(line) as JsonObject)
    .map((row) => [String(row.task_id), row]),
);

type Grade = (input: Json, args: JsonObject, compat: Compat) => Promise<Json>;

const FUNCTIONS: { [name: string]: Grade } = {
  'opencompass.datasets.mbpp.execution': async (input) => {
    const { programs, task_id: task, timeout } = input as { programs: Json; task_id: Json; timeout: number };
    const parts = Array.isArray(programs) ? programs.map(String) : [String(programs)];
    const { verdict } = await testPython({ parts, seconds: timeout });
    return [
      task,
      { passed: 'pass', 'timed-out': 'timeout', failed: 'failed', wrong: 'wrong_answer' }[verdict],
    ];
  },
  'opencompass.utils.code_execution.make_assertions_type_aware': async (input) => {
    const { parts } = await testPython({ parts: [String(input)], typed: true, seconds: 3 });
    return parts[0] ?? '';
  },
  'opencompass.utils.code_execution.type_aware_equal': async (input) => {
    const [a, b] = input as [string, string];
    const names = 'nan, inf = float("nan"), float("inf")';
    const { verdict } = await testPython({ parts: [names, `assert ${a} == ${b}`], typed: true, seconds: 3 });
    return verdict === 'passed';
  },
  'opencompass.datasets.mbpp.MBPPPassKEvaluator.estimate_pass_at_k': async (input) => {
    const { num_samples: samples, num_correct: correct, k } = input as { [name: string]: number | number[] };
    return (correct as number[]).map((right, index) =>
      passAtK(Array.isArray(samples) ? (samples[index] ?? 0) : Number(samples), right, Number(k)),
    );
  },
};

function graderOf(fn: string): Grade | undefined {
  if (FUNCTIONS[fn] !== undefined) return FUNCTIONS[fn];
  if (/HumanEval/.test(fn) && problems.size === 0) return undefined;
  return evaluators.has(fn) ? (input, args, compat) => scored(fn, input, args, compat) : undefined;
}

async function scored(fn: string, input: Json, args: JsonObject, compat: Compat): Promise<Json> {
  const columns = input as { [name: string]: Json[] };
  if (columns.predictions?.length !== columns.references?.length) {
    return { error: 'preds and refrs have different length' };
  }
  const definition = await evaluators.get(fn);
  const run = await definition.create(args, evaluatorContext({ compat }));
  const details: JsonObject = {};
  for (const [index, prediction] of (columns.predictions ?? []).entries()) {
    const reference = columns.references?.[index] ?? null;
    // The real class takes the tests from a package of its own.
    const row = { ...problems.get(String(reference)), ...(columns.test_set?.[index] as JsonObject) };
    const record = { prediction, gold: reference };
    const verdict = await run.add({ index, prediction, reference, row, record });
    if (verdict?.detail !== undefined) details[String(index)] = verdict.detail;
  }
  const { metrics } = await run.finish();
  return { ...metrics, ...(Object.keys(details).length === 0 ? {} : { details }) };
}

async function check(
  { fn, kw, in: input, out, versions }: Vector,
  grade: Grade,
): Promise<[difference?: string, deviation?: Deviation | undefined]> {
  for (const compat of versions === 'both' ? (['0.3.3', '0.5.4'] as const) : [versions]) {
    if ('raises' in out) continue;
    const actual = await grade(plain(input), plain(kw) as JsonObject, compat);
    const difference = differenceOf(plain(out.value), plain(actual), 1e-9);
    if (difference === undefined) continue;
    const named = `${fn} ${compat} ${JSON.stringify(input).slice(0, 200)}: ${difference}`;
    return [named, saysEqual(input, out.value, actual) ?? deviationOf(plain(out.value), plain(actual))];
  }
  return [];
}

/** The deviation of a program that passes there because an object of its own agrees to everything. */
function saysEqual(input: Json, expected: Json, actual: Json): Deviation | undefined {
  const passesThere = JSON.stringify(plain(expected)).includes('"pass"');
  const isWrongHere = JSON.stringify(plain(actual)).includes('"wrong_answer"');
  const hasOwnEquality = JSON.stringify(input).includes('def __eq__');
  return passesThere && isWrongHere && hasOwnEquality ? 'objects that say they are equal' : undefined;
}

/** The deviation of programs that one side timed out: all others of the record have equal details. */
function deviationOf(expected: Json, actual: Json): Deviation | undefined {
  const [ours, theirs] = [detailsOf(actual), detailsOf(expected)];
  const isTimedOut = (key: string) =>
    [ours[key], theirs[key]].some((one) => TIMED_OUT.test(JSON.stringify(one)));
  const others = (all: JsonObject) => Object.entries(all).filter(([key]) => !isTimedOut(key));
  return differenceOf(others(theirs), others(ours)) === undefined
    ? 'programs at their time limit'
    : undefined;
}

const TIMED_OUT = /"(timeout|timed out)"/;

/** The outcome of each program by its number; that of a record of one program is its only one. */
function detailsOf(value: Json): JsonObject {
  return isPlainObject(value) && isPlainObject(value.details) ? value.details : { '0': value };
}
