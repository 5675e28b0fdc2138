import type { Row } from '../core/index.ts';
import { withYesNo } from './labels.ts';

/** A pronoun in a text, and what it may refer to. Positions count words or characters, as the dataset does. */
export interface PronounTarget {
  span1_index: number;
  span1_text: string;
  span2_index: number;
  span2_text: string;
}

/**
 * The row with `new_text`, in which the part at the pronoun's place is what it may refer to, `answer` as number, and
 * both spans as columns of their own.
 */
export function withPronounReplaced(row: Row, parts: string[], separator: string): Row {
  const { target, ...rest } = row;
  const { span1_text: span1, span2_index: place, span2_text: span2 } = target as PronounTarget;
  if (place >= parts.length) throw new RangeError(`nothing found at ${place}`);
  const new_text = parts.with(place, span1).join(separator);
  return { ...withYesNo({ ...rest, new_text }), span1, span2 };
}
