/** The inner product of two vectors. */
export function innerProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The vector of length 1 in the same direction; a vector of zeros stays as it is. */
export function unitVector(vector: Float32Array): Float32Array {
  const length = Math.sqrt(innerProduct(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** The places of the `count` vectors with the largest inner products, largest first, the first of equals first. */
export function nearest(query: Float32Array, vectors: readonly Float32Array[], count: number): number[] {
  const scores = vectors.map((vector) => innerProduct(query, vector));
  const places = vectors.map((_, place) => place);
  places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return places.slice(0, count);
}
