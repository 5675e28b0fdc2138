import { type Arguments, builtin } from '../values/arguments.ts';
import { isTrue } from '../values/compare.ts';
import { valueError } from '../values/exception.ts';
import { callFunction } from '../values/sort.ts';
import { textLength } from '../values/text.ts';
import { PyList, type Value } from '../values/value.ts';

const WRAPPING = [
  'width?',
  'initial_indent!',
  'subsequent_indent!',
  'break_long_words!',
  'max_lines!',
  'placeholder!',
];

/** `textwrap` */
export function textwrapModule(): Map<string, Value> {
  const functions = [
    builtin('dedent', ['text'], (args) => dedented(args.text(0)), true),
    builtin('indent', ['text', 'prefix', 'predicate?'], indented, true),
    builtin('wrap', ['text', ...WRAPPING], (args) => new PyList(wrapped(args)), true),
    builtin('fill', ['text', ...WRAPPING], (args) => wrapped(args).join('\n'), true),
    builtin('shorten', ['text', 'width', 'placeholder!'], shortened, true),
  ];
  return new Map<string, Value>(functions.map((made) => [made.name, made]));
}

/** Lines without the blanks that all of them begin with; lines of blanks alone are emptied. */
function dedented(text: string): string {
  const lines = text.replace(/^[ \t]+$/gm, '').split('\n');
  const margins = lines.filter((line) => line !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const margin = margins.reduce((common, next) => {
    let length = 0;
    while (length < common.length && common[length] === next[length]) length += 1;
    return common.slice(0, length);
  }, margins[0] ?? '');
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)).join('\n');
}

function indented(args: Arguments): string {
  const [prefix, predicate] = [args.text(1), args.optional(2)];
  const lines = args.text(0).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const takes = (line: string): boolean =>
    predicate == null ? line.trim() !== '' : isTrue(callFunction(predicate, [line]));
  return lines.map((line) => (takes(line) ? prefix + line : line)).join('');
}

/** Words and the blanks between them; a word may be broken behind a hyphen between letters. */
function wrapChunks(text: string): string[] {
  const flat = text.replace(/\t/g, '        ').replace(/[\t\n\v\f\r]/g, ' ');
  const words = flat.match(/ +|[^ ]+/g) ?? [];
  return words.flatMap((word) =>
    word.split(/(?<=[A-Za-z][A-Za-z]-)(?=[A-Za-z][A-Za-z])|(?<=\w{2}—)(?=\w{2})/),
  );
}

function wrapped(args: Arguments): string[] {
  const width = args.integer(1, 70);
  if (width <= 0) throw valueError(`invalid width ${width} (must be > 0)`);
  const [first, next] = [args.text(2, ''), args.text(3, '')];
  const breaks = isTrue(args.optional(4) ?? true);
  const chunks = wrapChunks(args.text(0)).reverse();
  const lines: string[] = [];
  while (chunks.length > 0) {
    const indent = lines.length === 0 ? first : next;
    const line = filledLine(chunks, width - textLength(indent), breaks, lines.length > 0);
    if (line !== '') lines.push(indent + line);
  }
  return limited(lines, args, width);
}

/** Takes chunks off the end of the list for one line. */
function filledLine(chunks: string[], width: number, breaks: boolean, isLater: boolean): string {
  if (isLater && chunks.at(-1)?.trim() === '') chunks.pop();
  let [line, room] = ['', width];
  for (let chunk = chunks.at(-1); chunk !== undefined && textLength(chunk) <= room; chunk = chunks.at(-1)) {
    line += chunk;
    room -= textLength(chunk);
    chunks.pop();
  }
  const long = chunks.at(-1);
  if (long !== undefined && textLength(long) > width) {
    if (breaks) {
      const characters = [...long];
      line += characters.slice(0, Math.max(1, room)).join('');
      chunks[chunks.length - 1] = characters.slice(Math.max(1, room)).join('');
    } else if (line === '') line = chunks.pop() ?? '';
  }
  return line.replace(/ +$/, '');
}

/** At most so many lines, the last of which ends in a placeholder. */
function limited(lines: string[], args: Arguments, width: number): string[] {
  const most = args.optional(5);
  if (most == null || lines.length <= Number(most)) return lines;
  const placeholder = args.text(6, ' [...]');
  const kept = lines.slice(0, Number(most));
  const words = (kept.pop() ?? '').split(' ');
  while (words.length > 0 && textLength(words.join(' ') + placeholder) > width) words.pop();
  return [...kept, words.length === 0 ? placeholder.trimStart() : words.join(' ') + placeholder];
}

/** The words that fit into a width, and the placeholder where some do not. */
function shortened(args: Arguments): string {
  const [width, placeholder] = [args.integer(1), args.text(2, ' [...]')];
  const words = args
    .text(0)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (textLength(words.join(' ')) <= width) return words.join(' ');
  if (textLength(placeholder.trimStart()) > width) throw valueError('placeholder too large for max width');
  while (words.length > 0 && textLength(words.join(' ') + placeholder) > width) words.pop();
  return words.length === 0 ? placeholder.trimStart() : words.join(' ') + placeholder;
}
