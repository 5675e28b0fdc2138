import { minimize } from './optimization/lbfgs.ts';
import { type Battle, countMatchups, pairedLoss } from './paired-logistic.ts';

/** As scipy's `minimize(method='L-BFGS-B', options={'gtol': 1e-6, 'maxiter': 100})` runs. */
export const AS_SCIPY = { gradientTolerance: 1e-6, iterations: 100 } as const;

/**
 * The strengths of sides by the model of Bradley and Terry (1952), in units of log 10: the maximum of the likelihood of the battles, each
 * of which counts as often as its weight says (a whole number or a share; default 1). A tie is half a win and half a loss. The search starts at zeros; where
 * a side has only won or only lost, the best strengths are infinite, and these are where it stops.
 */
export function bradleyTerry(
  battles: readonly Battle[],
  size: number,
  weights?: readonly number[],
): number[] {
  const matchups = countMatchups(battles, weights);
  const zeros = Array.from({ length: size }, () => 0);
  return minimize((strengths) => pairedLoss(matchups, strengths, 1, Math.LN10), zeros, AS_SCIPY);
}
