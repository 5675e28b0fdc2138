import { pythonRegex, stripText } from '../../util/index.ts';

const WRONG = pythonRegex('\\bINCORRECT\\b');
const RIGHT = pythonRegex('\\bCORRECT\\b');

/** AA-LCR: whether the judge's reply holds "incorrect" or "correct" as a word. */
export function wordVerdict(reply: string): 'INCORRECT' | 'CORRECT' | 'UNKNOWN' {
  const text = stripText(reply).toUpperCase();
  if (WRONG.test(text)) return 'INCORRECT';
  return RIGHT.test(text) ? 'CORRECT' : 'UNKNOWN';
}
