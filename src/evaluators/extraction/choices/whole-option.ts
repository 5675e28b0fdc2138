import { pythonRegex } from '../../../util/index.ts';

/** The first of several options (Python patterns) that stands as a word of its own. */
export function firstWholeOption(
  text: string,
  options: readonly string[],
): { option: string; index: number } | undefined {
  const match = pythonRegex(`\\b(?:${options.join('|')})\\b`).exec(text);
  return match === null ? undefined : { option: match[0].replace(/\.$/, ''), index: match.index };
}
