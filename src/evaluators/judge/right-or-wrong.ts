import { pythonRegex } from '../../util/index.ts';

const WORD = pythonRegex('\\[(incorrect|correct|正确|错误|Yes|No)\\]', { ignoreCase: true });
const RIGHT = new Set(['correct', '正确', 'yes']);

/** Whether a judge's reply says `[Correct]`, `[Yes]` or the like first; undefined where it says neither that nor its opposite. */
export function bracketedTruth(reply: string): boolean | undefined {
  const word = WORD.exec(reply)?.[1]?.toLowerCase();
  return word === undefined ? undefined : RIGHT.has(word);
}
