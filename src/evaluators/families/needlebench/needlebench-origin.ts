import { type EvaluatorDefinition, float, noSamples } from '../../../core/index.ts';
import { afterFirst, before, editDistance, pythonRegex } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { requiredPart } from '../../extraction/required-part.ts';

const SPACES = pythonRegex('\\s+', {}, 'g');

/**
 * NeedleBench: full marks where the keyword occurs (`needle*keyword` is the gold answer), else a fifth of the
 * similarity with the needle. Argument `use_trim`: predictions are cut to about the needle's length.
 */
export const needleBenchOriginEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.needlebench.origin.NeedleBenchOriginEvaluator',
  heavy: true,
  create({ use_trim: trims = false }) {
    let sum = 0;
    let total = 0;
    return {
      details: 'list',
      add({ prediction, record }) {
        const gold = requiredText(record.gold);
        const raw = requiredText(prediction);
        const keyword = requiredPart(before(afterFirst(gold, '*') ?? '', '*'), gold.includes('*'), gold);
        const answer = before(gold, '*').replace(SPACES, '');
        const plain = raw.replace(SPACES, '');
        const pred = trims === true ? trimmed(plain, answer) : plain;
        const distance = editDistance(pred, answer);
        const score = raw.includes(keyword) ? 100 : 0.2 * similarity(distance, pred, answer);
        sum += score;
        total += 1;
        return { score: score / 100, detail: { pred, answer, edit_distance: distance, score: float(score) } };
      },
      finish() {
        if (total === 0) throw noSamples();
        return { metrics: { score: float(sum / total) } };
      },
    };
  },
};

function similarity(distance: number, a: string, b: string): number {
  const longest = Math.max([...a].length, [...b].length);
  return longest === 0 ? 100 : 100 * (1 - distance / longest);
}

/** The prediction up to 120 % of the reference's length, and at its last character from 80 % on. */
function trimmed(prediction: string, reference: string): string {
  const wanted = [...reference];
  const from = Math.trunc(0.8 * wanted.length);
  const cut = [...prediction].slice(0, Math.trunc(1.2 * wanted.length));
  const end = cut.indexOf(wanted.at(-1) ?? '', from);
  return (end < 0 ? cut : cut.slice(0, end + 1)).join('');
}
