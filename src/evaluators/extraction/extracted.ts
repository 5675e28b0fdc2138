import { Extraction, LodestoneError } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';

/** The text that a postprocessor works on; throws for values of other kinds, which models do not give. */
export function requiredText(value: unknown): string {
  if (typeof value === 'string') return value;
  const shown = value === null || value === undefined ? 'no text' : `a value of kind ${valueKind(value)}`;
  throw new LodestoneError('scoring-failed', `a prediction that should be text is ${shown}`);
}

/** A value that stands in the text as it is. */
export function extracted(value: string, start: number): Extraction {
  return new Extraction(value, [start, start + value.length]);
}

/** A stretch of the text without the spaces around it. */
export function extractedSlice(text: string, start: number, end = text.length): Extraction {
  const slice = text.slice(start, end);
  const value = stripText(slice);
  return extracted(value, start + slice.indexOf(value));
}

/** A group of a match of a pattern with the `d` flag; `value` where it reads differently. */
export function extractedGroup(match: RegExpExecArray, group = 1, value?: unknown): Extraction {
  return new Extraction(value ?? match[group] ?? '', match.indices?.[group]);
}

function valueKind(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
