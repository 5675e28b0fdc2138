import { escapePattern } from './regex.ts';

/** A file name pattern (`*`, `?`, `[abc]`, `[!abc]`), as Python's `fnmatch` reads it, as a regular expression. */
export function globToRegExp(pattern: string, flags = ''): RegExp {
  const source = pattern.replace(
    /\*|\?|\[(!?)([^\]]+)\]|[\s\S]/g,
    (part, negated: string | undefined, set: string | undefined) => {
      if (part === '*') return '[\\s\\S]*';
      if (part === '?') return '[\\s\\S]';
      if (set === undefined) return escapePattern(part);
      return `[${negated === '!' ? '^' : ''}${set.replace(/\\/g, '\\\\')}]`;
    },
  );
  return new RegExp(`^${source}$`, flags);
}
