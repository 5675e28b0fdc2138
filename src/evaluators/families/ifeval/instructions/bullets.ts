import { spacesEnd } from '../../../../util/index.ts';

/** The points of lists in Markdown: lines that begin with a hyphen, or with an asterisk but not two. */
export function bulletCount(text: string): number {
  return pointCount(text, '*', '*') + pointCount(text, '-', undefined);
}

/** Spaces and empty lines may stand before a point; what follows an asterisk may be the next line. */
function pointCount(text: string, mark: string, notBefore: string | undefined): number {
  let count = 0;
  for (let line = 0; line >= 0; ) {
    const start = spacesEnd(text, line);
    const isPoint = text[start] === mark && (notBefore === undefined || isOther(text[start + 1], notBefore));
    if (isPoint) count += 1;
    const from = isPoint && notBefore !== undefined ? start + 2 : start;
    const lineEnd = text.indexOf('\n', from);
    line = lineEnd < 0 ? -1 : lineEnd + 1;
  }
  return count;
}

function isOther(character: string | undefined, than: string): boolean {
  return character !== undefined && character !== than;
}
