import { type EvaluatorDefinition, LodestoneError } from '../../../core/index.ts';
import { cutWords, pythonRegex, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { chineseSentences, sequenceRouge } from '../../metrics/measures/word-rouge.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';

const LEAD = pythonRegex('(?:正确答案|correct answer)[:：]', { ignoreCase: true }, 'g');
const NOTHING = '无内容';

/** SeedBench, blanks: ROUGE-L of each blank, the blanks parted by commas. */
export const seedBenchRougeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.SeedBench.AverageRougeScoreEvaluator',
  heavy: true,
  create: () =>
    meanRun({
      metric: 'AvgRougeScore',
      percent: (sum, total) => (100 * sum) / total,
      details: 'list',
      valueOf({ prediction, reference }) {
        const answer = requiredText(reference).replaceAll('，', ',').split(',').map(stripText);
        const pred = filledBlanks(stripText(requiredText(prediction).replace(LEAD, '')), answer.length);
        const sum = answer.reduce((rest, one, index) => rest + blankRouge(pred[index] ?? NOTHING, one), 0);
        const value = sum / answer.length;
        return { value, detail: { pred, answer, correct: value * 100 } };
      },
    }),
};

function filledBlanks(text: string, count: number): string[] {
  if (count === 1) return [text];
  const blanks = text.split(',').map(stripText);
  return Array.from({ length: count }, (_, index) => blanks[index] ?? NOTHING);
}

function blankRouge(prediction: string, reference: string): number {
  const wanted = chineseSentences(cutWords(reference).join(' '));
  if (wanted.length === 0) throw new LodestoneError('scoring-failed', 'a reference has an empty blank');
  const words = cutWords(prediction).join(' ');
  return sequenceRouge(chineseSentences(stripText(words) === '' ? NOTHING : words), wanted);
}
