import type { Row } from '../core/index.ts';

/** How answers are judged: by a number from 1 to 10, as right or wrong, or two against each other. */
export const JUDGE_FORMS = ['score', 'pass', 'pair'] as const;
export type JudgeForm = (typeof JUDGE_FORMS)[number];

/** What stands before the material, and behind it. */
export type JudgePromptTexts = {
  readonly [form in JudgeForm]: { readonly opening: string; readonly closing: string };
};

/** A judge's prompt without the answers, which stand between its parts. `judge_between` stands between two of them. */
export type JudgePromptParts = {
  readonly judge_head: string;
  readonly judge_between: string;
  readonly judge_tail: string;
};

/** The parts of the prompt about one row: its question, and its reference and its criteria where it has them. */
export function judgePromptParts(row: Row, form: JudgeForm, texts: JudgePromptTexts): JudgePromptParts {
  const { question, reference, rubric } = row;
  const { opening, closing } = texts[form];
  const shielded = (text: string) =>
    text.replace(FIELD, (field, name) => (isFilled(name, row) ? `｛${name}｝` : field));
  const material = [
    ['question', promptText(question)],
    ['reference', promptText(reference)],
    ['criteria', promptText(rubric)],
  ] as const;
  const given = material
    .filter(([, text]) => text !== '')
    .map(([tag, text]) => `<${tag}>\n${shielded(text)}\n</${tag}>`);
  const [first, second] = form === 'pair' ? ['answer_a', 'answer_b'] : ['answer', 'answer'];
  return {
    judge_head: `${[opening, ...given].join('\n\n')}\n\n<${first}>\n`,
    judge_between: form === 'pair' ? `\n</${first}>\n\n<${second}>\n` : '',
    judge_tail: `\n</${second}>\n\n${closing}`,
  };
}

/** Prompts are filled field by field, what was filled in included: words in braces that name a field get other braces. */
const FIELD = /\{(\w+)\}/g;

function isFilled(name: string, row: Row): boolean {
  return name in row || /^(?:prediction\d?|judge_(?:head|between|tail))$/.test(name);
}

/** A text, or the lines of a list. */
function promptText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(String).join('\n') : String(value);
}

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORDS = /\p{Script=Latin}+/gu;

/** Whether a question is asked in Chinese: it has at least as many Chinese characters as Latin words, and no kana. */
export function isChinese(question: unknown): boolean {
  const text = promptText(question);
  const characters = text.match(HAN)?.length ?? 0;
  return characters > 0 && !KANA.test(text) && characters >= (text.match(WORDS)?.length ?? 0);
}
