import {
  type Compat,
  type EvaluatorDefinition,
  Extraction,
  type JsonObject,
  LodestoneError,
  type ScoredSample,
} from '../core/index.ts';
import { editDistance, stripText } from '../util/index.ts';
import { CircularScores } from './circular/circular-scores.ts';
import { circularPatternOf } from './circular.ts';
import { meanRun } from './mean-run.ts';
import { firstOption } from './postprocessors/options.ts';

/**
 * Share of replies that mean the right option. A reply means the option whose letter it is or names, else the only
 * one whose text it holds, else the one whose letter, text or both are nearest to it. Argument `options`: letters.
 */
export const optionSimilarity: EvaluatorDefinition = {
  type: 'opencompass.datasets.custom.OptionSimAccEvaluator',
  heavy: true,
  create(args, { compat }) {
    const options = optionsOf(args);
    return meanRun({
      metric: 'accuracy',
      details: 'dict',
      valueOf(sample) {
        const parsed = nearestOption(sample, options, compat);
        return { value: parsed === sample.reference ? 1 : 0, detail: detailOf(sample, parsed) };
      },
    });
  },
};

/** The same over questions that were asked with their options in several orders. */
export const circularOptionSimilarity: EvaluatorDefinition = {
  type: 'opencompass.datasets.custom.CircularOptionSimAccEvaluator',
  heavy: true,
  create(args, { compat }) {
    const options = optionsOf(args);
    const scores = new CircularScores(circularPatternOf(args));
    return {
      details: 'dict',
      add(sample) {
        const parsed = nearestOption(sample, options, compat);
        const isCorrect = parsed === sample.reference;
        const question = 'question' in sample.row ? { question: sample.row.question as string } : {};
        return {
          ...scores.verdict(sample.row, isCorrect),
          detail: { ...question, ...detailOf(sample, parsed) },
        };
      },
      finish: () => scores.result(),
    };
  },
};

function optionsOf({ options }: JsonObject): string[] {
  const letters = Array.isArray(options) ? options : [options];
  if (letters.every((one) => typeof one === 'string' && /^\p{Lu}$/u.test(one))) return letters as string[];
  throw new LodestoneError(
    'config-invalid',
    `options must be single capital letters, not ${JSON.stringify(options)}`,
  );
}

function detailOf({ prediction, reference }: ScoredSample, parsed: string): JsonObject {
  return { pred: String(prediction), parsed, refr: reference as string, correct: parsed === reference };
}

function nearestOption(
  { prediction, row }: ScoredSample,
  options: readonly string[],
  compat: Compat,
): string {
  const reply = stripText(String(prediction));
  const named = options.includes(reply) ? reply : firstNamed(reply, options, compat);
  if (named !== '') return named;
  const texts = options.flatMap((option) => {
    const text = row[option] ?? undefined;
    return text === undefined ? [] : [{ option, text: String(text) }];
  });
  const held = texts.filter(({ text }) => reply.toLowerCase().includes(text.toLowerCase()));
  if (held.length === 1) return held[0]?.option ?? '';
  const ranked = texts.map(({ option, text }) => {
    const forms = [option, text, `${option}. ${text}`];
    return { option, distance: Math.min(...forms.map((form) => editDistance(reply, form))) };
  });
  return ranked.sort((a, b) => a.distance - b.distance || (a.option < b.option ? -1 : 1))[0]?.option ?? '';
}

function firstNamed(reply: string, options: readonly string[], compat: Compat): string {
  const found = firstOption.apply(reply, { options: options.join(''), cushion: false }, { compat });
  return String(found instanceof Extraction ? found.value : found);
}
