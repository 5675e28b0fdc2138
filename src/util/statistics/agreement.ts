import { type Interval, Z95 } from './interval.ts';

/** What two raters said of the same thing. */
export type RatedPair<Value> = readonly [Value, Value];

/** An estimate, and its 95 % interval where one can be given. */
export interface Estimate {
  readonly value: number;
  readonly interval?: Interval;
}

/** Fewer pairs than this carry no interval: normal approximations do not hold there. */
export const FEWEST_PAIRS = 10;

/** Below this a number is what rounding has left of 0. */
export const ROUNDING = 1e-9;

/** The share of pairs, from 0 to 1, in which both raters say the same; NaN of none. */
export function percentAgreement<Value>(pairs: readonly RatedPair<Value>[]): number {
  return pairs.filter(([first, second]) => first === second).length / pairs.length;
}

/**
 * Cohen's kappa: how much more often two raters agree than they would by chance, `(p_o - p_e) / (1 - p_e)`; NaN where both always say one
 * and the same thing, and of no pairs. The interval is `kappa ± z · SE` with the standard error that does not suppose kappa to be 0;
 * none below {@link FEWEST_PAIRS} pairs, and where that is 0.
 * Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educ. Psychol. Meas. 20 (1960); J. L. Fleiss, J. Cohen and B. S.
 * Everitt, "Large sample standard errors of kappa and weighted kappa", Psychol. Bull. 72 (1969), equation 13.
 */
export function cohenKappa<Value>(pairs: readonly RatedPair<Value>[]): Estimate {
  const n = pairs.length;
  const { values, table } = crossTable(pairs);
  const rows = values.map((_, row) => sumOf(table[row] ?? []));
  const columns = values.map((_, column) => sumOf(table.map((cells) => cells[column] ?? 0)));
  const observed = sumOf(values.map((_, place) => table[place]?.[place] ?? 0));
  const expected = sumOf(values.map((_, place) => (rows[place] ?? 0) * (columns[place] ?? 0)));
  const kappa = (observed - expected) / (1 - expected);
  if (n === 0) return { value: Number.NaN };
  if (n < FEWEST_PAIRS || !Number.isFinite(kappa)) return { value: kappa };
  let variance = -((kappa - expected * (1 - kappa)) ** 2);
  for (const [row, cells] of table.entries()) {
    for (const [column, share] of cells.entries()) {
      variance +=
        row === column
          ? share * (1 - ((rows[row] ?? 0) + (columns[row] ?? 0)) * (1 - kappa)) ** 2
          : share * (1 - kappa) ** 2 * ((columns[row] ?? 0) + (rows[column] ?? 0)) ** 2;
    }
  }
  const error = Math.sqrt(Math.max(0, variance) / n) / (1 - expected);
  // Where all agree, or one rater says one thing, nothing follows of how far others would differ.
  if (error < ROUNDING) return { value: kappa };
  return { value: kappa, interval: [kappa - Z95 * error, kappa + Z95 * error] };
}

/** Shares of pairs by what the first rater says (rows) and the second (columns). */
function crossTable<Value>(pairs: readonly RatedPair<Value>[]): { values: Value[]; table: number[][] } {
  const values = [...new Set(pairs.flat())];
  const places = new Map(values.map((value, place) => [value, place] as const));
  const table = values.map(() => values.map(() => 0));
  for (const [first, second] of pairs) {
    const cells = table[places.get(first) ?? 0];
    const column = places.get(second) ?? 0;
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + 1 / pairs.length;
  }
  return { values, table };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
