import type { TokenCut } from './messages.ts';

/** Positions of `length` tokens that stay after the cuts; the first `fixed` (a BOS token) always do. */
export function keptPositions(length: number, cuts: readonly TokenCut[], fixed: number): number[] {
  let positions = Array.from({ length }, (_, i) => i);
  for (const cut of cuts) positions = applyCut(positions, cut, fixed);
  return positions;
}

function applyCut(positions: number[], { most, keep }: TokenCut, fixed: number): number[] {
  if (positions.length <= most) return positions;
  if (keep === 'start') return positions.slice(0, most);
  if (keep === 'end') {
    const head = positions.slice(0, Math.min(fixed, most));
    return [...head, ...positions.slice(positions.length - (most - head.length))];
  }
  const half = Math.floor(most / 2);
  return [...positions.slice(0, half), ...positions.slice(positions.length - half)];
}
