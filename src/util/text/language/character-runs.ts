import { isUpper } from '../../python/strings.ts';
import type { LanguageProfiles } from './language-profiles.ts';

const LONGEST = 3;

/** The runs of one to three characters in a text that some language has; words in capitals give none. */
export function characterRuns(text: string, profiles: LanguageProfiles): string[] {
  const runs: string[] = [];
  let window = [' '];
  let isCapitalWord = false;
  for (const original of text) {
    const character = commonForm(original, profiles);
    const previous = window.at(-1) ?? ' ';
    if (previous === ' ') {
      window = [' '];
      isCapitalWord = false;
    }
    if (previous !== ' ' || character !== ' ') window = [...window, character].slice(-LONGEST);
    if (previous !== ' ' || character !== ' ') {
      isCapitalWord = isUpper(character) && (isCapitalWord || isUpper(previous));
    }
    if (!isCapitalWord) runs.push(...knownEnds(window, profiles));
  }
  return runs;
}

/** The last one, two and three characters, as far as they are known runs. */
function knownEnds(window: readonly string[], profiles: LanguageProfiles): string[] {
  return window
    .map((_, index) => window.slice(window.length - 1 - index).join(''))
    .filter((run) => run !== ' ' && profiles.sharesOf(run) !== undefined);
}

const MARKS = new Set('\u00a0\u00ab\u00b0\u00bb');
/** Romanian letters with a comma below, as those with a cedilla; the Persian ye as the Arabic one. */
const VARIANTS: Record<string, string> = { ș: 'ş', ț: 'ţ', ی: 'ي' };

/** Blocks of Unicode whose characters all count as one. */
const BLOCKS: [first: number, last: number, form: string][] = [
  [0x1ea0, 0x1eff, '\u1ec3'],
  [0x2000, 0x206f, ' '],
  [0x3040, 0x309f, '\u3042'],
  [0x30a0, 0x30ff, '\u30a2'],
  [0x3100, 0x312f, '\u3105'],
  [0x31a0, 0x31bf, '\u3105'],
  [0xac00, 0xd7af, '\uac00'],
];

/** A character as the profiles have it: ASCII signs and digits are spaces. */
function commonForm(character: string, profiles: LanguageProfiles): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return /[A-Za-z]/.test(character) ? character : ' ';
  if (code < 0x100) return MARKS.has(character) ? ' ' : character;
  if (code >= 0x4e00 && code <= 0x9fff) return profiles.representativeOf(character);
  const block = BLOCKS.find(([first, last]) => code >= first && code <= last);
  return block?.[2] ?? VARIANTS[character] ?? character;
}
