import { splitWords } from '../../../util/index.ts';

/** The words between spaces and marks of sentences, as InfiniteBench cuts them. */
export function plainWords(text: string): string[] {
  return splitWords(text.replace(/[\n:"'.,?!{}]/g, ' '));
}
