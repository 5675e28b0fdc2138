import {
  type Compat,
  type HelperAnswer,
  type JsonObject,
  LodestoneError,
  type PredictionRecord,
  type Question,
  type Sample,
  type ScoringRegistries,
} from '../core/index.ts';
import { TaskScorer, type WorkedAhead } from '../evaluators/index.ts';
import {
  DetailSpool,
  type FinishedTask,
  finishedTask,
  type RunFolder,
  readPredictions,
  type SampleFlags,
  sampleFlags,
  VerdictLog,
  writeResults,
} from '../store/index.ts';

import { usableCores, writeAtomically } from '../util/index.ts';
import { LoopTurns } from './loop-turns.ts';
import type { OpenDataset } from './open-plan.ts';
import type { PlannedModel } from './plan.ts';
import { isReferenced } from './referenced.ts';
import { storedVerdict } from './stored-verdict.ts';
import type { Coverage, TaskOutcome } from './task-outcome.ts';

/** What scoring needs to know of a task. */
export interface ScoredTask {
  readonly model: Pick<PlannedModel, 'abbr' | 'config'>;
  readonly dataset: Pick<OpenDataset, 'abbr' | 'config' | 'reader' | 'size'>;
}

export interface ScoreTaskOptions {
  readonly task: ScoredTask;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: ScoringRegistries;
  /** Programs that a model wrote may run without a sandbox. */
  readonly unsafeCode: boolean;
  /** Whether the results hold details of each sample. */
  readonly dumpsDetails: boolean;
  /** Samples of the dataset as it was published, where that is known. */
  readonly published?: number | undefined;
  /** How many samples have a reference answer, where that is known beforehand. */
  readonly referenced?: number | undefined;
  /** What helpers said about the samples, where the evaluator asks any. */
  readonly answers?: AnswersToQuestions | undefined;
  /** Samples that count as empty answers, since scoring their own took too long. Default none. */
  readonly timedOut?: ReadonlySet<number>;
  /** Told of each sample before anything is worked out about it, and of none when only the whole set is left. */
  readonly onSample?: (index: number | undefined) => void;
}

/** Finds what a helper said to a question about a sample. */
export type AnswersToQuestions = (index: number, question: Question) => HelperAnswer | undefined;

/**
 * Scores the predictions of a task and writes its results. Reads nothing but predictions, references and what
 * helpers said about them; asks nobody.
 */
export async function scoreTask(options: ScoreTaskOptions): Promise<TaskOutcome> {
  const { task, folder } = options;
  const counts = finishedTask(folder.journalFile(task.model.abbr, task.dataset.abbr));
  if (hasAllFailed(task, counts)) throw allFailed(options, counts);
  if (await hasNoReference(options)) return noReference(options);
  const spool = new DetailSpool();
  const verdicts = new VerdictLog(folder.verdictsFile(task.model.abbr, task.dataset.abbr));
  try {
    const { failed = 0, truncated = 0, unanswered = 0 } = counts ?? {};
    const known = { failed, truncated, ...(unanswered === 0 ? {} : { unanswered }) };
    const outcome = await score(options, spool, verdicts, known);
    if (outcome.status === 'scored') verdicts.commit();
    else verdicts.discard();
    return outcome;
  } catch (error) {
    verdicts.discard();
    throw error;
  } finally {
    await spool.dispose();
  }
}

/** Whether there is something to score, and so to ask helpers about. */
export async function isScorable(
  options: Pick<ScoreTaskOptions, 'task' | 'folder' | 'referenced'>,
): Promise<boolean> {
  const { task, folder } = options;
  const counts = finishedTask(folder.journalFile(task.model.abbr, task.dataset.abbr));
  return !hasAllFailed(task, counts) && !(await hasNoReference(options));
}

function hasAllFailed({ dataset }: ScoredTask, counts: FinishedTask | undefined): counts is FinishedTask {
  return counts !== undefined && counts.failed > 0 && counts.failed >= dataset.size;
}

/** Whether no row at all has a reference: reads no further than the first that has. */
async function hasNoReference({
  task,
  referenced,
}: Pick<ScoreTaskOptions, 'task' | 'referenced'>): Promise<boolean> {
  const { reader } = task.dataset;
  if (reader.outputColumn === null) return false;
  if (referenced !== undefined) return referenced === 0;
  for await (const sample of reader.samples()) if (isReferenced(sample)) return false;
  return true;
}

async function score(
  options: ScoreTaskOptions,
  spool: DetailSpool,
  verdicts: VerdictLog,
  counts: Pick<Coverage, 'failed' | 'truncated' | 'unanswered'>,
): Promise<TaskOutcome> {
  const { task, folder, compat, dumpsDetails, published } = options;
  const { model, dataset } = task;
  const scorer = await TaskScorer.create({
    dataset: dataset.config,
    model: model.config,
    compat,
    unsafeCode: options.unsafeCode,
    registries: options.registries,
    total: dataset.size,
    details: dumpsDetails ? spool : { write: () => undefined },
    clusterOf: dataset.reader.clusterOf,
  });
  const hasColumn = dataset.reader.outputColumn !== null;
  let unreferenced = 0;
  const { timedOut = new Set<number>(), onSample } = options;
  const turns = new LoopTurns();
  const flags = flagsOf(task, folder, counts);
  let unjudged = 0;
  const scoreSample = async ({ sample, record, counted, ahead }: BegunSample) => {
    const { index } = sample;
    onSample?.(index);
    const questions = options.answers === undefined ? [] : await scorer.questions(sample, record);
    const answers = questions.map((question) => answerTo(options, index, question));
    if (answers.some(({ reply }) => reply.failure !== undefined)) unjudged += 1;
    const score = await scorer.add(sample, record, answers, counted, ahead).catch((error: unknown) => {
      throw hasColumn && (sample.gold ?? null) === null ? unreadableWithout(options, sample, error) : error;
    });
    verdicts.add(storedVerdict(sample, record, score, { flags, isTimedOut: timedOut.has(index) }));
  };
  const workAhead = await scorer.workAhead();
  const begun: BegunSample[] = [];
  const records = new RecordsInStep(task, folder);
  try {
    for await (const sample of dataset.reader.samples({ ids: true })) {
      const record = records.next();
      if (hasColumn && !isReferenced(sample)) unreferenced += 1;
      const counted = timedOut.has(sample.index) ? { ...record, prediction: '' } : record;
      if (workAhead !== undefined) onSample?.(sample.index);
      begun.push({ sample, record, counted, ahead: workAhead?.(sample, counted) });
      if (begun.length > (workAhead === undefined ? 0 : AHEAD))
        await scoreSample(begun.shift() as BegunSample);
      if (turns.isDue) await turns.next();
    }
    records.end();
  } finally {
    records.close();
  }
  for (const sample of begun) await scoreSample(sample);
  onSample?.(undefined);
  const { metrics, extras, details, scored, unparsed, tested, intervals } = await scorer.finish();
  await writeResults(folder.resultsFile(model.abbr, dataset.abbr), {
    metrics,
    ...(dumpsDetails ? { details: (details as JsonObject | undefined) ?? spool, extras } : {}),
  });
  const coverage: Coverage = {
    scored,
    expected: dataset.size,
    ...(published === undefined ? {} : { published }),
    ...counts,
    unparsed,
    ...(unreferenced === 0 ? {} : { unreferenced }),
    ...(unjudged === 0 ? {} : { unjudged }),
    ...(timedOut.size === 0 ? {} : { timedOut: timedOut.size }),
    ...(tested === undefined ? {} : { tested }),
    intervals,
  };
  await writeOutcome(folder, task, { status: 'scored', ...coverage });
  return { status: 'scored', coverage };
}

/** Where the journal counts none, it need not be read. */
function flagsOf(
  { model, dataset }: ScoredTask,
  folder: RunFolder,
  { failed, truncated, unanswered = 0 }: Pick<Coverage, 'failed' | 'truncated' | 'unanswered'>,
): SampleFlags | undefined {
  return failed + truncated + unanswered === 0
    ? undefined
    : sampleFlags(folder.journalFile(model.abbr, dataset.abbr));
}

/** A sample that will be scored when those in front of it are. */
interface BegunSample {
  readonly sample: Sample;
  readonly record: PredictionRecord;
  /** What is scored in place of its own prediction. */
  readonly counted: PredictionRecord;
  readonly ahead: WorkedAhead | undefined;
}

/** Samples that are worked ahead on: enough that all cores have some, whichever of them takes long. */
const AHEAD = 4 * usableCores();

/** Samples with their predictions, in order; fails when there are more or fewer of one than of the other. */
export async function* together(
  task: ScoredTask,
  folder: RunFolder,
): AsyncGenerator<[Sample, PredictionRecord]> {
  const records = new RecordsInStep(task, folder);
  try {
    for await (const sample of task.dataset.reader.samples()) yield [sample, records.next()];
    records.end();
  } finally {
    records.close();
  }
}

/** The predictions of a task, one for each sample. */
class RecordsInStep {
  readonly #task: ScoredTask;
  readonly #records: Iterator<PredictionRecord>;
  #count = 0;

  constructor(task: ScoredTask, folder: RunFolder) {
    const { model, dataset } = task;
    const predictions = readPredictions(folder, model.abbr, dataset.abbr);
    if (predictions === undefined) {
      throw new LodestoneError(
        'scoring-failed',
        `there are no predictions of ${model.abbr} on ${dataset.abbr}`,
        { hint: 'Infer first: run again with -r and without -m eval.' },
      );
    }
    this.#task = task;
    this.#records = predictions[Symbol.iterator]();
  }

  /** The prediction of the next sample. */
  next(): PredictionRecord {
    const next = this.#records.next();
    if (next.done === true) throw miscounted(this.#task, this.#count, this.#task.dataset.size);
    this.#count += 1;
    return next.value;
  }

  /** Lets go of the file, wherever the reading stands. */
  close(): void {
    this.#records.return?.();
  }

  /** There must be no more. */
  end(): void {
    if (this.#records.next().done !== true) throw miscounted(this.#task, undefined, this.#count);
  }
}

function miscounted({ model, dataset }: ScoredTask, predictions: number | undefined, samples: number) {
  const has = predictions === undefined ? `more than ${samples}` : String(predictions);
  return new LodestoneError(
    'scoring-failed',
    `${model.abbr} has ${has} predictions for the ${samples} samples of ${dataset.abbr}`,
    { hint: 'The data or --limit differ from those of the inference; infer again with -r.' },
  );
}

function answerTo({ task, answers }: ScoreTaskOptions, index: number, question: Question): HelperAnswer {
  const found = answers?.(index, question);
  if (found !== undefined) return found;
  throw new LodestoneError(
    'scoring-failed',
    `"${question.helper}" was not asked about sample ${index} of ${task.dataset.abbr}`,
    { hint: 'Go on with -r.' },
  );
}

async function noReference({ task, folder }: ScoreTaskOptions): Promise<TaskOutcome> {
  const outcome = { status: 'no-reference', samples: task.dataset.size } as const;
  await writeOutcome(folder, task, outcome);
  return outcome;
}

/** Many evaluators count a row without a reference as wrong; others cannot read it, as in OpenCompass. */
function unreadableWithout({ task }: ScoreTaskOptions, { index }: Sample, cause: unknown): LodestoneError {
  const { config, abbr } = task.dataset;
  return new LodestoneError(
    'data-malformed',
    `row ${index} of ${abbr} has no answer in "${config.reader_cfg.output_column}", which its evaluator needs`,
    { cause, hint: 'Add the answer, or leave the row out with test_range; the predictions are kept.' },
  );
}

function allFailed({ task }: ScoreTaskOptions, { failed, reason }: FinishedTask): LodestoneError {
  const said = reason === undefined ? '' : `, the first: ${reason}`;
  return new LodestoneError(
    'request-failed',
    `the server rejected all ${failed} samples of ${task.dataset.abbr}${said}`,
    {
      hint: 'Shorten the prompts (fewer examples, a zero-shot variant), or serve the model with a longer context.',
    },
  );
}

/** Counts and interval of a task, beside its results. */
async function writeOutcome(
  folder: RunFolder,
  { model, dataset }: ScoredTask,
  outcome: object,
): Promise<void> {
  await writeAtomically(
    folder.coverageFile(model.abbr, dataset.abbr),
    `${JSON.stringify(outcome, null, 4)}\n`,
  );
}
