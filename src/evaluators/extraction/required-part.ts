import { LodestoneError } from '../../core/index.ts';

/** A part of a reference; fails where the reference lacks it. */
export function requiredPart(part: string, isThere: boolean, reference: string): string {
  if (isThere) return part;
  throw new LodestoneError(
    'scoring-failed',
    `the reference "${reference}" is not of the form that is expected`,
  );
}
