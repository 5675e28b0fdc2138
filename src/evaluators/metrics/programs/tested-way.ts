import type { Verdict } from '../../../core/index.ts';

/** Where the tests of a sample's programs ran. */
export function testedWay(ends: readonly { readonly isInside: boolean }[]): NonNullable<Verdict['tested']> {
  return ends.some(({ isInside }) => isInside) ? 'inside' : 'apart';
}
