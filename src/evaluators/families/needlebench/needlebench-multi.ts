import { type EvaluatorDefinition, float, noSamples } from '../../../core/index.ts';
import { splitWords } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { requiredPart } from '../../extraction/required-part.ts';

/** NeedleBench, several needles: the share of the keywords that occur (`answer*keywords` is the gold answer). */
export const needleBenchMultiEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.needlebench.multi.NeedleBenchMultiEvaluator',
  create() {
    let sum = 0;
    let total = 0;
    return {
      details: 'list',
      add({ prediction, record }) {
        const answer = requiredText(record.gold);
        const [, keywords = '', ...more] = answer.split('*');
        const words = splitWords(
          requiredPart(keywords, more.length === 0 && answer.includes('*'), answer).toLowerCase(),
        );
        const pred = requiredText(prediction).toLowerCase();
        const matched = words.filter((word) => pred.includes(word)).length;
        const score = words.length === 0 ? 0 : matched * (100 / words.length);
        sum += score;
        total += 1;
        return {
          score: score / 100,
          detail: { pred, answer, matched_keywords: matched, score: float(score) },
        };
      },
      finish() {
        if (total === 0) throw noSamples();
        return { metrics: { score: float(sum / total) } };
      },
    };
  },
};
