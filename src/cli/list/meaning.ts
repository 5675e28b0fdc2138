import { nearest } from '../../core/index.ts';
import { abilityNamed, languagesNamed } from './words.ts';

/** A config as it is listed, with what its benchmark says of itself. */
export interface Listed {
  readonly name: string;
  readonly family:
    | {
        readonly folder: string;
        readonly title: string;
        readonly abilities: readonly string[];
        readonly languages: readonly string[];
      }
    | undefined;
}

/** What a pattern stands for that is in no config's name. */
export interface Meaning {
  /** In words, for the user. */
  readonly text: string;
  readonly holds: (config: Listed) => boolean;
}

/**
 * What is meant by a pattern that no name holds: the same letters and digits in a name or title (`C-Eval`), an ability
 * or a language by its name (`数学`, `中文`), or the word that is nearest to it (`cevla`).
 */
export function patternMeaning(pattern: string, configs: readonly Listed[]): Meaning | undefined {
  const letters = plainLetters(pattern);
  if (letters === '') return undefined;
  const spelt = (wanted: string) => (config: Listed) => spellings(config).some((one) => one.includes(wanted));
  if (configs.some(spelt(letters))) return { text: `names like "${pattern}"`, holds: spelt(letters) };
  const ability = abilityNamed(pattern);
  if (ability !== undefined) {
    return {
      text: `benchmarks that test the ability "${ability}"`,
      holds: ({ family }) => family?.abilities.includes(ability) ?? false,
    };
  }
  const languages = languagesNamed(
    pattern,
    configs.flatMap(({ family }) => family?.languages ?? []),
  );
  if (languages.length > 0) {
    return {
      text: `benchmarks in the language "${languages.join('", "')}"`,
      holds: ({ family }) => family?.languages.some((one) => languages.includes(one)) ?? false,
    };
  }
  const [word] = letters.length < SHORTEST ? [] : nearest(letters, configs.flatMap(searchWords), 1);
  return word === undefined ? undefined : { text: `names with "${word}"`, holds: spelt(word) };
}

/** Words of fewer letters are near to too many others. */
const SHORTEST = 4;

function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function spellings({ name, family }: Listed): string[] {
  return [name, family?.folder ?? '', family?.title ?? ''].map(plainLetters);
}

/** What a misspelt pattern may have meant: whole titles and folders, and the words of names. */
function searchWords({ name, family }: Listed): string[] {
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = [...parts, plainLetters(family?.folder ?? ''), plainLetters(family?.title ?? '')];
  return words.filter((word) => word.length >= SHORTEST - 1);
}
