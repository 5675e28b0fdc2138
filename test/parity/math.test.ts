/** Comparisons of mathematical answers, as texts and by what they stand for, against the real functions. */
import { expect, test } from 'vitest';
import { isAgievalEquivalent, isInternEquivalent } from '../../src/evaluators/math/hendrycks-variants.ts';
import { type EquivalenceVersion, isStringEquivalent } from '../../src/evaluators/math/string-equivalence.ts';
import { answerOfReference, answerOfReply } from '../../src/evaluators/math/symbolic/answer-values.ts';
import { isSameAnswer } from '../../src/evaluators/math/symbolic/same-answer.ts';
import { isTheoremNumber, theoremNumber } from '../../src/evaluators/math/theorem-number.ts';
import { pythonFloat } from '../../src/util/index.ts';
import { goldenRecords } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';
import { decoded } from './unit-values.ts';

interface Vector {
  fn: string;
  kw: { version?: EquivalenceVersion };
  in: unknown[];
  out: { value: unknown } | { raises: string };
  versions: string;
}

const DATASETS = 'opencompass.datasets';
const VERIFY = 'opencompass.evaluator.math_evaluator._verify_worker';

const FUNCTIONS: Record<string, (input: unknown[], vector: Vector) => unknown> = {
  [`${DATASETS}.math.MATHEvaluator.is_equiv`]: ([a, b], { kw }) =>
    isStringEquivalent(a, b, kw.version ?? 'v1'),
  [`${DATASETS}.math_intern.is_equiv`]: ([a, b]) => isInternEquivalent(a, b),
  [`${DATASETS}.agieval.math_equivalence.is_equiv`]: ([a, b]) => isAgievalEquivalent(a, b),
  [`${DATASETS}.TheoremQA.number_utils.number_it`]: ([text], { versions }) =>
    theoremNumber(String(text), versions === '0.3.3') ?? null,
  [`${DATASETS}.TheoremQA.number_utils.compare_two_numbers`]: ([text, wanted]) => {
    const value = pythonFloat(String(text));
    if (value === undefined) throw new Error(`${text} is no number`);
    return isTheoremNumber(value, Number(wanted), Number.isInteger(wanted));
  },
};

test('math string', { timeout: 120_000 }, () => {
  const report = new ParityReport('math string');
  for (const vector of goldenRecords<Vector>('units', 'math.jsonl.gz')) {
    if (vector.fn === VERIFY) continue;
    const compare = FUNCTIONS[vector.fn];
    if (compare === undefined) report.notBuilt(vector.fn);
    else report.count(difference(vector, compare));
  }
  report.finish();
});

function difference(
  vector: Vector,
  compare: (input: unknown[], vector: Vector) => unknown,
): string | undefined {
  const input = decoded(vector.in) as unknown[];
  let actual: unknown;
  try {
    actual = compare(input, vector);
  } catch (error) {
    return 'raises' in vector.out
      ? undefined
      : `${vector.fn} ${JSON.stringify(vector.in)} fails with ${error}`;
  }
  if ('raises' in vector.out) return `${vector.fn} ${JSON.stringify(vector.in)} should fail`;
  const found = differenceOf(decoded(vector.out.value), actual);
  return found === undefined ? undefined : `${vector.fn} ${JSON.stringify(vector.in)}: ${found}`;
}

/** The real functions give `["ok", verdict, reading, reading]`, or why there is no verdict. */
type Verdict = ['ok', number, string, string] | [string, ...string[]];

test('math symbolic', { timeout: 120_000 }, () => {
  const report = new ParityReport('math symbolic');
  let [positive, found] = [0, 0];
  for (const { fn, in: input, out } of goldenRecords<Vector>('units', 'math.jsonl.gz')) {
    if (fn !== VERIFY || !('value' in out)) continue;
    const [reply, reference] = decoded(input) as [string, string];
    const [kind, verdict] = out.value as Verdict;
    const expected = kind === 'ok' ? verdict === 1 : kind;
    const actual = verified(reply, reference);
    if (expected === true) positive += 1;
    if (expected === true && actual === true) found += 1;
    report.count(
      expected === actual
        ? undefined
        : `${JSON.stringify(reply)} for ${JSON.stringify(reference)}: expected ${expected}, got ${actual}`,
    );
  }
  process.stdout.write(`parity math symbolic, recall of equal pairs: ${found}/${positive}\n`);
  report.finish();
  expect(found).toBeGreaterThanOrEqual(positive * 0.95);
});

function verified(reply: string, reference: string): boolean | 'empty' {
  const wanted = answerOfReference(reference);
  if (wanted === undefined) return 'empty';
  const given = answerOfReply(reply);
  return given !== undefined && isSameAnswer(given, wanted);
}
