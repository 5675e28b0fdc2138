import type { Place } from '../syntax/source.ts';

/**
 * What one evaluation may use. Evaluation is synchronous and never overlaps with another, so the counters
 * are those of the module: every operation on values counts, without each being handed a meter.
 */
export interface Limits {
  /** Evaluated expressions and statements, and steps of operations that walk over values. */
  readonly steps: number;
  /** Memory for strings and containers, counted when they are made, in bytes. */
  readonly bytes: number;
  /** Expressions, statements and calls inside one another. */
  readonly depth: number;
  /** Time for regular expressions, in milliseconds. */
  readonly regexMilliseconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  steps: 5_000_000,
  bytes: 250_000_000,
  depth: 900,
  regexMilliseconds: 300,
};

/** The evaluation took more than its limits allow. Config code cannot catch it. */
export class LimitExceeded extends Error {}

/** How much of a text counts as one step of work. */
const CHARACTERS_A_STEP = 256;

let stepsLeft = 0;
let bytesLeft = 0;
let regexLeft = 0;
let depth = 0;
let maxDepth = 0;
let here: Place | undefined;

/** Runs an evaluation within limits. */
export function withinLimits<T>(limits: Limits, run: () => T): T {
  const saved = [stepsLeft, bytesLeft, regexLeft, depth, maxDepth] as const;
  [stepsLeft, bytesLeft, regexLeft, depth, maxDepth] = [
    limits.steps,
    limits.bytes,
    limits.regexMilliseconds,
    0,
    limits.depth,
  ];
  here = undefined;
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw /call stack/.test(error.message) ? tooDeep() : tooLarge();
    throw error;
  } finally {
    [stepsLeft, bytesLeft, regexLeft, depth, maxDepth] = saved;
  }
}

/** Notes what is being evaluated, for the place of an error. */
export function mark(at: Place): void {
  here = at;
}

/** What was being evaluated last. */
export function markedPlace(): Place | undefined {
  return here;
}

/** Counts steps of work. */
export function step(count = 1): void {
  stepsLeft -= count;
  if (stepsLeft < 0) throw new LimitExceeded('the config takes too many steps to evaluate');
}

/** Counts the steps of work that goes through a text. */
export function countTextSteps(text: string): void {
  if (text.length >= CHARACTERS_A_STEP) step(Math.floor(text.length / CHARACTERS_A_STEP));
}

/** Counts memory, before it is taken. */
export function allocate(bytes: number): void {
  bytesLeft -= bytes;
  if (bytesLeft < 0 || Number.isNaN(bytesLeft)) throw tooLarge();
}

/** Counts the characters of a string that is about to be made, and gives their number back. */
export function allocateText(length: number): number {
  allocate(2 * length);
  return length;
}

/** Enters something nested, of a weight in levels; what it returns goes to `leave`. */
export function enter(weight = 1): number {
  const before = depth;
  depth += weight;
  if (depth > maxDepth) throw tooDeep();
  return before;
}

/** Returns to the depth before `enter`. */
export function leave(before: number): void {
  depth = before;
}

/** The depth now, to return to after an error was caught. */
export function currentDepth(): number {
  return depth;
}

/** Milliseconds that regular expressions may still take. */
export function regexTime(): number {
  return regexLeft;
}

/** Counts time that a regular expression took. */
export function useRegexTime(milliseconds: number): void {
  regexLeft -= milliseconds;
}

function tooLarge(): LimitExceeded {
  return new LimitExceeded('the config makes values that are too large');
}

function tooDeep(): LimitExceeded {
  return new LimitExceeded('the config is nested or recursive beyond what can be evaluated');
}
