/** How often each hash was seen, in typed arrays: some 24 to 48 bytes a hash. */
export class HashCounts {
  #keys = new Float64Array(64);
  /** 0 where a slot is free. */
  #counts = new Uint32Array(64);
  #used = 0;

  /** Counts a hash of hexadecimal digits, by its first 52 bits; returns how often it was seen already, this time included. */
  add(hash: string): number {
    const key = Number.parseInt(hash.slice(0, 13), 16);
    const slot = this.#slotOf(key);
    const count = (this.#counts[slot] ?? 0) + 1;
    this.#keys[slot] = key;
    this.#counts[slot] = count;
    if (count === 1) this.#used += 1;
    if (2 * this.#used > this.#keys.length) this.#grow();
    return count;
  }

  /** That of a key, or the free one where it belongs. The low bits of a hash are as random as any. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key % 0x80000000) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Float64Array(2 * keys.length);
    this.#counts = new Uint32Array(2 * keys.length);
    for (const [old, count] of counts.entries()) {
      if (count === 0) continue;
      const slot = this.#slotOf(keys[old] ?? 0);
      this.#keys[slot] = keys[old] ?? 0;
      this.#counts[slot] = count;
    }
  }
}
