import { type Compat, type EvaluatorDefinition, isAtLeast, type Json } from '../../../core/index.ts';
import { evaluatePython, pyNumber } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isTheoremNumber, theoremNumber } from '../../math/theorem-number.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';

/** TheoremQA: the share of answers that are the reference, by the row's `Answer_type` as a number or as a text. */
export const theoremqaEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.TheoremQA.main.TheoremQAEvaluatorV3',
  heavy: true,
  create(_args, { compat }) {
    return shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      details: 'list',
      isCorrect: ({ prediction, reference, row }) => {
        return isTheoremAnswer(
          requiredText(prediction),
          expectedAnswer(requiredText(reference), row.Answer_type),
          compat,
        );
      },
      detail: ({ prediction, reference, row }, correct) => {
        const { text, value } = expectedAnswer(requiredText(reference), row.Answer_type);
        const shown: Json = [text, value === undefined ? null : value];
        const wanted = isAtLeast(compat, '0.5.4') ? {} : { correct: shown };
        return { ...wanted, pred: requiredText(prediction), is_correct: correct };
      },
    });
  },
};

const OPTION = /^\([a-f]\)$/;
const NUMBER_TYPES = ['float', 'integer', 'bool'];

interface ExpectedAnswer {
  readonly text: string;
  readonly value?: number | boolean | undefined;
  readonly isWhole: boolean;
}

function expectedAnswer(text: string, type: unknown): ExpectedAnswer {
  const value = NUMBER_TYPES.includes(String(type)) ? evaluatePython(text) : undefined;
  if (typeof value === 'boolean') return { text, value, isWhole: true };
  const number = value === undefined ? undefined : pyNumber(value);
  return number === undefined
    ? { text, isWhole: false }
    : { text, value: Number(number), isWhole: typeof number === 'bigint' };
}

function isTheoremAnswer(answer: string, { text, value, isWhole }: ExpectedAnswer, compat: Compat): boolean {
  const [given, wanted] = [answer.toLowerCase(), text.toLowerCase()];
  if (OPTION.test(wanted)) return given.includes(wanted);
  if (given === wanted) return true;
  if (value === undefined) return false;
  return isTheoremNumber(theoremNumber(answer, !isAtLeast(compat, '0.5.4')), Number(value), isWhole);
}
