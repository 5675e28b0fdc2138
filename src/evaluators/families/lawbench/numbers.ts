import { pythonFloat, pythonInt, pythonRegex, replaceEnclosed } from '../../../util/index.ts';
import { malformedReference } from '../../extraction/required-part.ts';
import { digitRuns } from '../../metrics/text/digit-runs.ts';
import { withArabicNumbers } from './chinese-number.ts';
import { between, setF1 } from './choices.ts';
import { ABSTENTIONS, type LawTask } from './task.ts';

const AMOUNT = pythonRegex('\\d+\\.?\\d*', {}, 'g');

/** The amount of money of a crime is among the numbers. */
export const amountTask: LawTask = {
  abstentions: ABSTENTIONS,
  judge(prediction, reference) {
    const amount = between(reference, '上文涉及到的犯罪金额:', '元。');
    const wanted = pythonFloat(amount);
    if (wanted === undefined || /千元|万/.test(amount)) throw malformedReference(reference);
    const amounts = (prediction.match(AMOUNT) ?? []).map(pythonFloat);
    return { score: amounts.includes(wanted) ? 1 : 0, abstains: amounts.length === 0 };
  },
};

/** F1 of the articles of the Criminal Law; of each part between enumeration marks the first number counts. */
export const articlesTask: LawTask = {
  abstentions: ABSTENTIONS,
  judge(prediction, reference) {
    const wanted = referenceArticles(reference);
    const named = new Set<number>();
    for (const part of prediction.split('、')) {
      const article = firstArticle(part);
      if (article !== undefined) named.add(article);
    }
    return { score: setF1(named, wanted), abstains: named.size === 0 };
  },
};

const LAST_ARTICLE = 490n;

function referenceArticles(reference: string): Set<number> {
  const articles = between(reference, '法条:刑法第', '条').replaceAll('法条:刑法第', '').replaceAll('条', '');
  return new Set(
    articles.split('、').map((article) => {
      const number = pythonInt(article);
      if (number === undefined || number > LAST_ARTICLE) throw malformedReference(reference);
      return Number(number);
    }),
  );
}

/** Paragraphs are left out, and articles stand for their numbers. */
function firstArticle(text: string): number | undefined {
  const plain = replaceEnclosed(text.replaceAll('万元', '元'), '第', '款', () => '', { sameLine: true });
  const numbers = replaceEnclosed(plain, '第', '条', (number) => number, { sameLine: true });
  const [first] = digitRuns(withArabicNumbers(numbers));
  return first === undefined ? undefined : Number(pythonInt(first));
}

/** The longest sentence in months that makes a difference. */
const LONGEST = Math.log(216);

/** The sentence in months: one minus the distance of logarithms, as a share of the greatest. */
export const sentenceTask: LawTask = {
  abstentions: ABSTENTIONS,
  judge(prediction, reference) {
    if (reference.includes('死刑') || reference.includes('无期')) return { score: undefined };
    const wanted = pythonInt(between(reference, '刑期:', '个月'));
    if (wanted === undefined) throw malformedReference(reference);
    const months = monthsIn(withArabicNumbers(prediction));
    if (months === undefined) return { score: LONGEST, abstains: true };
    return { score: Math.abs(Math.log(Number(wanted) + 1) - Math.log(months + 1)) };
  },
  combine: (sum, counted, abstentions) => (abstentions === counted ? 0 : (LONGEST - sum / counted) / LONGEST),
};

// Digits are only looked at from the first of a row on, which keeps long rows cheap.
const MONTHS = [pythonRegex('(?<!\\d)(\\d+)个月'), pythonRegex('(?<!\\d)(\\d+)月')];
const YEARS = pythonRegex('(?<!\\d)(\\d+)年');

function monthsIn(text: string): number | undefined {
  for (const pattern of MONTHS) {
    const months = pattern.exec(text)?.[1];
    if (months !== undefined) return Number(pythonInt(months));
  }
  const years = YEARS.exec(text)?.[1];
  return years === undefined ? undefined : 12 * Number(pythonInt(years));
}
