/** `logit P = intercept + slope · x`. */
export interface LogisticLine {
  readonly intercept: number;
  readonly slope: number;
}

const STEPS = 100;
const ENOUGH = 1e-12;
/** Beyond this a coefficient is on its way to infinity: the outcomes are separated by x, or all alike. */
const ENDLESS = 30;

/**
 * The logistic regression without penalty of outcomes from 0 to 1 on one variable, by Newton's method; undefined if it has no
 * finite optimum. A constant variable gets the slope 0.
 * Source: P. McCullagh and J. A. Nelder, "Generalized Linear Models" (1989), section 4.4.
 */
export function logisticLine(
  points: readonly (readonly [x: number, outcome: number])[],
): LogisticLine | undefined {
  const isConstant = points.every(([x]) => x === points[0]?.[0]);
  let [intercept, slope] = [0, 0];
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const [x, outcome] of points) {
      const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
      const weight = p * (1 - p);
      g0 += outcome - p;
      g1 += (outcome - p) * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = isConstant
      ? [g0 / h00, 0]
      : [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    intercept += d0;
    slope += d1;
    if (!(Math.abs(intercept) < ENDLESS && Math.abs(slope) < ENDLESS)) return undefined;
    if (Math.abs(d0) + Math.abs(d1) < ENOUGH) return { intercept, slope };
  }
  return undefined;
}
