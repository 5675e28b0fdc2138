import {
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  type Json,
  LodestoneError,
  noSamples,
} from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isSaid } from '../../extraction/holds-answer.ts';
import { requiredPart } from '../../extraction/required-part.ts';
import { between, letterBehind, severalChoices, singleChoice } from './choices.ts';
import { ACCUSATIONS, CONSULTATIONS, DISPUTES, EVENTS, MARRIAGE_TOPICS } from './labels.ts';
import { amountTask, articlesTask, sentenceTask } from './numbers.ts';
import type { LawTask } from './task.ts';
import { factsTask, readingTask, rougeTask, triggerTask } from './texts.ts';

const CLASS = 'opencompass.datasets.lawbench.lawbench.LawBenchEvaluator';
const [FOUR, FIVE] = [[...'ABCD'], [...'ABCDE']];

const TASKS: Record<string, LawTask> = {
  '1-1': rougeTask('答案:'),
  '1-2': singleChoice(FOUR, letterBehind('正确答案：', FOUR)),
  '2-2': singleChoice(DISPUTES, referenceDispute),
  '2-3': severalChoices(MARRIAGE_TOPICS, referenceTopics),
  '2-4': singleChoice(CONSULTATIONS, (reference) => reference),
  '2-5': readingTask,
  '2-6': factsTask,
  '2-7': rougeTask(),
  '2-8': singleChoice(FIVE, letterBehind('[正确答案]', FIVE)),
  '2-9': severalChoices(EVENTS, (reference) => reference.split(';')),
  '2-10': triggerTask,
  '3-1': articlesTask,
  '3-2': rougeTask(),
  '3-3': severalChoices(ACCUSATIONS, (reference) =>
    between(reference, '罪名:', '').replaceAll('罪名:', '').split(';'),
  ),
  '3-4': sentenceTask,
  '3-5': sentenceTask,
  '3-6': singleChoice(FOUR, letterBehind('正确答案:', FOUR)),
  '3-7': amountTask,
  '3-8': rougeTask(),
};

/** The task that corrects sentences is scored by Python programs with a language model of their own. */
const CORRECTION = '2-1';
const CORRECTION_REFUSAL = 'its corrections are aligned by ChERRANT, which needs Python and the LTP model';

/** LawBench. Argument `index`: the task, `1-1` to `3-8`. */
export const lawBenchEvaluator: EvaluatorDefinition = {
  type: CLASS,
  heavy: true,
  create: ({ index }) => lawRun(lawTask(index)),
};

/** The same with the task in its name. */
export const lawBench11 = forTask('1-1');
export const lawBench12 = forTask('1-2');
export const lawBench21 = { ...forTask(CORRECTION), refusal: CORRECTION_REFUSAL };
export const lawBench22 = forTask('2-2');
export const lawBench23 = forTask('2-3');
export const lawBench24 = forTask('2-4');
export const lawBench25 = forTask('2-5');
export const lawBench26 = forTask('2-6');
export const lawBench27 = forTask('2-7');
export const lawBench28 = forTask('2-8');
export const lawBench29 = forTask('2-9');
export const lawBench210 = forTask('2-10');
export const lawBench31 = forTask('3-1');
export const lawBench32 = forTask('3-2');
export const lawBench33 = forTask('3-3');
export const lawBench34 = forTask('3-4');
export const lawBench35 = forTask('3-5');
export const lawBench36 = forTask('3-6');
export const lawBench37 = forTask('3-7');
export const lawBench38 = forTask('3-8');

function forTask(index: string): EvaluatorDefinition {
  return { type: `${CLASS}_${index.replace('-', '_')}`, create: () => lawRun(lawTask(index)) };
}

function lawTask(index: Json | undefined): LawTask {
  const task = TASKS[String(index)];
  if (task !== undefined) return task;
  if (index === CORRECTION) throw new LodestoneError('not-built', `LawBench ${index}: ${CORRECTION_REFUSAL}`);
  throw new LodestoneError('config-invalid', `LawBench has no task "${index}"`, {
    hint: `Use one of ${Object.keys(TASKS).join(', ')}.`,
  });
}

function lawRun(task: LawTask): EvaluatorRun {
  const { judge, abstentions, combine = mean } = task;
  const abstainsIn = (prediction: unknown, reference: unknown): boolean =>
    abstentions !== undefined && judge(requiredText(prediction), requiredText(reference)).abstains === true;
  const counts = { sum: 0, counted: 0, abstained: 0, total: 0 };
  return {
    holdsAnswer: ({ prediction, reference }) => isSaid(prediction) && !abstainsIn(prediction, reference),
    add({ prediction, reference }) {
      const { score, abstains } = judge(requiredText(prediction), requiredText(reference));
      counts.total += 1;
      if (abstains === true) counts.abstained += 1;
      if (score === undefined) return undefined;
      counts.sum += score;
      counts.counted += 1;
      // What a single sample gives: the score of a set is the mean of it.
      return { score: combine(score, 1, 0) };
    },
    finish() {
      const { sum, counted, abstained, total } = counts;
      if (counted === 0) throw noSamples();
      const score = float(combine(sum, counted, abstained) * 100);
      if (abstentions === undefined) return { metrics: { score } };
      return { metrics: { score, [abstentions]: float((abstained / total) * 100) } };
    },
  };
}

function mean(sum: number, counted: number): number {
  return sum / counted;
}

/** A dispute; undefined for one that the options lack. */
function referenceDispute(reference: string): string | undefined {
  const dispute = reference.slice('争议焦点类别：'.length, -1);
  if (dispute === '赔偿') return undefined;
  return requiredPart(
    dispute,
    reference.startsWith('争议焦点类别：') && DISPUTES.includes(dispute),
    reference,
  );
}

function referenceTopics(reference: string): string[] {
  const topics = between(reference, '类别:', '。').split('、');
  return topics.map((topic) => requiredPart(topic, MARRIAGE_TOPICS.includes(topic), reference));
}
