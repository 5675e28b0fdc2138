import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { afterLast, pythonRegex, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

const YES = '<BOOLEAN> Yes </BOOLEAN>';
const NO = '<BOOLEAN> No </BOOLEAN>';

/** SMolInstruct: the tagged verdict; "yes" anywhere in the reply wins, null without either word. */
export const smolinstructVerdict: PostprocessorDefinition = {
  type: 'opencompass.datasets.smolinstruct.smolinstruct_acc_postprocess',
  aliases: ['smolinstruct-acc'],
  apply(value) {
    const text = requiredText(value).toLowerCase();
    if (text.includes('yes')) return YES;
    return text.includes('no') ? NO : Extraction.none(null);
  },
};

/** Ways of stating a verdict, in the order in which they are searched; `#` is the verdict. */
const STATEMENTS = [
  '\\\\boxed\\{\\s*#\\s*\\}',
  // Any one of T and h begins it, as OpenCompass has it.
  `[th]he\\s+answer\\s+is\\s*(?:[.:'"“‘’-]+\\s*)?#`,
  'answer:\\s*#\\b',
  '\\*\\*answer:\\*\\*\\s*#\\b',
  '\\*\\*answer\\*\\*:\\s*#\\b',
  '<BOOLEAN>\\s*#\\s*</BOOLEAN>',
  '^\\s*#[.?!]?\\s*$',
  '<\\|begin_of_box\\|>\\s*#\\s*<\\|end_of_box\\|>',
].map((statement) => pythonRegex(statement.replace('#', '(yes|no)'), { ignoreCase: true }));

/** SMolInstruct without examples: the tagged verdict by the ways in which replies state it, or ''. */
export const smolinstructVerdictZeroShot: PostprocessorDefinition = {
  type: 'opencompass.datasets.smolinstruct.smolinstruct_acc_0shot_postprocess',
  aliases: ['smolinstruct-acc-0shot'],
  apply(value) {
    const text = stripText(afterLast(requiredText(value), '</think>'));
    for (const statement of STATEMENTS) {
      const verdict = statement.exec(text)?.[1];
      if (verdict !== undefined) return tagged(verdict);
    }
    const small = text.toLowerCase();
    const edge = ['yes', 'no'].find((word) => small.startsWith(word) || small.endsWith(word));
    return edge === undefined ? Extraction.none('') : tagged(edge);
  },
};

function tagged(verdict: string): string {
  return verdict.toLowerCase() === 'yes' ? YES : NO;
}
