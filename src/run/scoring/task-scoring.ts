import {
  type Compat,
  type HelperAnswer,
  type JsonObject,
  LodestoneError,
  type PredictionRecord,
  type Question,
  type Sample,
  type ScoringRegistries,
} from '../../core/index.ts';
import { type Preparation, type TaskScore, TaskScorer } from '../../evaluators/index.ts';
import {
  DetailSpool,
  finishedTask,
  type RunFolder,
  type SampleFlags,
  sampleFlags,
  VerdictLog,
  writeResults,
} from '../../store/index.ts';
import { isReferenced } from '../referenced.ts';
import type { Coverage, TaskOutcome } from '../task-outcome.ts';
import { writeOutcome } from './outcome-file.ts';
import type { ScoredTask } from './scored-task.ts';
import { storedVerdict } from './stored-verdict.ts';

export interface TaskScoringOptions {
  readonly task: ScoredTask;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: ScoringRegistries;
  /** Model-written programs may run without a sandbox. */
  readonly unsafeCode: boolean;
  /** Whether the results hold details of each sample. */
  readonly dumpsDetails: boolean;
  /** Samples of the dataset as it was published, if known. */
  readonly published?: number | undefined;
  /** Samples that count as empty answers, since scoring their own took too long. Default none. */
  readonly timedOut?: ReadonlySet<number>;
}

/** A sample to be scored. */
export interface SampleToScore {
  readonly sample: Sample;
  readonly record: PredictionRecord;
  /** What helpers said to the evaluator's questions about it. Default nothing. */
  readonly answers?: readonly HelperAnswer[];
  /** What was started for it before its turn. */
  readonly preparation?: Preparation | undefined;
}

/** The scoring of one task, sample by sample and in order, up to its files in the run folder. */
export class TaskScoring {
  readonly #options: TaskScoringOptions;
  readonly #scorer: TaskScorer;
  readonly #spool: DetailSpool;
  readonly #verdicts: VerdictLog;
  readonly #counts: Pick<Coverage, 'failed' | 'truncated' | 'unanswered'>;
  readonly #flags: SampleFlags | undefined;
  readonly #hasColumn: boolean;
  readonly #timedOut: ReadonlySet<number>;
  #unreferenced = 0;
  #unjudged = 0;

  static async open(options: TaskScoringOptions): Promise<TaskScoring> {
    const { task, compat, unsafeCode, registries, dumpsDetails } = options;
    const { model, dataset } = task;
    const spool = new DetailSpool();
    const scorer = await TaskScorer.create({
      ...{ compat, unsafeCode, registries },
      dataset: dataset.config,
      model: model.config,
      total: dataset.size,
      details: dumpsDetails ? spool : { write: () => undefined },
      clusterOf: dataset.reader.clusterOf,
    });
    return new TaskScoring(options, scorer, spool);
  }

  private constructor(options: TaskScoringOptions, scorer: TaskScorer, spool: DetailSpool) {
    const { task, folder, timedOut = new Set() } = options;
    const { model, dataset } = task;
    const counts = finishedTask(folder.journalFile(model.abbr, dataset.abbr));
    const { failed = 0, truncated = 0, unanswered = 0 } = counts ?? {};
    this.#options = options;
    this.#scorer = scorer;
    this.#spool = spool;
    this.#timedOut = timedOut;
    this.#counts = { failed, truncated, ...(unanswered === 0 ? {} : { unanswered }) };
    this.#hasColumn = dataset.reader.outputColumn !== null;
    this.#flags = collectFlags(task, folder, this.#counts);
    this.#verdicts = new VerdictLog(folder.verdictsFile(model.abbr, dataset.abbr));
  }

  /** What the evaluator asks helpers about a sample; samples may come in any order. */
  questions(sample: Sample, record: PredictionRecord): Promise<readonly Question[]> {
    return this.#scorer.questions(sample, record);
  }

  /** Whether answers about a sample hold what the evaluator asked for; samples may come in any order. */
  isAnswered(sample: Sample, record: PredictionRecord, answers: readonly HelperAnswer[]): Promise<boolean> {
    return this.#scorer.isAnswered(sample, record, answers);
  }

  /** Starts what takes long about a sample; undefined if the evaluator has no such part. */
  async startPreparing(): Promise<((sample: Sample, record: PredictionRecord) => Preparation) | undefined> {
    const begin = await this.#scorer.startPreparing();
    return begin && ((sample, record) => begin(sample, this.#counted(sample, record)));
  }

  /** Scores the next sample. */
  async add({ sample, record, answers = [], preparation }: SampleToScore): Promise<void> {
    if (this.#hasColumn && !isReferenced(sample)) this.#unreferenced += 1;
    if (answers.some(({ reply }) => reply.failure !== undefined)) this.#unjudged += 1;
    const counted = this.#counted(sample, record);
    const score = await this.#scorer
      .add(sample, record, answers, counted, preparation)
      .catch((error: unknown) => this.#failedOn(sample, error));
    const facts = { flags: this.#flags, isTimedOut: this.#timedOut.has(sample.index) };
    this.#verdicts.add(storedVerdict(sample, record, score, facts));
  }

  /** All samples are scored: writes the results. */
  async finish(): Promise<TaskOutcome> {
    const { folder, task, dumpsDetails } = this.#options;
    const { model, dataset } = task;
    const score = await this.#scorer.finish();
    const details = (score.details as JsonObject | undefined) ?? this.#spool;
    await writeResults(folder.resultsFile(model.abbr, dataset.abbr), {
      metrics: score.metrics,
      ...(dumpsDetails ? { details, extras: score.extras } : {}),
    });
    const coverage = this.#coverage(score);
    await writeOutcome(folder, task, { status: 'scored', ...coverage });
    this.#verdicts.commit();
    return { status: 'scored', coverage };
  }

  /** Releases temporary files, and of verdicts that were not finished. */
  async close(): Promise<void> {
    this.#verdicts.discard();
    await this.#spool.dispose();
  }

  /** What is scored in place of a prediction. */
  #counted({ index }: Sample, record: PredictionRecord): PredictionRecord {
    return this.#timedOut.has(index) ? { ...record, prediction: '' } : record;
  }

  /** Many evaluators count a row without a reference as wrong; others cannot read it, as in OpenCompass. */
  #failedOn({ index, gold }: Sample, cause: unknown): never {
    if (!this.#hasColumn || (gold ?? null) !== null) throw cause;
    const { config, abbr } = this.#options.task.dataset;
    throw new LodestoneError(
      'data-malformed',
      `row ${index} of ${abbr} has no reference answer in "${config.reader_cfg.output_column}", which its evaluator needs`,
      { cause, hint: 'Add the answer, or exclude the row with test_range; the predictions are kept.' },
    );
  }

  #coverage({ scored, unparsed, tested, intervals }: TaskScore): Coverage {
    const { published, task } = this.#options;
    return {
      scored,
      expected: task.dataset.size,
      ...(published === undefined ? {} : { published }),
      ...this.#counts,
      unparsed,
      ...(this.#unreferenced === 0 ? {} : { unreferenced: this.#unreferenced }),
      ...(this.#unjudged === 0 ? {} : { unjudged: this.#unjudged }),
      ...(this.#timedOut.size === 0 ? {} : { timedOut: this.#timedOut.size }),
      ...(tested === undefined ? {} : { tested }),
      intervals,
    };
  }
}

/** Where the journal counts none, it need not be read. */
function collectFlags(
  { model, dataset }: ScoredTask,
  folder: RunFolder,
  { failed, truncated, unanswered = 0 }: Pick<Coverage, 'failed' | 'truncated' | 'unanswered'>,
): SampleFlags | undefined {
  return failed + truncated + unanswered === 0
    ? undefined
    : sampleFlags(folder.journalFile(model.abbr, dataset.abbr));
}
