import { before, pythonRegex, spacesStart, stripEnd, stripText } from '../../../util/index.ts';
import { betweenMarks } from '../../extraction/code/done-marks.ts';
import { FENCE, firstBlock } from '../../extraction/code/fences.ts';

/** What may open an answer, and the quotation mark behind it. */
interface Opening {
  readonly mark: string;
  readonly quoted: boolean;
}

interface Frame extends Opening {
  /** What closes it; undefined: the end of the text. */
  readonly close?: string;
  /** A quotation mark stands before the closing mark. */
  readonly closesQuote?: boolean;
}

const BRACKETED = { mark: '[BEGIN]' };
const BARE = { mark: 'BEGIN' };

/** Frames of an answer, in the order in which they are tried. */
const FRAMES: Frame[] = [
  ...pairs(true, true),
  ...pairs(true, false),
  ...pairs(false, false),
  { mark: `${FENCE}python`, quoted: false, close: FENCE },
  { mark: FENCE, quoted: false, close: FENCE },
  { mark: `${FENCE}python`, quoted: false },
  { mark: FENCE, quoted: false },
  { ...BRACKETED, quoted: true },
  { ...BRACKETED, quoted: false },
  { mark: '', quoted: true, close: '[DONE]', closesQuote: true },
];

/** MBPP: the program of a reply, by the frame around it. */
export function mbppAnswer(text: string): string {
  let answer = text;
  for (const frame of FRAMES) {
    const framed = framedContent(frame, text);
    if (framed === undefined) continue;
    answer = framed;
    break;
  }
  return stripText(beforeDone(before(answer, FENCE)).replaceAll('\\_', '_'));
}

const TEST_COMMENTS = ['# Test', '#Test', '#test', '# test'];

/** MBPP, the second set of rules: the first fenced block, or the reply without its introduction. */
export function mbppAnswer2(text: string): string {
  let answer = text.includes(FENCE) ? firstBlock(text) : withoutIntroduction(text);
  for (const comment of TEST_COMMENTS) answer = before(answer, comment);
  answer = betweenMarks(answer);
  return answer.startsWith("'") ? answer.slice(1) : answer;
}

/** The text without the rest of the line from "Here" on. */
function withoutIntroduction(text: string): string {
  const start = text.indexOf('Here');
  const end = start < 0 ? -1 : text.indexOf('\n', start);
  return end < 0 ? text : text.slice(0, start) + text.slice(end + 1);
}

function pairs(quoted: boolean, closesQuote: boolean): Frame[] {
  return ['[DONE]', 'DONE'].flatMap((close) =>
    [BRACKETED, BARE].map((opening) => ({ ...opening, quoted, close, closesQuote })),
  );
}

/** The longest content of the first frame of a kind. */
function framedContent(frame: Frame, text: string): string | undefined {
  const start = contentStart(frame, text);
  if (start === undefined) return undefined;
  if (frame.close === undefined) return text.slice(start);
  for (let close = text.lastIndexOf(frame.close); close >= start; ) {
    if (frame.closesQuote !== true) return text.slice(start, close);
    const quote = spacesStart(text, close) - 1;
    if (quote >= start && text[quote] === "'") return text.slice(start, quote);
    close = close === 0 ? -1 : text.lastIndexOf(frame.close, close - 1);
  }
  return undefined;
}

const SPACES = pythonRegex('\\s*', {}, 'y');

/** Where the content of the first opening begins: behind its spaces and its quotation mark. */
function contentStart({ mark, quoted }: Opening, text: string): number | undefined {
  if (mark === '') return quoted && text.includes("'") ? text.indexOf("'") + 1 : undefined;
  for (let opening = text.indexOf(mark); opening >= 0; opening = text.indexOf(mark, opening + 1)) {
    SPACES.lastIndex = opening + mark.length;
    SPACES.exec(text);
    const end = SPACES.lastIndex;
    if (!quoted) return end;
    if (text[end] === "'") return end + 1;
  }
  return undefined;
}

/** The text before the first DONE, the bracket, spaces and quotation mark before it. */
function beforeDone(text: string): string {
  const done = text.indexOf('DONE');
  if (done < 0) return text;
  const answer = stripEnd(text.slice(0, text[done - 1] === '[' ? done - 1 : done));
  return answer.endsWith("'") ? answer.slice(0, -1) : answer;
}
