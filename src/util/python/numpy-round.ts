/** `numpy.round(value, digits)`: scaled, then to the nearest integer, halves to the even one; not as exact as Python's `round`. */
export function numpyRound(value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = value * scale;
  const floor = Math.floor(scaled);
  const isHalf = scaled - floor === 0.5;
  const nearest = isHalf ? floor + Math.abs(floor % 2) : Math.round(scaled);
  return (nearest === 0 && value < 0 ? -0 : nearest) / scale;
}
