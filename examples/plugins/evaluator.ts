import { defineEvaluator, float } from 'lodestone';

/** How many letters at the start of an answer are right, as a share of the reference. */
export const prefixShare = defineEvaluator({
  type: 'examples.PrefixShare',
  create() {
    let sum = 0;
    let count = 0;
    return {
      details: 'list',
      add({ prediction, reference }) {
        const [answer, wanted] = [String(prediction), String(reference)];
        let same = 0;
        while (same < wanted.length && answer[same] === wanted[same]) same += 1;
        const score = wanted.length === 0 ? 0 : same / wanted.length;
        sum += score;
        count += 1;
        return { score, detail: { pred: answer, answer: wanted, score } };
      },
      finish: () => ({ metrics: { prefix_share: float(count === 0 ? 0 : (100 * sum) / count), count } }),
    };
  },
});
