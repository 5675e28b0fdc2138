/** What judges' replies mean, against vectors from the real functions, by their dotted names. */
import { test } from 'vitest';
import { type Compat, type Json, type JsonObject, plain } from '../../src/core/index.ts';
import { judgements } from '../../src/verdicts/index.ts';
import type { Deviation } from './deviations.ts';
import { goldenRecords } from './golden.ts';
import { JUDGE_RULES } from './judge-rules.ts';
import { differenceOf, ParityReport } from './report.ts';
import { decoded } from './unit-values.ts';

interface Vector {
  fn: string;
  kw: JsonObject;
  in: unknown;
  out: { value: unknown } | { raises: string };
  versions: 'both' | Compat;
}

const REGISTERED = 'registry:DICT_POSTPROCESSORS:';

test('subjective', { timeout: 300_000 }, async () => {
  const report = new ParityReport('subjective');
  for (const vector of goldenRecords<Vector>('units', 'subjective.jsonl.gz')) {
    const rule = JUDGE_RULES[vector.fn] ?? registered(vector.fn);
    if (rule === undefined) {
      report.notBuilt(vector.fn);
      continue;
    }
    // A vector for both versions must hold for both.
    const versions: Compat[] = vector.versions === 'both' ? ['0.3.3', '0.5.4'] : [vector.versions];
    const problems = await Promise.all(versions.map((compat) => check(vector, rule, compat)));
    report.count(
      problems.find((problem) => problem !== undefined),
      deviationOf(vector, problems),
    );
  }
  report.finish();
});

type Rule = (input: unknown, args: JsonObject, compat: Compat) => unknown;

/** A judge's output as a whole: its metrics. Details are what it was made from. */
function registered(fn: string): Rule | undefined {
  const name = fn.startsWith(REGISTERED) ? fn.slice(REGISTERED.length) : '';
  if (name === '' || !judgements.has(name)) return undefined;
  return async (input, args, compat) => {
    const run = (await judgements.get(name)).create(args, { compat });
    const entries = Object.entries(input as { [index: string]: { prediction: Json; gold: Json } });
    for (const [, { prediction, gold }] of entries.sort(([a], [b]) => Number(a) - Number(b)))
      run.add({ prediction, gold, row: {} });
    return plain(run.finish());
  };
}

async function check(vector: Vector, rule: Rule, compat: Compat): Promise<string | undefined> {
  const name = `${vector.fn} ${compat} ${JSON.stringify(vector.kw)} of ${JSON.stringify(vector.in)?.slice(0, 300)}`;
  let value: unknown;
  try {
    value = await rule(decoded(vector.in), vector.kw, compat);
  } catch (error) {
    return 'raises' in vector.out ? undefined : `${name}: fails with ${error}`;
  }
  if ('raises' in vector.out)
    return `${name}: should fail with ${vector.out.raises}, gave ${JSON.stringify(value)}`;
  const wanted = decoded(vector.out.value);
  const difference = differenceOf(withoutDetails(vector.fn, wanted), value ?? null, 1e-9);
  if (difference === undefined) return undefined;
  const isRest = differenceOf(recounted(wanted), value ?? null, 1e-9) === undefined;
  return `${name}: ${difference}${isRest ? TOKENS_ALONE : ''}`;
}

function deviationOf({ fn, out }: Vector, problems: readonly (string | undefined)[]): Deviation | undefined {
  if (fn === `${REGISTERED}arenahard` && 'raises' in out && out.raises === 'ValueError')
    return 'a resampling that decides nothing';
  const areTokens = problems.every((problem) => problem?.endsWith(TOKENS_ALONE) !== false);
  return areTokens ? 'tokens that tiktoken does not count so' : undefined;
}

const TOKENS_ALONE = ' (counts of tokens alone)';

/** Matches with "p1" and "p2" counted as the two tokens that each of them is. */
function recounted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, entry) => {
    const { prediction1, prediction2, conv_metadata: counts } = entry ?? {};
    if (prediction1 === 'p1' && counts?.sum_assistant_tokens_a === 1) counts.sum_assistant_tokens_a = 2;
    if (prediction2 === 'p2' && counts?.sum_assistant_tokens_b === 1) counts.sum_assistant_tokens_b = 2;
    return entry;
  });
}

function withoutDetails(fn: string, value: unknown): unknown {
  if (!fn.startsWith(REGISTERED) || typeof value !== 'object' || value === null) return value;
  const { details: _, ...metrics } = value as { details?: unknown };
  return metrics;
}
