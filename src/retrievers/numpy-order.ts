/**
 * The order in which numpy sorts: `numpy.argsort` of version 1.26 on a processor with AVX-512, where OpenCompass's
 * retrievers run. It is not stable, and equal scores are the rule where a query has few words in common with
 * anything, so that which of them come first decides which examples are shown.
 */

/** Values that are compared as one. */
const LANES = 8;
/** Up to here a sorting network does it. */
const NETWORK = 64;
/** Up to here a vector is taken at a time, beyond it four. */
const FEW = 256;

/** Positions of the values in rising order. No value may be NaN. */
export function numpyOrder(values: Float64Array | Float32Array): number[] {
  return lastInOrder(values, values.length);
}

/** The last `count` of those positions, without sorting what stands before them. */
export function lastInOrder(values: Float64Array | Float32Array, count: number): number[] {
  const order = Array.from(values, (_, index) => index);
  const from = Math.max(0, order.length - count);
  const sorter = new Sorter(values, order, from);
  if (order.length > 1) sorter.sort(0, order.length, 2 * Math.floor(Math.log2(order.length)));
  return order.slice(from);
}

interface Range {
  readonly left: number;
  /** Behind the last. */
  readonly right: number;
}

class Sorter {
  readonly #values: Float64Array | Float32Array;
  readonly #order: number[];
  /** The first place that matters. */
  readonly #from: number;

  constructor(values: Float64Array | Float32Array, order: number[], from: number) {
    this.#values = values;
    this.#order = order;
    this.#from = from;
  }

  /** Quicksort. `rounds` without an end in sight, and another kind of sorting takes over. */
  sort(left: number, right: number, rounds: number): void {
    if (right <= this.#from) return;
    if (rounds <= 0) {
      this.#introsort(left, right);
      return;
    }
    if (right - left <= NETWORK) {
      this.#network(left, right);
      return;
    }
    const range = this.#order.slice(left, right).map((index) => this.#value(index));
    const pivot = this.#pivot(left, right);
    const middle = this.#partition({ left, right }, pivot);
    if (range.some((value) => value < pivot)) this.sort(left, middle, rounds - 1);
    if (range.some((value) => value > pivot)) this.sort(middle, right, rounds - 1);
  }

  #value(index: number): number {
    return this.#values[index] ?? Number.POSITIVE_INFINITY;
  }

  #at(place: number): number {
    return this.#value(this.#order[place] ?? -1);
  }

  #swap(a: number, b: number): void {
    const index = this.#order[a] ?? -1;
    this.#order[a] = this.#order[b] ?? -1;
    this.#order[b] = index;
  }

  /** A bitonic network over the next power of two; places that stand for nothing come last. */
  #network(left: number, right: number): void {
    let size: number = LANES;
    while (size < right - left) size *= 2;
    const lanes = Array.from({ length: size }, (_, i) =>
      left + i < right ? (this.#order[left + i] ?? -1) : -1,
    );
    const compare = (a: number, b: number) => {
      const [first = -1, second = -1] = [lanes[a], lanes[b]];
      if (this.#value(first) > this.#value(second)) [lanes[a], lanes[b]] = [second, first];
    };
    for (let block = 2; block <= size; block *= 2) {
      for (let i = 0; i < size; i += 1) if ((i & (block / 2)) === 0) compare(i, i ^ (block - 1));
      for (let step = block / 4; step >= 1; step /= 2) {
        for (let i = 0; i < size; i += 1) if ((i & step) === 0) compare(i, i + step);
      }
    }
    for (let place = left; place < right; place += 1) this.#order[place] = lanes[place - left] ?? -1;
  }

  /** The fifth smallest of eight values. */
  #pivot(left: number, right: number): number {
    const step = Math.floor((right - 1 - left) / LANES);
    const drawn = Array.from({ length: LANES }, (_, i) => this.#at(left + (i + 1) * step));
    return drawn.sort((a, b) => a - b)[LANES / 2] ?? 0;
  }

  /** Puts what is smaller than the pivot to the left; returns where the rest begins. */
  #partition(range: Range, pivot: number): number {
    const { left, right } = range;
    const vectors = right - left <= FEW ? 1 : 4;
    const width = vectors * LANES;
    const whole = this.#trim(range, pivot, width);
    if (whole.left === whole.right) return whole.left;
    const chunks = this.#chunks(whole, pivot, width);
    return this.#store(whole, chunks, pivot);
  }

  /** Places single values so that the rest is a multiple of `width`. */
  #trim({ left, right }: Range, pivot: number, width: number): Range {
    const rest = (right - left) % width;
    let [start, end] = [left, right];
    for (let i = 0; i < rest; i += 1) {
      if (this.#at(start) < pivot) start += 1;
      else {
        end -= 1;
        this.#swap(start, end);
      }
    }
    return { left: start, right: end };
  }

  /**
   * The order in which vectors are read: always from the side that has less room to write to, so that nothing is
   * overwritten before it is read; the outermost come last.
   */
  #chunks({ left, right }: Range, pivot: number, width: number): number[][] {
    const read = (place: number) => this.#order.slice(place, place + width);
    if (right - left === width && width === LANES) return [read(left)];
    const [first, last] = [read(left), read(right - width)];
    const chunks: number[][] = [];
    let [from, to] = [left + width, right - width];
    let [written, room] = [left, right];
    while (from < to) {
      let chunk: number[];
      if (room - to < from - written) {
        to -= width;
        chunk = read(to);
      } else {
        chunk = read(from);
        from += width;
      }
      const smaller = chunk.filter((index) => this.#value(index) < pivot).length;
      written += smaller;
      room -= chunk.length - smaller;
      chunks.push(chunk);
    }
    return [...chunks, first, ...(right - left === width ? [] : [last])];
  }

  /** Writes each vector's smaller values behind those on the left, the others before those on the right. */
  #store({ left, right }: Range, chunks: readonly number[][], pivot: number): number {
    let [start, end] = [left, right];
    for (const vector of chunks.flatMap(chunkVectors)) {
      const larger = vector.filter((index) => this.#value(index) >= pivot);
      end -= larger.length;
      for (const [i, index] of larger.entries()) this.#order[end + i] = index;
      for (const index of vector.filter((one) => this.#value(one) < pivot)) {
        this.#order[start] = index;
        start += 1;
      }
    }
    return start;
  }

  /** Sorting as the C++ library of GCC does it: quicksort down to short stretches, then insertion. */
  #introsort(left: number, right: number): void {
    this.#quicksort(left, right);
    for (let place = left + 1; place < right; place += 1) {
      for (let at = place; at > left && this.#at(at) < this.#at(at - 1); at -= 1) this.#swap(at, at - 1);
    }
  }

  #quicksort(left: number, right: number): void {
    let end = right;
    while (end - left > 16) {
      this.#medianFirst(left, end);
      const cut = this.#cut(left, end);
      this.#quicksort(cut, end);
      end = cut;
    }
  }

  #medianFirst(left: number, right: number): void {
    const places = [left + 1, left + Math.floor((right - left) / 2), right - 1] as const;
    const [a, b, c] = places;
    const less = (x: number, y: number) => this.#at(x) < this.#at(y);
    let median: number;
    if (less(a, b)) median = less(b, c) ? b : less(a, c) ? c : a;
    else median = less(a, c) ? a : less(b, c) ? c : b;
    this.#swap(left, median);
  }

  #cut(left: number, right: number): number {
    const pivot = this.#at(left);
    let [low, high] = [left + 1, right];
    for (;;) {
      while (this.#at(low) < pivot) low += 1;
      do high -= 1;
      while (pivot < this.#at(high));
      if (low >= high) return low;
      this.#swap(low, high);
      low += 1;
    }
  }
}

function chunkVectors(chunk: readonly number[]): number[][] {
  return Array.from({ length: chunk.length / LANES }, (_, i) => chunk.slice(i * LANES, (i + 1) * LANES));
}
