import { PythonRandom } from '../../python/random/python-random.ts';
import { characterRuns } from './character-runs.ts';
import { LanguageProfiles } from './language-profiles.ts';

const TRIALS = 7;
const LONGEST_TEXT = 10_000;
const MOST_STEPS = 1000;
const CERTAIN = 0.99999;
const LEAST = 0.1;

/**
 * The code of the language of a text (`en`, `zh-cn`, …), as the Python package langdetect 1.0.9 finds it with its
 * generator seeded with 0: a naive Bayes classifier over runs of characters drawn at random (Shuyo 2010). `unknown`
 * where no language is likely; undefined if the text has no letters. The profiles are loaded at the first call.
 */
export function detectLanguage(text: string): string | undefined {
  const profiles = LanguageProfiles.load();
  const runs = characterRuns(withoutStrayLatin(prepared(text)), profiles);
  if (runs.length === 0) return undefined;
  const random = new PythonRandom(0);
  const means = new Float64Array(profiles.languages.length);
  for (let trial = 0; trial < TRIALS; trial += 1) {
    for (const [language, probability] of oneTrial(runs, profiles, random).entries()) {
      means[language] = (means[language] ?? 0) + probability / TRIALS;
    }
  }
  const best = Math.max(...means);
  return best > LEAST ? profiles.languages[means.indexOf(best)] : 'unknown';
}

/** Probabilities of languages after as many draws as make one of them all but certain. */
function oneTrial(runs: readonly string[], profiles: LanguageProfiles, random: PythonRandom): Float64Array {
  const size = profiles.languages.length;
  const probabilities = new Float64Array(size).fill(1 / size);
  const smoothing = (0.5 + random.gauss(0, 1) * 0.05) / 10_000;
  for (let step = 0; ; step += 1) {
    const shares = profiles.sharesOf(random.choice(runs)) ?? [];
    const weights = new Float64Array(size).fill(smoothing);
    for (const [language, share] of shares) weights[language] = smoothing + share;
    for (let i = 0; i < size; i += 1) probabilities[i] = (probabilities[i] ?? 0) * (weights[i] ?? 0);
    if (step % 5 === 0 && (normalize(probabilities) > CERTAIN || step >= MOST_STEPS)) return probabilities;
  }
}

/** Makes the sum one; returns the greatest. */
function normalize(probabilities: Float64Array): number {
  const sum = probabilities.reduce((total, one) => total + one, 0);
  let most = 0;
  for (let i = 0; i < probabilities.length; i += 1) {
    const share = (probabilities[i] ?? 0) / sum;
    probabilities[i] = share;
    most = Math.max(most, share);
  }
  return most;
}

const URL_TEXT = /https?:\/\/[-_.?&~;+=/#0-9A-Za-z]{1,2076}/g;
const MAIL = /[-_.0-9A-Za-z]{1,64}@[-_0-9A-Za-z]{1,255}[-_.0-9A-Za-z]{1,255}/g;
/** Vietnamese letters with a tone mark of their own. */
const TONED =
  /[AEIOUYaeiouy\u00c2\u00ca\u00d4\u00e2\u00ea\u00f4\u0102\u0103\u01a0\u01a1\u01af\u01b0][\u0300\u0301\u0303\u0309\u0323]/g;

/** The beginning of a text without addresses and repeated spaces, tone marks joined to their letters. */
function prepared(text: string): string {
  const plain = text
    .replace(URL_TEXT, ' ')
    .replace(MAIL, ' ')
    .replace(TONED, (letter) => letter.normalize('NFC'));
  return [...plain].slice(0, LONGEST_TEXT).join('').replace(/ {2,}/g, ' ');
}

/** Latin letters are taken out of a text that is mostly in another script. */
function withoutStrayLatin(text: string): string {
  const latin = text.match(/[A-z]/g)?.length ?? 0;
  const others = text.match(/[\u0300-\u1dff\u1f00-\u{10ffff}]/gu)?.length ?? 0;
  return latin * 2 < others ? text.replace(/[A-z]/g, '') : text;
}
