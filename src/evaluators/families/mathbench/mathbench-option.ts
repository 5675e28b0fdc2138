import { pythonRegex } from '../../../util/index.ts';
import {
  bracketed,
  LETTER,
  type OptionRule,
  optionRule,
  phrase,
  phraseBeforeLetter,
  restOfWord,
  says,
} from '../../extraction/choices/option-rules.ts';
import { chineseStatements } from '../../postprocessors/options.ts';

/** An option, and the Python pattern by which it was found; no pattern: none was. */
export type FoundOption = readonly [option: string, pattern: string | null];

const LEADS = [
  ...[
    '答案是?_',
    '答案是?_：_',
    '答案是?_:_',
    '答案应该?是_',
    '答案应该?选_',
    '答案为_',
    '答案选_',
    '选择?_',
  ],
];

const RULES: string[] = [
  ...LEADS.map(phraseBeforeLetter),
  ...chineseStatements(),
  ...['回答', 'Answer'].map((word) => `${word}[\\s：:]${phraseBeforeLetter('~')}`),
  ...['答案是', '答案应该是', '答案为'].map(restOfWord),
  ...[
    'answer is',
    'answer is option',
    'correct answer is',
    'correct answer is option',
    'answer to the question is',
  ].map((words) => `${says(words)}${bracketed(LETTER)}`),
];

/** Of these the last match counts. A rule that begins with `^` goes on where the match before it ended. */
const CUSHION: string[] = [
  `^${phraseBeforeLetter('选项~')}`,
  `^${LETTER}${phrase('~选?项')}`,
  `[\\s|^]${LETTER}[。，,：:\\.$]`,
  `1.${phraseBeforeLetter('~')}[.。$]?$`,
  `${LETTER}:`,
  LETTER,
];

const compiled = new Map<string, { rules: OptionRule[]; cushion: { pattern: string; regex: RegExp }[] }>();

/** MathBench: the option that a text names, by phrases and then by any option letter. */
export function mathbenchOption(text: string, letters: string, cushion = true): FoundOption {
  const { rules, cushion: fallback } = rulesFor(letters);
  for (const rule of rules) {
    const option = optionIn(rule.find(text)?.whole, letters);
    if (option !== undefined) return [option, rule.pattern];
  }
  for (const { pattern, regex } of cushion ? fallback : []) {
    const option = optionIn([...text.matchAll(regex)].at(-1)?.[0], letters);
    if (option !== undefined) return [option, pattern];
  }
  return ['', null];
}

function optionIn(found: string | undefined, letters: string): string | undefined {
  return [...letters].find((letter) => found?.includes(letter));
}

function rulesFor(letters: string): { rules: OptionRule[]; cushion: { pattern: string; regex: RegExp }[] } {
  const known = compiled.get(letters) ?? {
    rules: RULES.map((rule) => optionRule(rule, letters)),
    cushion: CUSHION.map((rule) => repeated(rule.replaceAll('#', `[${letters}]`))),
  };
  compiled.set(letters, known);
  return known;
}

function repeated(pattern: string): { pattern: string; regex: RegExp } {
  const isAnchored = pattern.startsWith('^');
  const regex = pythonRegex(pattern.replace(/^\^/, ''), { dotAll: true }, isAnchored ? 'gy' : 'g');
  return { pattern, regex };
}

const SPACES = pythonRegex('\\s+', {}, 'g');

/** The text without spaces and zero-width spaces. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '').replaceAll('\u200b', '');
}
