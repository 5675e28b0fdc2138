import { afterFirst, enclosedParts, firstEnclosed } from '../../../util/index.ts';

export const FENCE = '```';

/** The first fenced block of a reply without its language, what follows a lone fence, or the reply. */
export function firstBlock(text: string): string {
  const block = firstEnclosed(text, FENCE, FENCE);
  if (block !== undefined) return withoutLanguage(block.content);
  return afterFirst(text, FENCE) ?? text;
}

/** The content of every fenced block, as it stands there. */
export function fencedBlocks(text: string, open: string | RegExp = FENCE): string[] {
  return [...enclosedParts(text, open, FENCE)].map((part) => part.content);
}

/** A block without its first line, which names the language, unless that is empty. */
export function withoutLanguage(block: string): string {
  return block.startsWith('\n') ? block : block.slice(block.indexOf('\n') + 1);
}

/** The numbers of the lines that hold a fence. */
export function fenceLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (line.includes(FENCE) ? [index] : []));
}
