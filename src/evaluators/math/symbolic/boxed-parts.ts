const COMMAND = /\\(?:boxed|fbox)/g;
const BETWEEN_ANSWERS = /and|or|,|;/;
/** Boxes further apart than this do not belong together. */
const FURTHEST_APART = 70;

/**
 * The contents of the boxes of a formula with commas between them, or the formula where it has none; on demand
 * those alone that belong to the last.
 */
export function boxedParts(latex: string, which: 'all' | 'last'): string {
  const parts: string[] = [];
  let next = latex.length;
  for (const { index, 0: command } of [...latex.matchAll(COMMAND)].reverse()) {
    const start = index + command.length + spacesAt(latex, index + command.length);
    const end = start < next ? closingBrace(latex, start, next) : undefined;
    if (end === undefined) {
      if (parts.length === 0 && start < next) parts.push(latex.slice(start));
      break;
    }
    if (which === 'last' && parts.length > 0 && !areParted(latex.slice(end + 1, next))) break;
    parts.push(latex.slice(start + 1, end).trim());
    next = index;
  }
  return parts.length === 0 ? latex : parts.reverse().join(',');
}

function spacesAt(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text[end] ?? '')) end += 1;
  return end - at;
}

/** Where the brace that opens at `start` closes, before `limit`. */
function closingBrace(text: string, start: number, limit: number): number | undefined {
  if (text[start] !== '{') return undefined;
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function areParted(between: string): boolean {
  return between.length < FURTHEST_APART && BETWEEN_ANSWERS.test(between);
}
