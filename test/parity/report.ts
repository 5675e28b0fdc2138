import { expect } from 'vitest';

/** How many differences are printed: `LODESTONE_PARITY_SHOWN`, else ten. */
const SHOWN = Number(process.env.LODESTONE_PARITY_SHOWN ?? 10);

/** Counts golden records of one kind: equal, different, or of a part that is not built. */
export class ParityReport {
  readonly #kind: string;
  readonly #differences: string[] = [];
  readonly #missing = new Map<string, number>();
  readonly #mended = new Map<string, number>();
  #equal = 0;

  constructor(kind: string) {
    this.#kind = kind;
  }

  /** Counts one record; `difference` describes how it differs, undefined when it is equal. */
  count(difference: string | undefined): void {
    if (difference === undefined) this.#equal += 1;
    else this.#differences.push(difference);
  }

  /** Counts records of a part that does not exist here yet. */
  notBuilt(part: string, records = 1): void {
    this.#missing.set(part, (this.#missing.get(part) ?? 0) + records);
  }

  /** Counts records of a part that always fails in OpenCompass, and works here. */
  mended(part: string): void {
    this.#mended.set(part, (this.#mended.get(part) ?? 0) + 1);
  }

  /**
   * Prints the line of the kind and its first differences, or all where some are let pass; fails when fewer than
   * `share` are equal.
   */
  finish(share = 1): void {
    const total = this.#equal + this.#differences.length;
    const missing = [...this.#missing.values()].reduce((sum, n) => sum + n, 0);
    const note = missing === 0 ? '' : ` (not built: ${missing})`;
    const lines = [`parity ${this.#kind}: ${this.#equal}/${total}${note}`];
    for (const [part, n] of this.#missing) lines.push(`  not built: ${part} (${n})`);
    for (const [part, n] of this.#mended) lines.push(`  fails in OpenCompass, works here: ${part} (${n})`);
    const shown = share < 1 ? this.#differences : this.#differences.slice(0, SHOWN);
    lines.push(...shown.map((difference) => `  ${difference}`));
    process.stdout.write(`${lines.join('\n')}\n`);
    expect(this.#equal, `parity ${this.#kind}`).toBeGreaterThanOrEqual(total * share);
  }
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
