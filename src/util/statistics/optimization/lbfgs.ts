import { type SearchRule, wolfeSearch } from './wolfe-search.ts';

/** A function of several variables at a point. */
export interface AtPoint {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface MinimizeOptions {
  /** Stops where no part of the gradient is larger. Default 1e-5. */
  readonly gradientTolerance?: number;
  /** Stops where a step lowers the value by no more than this, relative to its size (at least 1). Default 2.2e-9. */
  readonly valueTolerance?: number;
  /** Default 15,000. */
  readonly iterations?: number;
  /** Evaluations of the function in one step; default 20. */
  readonly searches?: number;
}

/** Earlier steps that shape the next direction. */
const MEMORY = 10;

/** A step and how it changed the gradient. */
interface Pair {
  readonly step: readonly number[];
  readonly change: readonly number[];
}

/**
 * A minimum by L-BFGS (Liu and Nocedal 1989) without bounds, with the steps, restarts and stops of L-BFGS-B 3.0 (Byrd, Lu, Nocedal and Zhu
 * 1995; Morales and Nocedal 2011), which scipy's `minimize(method='L-BFGS-B')` and scikit-learn's `lbfgs` run: where they stop
 * early, this stops near by.
 */
export function minimize(
  evaluate: (point: readonly number[]) => AtPoint,
  start: readonly number[],
  options: MinimizeOptions = {},
): number[] {
  const { gradientTolerance = 1e-5, valueTolerance = 1e7 * Number.EPSILON, iterations = 15_000 } = options;
  const rule = { ...RULE, evaluations: options.searches ?? 20 };
  let point = [...start];
  let here = evaluate(point);
  let pairs: Pair[] = [];
  for (let iteration = 0; iteration < iterations && largest(here.gradient) > gradientTolerance; ) {
    const next = stepFrom({ point, here, pairs, rule, evaluate, isFirst: iteration === 0 });
    if (next === undefined) {
      if (pairs.length === 0) return point;
      pairs = [];
      continue;
    }
    iteration += 1;
    const before = here;
    if (isUsable(next.pair, before.gradient)) pairs = [...pairs, next.pair].slice(-MEMORY);
    [point, here] = [next.point, next.here];
    const size = Math.max(Math.abs(before.value), Math.abs(here.value), 1);
    if (before.value - here.value <= valueTolerance * size) return point;
  }
  return point;
}

const RULE: Omit<SearchRule, 'evaluations'> = { decrease: 1e-3, curvature: 0.9, width: 0.1, most: 1e10 };

interface Position {
  readonly point: readonly number[];
  readonly here: AtPoint;
  readonly pairs: readonly Pair[];
  readonly rule: SearchRule;
  readonly evaluate: (point: readonly number[]) => AtPoint;
  readonly isFirst: boolean;
}

/** One step; undefined if the direction leads nowhere. */
function stepFrom({ point, here, pairs, rule, evaluate, isFirst }: Position) {
  const direction = descent(here.gradient, pairs);
  const slope = dot(here.gradient, direction);
  if (!(slope < 0)) return undefined;
  const seen = new Map<number, { readonly point: number[]; readonly at: AtPoint }>();
  const at = (step: number) => {
    const known = seen.get(step);
    if (known !== undefined) return known;
    const moved = point.map((value, place) => value + step * (direction[place] ?? 0));
    const found = { point: moved, at: evaluate(moved) };
    seen.set(step, found);
    return found;
  };
  const first = isFirst ? Math.min(1 / Math.sqrt(dot(direction, direction)), rule.most) : 1;
  const step = wolfeSearch(
    { value: here.value, slope },
    first,
    (size) => ({ value: at(size).at.value, slope: dot(at(size).at.gradient, direction) }),
    rule,
  );
  if (step === undefined) return undefined;
  const end = at(step);
  const pair = {
    step: direction.map((value) => step * value),
    change: end.at.gradient.map((value, place) => value - (here.gradient[place] ?? 0)),
  };
  return { point: end.point, here: end.at, pair };
}

/** A pair without enough curvature would spoil the directions. */
function isUsable({ step, change }: Pair, gradient: readonly number[]): boolean {
  return dot(step, change) > Number.EPSILON * -dot(gradient, step);
}

/** The direction by the two-loop recursion. */
function descent(gradient: readonly number[], pairs: readonly Pair[]): number[] {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { step, change } of [...pairs].reverse()) {
    const share = dot(step, direction) / dot(step, change);
    shares.unshift(share);
    add(direction, -share, change);
  }
  const last = pairs.at(-1);
  const scale = last === undefined ? 1 : dot(last.step, last.change) / dot(last.change, last.change);
  for (const [place, value] of direction.entries()) direction[place] = scale * value;
  for (const [place, { step, change }] of pairs.entries()) {
    const share = dot(change, direction) / dot(step, change);
    add(direction, (shares[place] ?? 0) - share, step);
  }
  return direction;
}

function add(to: number[], factor: number, of: readonly number[]): void {
  for (const [place, value] of of.entries()) to[place] = (to[place] ?? 0) + factor * value;
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
