import {
  type EvaluatorDefinition,
  float,
  type Json,
  LodestoneError,
  type ScoredSample,
} from '../../../core/index.ts';
import { before } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { supergpqaContent, supergpqaOption } from './supergpqa-option.ts';

const LEVELS = ['hard', 'middle', 'easy'];

interface Tally {
  right: number;
  total: number;
}

/**
 * SuperGPQA: shares of 1 of right answers, of replies without one, and of right answers by `difficulty`. A reply names
 * an option's letter or, failing that, its text; with five examples only what stands before a further question counts,
 * unless that names none.
 */
export const superGpqaEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.supergpqa.supergpqa.SuperGPQAEvaluator',
  create() {
    const all: Tally = { right: 0, total: 0 };
    const levels = new Map(LEVELS.map((level): [string, Tally] => [level, { right: 0, total: 0 }]));
    let missing = 0;
    return {
      details: 'list',
      holdsAnswer: (sample) => answerIn(sample) !== undefined,
      add(sample) {
        const found = answerIn(sample);
        const gold = requiredText(sample.reference);
        const isRight = found === gold;
        const level = levels.get(String(sample.row.difficulty));
        if (level === undefined) throw unknownLevel(sample.row.difficulty);
        for (const tally of [all, level]) {
          tally.total += 1;
          if (isRight) tally.right += 1;
        }
        if (found === undefined) missing += 1;
        const { answer = null } = sample.row as { answer?: Json };
        const detail = {
          pred: requiredText(sample.prediction),
          answer,
          parsed_answer: found ?? null,
          correct: isRight,
        };
        return { score: isRight ? 1 : 0, detail };
      },
      finish() {
        const byLevel = [...levels].map(([level, tally]) => [`${level}_accuracy`, share(tally)]);
        return {
          metrics: {
            accuracy: share(all),
            error_rate: share({ right: 0, total: all.total }),
            miss_rate: share({ right: missing, total: all.total }),
            ...Object.fromEntries(byLevel),
          },
        };
      },
    };
  },
};

function answerIn({ prediction, row }: ScoredSample): string | undefined {
  const reply = requiredText(prediction);
  const options = Array.isArray(row.options) ? row.options.map(String) : [];
  const parts = row.prompt_mode === 'five-shot' ? [before(reply, 'Question:'), reply] : [reply];
  for (const part of parts) {
    const letter = supergpqaOption(part);
    if (letter !== undefined) return letter;
    const text = supergpqaContent(part, options);
    if (text) return String.fromCharCode(65 + options.indexOf(text));
  }
  return undefined;
}

function share({ right, total }: Tally): Json {
  return total === 0 ? 0 : float(right / total);
}

function unknownLevel(difficulty: unknown): LodestoneError {
  return new LodestoneError('scoring-failed', `a row of SuperGPQA has the difficulty "${difficulty}"`, {
    hint: `It must be one of ${LEVELS.join(', ')}.`,
  });
}
