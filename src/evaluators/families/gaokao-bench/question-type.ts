import { type Json, LodestoneError } from '../../../core/index.ts';

/** The argument `question_type` of an evaluator of examinations. */
export function questionType(kind: Json | undefined, known: readonly string[]): string {
  if (typeof kind === 'string' && known.includes(kind)) return kind;
  throw new LodestoneError('config-invalid', `the evaluator has no question_type "${kind}"`, {
    hint: `Use one of ${known.join(', ')}.`,
  });
}
