import { LodestoneError } from '../../core/index.ts';

/** A part of a reference; throws if the reference lacks it. */
export function requiredPart(part: string, isThere: boolean, reference: string): string {
  if (isThere) return part;
  throw malformedReference(reference);
}

/** A reference that an evaluator cannot read. */
export function malformedReference(reference: string): LodestoneError {
  return new LodestoneError(
    'scoring-failed',
    `the reference "${reference.slice(0, 80)}" does not have the expected form`,
    { hint: 'Check the data and the reader_cfg of the dataset.' },
  );
}
