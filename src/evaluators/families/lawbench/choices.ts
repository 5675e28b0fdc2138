import { requiredPart } from '../../extraction/required-part.ts';
import { commonCount, f1Of } from '../../metrics/measures/token-f1.ts';
import { ABSTENTIONS, type LawTask } from './task.ts';

/** One option is right, and no other may be named. `optionOf` takes it from the reference; undefined: left out. */
export function singleChoice(
  options: readonly string[],
  optionOf: (reference: string) => string | undefined,
): LawTask {
  return {
    abstentions: ABSTENTIONS,
    judge(prediction, reference) {
      const wanted = optionOf(reference);
      if (wanted === undefined) return { score: undefined };
      const named = options.filter((option) => prediction.includes(option));
      return { score: named.length === 1 && named[0] === wanted ? 1 : 0, abstains: named.length === 0 };
    },
  };
}

/** Several options are right: F1 of those that are named. */
export function severalChoices(
  options: readonly string[],
  optionsOf: (reference: string) => string[],
): LawTask {
  return {
    abstentions: ABSTENTIONS,
    judge(prediction, reference) {
      const named = new Set(options.filter((option) => prediction.includes(option)));
      return { score: setF1(named, new Set(optionsOf(reference))), abstains: named.size === 0 };
    },
  };
}

/** F1 of the members of a set. */
export function setF1<T>(found: ReadonlySet<T>, wanted: ReadonlySet<T>): number {
  return f1Of(commonCount(found, wanted), found.size, wanted.size);
}

/** The letter behind the lead of a reference. */
export function letterBehind(lead: string, letters: readonly string[]): (reference: string) => string {
  return (reference) => {
    const letter = reference.charAt(lead.length);
    return requiredPart(letter, reference.startsWith(lead) && letters.includes(letter), reference);
  };
}

/** What stands between the lead and the end of a reference. */
export function between(reference: string, lead: string, end: string): string {
  const isThere = reference.startsWith(lead) && reference.endsWith(end);
  return requiredPart(reference.slice(lead.length, reference.length - end.length), isThere, reference);
}
