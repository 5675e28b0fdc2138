import { ChineseLexicon } from './chinese-lexicon.ts';
import { cutUnknownWords } from './chinese-unknown-words.ts';

/** Runs of characters that may form words; all else is cut into characters. */
const RUN = /[\w+#&.%\u4e00-\u9fd5-]+/g;
const CHINESE = /[\u4e00-\u9fd5]+/g;
const FIRST_CHINESE = /[\u4e00-\u9fd5]/;
/** Numbers and Latin words inside a run that the dictionary does not know. */
const LATIN = /[0-9A-Za-z]+(?:\.[0-9]+|)%?/g;
const ONE_LATIN = /^[0-9A-Za-z]+$/;

/**
 * Cuts text into words as Python's `jieba.cut` does by default (accurate mode, with unknown words), version
 * 0.42.1: the likeliest path through the graph of dictionary words, then a character model for what is left.
 * Joined, the words give the text. The dictionary is loaded at the first call.
 */
export function cutWords(text: string): string[] {
  const lexicon = ChineseLexicon.load();
  const words: string[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    addCharacters(text.slice(end, index), words);
    addRun(run, lexicon, words);
    end = index + run.length;
  }
  addCharacters(text.slice(end), words);
  return words;
}

/** Characters one by one; a line end of two characters stays whole. */
function addCharacters(text: string, words: string[]): void {
  if (text.length === 1) words.push(text);
  else if (text.length > 1) for (const character of text.match(/\r\n|./gsu) ?? []) words.push(character);
}

/** Words of the dictionary, and what lies between them cut as unknown text. */
function addRun(run: string, lexicon: ChineseLexicon, words: string[]): void {
  if (!mayHoldWord(run, lexicon)) {
    addLooseCharacters(run, lexicon, words);
    return;
  }
  const ends = bestEnds(run, lexicon);
  let looseFrom = 0;
  for (let start = 0; start < run.length; ) {
    const end = ends[start] ?? run.length;
    if (end - start > 1) {
      addLooseCharacters(run.slice(looseFrom, start), lexicon, words);
      words.push(run.slice(start, end));
      looseFrom = end;
    }
    start = end;
  }
  addLooseCharacters(run.slice(looseFrom), lexicon, words);
}

/** Whether two characters in a row begin a word of the dictionary; for most Latin text they do not. */
function mayHoldWord(run: string, lexicon: ChineseLexicon): boolean {
  for (let i = 1; i < run.length; i += 1) {
    if (lexicon.entry(run.charCodeAt(i - 1))?.longer.has(run.charAt(i)) === true) return true;
  }
  return false;
}

/** Where the word at each position ends on the likeliest path; of equal ones the longer wins. */
function bestEnds(run: string, lexicon: ChineseLexicon): number[] {
  const ends = new Array<number>(run.length);
  const scores = new Array<number>(run.length + 1).fill(0);
  const logTotal = Math.log(lexicon.total);
  for (let start = run.length - 1; start >= 0; start -= 1) {
    const entry = lexicon.entry(run.charCodeAt(start));
    const single = entry?.frequency ?? 1;
    let bestEnd = start + 1;
    let best = single > 0 ? Math.log(single) - logTotal + (scores[bestEnd] ?? 0) : Number.NEGATIVE_INFINITY;
    for (let end = start + 2; entry !== undefined && end <= run.length; end += 1) {
      const frequency = entry.longer.get(run.slice(start + 1, end));
      if (frequency === undefined) break;
      const score =
        frequency > 0 ? Math.log(frequency) - logTotal + (scores[end] ?? 0) : Number.NEGATIVE_INFINITY;
      if (frequency > 0 && score >= best) {
        best = score;
        bestEnd = end;
      }
    }
    ends[start] = bestEnd;
    scores[start] = best === Number.NEGATIVE_INFINITY ? (scores[start + 1] ?? 0) - logTotal : best;
  }
  return ends;
}

/** A row of characters between dictionary words. */
function addLooseCharacters(text: string, lexicon: ChineseLexicon, words: string[]): void {
  if (text === '') return;
  if (text.length === 1) words.push(text);
  else if (lexicon.frequency(text) > 0) words.push(...text);
  else if (!FIRST_CHINESE.test(text)) addLatin(text, words);
  else addUnknownText(text, lexicon, words);
}

function addUnknownText(text: string, lexicon: ChineseLexicon, words: string[]): void {
  let end = 0;
  for (const { 0: chinese, index } of text.matchAll(CHINESE)) {
    addLatin(text.slice(end, index), words);
    words.push(...cutUnknownWords(chinese, lexicon));
    end = index + chinese.length;
  }
  addLatin(text.slice(end), words);
}

/** Numbers and Latin words, and what lies between them. */
function addLatin(text: string, words: string[]): void {
  if (ONE_LATIN.test(text)) {
    words.push(text);
    return;
  }
  let end = 0;
  for (const { 0: word, index } of text.matchAll(LATIN)) {
    if (index > end) words.push(text.slice(end, index));
    words.push(word);
    end = index + word.length;
  }
  if (end < text.length) words.push(text.slice(end));
}
