/** The value below which a share (0 to 1) of the values lies, by linear interpolation, as `numpy.percentile` has it; NaN where one is NaN. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0 || values.some(Number.isNaN)) return Number.NaN;
  const ordered = [...values].sort((left, right) => left - right);
  const place = (ordered.length - 1) * share;
  const low = ordered[Math.floor(place)] ?? Number.NaN;
  const high = ordered[Math.ceil(place)] ?? Number.NaN;
  const rest = place - Math.floor(place);
  return rest >= 0.5 ? high - (high - low) * (1 - rest) : low + (high - low) * rest;
}
