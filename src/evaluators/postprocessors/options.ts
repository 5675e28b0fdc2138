import { type Compat, Extraction, isAtLeast, type PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex, stripText } from '../../util/index.ts';
import {
  bold,
  boxedBehind,
  bracketed,
  LETTER,
  type OptionRule,
  optionRule,
  phrase,
  phraseBeforeLetter,
  restOfWord,
  says,
} from '../extraction/choices/option-rules.ts';

/**
 * The option that a text names, searched by an ordered list of phrases; the first phrase that occurs decides.
 * Arguments: `options` (its letters), `cushion` (also take any option letter at all, default true).
 *
 * The versions differ: 0.5.4 looks at what the phrase points to, older ones at the whole phrase, so that
 * "**Answer: D**" gives the A of "Answer" there.
 */
export const firstOption: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.first_option_postprocess',
  apply(text, { options, cushion }, { compat }) {
    const letters = String(options);
    const trimmed = stripText(String(text));
    const offset = String(text).indexOf(trimmed);
    for (const rule of rulesFor(letters, cushion !== false, compat)) {
      const match = rule.find(trimmed);
      if (match === undefined) continue;
      const found = (isAtLeast(compat, '0.5.4') ? match.pointed : undefined) || match.whole;
      const letter = [...letters].find((option) => found.includes(option));
      if (letter === undefined) continue;
      const start = offset + match.index + Math.max(0, match.whole.lastIndexOf(found));
      return new Extraction(letter, [start, start + found.length]);
    }
    return Extraction.none('');
  },
};

/** The last letter of `options` in the text, or ''. */
export const lastOption: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.last_option_postprocess',
  apply(text, { options }) {
    const last = [...String(text).matchAll(pythonRegex(`[${options}]`, {}, 'g'))].at(-1);
    if (last === undefined) return Extraction.none('');
    return new Extraction(last[0], [last.index, last.index + last[0].length]);
  },
};

const STOP_AT_END = '[。\\.]?$';

/** Phrases that are followed by the letter. */
const LEADS_CHINESE = [
  '答案是?_',
  '答案是?_：_',
  '答案是?_:_',
  '答案选项应?该?是_',
  '答案选项应?该?为_',
  '答案应该?是_',
  '答案应该?选_',
  '答案选项为?_：_',
];

function chineseRules(isNew: boolean): string[] {
  return [
    ...LEADS_CHINESE.map(phraseBeforeLetter),
    // "答案选项为 (**B**)": known since 0.5.
    ...(isNew ? [`${phrase('答案选项为?+')}${bold(LETTER)}`] : []),
    ...['答案选项是?_:_', '答案为_', '答案选_', '选择?_'].map(phraseBeforeLetter),
    ...chineseStatements(),
    // Whatever follows up to the end of the sentence; the letter is searched in it.
    ...['答案是', '答案应该是', '答案为'].map(restOfWord),
  ];
}

/** Statements about an option, and conclusions that end the text. MathBench has the same. */
export function chineseStatements(): string[] {
  return [
    // OpenCompass lacks a comma here, which makes one phrase of two.
    `${phraseBeforeLetter('故选?_')}${phrase('只有选?项?~')}${LETTER}${phrase('~是?对')}`,
    ...['是?错', '不?正确', '错误'].map(
      (verdict) => `${phrase('只有选?项?~')}${LETTER}${phrase(`~${verdict}`)}`,
    ),
    ...['不?对', '不?正确', '错误'].map((verdict) => phraseBeforeLetter(`说法${verdict}选?项?的?是~`)),
    `${LETTER}${phrase('~是正确的')}`,
    `${LETTER}${phrase('~是正确答案')}`,
    `${phrase('选项~')}${LETTER}${phrase('~正确')}`,
    phraseBeforeLetter('所以答~'),
    ...['所以', '所有'].map((word) => `${phrase(`${word}~`)}(#[.。$]?$)`),
    `[\\s，：:,]${LETTER}[。，,\\.]?$`,
    `[\\s，,：:][故即]${LETTER}${STOP_AT_END}`,
    `[\\s，,：:]因此${LETTER}${STOP_AT_END}`,
    `[是为。]${phrase('~')}${LETTER}${STOP_AT_END}`,
    ...['因此~', '显然~'].map((word) => `${phraseBeforeLetter(word)}${STOP_AT_END}`),
  ];
}

function englishRules(isNew: boolean): string[] {
  return [
    `(?i)${phrase('ANSWER_:_')}${LETTER}`,
    `${says('answer is')}${bracketed(LETTER)}`,
    ...(isNew ? [`${says('answer is')}${bold(LETTER)}`] : []),
    ...['answer is option', 'correct answer is', 'correct answer is option'].map(
      (words) => `${says(words)}${bracketed(LETTER)}`,
    ),
    ...['correct answer is', 'correct option is', 'correct answer option is'].map(boxedBehind),
    `${says('answer to the question is')}${bracketed(LETTER)}`,
  ];
}

/** Letters by their place alone. */
const BY_PLACE = [
  `^${phrase('选项~')}${LETTER}`,
  `^${LETTER}${phrase('~选?项')}`,
  '(\\s|^)#[\\s。，,：:\\.$]',
  `1.${phrase('~')}(.*?)$`,
  `1.${phrase('~')}${LETTER}[.。$]?$`,
];

const CUSHION = [`${LETTER}:`, LETTER];

const compiled = new Map<string, OptionRule[]>();

function rulesFor(letters: string, cushion: boolean, compat: Compat): OptionRule[] {
  const isNew = isAtLeast(compat, '0.5.4');
  const key = `${letters}|${cushion}|${isNew}`;
  let rules = compiled.get(key);
  if (rules === undefined) {
    const all = [...chineseRules(isNew), ...englishRules(isNew), ...BY_PLACE, ...(cushion ? CUSHION : [])];
    rules = all.map((rule) => optionRule(rule, letters));
    compiled.set(key, rules);
  }
  return rules;
}
