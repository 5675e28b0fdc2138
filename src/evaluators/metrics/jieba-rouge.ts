import { type EvaluatorDefinition, float, noSamples } from '../../core/index.ts';
import { cutWords } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { generalPostprocess } from '../postprocessors/general.ts';
import { chineseSentences, gramRouge, type Sentences, sequenceRouge } from './measures/word-rouge.ts';

/** ROUGE-1, -2 and -L of the words of the normalised first sentence, times 100; for Chinese. */
export const jiebaRougeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_jieba_rouge_evaluator.JiebaRougeEvaluator',
  heavy: true,
  create() {
    const sums = { rouge1: 0, rouge2: 0, rougeL: 0 };
    let total = 0;
    return {
      add({ prediction, reference }) {
        const words = cutSentences(prediction, '__PREDPLACEHOLDER__');
        const wanted = cutSentences(reference, '__REFRPLACEHOLDER__');
        const rouge1 = gramRouge(words, wanted, 1);
        const rouge2 = gramRouge(words, wanted, 2);
        const rougeL = sequenceRouge(words, wanted);
        sums.rouge1 += rouge1;
        sums.rouge2 += rouge2;
        sums.rougeL += rougeL;
        total += 1;
        return { score: rouge1, scores: { rouge1, rouge2, rougeL } };
      },
      finish() {
        if (total === 0) throw noSamples();
        const metrics = Object.entries(sums).map(([metric, sum]) => [metric, float((sum / total) * 100)]);
        return { metrics: Object.fromEntries(metrics) };
      },
    };
  },
};

function cutSentences(value: unknown, placeholder: string): Sentences {
  const words = cutWords(generalPostprocess(requiredText(value))).join(' ');
  return chineseSentences(words === '' ? placeholder : words);
}
