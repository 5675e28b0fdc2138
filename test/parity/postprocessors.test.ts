/** Postprocessors against vectors from the real functions, by their dotted names. */
import { test } from 'vitest';
import {
  type Compat,
  Extraction,
  type JsonObject,
  type PostprocessorDefinition,
} from '../../src/core/index.ts';
import { postprocessors } from '../../src/evaluators/index.ts';
import { createPostprocess } from '../../src/evaluators/mechanisms/postprocessing.ts';
import type { WrappingPostprocessor } from '../../src/evaluators/postprocessors/eval-wrapper.ts';
import { goldenRecords } from './golden.ts';
import { HELPERS } from './postprocessor-helpers.ts';
import { differenceOf, ParityReport } from './report.ts';
import { decoded } from './unit-values.ts';

interface Vector {
  fn: string;
  kw: JsonObject;
  in: unknown;
  out: { value: unknown } | { raises: string };
  versions: string;
}

test('postprocessors', { timeout: 300_000 }, async () => {
  const report = new ParityReport('postprocessors');
  for (const vector of goldenRecords<Vector>('units', 'postprocess.jsonl.gz')) {
    if (vector.fn.startsWith('registry:')) continue;
    const call = await callOf(vector.fn);
    if (call === undefined) report.notBuilt(vector.fn);
    else report.count(await check(vector, call));
  }
  report.finish();
});

type Call = (input: unknown, args: JsonObject, compat: Compat) => unknown | Promise<unknown>;
const calls = new Map<string, Call | undefined>();

async function callOf(fn: string): Promise<Call | undefined> {
  if (!calls.has(fn)) calls.set(fn, HELPERS[fn] ?? (await registered(fn)));
  return calls.get(fn);
}

async function registered(fn: string): Promise<Call | undefined> {
  if (!postprocessors.has(fn)) return undefined;
  const definition: PostprocessorDefinition & Partial<WrappingPostprocessor> = await postprocessors.get(fn);
  return async (input, args, compat) => {
    if (args[definition.wraps ?? ''] !== undefined) return wrapped(fn, args, compat)(input);
    const found = definition.apply(input, args, { compat });
    return found instanceof Extraction ? found.value : found;
  };
}

/** One that hands its result on, together with what it is handed to. */
function wrapped(fn: string, args: JsonObject, compat: Compat): (input: unknown) => Promise<unknown> {
  return async (input) => (await createPostprocess({ ...args, type: fn }, compat, fn))(input).value;
}

async function check(vector: Vector, call: Call): Promise<string | undefined> {
  const compat = vector.versions === '0.3.3' ? '0.3.3' : '0.5.4';
  const name = `${vector.fn} [${vector.versions}] ${JSON.stringify(vector.kw)} of ${JSON.stringify(vector.in)?.slice(0, 300)}`;
  let value: unknown;
  try {
    value = await call(decoded(vector.in), vector.kw, compat);
  } catch (error) {
    return 'raises' in vector.out ? undefined : `${name}: fails with ${error}`;
  }
  if ('raises' in vector.out)
    return `${name}: should fail with ${vector.out.raises}, gave ${JSON.stringify(value)}`;
  const named = nameOf(vector.out.value);
  if (named !== undefined) return String(value).includes(named) ? undefined : `${name}: is no ${named}`;
  const difference = differenceOf(decoded(vector.out.value), value ?? null, 1e-9);
  return difference === undefined ? undefined : `${name}: ${difference}`;
}

/** The name of a Python object of which the golden files know no more. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('__repr__' in value)) return undefined;
  return String(value.__repr__).split(':').at(-1);
}
