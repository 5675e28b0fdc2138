import { detectLanguage, isLower, isUpper } from '../../../../util/index.ts';
import type { Instruction } from './instruction.ts';

/** Instructions about the language. A reply whose language cannot be told follows them. */
export const LANGUAGE: Record<string, Instruction> = {
  'language:response_language': (args) => {
    const language = args.text('language');
    return (reply) => isIn(language, reply);
  },
  'change_case:english_capital': () => (reply) => isUpper(reply) && isIn('en', reply),
  'change_case:english_lowercase': () => (reply) => isLower(reply) && isIn('en', reply),
};

function isIn(language: string, reply: string): boolean {
  return (detectLanguage(reply) ?? language) === language;
}
