import type { Sample } from '../core/index.ts';

/** Whether a sample has a reference that says something; an empty one counts only where another row has one. */
export function isReferenced({ gold }: Sample): boolean {
  return gold !== undefined && gold !== null && gold !== '';
}
