import {
  enclosedParts,
  parsePythonJson,
  pythonRegex,
  splitWords,
  stripCharacters,
  stripEnd,
  stripStart,
  stripText,
} from '../../../../util/index.ts';
import { bulletCount } from './bullets.ts';
import type { Instruction } from './instruction.ts';

/** Instructions about the layout of a reply. */
export const LAYOUT: Record<string, Instruction> = {
  'length_constraints:number_paragraphs': (args) => {
    const wanted = args.count('num_paragraphs');
    return (reply) => partCount(reply.split(/\*\*\*/)) === wanted;
  },

  'length_constraints:nth_paragraph_first_word': (args) => {
    const wanted = args.count('num_paragraphs');
    const nth = args.count('nth_paragraph');
    const word = args.text('first_word').toLowerCase();
    return (reply) => {
      const paragraphs = reply.split('\n\n');
      const count = paragraphs.filter((paragraph) => stripText(paragraph) !== '').length;
      // Paragraphs are counted without empty ones, but the nth is taken from all.
      return count === wanted && nth <= count && firstWord(paragraphs[nth - 1] ?? '') === word;
    };
  },

  'detectable_content:number_placeholders': (args) => {
    const least = args.count('num_placeholders');
    return (reply) => [...enclosedParts(reply, '[', ']', { sameLine: true })].length >= least;
  },

  'detectable_content:postscript': (args) => {
    const marker = stripText(args.text('postscript_marker'));
    const pattern = POSTSCRIPTS[marker] ?? pythonRegex(marker.toLowerCase());
    return (reply) => pattern.test(reply.toLowerCase());
  },

  'detectable_format:number_bullet_lists': (args) => {
    const wanted = args.count('num_bullets');
    return (reply) => bulletCount(reply) === wanted;
  },

  'detectable_format:constrained_response': () => (reply) => ANSWERS.some((answer) => reply.includes(answer)),

  'detectable_format:number_highlighted_sections': (args) => {
    const least = args.count('num_highlights');
    return (reply) => highlightCount(reply) >= least;
  },

  'detectable_format:multiple_sections': (args) => {
    const section = pythonRegex(`${stripText(args.text('section_spliter'))}\\s?\\d+`, {}, 'g');
    const least = args.count('num_sections');
    return (reply) => (reply.match(section)?.length ?? 0) >= least;
  },

  'detectable_format:json_format': () => isJson,
  'detectable_format:title': () => hasTitle,
  'combination:two_responses': () => isTwoReplies,

  'combination:repeat_prompt': (args) => {
    const prompt = stripText(args.text('prompt_to_repeat')).toLowerCase();
    return (reply) => stripText(reply).toLowerCase().startsWith(prompt);
  },

  'startend:end_checker': (args) => {
    const phrase = stripText(args.text('end_phrase')).toLowerCase();
    return (reply) => stripCharacters(stripText(reply), '"').toLowerCase().endsWith(phrase);
  },

  'startend:quotation': () => (reply) => {
    const text = stripText(reply);
    return text.length > 1 && text.startsWith('"') && text.endsWith('"');
  },
};

const ANSWERS = ['My answer is yes.', 'My answer is no.', 'My answer is maybe.'];
const POSTSCRIPTS: Record<string, RegExp> = {
  'P.P.S': pythonRegex('p\\.\\s?p\\.\\s?s'),
  'P.S.': pythonRegex('p\\.\\s?s\\.'),
};

/** How many parts there are; empty ones may stand at both ends, elsewhere they spoil the reply (undefined). */
function partCount(parts: readonly string[]): number | undefined {
  const isEmpty = parts.map((part) => stripText(part) === '');
  if (isEmpty.slice(1, -1).includes(true)) return undefined;
  return isEmpty.filter((empty) => !empty).length;
}

function isTwoReplies(reply: string): boolean {
  const parts = reply.split('******');
  const own = parts.map(stripText).filter((part) => part !== '');
  return partCount(parts) === 2 && own[0] !== own[1];
}

function firstWord(paragraph: string): string {
  const [word = ''] = splitWords(paragraph);
  return (
    stripStart(stripStart(word, "'"), '"')
      .split(/[.,?!'"]/, 1)[0]
      ?.toLowerCase() ?? ''
  );
}

/** Texts between single asterisks and between pairs of them, empty ones apart. */
function highlightCount(reply: string): number {
  const single = reply.match(/\*[^\n*]*\*/g) ?? [];
  const double = reply.match(/\*\*[^\n*]*\*\*/g) ?? [];
  return [...single, ...double].filter((text) => stripText(stripCharacters(text, '*')) !== '').length;
}

const FENCES = ['```json', '```Json', '```JSON', '```'];

function isJson(reply: string): boolean {
  const start = FENCES.reduce(withoutStart, stripText(reply));
  const text = start.endsWith('```') ? start.slice(0, -'```'.length) : start;
  try {
    parsePythonJson(stripText(text));
    return true;
  } catch (error) {
    // A RangeError is the end of the stack, which only very deep nesting comes to.
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** Whether a line holds a text in double angle brackets. */
function hasTitle(reply: string): boolean {
  return reply.split('\n').some((line) => {
    const start = line.indexOf('<<');
    const end = line.lastIndexOf('>>');
    if (start < 0 || end < start + '<<'.length + 1) return false;
    const title = line.slice(start, end + '>>'.length);
    return stripText(stripEnd(stripStart(title, '<'), '>')) !== '';
  });
}
