/** How far values of a scale are apart: `nominal` (equal or not), `ordinal` (ranks), `interval` (differences). */
export type Scale = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha over units that any number of raters has rated, `1 - D_o / D_e`: 1 is full agreement, 0 that of chance. A unit is
 * the list of its ratings, undefined if one is missing; units with fewer than two count for nothing. NaN where nothing can be
 * paired, or all ratings are alike.
 * Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), with its coincidence matrix and its metrics.
 */
export function krippendorffAlpha(
  units: readonly (readonly (number | string | undefined)[])[],
  scale: Scale,
): number {
  const rated = units
    .map((unit) => unit.filter((value) => value !== undefined))
    .filter((unit) => unit.length > 1);
  const values = [...new Set(rated.flat())].sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(values.map((value, place) => [value, place] as const));
  const coincidences = values.map(() => new Float64Array(values.length));
  for (const unit of rated) {
    for (const [i, first] of unit.entries()) {
      const row = coincidences[places.get(first) ?? 0];
      for (const [j, second] of unit.entries()) {
        const column = places.get(second) ?? 0;
        if (i !== j && row !== undefined) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1);
      }
    }
  }
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = totals.reduce((sum, count) => sum + count, 0);
  const distance = squaredDistance(values, totals, scale);
  let [observed, expected] = [0, 0];
  for (const [row, cells] of coincidences.entries()) {
    for (const [column, count] of cells.entries()) {
      const apart = distance(row, column);
      observed += count * apart;
      expected += (totals[row] ?? 0) * (totals[column] ?? 0) * apart;
    }
  }
  return 1 - ((n - 1) * observed) / expected;
}

/** By the places of two values among all, which are sorted. */
function squaredDistance(
  values: readonly (number | string)[],
  totals: readonly number[],
  scale: Scale,
): (first: number, second: number) => number {
  if (scale === 'nominal') return (first, second) => Number(first !== second);
  if (scale === 'interval') return (first, second) => (Number(values[first]) - Number(values[second])) ** 2;
  return (first, second) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    const between = totals.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
  };
}
