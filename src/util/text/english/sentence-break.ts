/** Decides from the words around it whether a period, question or exclamation mark ends a sentence. */
import { stripText } from '../../python/number.ts';
import { pythonRegex } from '../../python/regex.ts';
import { isLower, isUpper } from '../../python/strings.ts';
import { SentenceModel, type WordUse } from './sentence-model.ts';

interface Token {
  readonly text: string;
  /** The text without case, numbers alike. */
  readonly type: string;
  ends: boolean;
  isAbbreviation: boolean;
}

const NUMBER_TYPE = '##number##';
const NUMBER = pythonRegex('^-?[.,]?\\d[-\\d.,]*$');
const INITIAL = pythonRegex('^[^\\W\\d]\\.$');
const ONLY_DOTS = /^\.{2,}$/;
const CLAUSE_MARKS = new Set([';', ':', ',', '.', '!', '?']);

/** True if the text holds a sentence's end that more words follow. */
export function hasSentenceEnd(text: string): boolean {
  const model = SentenceModel.load();
  const tokens = text.split('\n').flatMap(wordsIn).map(sentenceToken);
  for (const token of tokens) markByItself(token, model);
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next === undefined) return false;
    markByNeighbour(token, next, model);
    if (token.ends) return true;
  }
  return false;
}

function sentenceToken(text: string): Token {
  const lower = text.toLowerCase();
  return { text, type: NUMBER.test(lower) ? NUMBER_TYPE : lower, ends: false, isAbbreviation: false };
}

/** What a token is, going by itself. */
function markByItself(token: Token, { abbreviations }: SentenceModel): void {
  const { text } = token;
  if (text === '.' || text === '?' || text === '!') token.ends = true;
  else if (text.endsWith('.') && !text.endsWith('..')) {
    const word = text.slice(0, -1).toLowerCase();
    const lastPart = word.slice(word.lastIndexOf('-') + 1);
    token.isAbbreviation = abbreviations.has(word) || abbreviations.has(lastPart);
    token.ends = !token.isAbbreviation;
  }
}

/** What a token that ends in a period is, going by the token behind it. */
function markByNeighbour(token: Token, next: Token, model: SentenceModel): void {
  if (!token.text.endsWith('.')) return;
  const type = withoutPeriod(token.type);
  const nextType = next.ends ? withoutPeriod(next.type) : next.type;
  const use = model.wordUse(nextType);
  const isInitial = INITIAL.test(token.text);
  const startsSentence = startsNewSentence(next, use);
  const abbreviate = () => {
    token.ends = false;
    token.isAbbreviation = true;
  };
  if (model.isPair(type, nextType)) {
    abbreviate();
    return;
  }
  if ((token.isAbbreviation || ONLY_DOTS.test(token.text)) && !isInitial) {
    if (startsSentence === true || (isUpperFirst(next) && model.starters.has(nextType))) {
      token.ends = true;
      return;
    }
  }
  if (!isInitial && type !== NUMBER_TYPE) return;
  const isName = startsSentence === undefined && isInitial && isUpperFirst(next) && !use.anyLower;
  if (startsSentence === false || isName) abbreviate();
}

/** Whether a word can be the first of a sentence, by its case here and elsewhere; undefined: it may. */
function startsNewSentence(token: Token, use: WordUse): boolean | undefined {
  if (CLAUSE_MARKS.has(token.text)) return false;
  if (isUpperFirst(token) && use.anyLower && !use.innerUpper) return true;
  if (isLower(firstCharacter(token)) && (use.anyUpper || !use.firstLower)) return false;
  return undefined;
}

function isUpperFirst(token: Token): boolean {
  return isUpper(firstCharacter(token));
}

function firstCharacter({ text }: Token): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function withoutPeriod(type: string): string {
  return type.length > 1 && type.endsWith('.') ? type.slice(0, -1) : type;
}

const NO_WORD_START = new Set('("`{[:;&#*@)}]-,');
const NO_WORD_PART = new Set(')";}]*:@\'({[?!');
const SPACE = pythonRegex('\\s');

/** The words of a line with the periods behind them; other marks are words of their own. */
function wordsIn(line: string): string[] {
  const words: string[] = [];
  if (stripText(line) === '') return words;
  for (let at = 0; at < line.length; ) {
    const char = String.fromCodePoint(line.codePointAt(at) ?? 0);
    if (SPACE.test(char)) {
      at += char.length;
      continue;
    }
    const mark = longMark(line, at);
    const end =
      mark > 0 ? at + mark : NO_WORD_START.has(char) ? at + char.length : wordEnd(line, at, char.length);
    words.push(line.slice(at, end));
    at = end;
  }
  return words;
}

function wordEnd(line: string, start: number, first: number): number {
  let end = start + first;
  while (!isWordEnd(line, end)) end += 1;
  return end;
}

function isWordEnd(line: string, at: number): boolean {
  return endsPart(line, at) || (line.charAt(at) === ',' && endsPart(line, at + 1));
}

function endsPart(line: string, at: number): boolean {
  if (at >= line.length) return true;
  const char = line.charAt(at);
  return SPACE.test(char) || NO_WORD_PART.has(char) || longMark(line, at) > 0;
}

/** Length of a mark of several characters: dashes, dots, or three and more dots with spaces between. 0: none. */
function longMark(line: string, at: number): number {
  const char = line.charAt(at);
  if (char !== '-' && char !== '.') return 0;
  let end = at + 1;
  while (line.charAt(end) === char) end += 1;
  if (end - at >= 2) return end - at;
  return char === '.' ? spacedDots(line, at) : 0;
}

function spacedDots(line: string, at: number): number {
  let end = at + 1;
  while (SPACE.test(line.charAt(end)) && line.charAt(end + 1) === '.') end += 2;
  return end - at >= 5 ? end - at : 0;
}
