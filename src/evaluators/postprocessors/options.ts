import { type Compat, Extraction, isAtLeast, type PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex, stripText } from '../../util/index.ts';

/**
 * The option that a text names, sought by an ordered list of phrases; the first phrase that occurs decides.
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
      const match = rule.exec(trimmed);
      if (match === null) continue;
      const pointed = isAtLeast(compat, '0.5.4') ? match[1] : undefined;
      const found = pointed || match[0];
      const letter = [...letters].find((option) => found.includes(option));
      if (letter === undefined) continue;
      const start = offset + match.index + Math.max(0, match[0].lastIndexOf(found));
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

/** How far a phrase reaches: what may stand between it and the option, and behind. */
type Rule = string;

// Notation of the phrases below: `#` an option letter, `_` any spaces, `~` at most one space, `+` some spaces;
// a sign with `?` behind may be absent. Everything else stands for itself.
const LETTER = '(#)';
const STOP_AT_END = '[。\\.]?$';

/** Phrases that are followed by the letter. */
const LEADS_CHINESE: Rule[] = [
  '答案是?_',
  '答案是?_：_',
  '答案是?_:_',
  '答案选项应?该?是_',
  '答案选项应?该?为_',
  '答案应该?是_',
  '答案应该?选_',
  '答案选项为?_：_',
];

function chineseRules(isNew: boolean): Rule[] {
  return [
    ...LEADS_CHINESE.map(lead),
    // "答案选项为 (**B**)": known since 0.5.
    ...(isNew ? [`${phrase('答案选项为?+')}${bold(LETTER)}`] : []),
    ...['答案选项是?_:_', '答案为_', '答案选_', '选择?_'].map(lead),
    // OpenCompass lacks a comma here, which makes one phrase of two.
    `${lead('故选?_')}${phrase('只有选?项?~')}${LETTER}${phrase('~是?对')}`,
    ...['是?错', '不?正确', '错误'].map(
      (verdict) => `${phrase('只有选?项?~')}${LETTER}${phrase(`~${verdict}`)}`,
    ),
    ...['不?对', '不?正确', '错误'].map((verdict) => lead(`说法${verdict}选?项?的?是~`)),
    `${LETTER}${phrase('~是正确的')}`,
    `${LETTER}${phrase('~是正确答案')}`,
    `${phrase('选项~')}${LETTER}${phrase('~正确')}`,
    lead('所以答~'),
    ...['所以', '所有'].map((word) => `${phrase(`${word}~`)}(#[.。$]?$)`),
    `[\\s，：:,]${LETTER}[。，,\\.]?$`,
    `[\\s，,：:][故即]${LETTER}${STOP_AT_END}`,
    `[\\s，,：:]因此${LETTER}${STOP_AT_END}`,
    `[是为。]${phrase('~')}${LETTER}${STOP_AT_END}`,
    ...['因此~', '显然~'].map((word) => `${lead(word)}${STOP_AT_END}`),
    // Whatever follows up to the end of the sentence; the letter is sought in it.
    ...['答案是', '答案应该是', '答案为'].map((word) => `${phrase(`${word}~`)}(\\S+)(?:。|$)`),
  ];
}

function englishRules(isNew: boolean): Rule[] {
  return [
    `(?i)${phrase('ANSWER_:_')}${LETTER}`,
    `${says('answer is')}${bracketed(LETTER)}`,
    ...(isNew ? [`${says('answer is')}${bold(LETTER)}`] : []),
    `${says('answer is option')}${bracketed(LETTER)}`,
    `${says('correct answer is')}${bracketed(LETTER)}`,
    `${says('correct answer is option')}${bracketed(LETTER)}`,
    ...['correct answer is', 'correct option is', 'correct answer option is'].map(
      (words) => `[Tt]he ${words}:?.*?boxed\\{${LETTER}\\}`,
    ),
    `${says('answer to the question is')}${bracketed(LETTER)}`,
  ];
}

/** Letters by their place alone. */
const BY_PLACE: Rule[] = [
  `^${phrase('选项~')}${LETTER}`,
  `^${LETTER}${phrase('~选?项')}`,
  '(\\s|^)#[\\s。，,：:\\.$]',
  `1.${phrase('~')}(.*?)$`,
  `1.${phrase('~')}${LETTER}[.。$]?$`,
];

const CUSHION: Rule[] = [`${LETTER}:`, LETTER];

const compiled = new Map<string, RegExp[]>();

function rulesFor(letters: string, cushion: boolean, compat: Compat): RegExp[] {
  const isNew = isAtLeast(compat, '0.5.4');
  const key = `${letters}|${cushion}|${isNew}`;
  let rules = compiled.get(key);
  if (rules === undefined) {
    const all = [...chineseRules(isNew), ...englishRules(isNew), ...BY_PLACE, ...(cushion ? CUSHION : [])];
    rules = all.map((rule) => pythonRegex(rule.replaceAll('#', `[${letters}]`), { dotAll: true }));
    compiled.set(key, rules);
  }
  return rules;
}

function lead(text: string): Rule {
  return phrase(text) + LETTER;
}

function phrase(text: string): Rule {
  return text.replaceAll('_', '\\s*').replaceAll('~', '\\s?').replaceAll('+', '\\s+');
}

function says(words: string): Rule {
  return `[Tt]he ${words}:?\\s+`;
}

function bracketed(letter: string): Rule {
  return `\\(?${letter}\\)?`;
}

function bold(letter: string): Rule {
  return `\\(?\\*?\\*?${letter}\\*?\\*?\\)?`;
}
