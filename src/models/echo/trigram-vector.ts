import { createHash } from 'node:crypto';

const DIMENSIONS = 256;

/** A vector of length 1 from the groups of three letters of a text: texts with the same words are near each other. */
export function trigramVector(text: string): number[] {
  const letters = [...` ${text.toLowerCase()} `];
  const counts = new Array<number>(DIMENSIONS).fill(0);
  for (let start = 0; start + 3 <= letters.length; start += 1) {
    const place = trigramIndex(letters.slice(start, start + 3).join(''));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const length = Math.hypot(...counts) || 1;
  return counts.map((count) => count / length);
}

function trigramIndex(trigram: string): number {
  return createHash('md5').update(trigram).digest().readUInt16BE() % DIMENSIONS;
}
