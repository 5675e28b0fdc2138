type TypedArray = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** Numbers by position in a typed array that grows; positions that were never set hold `empty`. */
export class Numbers<T extends TypedArray> {
  readonly #empty: number;
  readonly #make: (length: number) => T;
  #values: T;
  #length = 0;

  constructor(make: (length: number) => T, empty = 0) {
    this.#make = make;
    this.#empty = empty;
    this.#values = make(64).fill(empty) as T;
  }

  /** One more than the last position that was set. */
  get length(): number {
    return this.#length;
  }

  get(position: number): number {
    return position < this.#length ? (this.#values[position] ?? this.#empty) : this.#empty;
  }

  set(position: number, value: number): void {
    if (position >= this.#values.length) this.#grow(position + 1);
    this.#values[position] = value;
    this.#length = Math.max(this.#length, position + 1);
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  #grow(needed: number): void {
    const larger = this.#make(Math.max(needed, 2 * this.#values.length)).fill(this.#empty) as T;
    larger.set(this.#values);
    this.#values = larger;
  }
}
