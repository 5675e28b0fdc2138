import {
  type Compat,
  type EvaluatorDefinition,
  Extraction,
  type JsonObject,
  LodestoneError,
  type ScoredSample,
} from '../../core/index.ts';
import { editDistance, stripText } from '../../util/index.ts';
import { firstOption } from '../postprocessors/options.ts';
import { chosenPattern } from './circular/circular.ts';
import { CircularScores } from './circular/circular-scores.ts';
import { meanRun } from './runs/mean-run.ts';

/**
 * Share of replies that mean the right option. A reply means the option whose letter it is or names, else the only
 * one whose text it holds, else the one whose letter, text or both are nearest to it. Argument `options`: letters.
 */
export const optionSimilarity: EvaluatorDefinition = {
  type: 'opencompass.datasets.custom.OptionSimAccEvaluator',
  heavy: true,
  create(args, { compat }) {
    const options = optionLetters(args);
    return meanRun({
      metric: 'accuracy',
      details: 'dict',
      holdsAnswer: (sample) => clearOption(sample, options, compat) !== undefined,
      valueOf(sample) {
        const parsed = nearestOption(sample, options, compat);
        return { value: parsed === sample.reference ? 1 : 0, detail: optionDetail(sample, parsed) };
      },
    });
  },
};

/** The same over questions that were asked with their options in several orders. */
export const circularOptionSimilarity: EvaluatorDefinition = {
  type: 'opencompass.datasets.custom.CircularOptionSimAccEvaluator',
  heavy: true,
  create(args, { compat }) {
    const options = optionLetters(args);
    const scores = new CircularScores(chosenPattern(args));
    return {
      details: 'dict',
      holdsAnswer: (sample) => clearOption(sample, options, compat) !== undefined,
      add(sample) {
        const parsed = nearestOption(sample, options, compat);
        const isCorrect = parsed === sample.reference;
        const question = 'question' in sample.row ? { question: String(sample.row.question) } : {};
        return {
          ...scores.verdict(sample.row, isCorrect),
          detail: { ...question, ...optionDetail(sample, parsed) },
        };
      },
      finish: () => scores.result(),
    };
  },
};

function optionLetters({ options }: JsonObject): string[] {
  const letters = Array.isArray(options) ? options : [options];
  if (letters.every((one) => typeof one === 'string' && /^\p{Lu}$/u.test(one))) return letters as string[];
  throw new LodestoneError(
    'config-invalid',
    `options must be single capital letters, not ${JSON.stringify(options)}`,
  );
}

function optionDetail({ prediction, reference }: ScoredSample, parsed: string): JsonObject {
  return { pred: String(prediction), parsed, refr: reference as string, correct: parsed === reference };
}

/** The option that a reply names or whose text it alone holds; undefined if it can only be guessed. */
function clearOption(sample: ScoredSample, options: readonly string[], compat: Compat): string | undefined {
  const reply = stripText(String(sample.prediction));
  const named = options.includes(reply) ? reply : firstNamed(reply, options, compat);
  if (named !== '') return named;
  const small = reply.toLowerCase();
  const held = optionTexts(sample, options).filter(({ text }) => small.includes(text.toLowerCase()));
  return held.length === 1 ? held[0]?.option : undefined;
}

function nearestOption(sample: ScoredSample, options: readonly string[], compat: Compat): string {
  const clear = clearOption(sample, options, compat);
  if (clear !== undefined) return clear;
  const reply = stripText(String(sample.prediction));
  const ranked = optionTexts(sample, options).map(({ option, text }) => {
    const forms = [option, text, `${option}. ${text}`];
    return { option, distance: Math.min(...forms.map((form) => editDistance(reply, form))) };
  });
  return ranked.sort((a, b) => a.distance - b.distance || (a.option < b.option ? -1 : 1))[0]?.option ?? '';
}

/** The options that the row has a text for. */
function optionTexts({ row }: ScoredSample, options: readonly string[]): { option: string; text: string }[] {
  return options.flatMap((option) => {
    const text = row[option] ?? undefined;
    return text === undefined ? [] : [{ option, text: String(text) }];
  });
}

function firstNamed(reply: string, options: readonly string[], compat: Compat): string {
  const found = firstOption.apply(reply, { options: options.join(''), cushion: false }, { compat });
  return String(found instanceof Extraction ? found.value : found);
}
