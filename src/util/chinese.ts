import { ChineseLexicon } from './chinese-lexicon.ts';
import { cutUnknownWords } from './chinese-unknown-words.ts';

/** Runs of characters that may form words; all else is cut into characters. */
const RUN = /[\w+#&.%\u4e00-\u9fd5-]+/g;
const CHINESE = /[\u4e00-\u9fd5]+/g;
/** Numbers and Latin words inside a run that the dictionary does not know. */
const LATIN = /[0-9A-Za-z]+(?:\.[0-9]+|)%?/g;

/**
 * Cuts text into words as Python's `jieba.cut` does by default (accurate mode, with unknown words), version
 * 0.42.1: the likeliest path through the graph of dictionary words, then a character model for what is left.
 * Joined, the words give the text. The dictionary is loaded at the first call.
 */
export function cutWords(text: string): string[] {
  const lexicon = ChineseLexicon.load();
  return partsOf(text, RUN).flatMap(({ part, matches }) =>
    matches ? cutRun(part, lexicon) : cutCharacters(part),
  );
}

/** The text in order, cut at the matches of a pattern. */
function partsOf(text: string, pattern: RegExp): { part: string; matches: boolean }[] {
  const parts: { part: string; matches: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ part: text.slice(end, match.index), matches: false });
    parts.push({ part: match[0], matches: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ part: text.slice(end), matches: false });
  return parts;
}

/** Characters one by one; a line end of two characters stays whole. */
function cutCharacters(text: string): string[] {
  return text.match(/\r\n|./gsu) ?? [];
}

/** Words of the dictionary, and what lies between them cut as unknown text. */
function cutRun(run: string, lexicon: ChineseLexicon): string[] {
  const ends = bestEnds(run, lexicon);
  const words: string[] = [];
  let loose = '';
  const cutLoose = (): void => {
    words.push(...cutLooseCharacters(loose, lexicon));
    loose = '';
  };
  for (let start = 0; start < run.length; start = ends[start] ?? run.length) {
    const word = run.slice(start, ends[start]);
    if (word.length === 1) {
      loose += word;
    } else {
      cutLoose();
      words.push(word);
    }
  }
  cutLoose();
  return words;
}

/** Where the word at each position ends on the likeliest path; of equal ones the longer wins. */
function bestEnds(run: string, lexicon: ChineseLexicon): number[] {
  const ends = new Array<number>(run.length).fill(0);
  const scores = new Array<number>(run.length + 1).fill(0);
  const logTotal = Math.log(lexicon.total);
  for (let start = run.length - 1; start >= 0; start -= 1) {
    const entry = lexicon.entry(run.charAt(start));
    let best = Number.NEGATIVE_INFINITY;
    const consider = (end: number, frequency: number): void => {
      const score = Math.log(frequency) - logTotal + (scores[end] ?? 0);
      if (score < best) return;
      best = score;
      ends[start] = end;
    };
    if (entry === undefined || entry.frequency > 0) consider(start + 1, entry?.frequency ?? 1);
    for (let end = start + 2; end <= run.length; end += 1) {
      const frequency = entry?.longer.get(run.slice(start + 1, end));
      if (frequency === undefined) break;
      if (frequency > 0) consider(end, frequency);
    }
    if (best === Number.NEGATIVE_INFINITY) consider(start + 1, 1);
    scores[start] = best;
  }
  return ends;
}

/** A row of characters between dictionary words. */
function cutLooseCharacters(text: string, lexicon: ChineseLexicon): string[] {
  if (text.length <= 1 || lexicon.frequency(text) > 0) return [...text];
  return partsOf(text, CHINESE).flatMap(({ part, matches }) => {
    if (matches) return cutUnknownWords(part, lexicon);
    return partsOf(part, LATIN).map((piece) => piece.part);
  });
}
