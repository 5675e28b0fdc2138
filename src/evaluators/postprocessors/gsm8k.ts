import { Extraction, LodestoneError, type PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex } from '../../util/index.ts';

const NUMBER = pythonRegex('-?\\d+\\.\\d+|-?\\d+', {}, 'g');

/** The last number before a further "Question:", or NULL. Reads "1e3" as 3 and "60/1" as 1. */
export const gsm8kPrediction: PostprocessorDefinition = {
  type: 'opencompass.datasets.gsm8k.gsm8k_postprocess',
  aliases: ['gsm8k'],
  apply(text) {
    const [answer = ''] = String(text).split('Question:', 1);
    const last = [...answer.matchAll(NUMBER)].at(-1);
    if (last === undefined) return Extraction.none('NULL');
    return new Extraction(last[0], [last.index, last.index + last[0].length]);
  },
};

/** What follows `#### ` in a reference solution, without thousands separators. */
export const gsm8kReference: PostprocessorDefinition = {
  type: 'opencompass.datasets.gsm8k.gsm8k_dataset_postprocess',
  aliases: ['gsm8k_dataset'],
  apply(text) {
    const answer = String(text).split('#### ')[1];
    if (answer === undefined) {
      throw new LodestoneError(
        'data-malformed',
        `the reference has no "#### ": ${String(text).slice(0, 80)}`,
      );
    }
    return answer.replaceAll(',', '');
  },
};
