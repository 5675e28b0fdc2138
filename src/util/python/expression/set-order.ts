/** The order in which CPython goes through a set of numbers: that of its hash table. */

const MODULUS = (1n << 61n) - 1n;
const LINEAR_PROBES = 9n;
const SMALLEST_TABLE = 8;

/** The numbers of a set in the order in which Python prints them. */
export function numberSetOrder<T extends bigint | number | boolean>(items: readonly T[]): T[] {
  let table = new Table<T>(SMALLEST_TABLE);
  let used = 0;
  for (const item of items) {
    table.add(item);
    used += 1;
    if (used * 5 >= (table.size - 1) * 3) table = table.grown(used * 4);
  }
  return [...table.items()];
}

class Table<T extends bigint | number | boolean> {
  readonly size: number;
  readonly #slots = new Map<bigint, T>();

  constructor(size: number) {
    this.size = size;
  }

  add(item: T): void {
    const mask = BigInt(this.size - 1);
    let perturb = BigInt.asUintN(64, numberHash(item));
    let start = perturb & mask;
    for (;;) {
      const probes = start + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0n;
      for (let slot = start; slot <= start + probes; slot += 1n) {
        if (this.#slots.has(slot)) continue;
        this.#slots.set(slot, item);
        return;
      }
      perturb >>= 5n;
      start = (start * 5n + 1n + perturb) & mask;
    }
  }

  /** A table for more than `least` items with those of this one. */
  grown(least: number): Table<T> {
    let size = SMALLEST_TABLE;
    while (size <= least) size *= 2;
    const table = new Table<T>(size);
    for (const item of this.items()) table.add(item);
    return table;
  }

  items(): T[] {
    const slots = [...this.#slots].sort(([a], [b]) => (a < b ? -1 : 1));
    return slots.map(([, item]) => item);
  }
}

/** Python's `hash` of a finite number; others count as 0. */
function numberHash(value: bigint | number | boolean): bigint {
  if (typeof value === 'number' && !Number.isFinite(value)) return 0n;
  const sign = Number(value) < 0 ? -1n : 1n;
  const size = typeof value === 'number' ? floatHash(Math.abs(value)) : (BigInt(value) * sign) % MODULUS;
  return size * sign === -1n ? -2n : size * sign;
}

/** The fraction that a float is, as an integer modulo the prime 2^61 - 1, in which 2^61 is 1. */
function floatHash(value: number): bigint {
  let mantissa = value;
  let halvings = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings += 1;
  }
  return (BigInt(mantissa) << BigInt((61 - (halvings % 61)) % 61)) % MODULUS;
}
