import { type Compat, isAtLeast, type PostprocessorDefinition } from '../../core/index.ts';
import { afterLast, pythonRegex, stripCharacters, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { theoremAnswer } from '../math/theorem-answer.ts';

const LED_WORD = pythonRegex('answer is (\\S+)');

/** TheoremQA: the first word behind "answer is " without punctuation around it, else the trimmed text. */
export const theoremqaWord: PostprocessorDefinition = {
  type: 'opencompass.datasets.TheoremQA.legacy.TheoremQA_postprocess',
  aliases: ['TheoremQA'],
  apply(value) {
    const text = stripText(requiredText(value));
    const word = LED_WORD.exec(text)?.[1];
    return word === undefined ? text : stripCharacters(word, '.,?!"\';:');
  },
};

const LEADING_WORDS = new Set(['is', 'be', 'are']);

/** TheoremQA: the words of the last line behind the last "is", "be", "are" or colon. */
export const theoremqaLastWords: PostprocessorDefinition = {
  type: 'opencompass.datasets.TheoremQA.legacy.TheoremQA_postprocess_v2',
  apply(value) {
    const words = afterLast(stripText(requiredText(value)), '\n').split(' ');
    const lead = words.findLastIndex((word) => LEADING_WORDS.has(word) || word.endsWith(':'));
    return stripCharacters(stripText(words.slice(lead + 1).join(' ')), '.');
  },
};

/** TheoremQA: what follows "the answer is", computed where it is arithmetic in LaTeX, else the last number. */
export const theoremqaValue: PostprocessorDefinition = {
  type: 'opencompass.datasets.TheoremQA.main.TheoremQA_postprocess_v3',
  apply: (value, _args, { compat }) => answerIn(value, compat),
};

/** The same without the brackets that LaTeX or a sentence put around it. */
export const theoremqaBareValue: PostprocessorDefinition = {
  type: 'opencompass.datasets.TheoremQA.main.TheoremQA_postprocess_v4',
  apply(value, _args, { compat }) {
    const answer = stripCharacters(answerIn(value, compat), '\\(');
    return stripText(stripCharacters(answer, '\\)'));
  },
};

function answerIn(value: unknown, compat: Compat): string {
  return theoremAnswer(requiredText(value), !isAtLeast(compat, '0.5.4'));
}
