import { LodestoneError } from '../core/index.ts';

/** A CSV row with too few or too many cells; rows count from 1, the header included. */
export function cellCountError(file: string, row: number, found: number, expected: number): LodestoneError {
  return new LodestoneError('data-malformed', `row ${row} has ${found} cells, not ${expected}`, {
    where: file,
    hint: 'A quote or a comma may be missing; fetch the file again or fix the row.',
  });
}
