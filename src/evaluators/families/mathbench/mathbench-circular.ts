import { asJson, type EvaluatorDefinition, LodestoneError, type Row } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { CircularTally } from '../../metrics/circular/circular-tally.ts';
import { type FoundOption, mathbenchOption, withoutSpaces } from './mathbench-option.ts';

const LETTERS = 'ABCD';

/** MathBench: CircularEval of the options that replies name, in a box or by phrases. */
export const mathbenchCircularEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.mathbench.MathBenchCircularEvaluator',
  create() {
    const tally = new CircularTally();
    return {
      details: 'dict',
      add({ prediction, reference, row }) {
        const text = requiredText(prediction);
        const options = rowOptions(row);
        const [option, pattern] = boxedOption(text, options) ?? mathbenchOption(text, LETTERS);
        const verdict = tally.verdict(option, requiredText(reference));
        return {
          ...verdict,
          detail: {
            question: asJson(row.question),
            options,
            origin_pred: text,
            extracted_pred: option,
            matched_pattern: pattern,
            ref: asJson(reference),
            is_correct: verdict.score === 1,
          },
        };
      },
      finish: () => tally.result(),
    };
  },
};

/** The first box that holds the text of an option or its letter. Boxes end at the last brace of their line. */
function boxedOption(text: string, options: readonly string[]): FoundOption | undefined {
  for (const content of boxedContents(text)) {
    const answer = withoutSpaces(content);
    const index = options.findIndex((option) => withoutSpaces(option) === answer);
    if (index >= 0) return [LETTERS[index] ?? '', 'boxed_answer'];
    if (answer.length === 1 && LETTERS.includes(answer)) return [answer, 'boxed_ABCD'];
  }
  return undefined;
}

function boxedContents(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const start = line.indexOf('\\boxed{');
    const end = line.lastIndexOf('}');
    return start < 0 || end < start + '\\boxed{'.length ? [] : [line.slice(start + '\\boxed{'.length, end)];
  });
}

function rowOptions({ options }: Row): string[] {
  if (Array.isArray(options) && options.length >= LETTERS.length)
    return options.slice(0, 4).map(requiredText);
  throw new LodestoneError('scoring-failed', 'MathBench needs four options in each row');
}
