import { type EvaluatorDefinition, float, noSamples } from '../../core/index.ts';
import { splitWords, stripEnd } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { CorpusBleu } from './measures/bleu.ts';
import { wmtTokens } from './text/translation-tokens.ts';

/** Corpus BLEU as sacreBLEU gives it by default, with the numbers it is made of. */
export const bleuEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.BleuEvaluator',
  heavy: true,
  create() {
    const bleu = new CorpusBleu();
    let total = 0;
    return {
      add({ prediction, reference }) {
        const references = Array.isArray(reference) ? reference : [reference];
        bleu.add(bleuTokens(prediction), references.map(bleuTokens));
        total += 1;
        return undefined;
      },
      finish() {
        if (total === 0) throw noSamples();
        const { score, counts, totals, precisions, bp, ...lengths } = bleu.score();
        return {
          metrics: {
            score: float(score),
            counts,
            totals,
            precisions: precisions.map(float),
            bp: float(bp),
            ...lengths,
          },
          resampling: [{ metric: 'score', value: (weights) => bleu.score(weights).score }],
        };
      },
    };
  },
};

function bleuTokens(text: unknown): string[] {
  return splitWords(wmtTokens(stripEnd(requiredText(text))));
}
