import {
  afterLast,
  lastEnclosed,
  pythonInt,
  pythonRegex,
  replaceEnclosed,
  stripText,
} from '../../util/index.ts';

/** The content of the last `\boxed{…}` up to the first closing brace, on one line and not empty. */
export function lastPlainBox(text: string): string | undefined {
  return lastEnclosed(text, '\\boxed{', '}', { sameLine: true, atLeast: 1 })?.content;
}

/** PHYBench: the content of the first box with balanced braces, else the last line. */
export function firstBoxOrLastLine(text: string): string {
  const box = text.indexOf('\\boxed{');
  if (box >= 0) {
    const start = box + '\\boxed{'.length;
    const end = closingBrace(text, start);
    if (end !== undefined) return stripText(text.slice(start, end));
  }
  return stripText(afterLast(stripText(text), '\n'));
}

function closingBrace(text: string, start: number): number | undefined {
  let depth = 1;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

const ESCAPED = pythonRegex('\\\\(.)', {}, 'g');

/** Biology-Instructions: the content of the last box (braces in it one deep at most) without LaTeX's escapes. */
export function lastBoxWithoutEscapes(text: string): string | undefined {
  const boxed = lastShallowBox(text);
  if (boxed === undefined) return undefined;
  const content = replaceEnclosed(stripText(boxed), '\\text{', '}', (words) => words);
  return content.replace(ESCAPED, '$1');
}

function lastShallowBox(text: string): string | undefined {
  let last: string | undefined;
  for (let box = text.indexOf('\\boxed{'); box >= 0; ) {
    const start = box + '\\boxed{'.length;
    const end = shallowEnd(text, start);
    if (end !== undefined) last = text.slice(start, end);
    box = text.indexOf('\\boxed{', end ?? start);
  }
  return last;
}

/** The brace that closes a box whose content nests braces no deeper than once. */
function shallowEnd(text: string, start: number): number | undefined {
  let isInside = false;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '{') {
      if (isInside) return undefined;
      isInside = true;
    } else if (text[index] === '}') {
      if (!isInside) return index;
      isInside = false;
    }
  }
  return undefined;
}

/** The last pair of braces without braces in it; undefined if it is left open with an ellipsis. */
export function lastBraces(text: string): string | undefined {
  const last = [...text.matchAll(/\{[^{}]*\}/g)].at(-1)?.[0];
  return last?.includes('...') ? undefined : last;
}

const TAGGED_NUMBER = pythonRegex(
  '(?:<NUMBER>|\\\\boxed\\{)\\s*(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+))\\s*(?:</NUMBER>|\\})',
  {},
  'g',
);

/** The numbers in tags `<NUMBER>…</NUMBER>` or boxes. */
export function taggedNumbers(text: string): number[] {
  return [...text.matchAll(TAGGED_NUMBER)].map(([, number]) => Number(number));
}

/** The content of the last `<tag>…</tag>`, trimmed. */
export function lastTagged(text: string, tag: string): string | undefined {
  const last = lastEnclosed(text, `<${tag}>`, `</${tag}>`);
  return last === undefined ? undefined : stripText(last.content);
}

/** ProcessBench: the content of the last box, as a number where it is a whole one; undefined without a box. */
export function lastBoxedStep(text: string): number | string | undefined {
  const last = lastEnclosed(text, 'boxed{', '}');
  if (last === undefined) return undefined;
  const content = stripText(last.content.replaceAll('{', ''));
  const step = pythonInt(content);
  return step === undefined ? content : Number(step);
}
