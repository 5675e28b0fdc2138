import { float, type JsonObject, LodestoneError, type Metrics } from '../../core/index.ts';
import { pythonRegex, pythonRound } from '../../util/index.ts';

const PATTERN = '\\[(incorrect|correct|正确|错误|Yes|No)\\]';
const WORD = pythonRegex(PATTERN, { ignoreCase: true });
const WORDS = pythonRegex(PATTERN, { ignoreCase: true }, 'g');
const CONCLUSION = pythonRegex('\\[\\[(.*?)\\]\\]');
const RIGHT = new Set(['correct', '正确', 'yes']);

/** Whether a judge's reply says `[Correct]`, `[Yes]` or the like first; undefined if it says neither that nor its opposite. */
export function bracketedTruth(reply: string): boolean | undefined {
  const word = WORD.exec(reply)?.[1]?.toLowerCase();
  return word === undefined ? undefined : RIGHT.has(word);
}

/** Answers from retrieved documents: whether the first double brackets hold `Correct` or 对; undefined for neither that nor its opposite. */
export function concludedTruth(reply: string): boolean | undefined {
  const word = CONCLUSION.exec(reply)?.[1] ?? '';
  if (word === 'Correct' || word === '对') return true;
  return word === 'Wrong' || word === '错' ? false : undefined;
}

/** Whether a prompt tells a judge to reply so: it names a word for right answers, and one for wrong ones. */
export function asksForTruth(prompt: string): boolean {
  const words = [...prompt.matchAll(WORDS)].map(([, word = '']) => RIGHT.has(word.toLowerCase()));
  return words.includes(true) && words.includes(false);
}

/** Counts answers that were called right or wrong; those of which neither was said are left out of the share. */
export class TruthTally {
  #right = 0;
  #wrong = 0;
  #unsaid = 0;

  /** The part of a verdict that says the same. */
  add(truth: boolean | undefined): { score?: number } {
    if (truth === undefined) {
      this.#unsaid += 1;
      return {};
    }
    if (truth) this.#right += 1;
    else this.#wrong += 1;
    return { score: truth ? 1 : 0 };
  }

  /** The share in percent, with two digits, as OpenCompass's summarizer of CHARM's memory tasks prints it. */
  metrics(): Metrics {
    const said = this.#right + this.#wrong;
    if (said === 0) {
      throw new LodestoneError('scoring-failed', 'no judgement says right or wrong', {
        hint: 'Check the replies of the judge in the judgements folder of the run; use another judge or prompt.',
      });
    }
    const counts: JsonObject = {
      correct_count: this.#right,
      incorrect_count: this.#wrong,
      not_judged_count: this.#unsaid,
    };
    return { accuracy: float(pythonRound((this.#right / said) * 100, 2)), ...counts };
  }
}
