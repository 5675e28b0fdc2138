/** Numbers by the first 52 bits of a hash, in typed arrays: some 24 bytes an entry. A hash may have several. */
export class HashTable {
  #keys = new Float64Array(64);
  /** The number plus one; 0 where a slot is free. */
  #values = new Uint32Array(64);
  #used = 0;

  /** `hash`: hexadecimal digits. */
  add(hash: string, value: number): void {
    this.#insert(tableKey(hash), value);
  }

  /** The numbers of a hash, and by rare chance of others, in the order of adding. */
  *get(hash: string): Generator<number> {
    const key = tableKey(hash);
    const mask = this.#keys.length - 1;
    for (let slot = tableSlot(key, mask); this.#values[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === key) yield (this.#values[slot] ?? 0) - 1;
    }
  }

  #insert(key: number, value: number): void {
    if (2 * this.#used >= this.#keys.length) this.#grow();
    const mask = this.#keys.length - 1;
    let slot = tableSlot(key, mask);
    while (this.#values[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#values[slot] = value + 1;
    this.#used += 1;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(2 * keys.length);
    this.#values = new Uint32Array(2 * keys.length);
    this.#used = 0;
    // From the lowest number on, so that those of one hash keep their order.
    const slots = [...values.keys()].filter((slot) => values[slot] !== 0);
    slots.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    for (const slot of slots) this.#insert(keys[slot] ?? 0, (values[slot] ?? 0) - 1);
  }
}

function tableKey(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

/** The low bits of a hash are as random as any. */
function tableSlot(key: number, mask: number): number {
  return (key % 0x80000000) & mask;
}
