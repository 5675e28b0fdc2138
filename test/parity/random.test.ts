/** Random generators and row orders against vectors from CPython, numpy, datasets and OpenCompass. */
import { test } from 'vitest';
import { selectIndices } from '../../src/datasets/range.ts';
import {
  answerOrders,
  NumpyGenerator,
  NumpyRandomState,
  PythonRandom,
  type PythonSeed,
  selectedRows,
  shuffledRows,
  trainTestRows,
} from '../../src/util/index.ts';
import { mayLack } from './floors.ts';
import { goldenText } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

/** The arguments of a call; which of them are there depends on the function. */
interface Arguments {
  n: number;
  k: number;
  times: number;
  size: number;
  low: number;
  high: number;
  mu: number;
  sigma: number;
  loc: number;
  scale: number;
  range: number;
  shape: number[];
  list: string[];
  weights?: number[];
  a?: unknown[];
  p?: number[];
  replace?: boolean;
}

/** What a vector is about; which of it is there depends on the function. */
interface Input {
  seed: number;
  args: unknown;
  rows: number;
  size: number | string | null;
  indices: number[];
  shuffle?: boolean;
  test_size?: number;
  train_size?: number;
  infer_order: string;
  predictions: { model_name: string; model_preds: string[] }[];
  references: object[];
}

interface Vector {
  fn: string;
  in: Input;
  kw: { seed_type?: string };
  out: { value: unknown } | { raises: string };
}

/** The seed as it stands in the line: JSON numbers lose what Python's int and float keep. */
function seedOf(line: string, { kw, in: input }: Vector): PythonSeed {
  const [, text = ''] = /"seed": (-?[\d.e+]+)/.exec(line) ?? [];
  if (kw.seed_type === 'float') return { $float: text };
  return kw.seed_type === 'int' ? BigInt(text) : input.seed;
}

type Call = (input: Input, seed: PythonSeed) => unknown;

const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function python<A = Arguments>(draw: (random: PythonRandom, args: A) => unknown): Call {
  return (input, seed) => draw(new PythonRandom(seed), input.args as A);
}

function legacy(draw: (random: NumpyRandomState, args: Arguments) => unknown): Call {
  return (input) => draw(new NumpyRandomState(input.seed), input.args as Arguments);
}

function generator(draw: (random: NumpyGenerator, args: Arguments) => unknown): Call {
  return (input) => draw(new NumpyGenerator(input.seed), input.args as Arguments);
}

function shuffled(random: { shuffle(items: unknown[]): void }, count: number): number[] {
  const items = upTo(count);
  random.shuffle(items);
  return items;
}

function nested(shape: number[], draw: () => number): unknown {
  const [size, ...rest] = shape;
  return size === undefined ? draw() : times(size, () => nested(rest, draw));
}

function legacyChoice(random: NumpyRandomState, { n, a, size, ...options }: Arguments): unknown[] {
  const positions = random.choice(a?.length ?? n, size, options);
  return a === undefined ? positions : positions.map((position) => a[position]);
}

function judged({ predictions, references, infer_order: order, seed }: Input): unknown {
  const questions = references.length;
  const orders = answerOrders(predictions.length, questions, order, seed);
  const answers = upTo(predictions.length).map((slot) =>
    orders.map((shown, i) => predictions[shown[slot] ?? 0]?.model_preds[i % questions]),
  );
  const named = orders.map((shown, i) => {
    const names = shown.map((model, slot) => [`answer${slot + 1}`, predictions[model]?.model_name]);
    return { ...references[i % questions], ...Object.fromEntries(names) };
  });
  return [answers, named];
}

/** Orders are recorded by their first hundred numbers. */
function recorded(order: number[]): number[] {
  return order.slice(0, 100);
}

const PYTHON = 'python:random.Random';
const LEGACY = 'numpy:RandomState';
const GENERATOR = 'numpy:default_rng';

const CALLS: Record<string, Call> = {
  [`${PYTHON}.random`]: python((r, { n }) => times(n, () => r.random())),
  [`${PYTHON}.getrandbits`]: python<{ k: number[] }>((r, { k }) =>
    k.map((bits) => String(r.getrandbits(bits))),
  ),
  [`${PYTHON}.randrange`]: python<[number, number?, number?]>((r, [start, stop, step]) =>
    times(8, () => r.randrange(start, stop, step)),
  ),
  [`${PYTHON}.randint`]: python<[number, number]>((r, [low, high]) => times(20, () => r.randint(low, high))),
  [`${PYTHON}.uniform`]: python<[number, number]>((r, [a, b]) => times(6, () => r.uniform(a, b))),
  [`${PYTHON}.choice`]: python((r, { list, n }) => times(n, () => r.choice(list))),
  [`${PYTHON}.choices`]: python((r, { list, k, weights }) => r.choices(list, k, weights)),
  [`${PYTHON}.sample`]: python((r, { range, k }) => r.sample(upTo(range), k)),
  [`${PYTHON}.shuffle`]: python((r, { range }) => shuffled(r, range)),
  [`${PYTHON}.gauss`]: python((r, { mu, sigma, n }) => times(n, () => r.gauss(mu, sigma))),
  [`${PYTHON}.normalvariate`]: python((r, { mu, sigma, n }) => times(n, () => r.normalvariate(mu, sigma))),
  [`${LEGACY}.random_sample`]: legacy((r, { n }) => times(n, () => r.random())),
  [`${LEGACY}.rand`]: legacy((r, { shape }) => nested(shape, () => r.random())),
  [`${LEGACY}.randn`]: legacy((r, { n }) => times(n, () => r.normal())),
  [`${LEGACY}.normal`]: legacy((r, { loc, scale, n }) => times(n, () => r.normal(loc, scale))),
  [`${LEGACY}.uniform`]: legacy((r, { low, high, n }) => times(n, () => r.uniform(low, high))),
  [`${LEGACY}.randint`]: legacy((r, { low, high, n }) => times(n, () => r.randint(low, high))),
  [`${LEGACY}.shuffle`]: legacy((r, { range }) => shuffled(r, range)),
  [`${LEGACY}.permutation`]: legacy((r, { n }) => r.permutation(n)),
  [`${LEGACY}.choice`]: legacy(legacyChoice),
  [`${LEGACY}.choice x3 (stream)`]: legacy((r, args) => times(args.times, () => legacyChoice(r, args))),
  [`${GENERATOR}.random`]: generator((r, { n }) => times(n, () => r.random())),
  [`${GENERATOR}.integers`]: generator((r, { low, high, n }) => times(n, () => r.integers(low, high))),
  [`${GENERATOR}.permutation`]: generator((r, { n }) => recorded(r.permutation(n))),
  [`${GENERATOR}.shuffle`]: generator((r, { range }) => shuffled(r, range)),
  [`${GENERATOR}.choice`]: generator((r, { n, size, ...options }) => r.choice(n, size, options)),
  'datasets:Dataset.shuffle': ({ rows, seed }) => recorded(shuffledRows(rows, seed)),
  'datasets:Dataset.select': ({ rows, indices }) => selectedRows(rows, indices),
  'datasets:Dataset.train_test_split': ({
    rows,
    seed,
    shuffle,
    test_size: testSize,
    train_size: trainSize,
  }) => {
    const { train, test } = trainTestRows(rows, { testSize, trainSize, shuffle, seed });
    return { train: recorded(train), test: recorded(test) };
  },
  'opencompass.openicl.icl_dataset_reader.load_partial_dataset': ({ rows, size }) => {
    const selection = selectIndices(rows, size);
    return { first: selection.indices(), rows: selection.size };
  },
  'opencompass.openicl.icl_evaluator.lm_evaluator.order_preds_and_record_references': judged,
};

/** Runs one vector; the error where it is refused. */
function outcome(call: Call, vector: Vector, line: string): { value: unknown } | { raises: string } {
  try {
    return { value: call(vector.in, seedOf(line, vector)) };
  } catch (error) {
    return { raises: String(error) };
  }
}

function compare(vector: Vector, actual: { value: unknown } | { raises: string }): string | undefined {
  const expected = vector.out;
  const label = `${vector.fn} ${JSON.stringify(vector.in).slice(0, 100)}`;
  if ('raises' in expected)
    return 'raises' in actual ? undefined : `${label}: should be refused (${expected.raises})`;
  if ('raises' in actual) return `${label}: ${actual.raises}`;
  const tolerance = /gauss|normal|randn/.test(vector.fn) ? 1e-12 : 0;
  const difference = differenceOf(expected.value, cut(expected.value, actual.value), tolerance);
  return difference === undefined ? undefined : `${label}: ${difference}`;
}

/** The vectors of ranges hold the number of rows and the first of them. */
function cut(expected: unknown, actual: unknown): unknown {
  const { first } = (expected ?? {}) as { first?: unknown[] };
  const { first: all, rows } = (actual ?? {}) as { first?: unknown[]; rows?: number };
  return first === undefined || all === undefined ? actual : { first: all.slice(0, first.length), rows };
}

const text = goldenText('units', 'random.jsonl.gz');

test.skipIf(text === undefined && mayLack('random'))('random generators give the recorded streams', () => {
  const report = new ParityReport('random');
  for (const line of (text ?? '').split('\n').filter((line) => line !== '')) {
    const vector = JSON.parse(line) as Vector;
    const call = CALLS[vector.fn];
    if (call === undefined) report.notBuilt(vector.fn);
    else report.count(compare(vector, outcome(call, vector, line)));
  }
  report.finish();
});
