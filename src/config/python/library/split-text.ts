import { step } from '../values/budget.ts';
import { valueError } from '../values/exception.ts';
import { codePoints, isBlank } from '../values/text.ts';

const BREAKS = '\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029';
const LINE = new RegExp(`[^${BREAKS}]*(?:\\r\\n|[${BREAKS}]|$)`, 'g');
const LINE_END = new RegExp(`(?:\\r\\n|[${BREAKS}])$`);

/** `text.split(separator, limit)`; blank space separates where there is no separator. */
export function splitText(text: string, separator: string | undefined, limit: number): string[] {
  if (separator === undefined) return splitBlanks(codePoints(text), limit);
  if (separator === '') throw valueError('empty separator');
  const parts = text.split(separator);
  step(parts.length);
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(separator)];
}

/** `text.rsplit(separator, limit)` */
export function splitTextFromRight(text: string, separator: string | undefined, limit: number): string[] {
  if (separator === undefined) {
    const reversed = splitBlanks(codePoints(text).reverse(), limit);
    return reversed.map((part) => codePoints(part).reverse().join('')).reverse();
  }
  if (separator === '') throw valueError('empty separator');
  if (limit < 0) return splitText(text, separator, limit);
  const parts: string[] = [];
  let rest = text;
  while (parts.length < limit) {
    const at = rest.lastIndexOf(separator);
    if (at < 0) break;
    step();
    parts.unshift(rest.slice(at + separator.length));
    rest = rest.slice(0, at);
  }
  return [rest, ...parts];
}

function splitBlanks(chars: readonly string[], limit: number): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    while (at < chars.length && isBlank(chars[at] ?? '')) at += 1;
    if (at >= chars.length) return parts;
    if (limit >= 0 && parts.length >= limit) return [...parts, chars.slice(at).join('')];
    const start = at;
    while (at < chars.length && !isBlank(chars[at] ?? '')) at += 1;
    step();
    parts.push(chars.slice(start, at).join(''));
  }
}

/** `text.splitlines(keepEnds)` */
export function splitLines(text: string, keepEnds: boolean): string[] {
  const lines = text.match(LINE) ?? [];
  const whole = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  step(whole.length);
  return keepEnds ? whole : whole.map((line) => line.replace(LINE_END, ''));
}

/** A text without the given characters (or blank space) at its ends. */
export function strip(text: string, chars: string | undefined, sides: 'both' | 'left' | 'right'): string {
  const points = codePoints(text);
  const wanted = chars === undefined ? undefined : new Set(codePoints(chars));
  const goes = (char: string | undefined): boolean =>
    char !== undefined && (wanted === undefined ? isBlank(char) : wanted.has(char));
  let start = 0;
  let end = points.length;
  if (sides !== 'right') while (start < end && goes(points[start])) start += 1;
  if (sides !== 'left') while (end > start && goes(points[end - 1])) end -= 1;
  return points.slice(start, end).join('');
}
