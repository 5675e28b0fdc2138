import { expect } from 'vitest';
import { DEVIATIONS, type Deviation } from './deviations.ts';
import { belowFloor, type Floor, floorOf, folderName } from './floors.ts';

/** How many differences are printed: `LODESTONE_PARITY_SHOWN`, else ten. */
const SHOWN = Number(process.env.LODESTONE_PARITY_SHOWN ?? 10);

/** Counts golden records of one kind: equal, different, or of a part that is not built. */
export class ParityReport {
  readonly #kind: string;
  readonly #differences: string[] = [];
  readonly #deviations = new Map<Deviation, string[]>();
  readonly #missing = new Map<string, number>();
  readonly #elsewhere = new Map<string, number>();
  readonly #mended = new Map<string, number>();
  #equal = 0;

  constructor(kind: string) {
    this.#kind = kind;
  }

  /**
   * Counts one record; `difference` describes how it differs, undefined when it is equal. One that differs by a named
   * deviation is no failure.
   */
  count(difference: string | undefined, deviation?: Deviation): void {
    if (difference === undefined) this.#equal += 1;
    else if (deviation === undefined) this.#differences.push(difference);
    else this.#deviations.set(deviation, [...(this.#deviations.get(deviation) ?? []), difference]);
  }

  /** Counts records of a part that does not exist here yet. */
  notBuilt(part: string, records = 1): void {
    add(this.#missing, part, records);
  }

  /** Counts records that this machine cannot compare, such as those that need a sandbox. */
  elsewhere(reason: string): void {
    add(this.#elsewhere, reason, 1);
  }

  /** Counts records of a part that always fails in OpenCompass, and works here. */
  mended(part: string): void {
    add(this.#mended, part, 1);
  }

  /** Prints the line of the kind and what differs; fails on a difference without a name, and below the floor. */
  finish(): void {
    this.verify(this.print());
  }

  /** Prints the line of the kind and what differs. */
  print(): Required<Floor> {
    const seen = this.#seen();
    process.stdout.write(`${this.#lines(seen).join('\n')}\n`);
    return seen;
  }

  #seen(): Required<Floor> {
    const deviations = Object.fromEntries([...this.#deviations].map(([name, all]) => [name, all.length]));
    const total = this.#equal + this.#differences.length + sum(Object.values(deviations));
    return { equal: this.#equal, total, notBuilt: sum(this.#missing.values()), deviations };
  }

  /** Fails on a difference without a name, and below the floor. */
  verify(seen = this.#seen()): void {
    expect(this.#differences.slice(0, SHOWN), `parity ${this.#kind}: differences without a name`).toEqual([]);
    const floor = floorOf(this.#kind);
    const problems = floor === null ? [] : belowFloor(seen, floor, sum(this.#elsewhere.values()));
    expect(problems, `parity ${this.#kind}: floors of the ${folderName} folder`).toEqual([]);
  }

  #lines({ total, notBuilt }: Floor): string[] {
    const note = notBuilt === 0 ? '' : ` (not built: ${notBuilt})`;
    const lines = [`parity ${this.#kind}: ${this.#equal}/${total}${note}`];
    for (const [part, n] of this.#missing) lines.push(`  not built: ${part} (${n})`);
    for (const [reason, n] of this.#elsewhere) lines.push(`  not on this machine: ${reason} (${n})`);
    for (const [part, n] of this.#mended) lines.push(`  fails in OpenCompass, works here: ${part} (${n})`);
    for (const [name, all] of this.#deviations) {
      lines.push(`  deviation "${name}" (${all.length}): ${DEVIATIONS[name]}`);
      lines.push(...all.slice(0, SHOWN).map((difference) => `    ${difference}`));
    }
    return [...lines, ...this.#differences.slice(0, SHOWN).map((difference) => `  ${difference}`)];
  }
}

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, n) => total + n, 0);
}

/** Describes the first difference of two JSON values, or undefined when they are equal. */
export function differenceOf(expected: unknown, actual: unknown, tolerance = 0): string | undefined {
  return compare(expected, actual, '$', tolerance);
}

function compare(expected: unknown, actual: unknown, path: string, tolerance: number): string | undefined {
  if (Object.is(expected, actual)) return undefined;
  if (typeof expected === 'number' && typeof actual === 'number') {
    const size = Math.max(1, Math.abs(expected), Math.abs(actual));
    if (Math.abs(expected - actual) <= tolerance * size) return undefined;
  }
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    return compareObjects(expected, actual, path, tolerance);
  }
  return `${path}: expected ${shorten(expected)}, got ${shorten(actual)}`;
}

function compareObjects(
  expected: Record<string, unknown>,
  actual: Record<string, unknown>,
  path: string,
  tolerance: number,
): string | undefined {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const difference = compare(expected[key], actual[key], `${path}.${key}`, tolerance);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
