import { asJson, float, type Json, type JudgementDefinition, type Metrics } from '../core/index.ts';
import { pythonRound, pythonStr } from '../util/index.ts';
import { correctOrWrong } from './readers/verdict-letter.ts';

/** The subjects of a question, from the widest to the narrowest. */
const LEVELS = ['discipline', 'field', 'subfield'] as const;

interface Tally {
  right: number;
  total: number;
}

/**
 * SuperGPQA: A is right, B and replies without either are wrong. Shares in percent with two digits, over all questions
 * and for each subject, whose name follows those of the wider ones.
 */
export const superGpqaJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.supergpqa.supergpqa.supergpqa_llmjudge_postprocess',
  create() {
    const all: Tally = { right: 0, total: 0 };
    const bySubject = LEVELS.map(() => new Map<string, Tally>());
    return {
      add({ prediction, gold, row }) {
        const reply = pythonStr(prediction);
        const grade = correctOrWrong(reply);
        const isRight = grade === 'A';
        const subjects = LEVELS.map((level) => pythonStr((row[level] ?? 'unknown') as Json));
        count(all, isRight);
        for (const [depth, tallies] of bySubject.entries()) {
          const name = ['SuperGPQA', ...subjects.slice(0, depth + 1)].join('-');
          const tally = tallies.get(name) ?? { right: 0, total: 0 };
          tallies.set(name, tally);
          count(tally, isRight);
        }
        const detail = {
          question: asJson(row.question),
          options: asJson(row.options),
          prediction: grade,
          gold: (gold ?? '') as Json,
          is_correct: isRight,
          ...Object.fromEntries(LEVELS.map((level, depth) => [level, subjects[depth] ?? ''])),
        };
        const isReadable = /[AB]/.test(reply);
        return {
          ...{ score: isRight ? 1 : 0, detail, isReadable },
          ...(isReadable ? { verdict: { kind: 'grade', value: grade } } : {}),
        };
      },
      finish() {
        const subjects = bySubject.flatMap((tallies) => [...tallies]);
        const shares: Metrics = Object.fromEntries(subjects.map(([name, tally]) => [name, share(tally)]));
        return { accuracy: share(all), total_correct: all.right, total_count: all.total, ...shares };
      },
    };
  },
};

function count(tally: Tally, isRight: boolean): void {
  tally.total += 1;
  if (isRight) tally.right += 1;
}

function share({ right, total }: Tally): Json {
  return float(total === 0 ? 0 : pythonRound((right / total) * 100, 2));
}
