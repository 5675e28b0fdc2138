/** Evaluators against vectors from the real classes, by their dotted names. */
import { test } from 'vitest';
import { type Compat, type Json, type JsonObject, plain, type Row } from '../../src/core/index.ts';
import { evaluatorContext, evaluators, TaskScorer } from '../../src/evaluators/index.ts';
import type { Deviation } from './deviations.ts';
import { FUNCTIONS } from './evaluator-functions.ts';
import { exactRecords } from './golden.ts';
import { RECORDER } from './records.ts';
import { differenceOf, ParityReport } from './report.ts';
import { decoded } from './unit-values.ts';

interface Vector {
  fn: string;
  kw: JsonObject;
  in: unknown;
  out: { value: unknown } | { raises: string };
  versions: 'both' | Compat;
}

type Columns = { [argument: string]: Json };

/** The deviation that a vector is of. */
function deviationOf({ fn, in: input, out }: Vector): Deviation | undefined {
  if (isUnpaired(input as Columns)) return 'unpaired columns';
  const raised = 'raises' in out ? out.raises : undefined;
  if (raised === 'KeyError' && fn.endsWith('.AccEvaluator')) return 'equal predictions of different types';
  return undefined;
}

test('evaluators', { timeout: 600_000 }, async () => {
  const report = new ParityReport('evaluators');
  for (const vector of exactRecords<Vector>('units', 'evaluators.jsonl.gz')) {
    const score = scorerOf(vector.fn);
    if (score === undefined) report.notBuilt(vector.fn);
    else report.count(await check(vector, score), deviationOf(vector));
  }
  report.finish();
});

type Score = (input: unknown, args: JsonObject, compat: Compat) => unknown;

function scorerOf(fn: string): Score | undefined {
  const own = FUNCTIONS[fn];
  if (own !== undefined) return (input, args, compat) => own(plain(input as Json), args, compat);
  const type = fn.replace(/\.evaluate$/, '');
  if (!evaluators.has(type)) return undefined;
  return type === fn
    ? (input, args, compat) => scored(fn, args, input as Columns, compat)
    : (input, args) => evaluated(type, args, input as Columns);
}

async function check(vector: Vector, score: Score): Promise<string | undefined> {
  const versions: Compat[] = vector.versions === 'both' ? ['0.3.3', '0.5.4'] : [vector.versions];
  for (const compat of versions) {
    const difference = await compare(vector, score, compat);
    if (difference === undefined) continue;
    const shown = JSON.stringify(vector.in)?.slice(0, 200);
    return `${vector.fn} ${compat} ${JSON.stringify(vector.kw)}: ${difference}; of ${shown}`;
  }
  return undefined;
}

async function compare(
  { in: input, kw, out }: Vector,
  score: Score,
  compat: Compat,
): Promise<string | undefined> {
  let actual: unknown;
  try {
    actual = await score(decoded(input), kw, compat);
  } catch (error) {
    if ('raises' in out || isErrorResult(out.value)) return undefined;
    return `fails with ${error instanceof Error ? error.message : error}`;
  }
  if ('raises' in out) return `should fail with ${out.raises}, gave ${JSON.stringify(actual)?.slice(0, 200)}`;
  const expected = plain(decoded(out.value) as Json);
  // An evaluator that gives a bare number has one metric here.
  if (typeof expected === 'number' && typeof actual === 'object') [actual] = Object.values(actual ?? {});
  return differenceOf(sortedSets(expected), sortedSets(actual ?? null), 1e-6);
}

/** What OpenCompass returns, instead of metrics, where predictions and references do not pair up. */
function isErrorResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Scores columns with an evaluator, as a run does: sample by sample. */
async function scored(type: string, args: JsonObject, columns: Columns, compat: Compat): Promise<JsonObject> {
  if (isUnpaired(columns)) throw new Error('the columns differ in length');
  const definition = await evaluators.get(type);
  const run = await definition.create(args, evaluatorContext({ compat }));
  const list: Json[] = [];
  const dict: JsonObject = {};
  for (const [index, { row, record }] of samplesOf(columns).entries()) {
    const { prediction, reference } = record;
    const verdict = await run.add({ index, prediction, reference, row, record });
    if (verdict?.detail === undefined) continue;
    list.push(verdict.detail);
    dict[String(index)] = verdict.detail;
  }
  const { metrics, details: whole } = await run.finish();
  const byShape = { none: undefined, list, dict, whole }[run.details ?? 'none'];
  const details = whole ?? byShape;
  return plain({ ...metrics, ...(details === undefined ? {} : { details }) }) as JsonObject;
}

/** Scores answers to repeated questions by the whole task scorer. */
async function evaluated(type: string, args: JsonObject, input: Columns): Promise<JsonObject> {
  const { k, n, original_dataset: rows, ...columns } = input as Columns & { original_dataset: Row[] };
  const list: Json[] = [];
  const scorer = await TaskScorer.create({
    dataset: {
      abbr: 'repeated',
      type: 'none',
      reader_cfg: { input_columns: [], output_column: 'reference' },
      infer_cfg: { retriever: { type: 'none' }, inferencer: { type: 'none' } },
      eval_cfg: { evaluator: { type, ...args } },
      n: n ?? 1,
      k: k ?? 1,
    },
    model: RECORDER,
    compat: '0.5.4',
    total: rows.length,
    details: { write: (_key, detail) => list.push(detail) },
  });
  for (const [index, { record }] of samplesOf(columns).entries()) {
    await scorer.add({ index, row: rows[index] ?? {}, gold: record.reference }, record);
  }
  const { metrics, details = list } = await scorer.finish();
  const definition = await evaluators.get(type);
  const { details: shape = 'none' } = await definition.create(args, evaluatorContext({ compat: '0.5.4' }));
  // Details that the evaluation task adds by itself are no part of what the class gives.
  return plain({ ...metrics, ...(shape === 'none' ? {} : { details }) }) as JsonObject;
}

interface Entry {
  row: Row;
  record: { prediction: Json; reference: Json; [key: string]: Json };
}

/** The entries of a predictions file that columns stand for, with their rows. */
function samplesOf({ predictions, references, test_set: rows, ...others }: Columns): Entry[] {
  const columns = Object.entries(others);
  const size = listOf(predictions ?? Object.values(others)[0]).length;
  return Array.from({ length: size }, (_, index) => ({
    row: (listOf(rows)[index] ?? {}) as Row,
    record: {
      prediction: plain(listOf(predictions)[index] ?? null),
      reference: listOf(references)[index] ?? null,
      ...Object.fromEntries(columns.map(([name, column]) => [name, listOf(column)[index] ?? null])),
    },
  }));
}

function isUnpaired(columns: Columns): boolean {
  const sizes = ['predictions', 'references', 'gold']
    .filter((name) => columns[name] !== undefined)
    .map((name) => listOf(columns[name]).length);
  return new Set(sizes).size > 1;
}

function listOf(column: Json | undefined): Json[] {
  return Array.isArray(column) ? column : [];
}

/** Lists that come from Python sets, in one order: the accepted answers of exact match. */
function sortedSets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedSets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const isSet = key === 'answer' && Array.isArray(item);
      return [key, isSet ? [...item].sort() : sortedSets(item)];
    }),
  );
}
