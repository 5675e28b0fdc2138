import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex } from '../../util/index.ts';
import { boxedAnswer } from '../math/boxed-answer.ts';
import { normalizeFinalAnswer } from '../math/final-answer.ts';

const ANSWER_LINE = pythonRegex('ANSWER\\s*:\\s*([^\\n]+)', { ignoreCase: true }, 'd');

/** The sentence that holds "final answer", else the first sentence, normalised. */
export const mathPrediction: PostprocessorDefinition = {
  type: 'opencompass.datasets.math.math_postprocess',
  aliases: ['math_postprocess'],
  apply: (text) => normalizeFinalAnswer(sentenceWith(String(text), ['final answer'])),
};

/** The last box; else the sentence that holds "final answer" or "answer is", else the first, normalised. */
export const mathPredictionV2: PostprocessorDefinition = {
  type: 'opencompass.datasets.math.math_postprocess_v2',
  aliases: ['math_postprocess_v2'],
  apply(text) {
    const source = String(text);
    const boxed = boxedAnswer(source, true);
    if (boxed) {
      const start = source.lastIndexOf(boxed);
      return new Extraction(boxed, [start, start + boxed.length]);
    }
    return normalizeFinalAnswer(sentenceWith(source, ['final answer', 'answer is']));
  },
};

/** What follows "ANSWER:" on its line, or ''. */
export const mathAnswerLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.math.math_judement_preprocess',
  aliases: ['math_judement_preprocess'],
  apply(text) {
    const match = ANSWER_LINE.exec(String(text));
    return match === null ? Extraction.none('') : new Extraction(match[1], match.indices?.[1]);
  },
};

function sentenceWith(text: string, phrases: string[]): string {
  const sentences = text.split('.');
  const found = sentences.find((sentence) =>
    phrases.some((phrase) => sentence.toLowerCase().includes(phrase)),
  );
  return found ?? sentences[0] ?? '';
}
