import { escapePattern } from './regex.ts';

/**
 * A file name pattern (`*`, `?`, `[abc]`, `[!abc]`), as Python's `fnmatch` reads it, as a regular expression. A `]` that
 * comes first in brackets is one of their characters.
 */
export function globToRegExp(pattern: string, flags = ''): RegExp {
  const source = pattern.replace(
    /\*|\?|\[(!?)(\][^\]]*|[^\]]+)\]|[\s\S]/g,
    (part, negated: string | undefined, set: string | undefined) => {
      if (part === '*') return '[\\s\\S]*';
      if (part === '?') return '[\\s\\S]';
      if (set === undefined) return escapePattern(part);
      return `[${negated === '!' ? '^' : ''}${characters(set)}]`;
    },
  );
  return new RegExp(`^${source}$`, flags);
}

/** What stands in brackets, as JavaScript writes it; ranges that end before they begin hold nothing. */
function characters(set: string): string {
  const ranges = set.replace(/([\s\S])-([\s\S])/g, (range, from: string, to: string) =>
    from <= to ? range : '',
  );
  return ranges.replace(/[\\[\]^]/g, '\\$&');
}
