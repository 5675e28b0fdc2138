import {
  type Compat,
  type ComponentConfig,
  type DatasetConfig,
  type EvaluatorDefinition,
  type EvaluatorRun,
  float,
  type HelperAnswer,
  isAtLeast,
  type JsonObject,
  type Metrics,
  type ModelConfig,
  type PredictionRecord,
  plain,
  type Question,
  type Row,
  type Sample,
  type ScoredSample,
  type ScoreResult,
  type ScoringRegistries,
  type Verdict,
} from '../../core/index.ts';
import { numpyMean } from '../../util/index.ts';
import { isSaid } from '../extraction/holds-answer.ts';
import { type AnswerFinder, answerFinder } from './answer-finder.ts';
import { builtInScoring } from './built-in-scoring.ts';
import { createDetailFormat, type DetailFormat, type DetailSink } from './detail-format.ts';
import { evaluatorContext } from './evaluator-parts.ts';
import { createPostprocess, type Postprocess, type Processed } from './postprocessing.ts';
import { type MetricIntervals, ScoreBook, type WholeSetFacts } from './score-book.ts';

export interface TaskScorerOptions {
  readonly dataset: DatasetConfig;
  readonly model: ModelConfig;
  readonly compat: Compat;
  /** Model-written programs may run without a sandbox. Default false. */
  readonly unsafeCode?: boolean;
  /** Where components are found. Default: those that are built in. */
  readonly registries?: ScoringRegistries | undefined;
  /** How many samples there are, over all replicas. */
  readonly total: number;
  /** Where details go, one sample at a time. */
  readonly details: DetailSink;
  /** Names what a row belongs to together with others. */
  readonly clusterOf?: (row: Row) => string | undefined;
}

/** What scoring says of one sample. */
export interface SampleScore extends Processed {
  readonly reference: unknown;
  readonly verdict: Verdict | undefined;
}

/** The part of scoring a sample that was begun before its turn. */
export interface Preparation {
  readonly done: Promise<unknown> | undefined;
}

export interface TaskScore {
  /** Metrics in the order in which OpenCompass writes them. */
  readonly metrics: Metrics;
  /** Entries of the results file that are no metrics of the evaluator. */
  readonly extras: JsonObject;
  /** Details for the whole set, where the evaluator gives those. */
  readonly details: ScoreResult['details'];
  readonly scored: number;
  readonly unparsed: number;
  /** Where the tests of programs ran, if any were run. */
  readonly tested: TestedPrograms | undefined;
  /** 95 % intervals of metrics, in their own units, where they can be computed. */
  readonly intervals: MetricIntervals;
}

/** Where the tests of programs ran. */
export interface TestedPrograms {
  /** Programs that were tested from another process, which alone knows the expected values. */
  readonly apart: number;
  /** The samples whose tests ran in the program's own process. */
  readonly inside: readonly string[];
}

/** Scores a task's predictions against its dataset, sample by sample and in order. */
export class TaskScorer {
  readonly #options: TaskScorerOptions;
  readonly #find: AnswerFinder;
  readonly #ofReference: Postprocess;
  readonly #evaluator: EvaluatorDefinition;
  readonly #repeats: number;
  readonly #book = new ScoreBook();
  readonly #results: ScoreResult[] = [];
  #run: EvaluatorRun | undefined;
  /** Scores nothing: only gives its questions, and prepares samples. */
  #questioner: Promise<EvaluatorRun> | undefined;
  #format: DetailFormat | undefined;
  #seen = 0;
  #unparsed = 0;
  #tested: TestedPrograms | undefined;

  static async create(options: TaskScorerOptions): Promise<TaskScorer> {
    const { dataset, model, compat, registries = builtInScoring } = options;
    const { evaluator, dataset_postprocessor: ofReference } = dataset.eval_cfg;
    return new TaskScorer(options, await registries.evaluator.get(evaluator.type, dataset.abbr), {
      find: await answerFinder({ dataset, model, compat, registries }),
      ofReference: await createPostprocess(ofReference, compat, dataset.abbr, registries.postprocessor),
    });
  }

  private constructor(
    options: TaskScorerOptions,
    evaluator: EvaluatorDefinition,
    steps: { find: AnswerFinder; ofReference: Postprocess },
  ) {
    this.#options = options;
    this.#evaluator = evaluator;
    this.#find = steps.find;
    this.#ofReference = steps.ofReference;
    this.#repeats = isAtLeast(options.compat, '0.5.4') ? Number(plain(options.dataset.n ?? 1)) : 1;
  }

  /** What the evaluator asks of a sample before it scores it; samples may come in any order. */
  async questions(sample: Sample, record: PredictionRecord): Promise<readonly Question[]> {
    this.#questioner ??= this.#newRun();
    const run = await this.#questioner;
    return (await run.questions?.(this.#scoredSample(sample, record, [], sample.index).scored)) ?? [];
  }

  /** Whether the answers about a sample hold what the evaluator asked for; samples may come in any order. */
  async isAnswered(
    sample: Sample,
    record: PredictionRecord,
    answers: readonly HelperAnswer[],
  ): Promise<boolean> {
    this.#questioner ??= this.#newRun();
    const run = await this.#questioner;
    return run.isAnswered?.(this.#scoredSample(sample, record, answers, sample.index).scored) ?? true;
  }

  /**
   * Begins what takes long about a sample, so that it is in progress while others are scored; undefined if the
   * evaluator has no such part. `counted`: what is scored in place of its own prediction.
   */
  async startPreparing(): Promise<((sample: Sample, counted: PredictionRecord) => Preparation) | undefined> {
    this.#questioner ??= this.#newRun();
    const run = await this.#questioner;
    return (
      run.prepare &&
      ((sample, counted) => {
        const done = run.prepare?.(this.#scoredSample(sample, counted, [], sample.index).scored);
        // Whoever scores the sample is told of a failure, which may be later than Node.js waits.
        done?.catch(() => undefined);
        return { done };
      })
    );
  }

  /**
   * Scores the next sample. `answers`: what was said to the questions about it; `counted`: what is scored in place of
   * its own prediction; `preparation`: what was started for it.
   */
  async add(
    sample: Sample,
    record: PredictionRecord,
    answers: readonly HelperAnswer[] = [],
    counted = record,
    preparation?: Preparation,
  ): Promise<SampleScore> {
    const { found, scored } = this.#scoredSample(sample, counted, answers, this.#seen);
    const { reference, row } = scored;
    const run = await this.#currentRun();
    const said = run.add(
      preparation === undefined ? scored : { ...scored, prepared: await preparation.done },
    );
    const verdict = said instanceof Promise ? await said : said;
    this.#formatFor(run, record).add({
      index: this.#seen,
      record,
      prediction: found.value,
      reference,
      verdict,
      row,
    });
    this.#book.add(verdict, this.#clusterOf(sample.row, verdict));
    this.#seen += 1;
    const parsed = found.parsed && holdsAnswer(run, scored);
    if (!parsed) this.#unparsed += 1;
    if (verdict?.tested !== undefined) this.#countTested(verdict.tested, row, sample.index);
    return { ...found, parsed, reference, verdict };
  }

  /** Whether an answer is found in a prediction; samples may come in any order. */
  async isParsed(sample: Sample, record: PredictionRecord): Promise<boolean> {
    this.#questioner ??= this.#newRun();
    const { found, scored } = this.#scoredSample(sample, record, [], sample.index);
    return found.parsed && holdsAnswer(await this.#questioner, scored);
  }

  #countTested(way: 'apart' | 'inside', row: Row, index: number): void {
    const { apart = 0, inside = [] } = this.#tested ?? {};
    this.#tested =
      way === 'apart'
        ? { apart: apart + 1, inside }
        : { apart, inside: [...inside, String(row.task_id ?? index)] };
  }

  /** Ends scoring; all samples must have been added. */
  async finish(): Promise<TaskScore> {
    const last = this.#run ?? (await this.#newRun());
    this.#results.push(await last.finish());
    const {
      metrics: ofDetails,
      extras,
      groupValues,
    } = this.#format?.finish() ?? { metrics: {}, extras: {}, groupValues: undefined };
    const hasDetails = last.details !== undefined && last.details !== 'none';
    const metrics = { ...this.#combined(hasDetails), ...ofDetails };
    return {
      metrics,
      extras,
      details: this.#results.at(-1)?.details,
      scored: this.#seen,
      unparsed: this.#unparsed,
      tested: this.#tested,
      intervals: this.#book.intervals(metrics, this.#wholeSetFacts(groupValues)),
    };
  }

  /** What evaluators say of the whole set holds for one replica of it. */
  #wholeSetFacts(ofDetails: WholeSetFacts['groupValues']): WholeSetFacts {
    const [only] = this.#results;
    const { groupValues = {}, resampling } = this.#results.length === 1 ? (only ?? {}) : {};
    return {
      groupValues: { ...groupValues, ...ofDetails },
      ...(resampling === undefined ? {} : { resampling }),
    };
  }

  /** Several answers to one question belong together, as do rows that the dataset or the evaluator says so of. */
  #clusterOf(row: Row, verdict: Verdict | undefined): string | undefined {
    const own = verdict?.cluster ?? this.#options.clusterOf?.(row);
    return own ?? (this.#repeats > 1 ? `question ${this.#indexInReplica()}` : undefined);
  }

  /** A sample as the evaluator sees it. `place`: its number over all replicas. */
  #scoredSample(
    sample: Sample,
    record: PredictionRecord,
    answers: readonly HelperAnswer[],
    place: number,
  ): { found: Processed; scored: ScoredSample } {
    const outputColumn = this.#options.dataset.reader_cfg.output_column;
    const reference = outputColumn === null ? undefined : this.#ofReference(sample.gold).value;
    const isSame =
      outputColumn === null || (outputColumn in sample.row && sample.row[outputColumn] === reference);
    const row: Row = isSame ? sample.row : { ...sample.row, [outputColumn]: reference };
    const found = this.#find(record);
    const index = place % this.#replicaSize();
    const replica = Math.floor(place / this.#replicaSize());
    return { found, scored: { index, replica, prediction: found.value, reference, row, record, answers } };
  }

  #indexInReplica(): number {
    return this.#seen % this.#replicaSize();
  }

  #replicaSize(): number {
    return Math.max(1, Math.floor(this.#options.total / this.#repeats));
  }

  /** Each replica of the dataset is scored by a run of its own. */
  async #currentRun(): Promise<EvaluatorRun> {
    if (this.#run !== undefined && this.#indexInReplica() === 0) {
      this.#results.push(await this.#run.finish());
      this.#run = undefined;
      this.#book.startReplica();
    }
    this.#run ??= await this.#newRun();
    return this.#run;
  }

  async #newRun(): Promise<EvaluatorRun> {
    const {
      type: _,
      pred_postprocessor: __,
      ...args
    } = plain(this.#options.dataset.eval_cfg.evaluator) as ComponentConfig;
    const { compat, unsafeCode = false, dataset, registries } = this.#options;
    return this.#evaluator.create(args, evaluatorContext({ compat, unsafeCode }, dataset, registries));
  }

  #formatFor(run: EvaluatorRun, record: PredictionRecord): DetailFormat {
    this.#format ??= createDetailFormat({
      compat: this.#options.compat,
      shape: run.details ?? 'none',
      isPpl: Object.keys(record).some((key) => key.startsWith('label:')),
      sink: this.#options.details,
      repeats: this.#repeats,
      drawn: [plain(this.#options.dataset.k ?? 1)].flat().map(Number),
    });
    return this.#format;
  }

  /**
   * The metrics over all replicas. OpenCompass means numbers over replicas, and wraps others in lists, only
   * where an evaluator gives details; else it takes the last replica's metrics as they are.
   */
  #combined(hasDetails: boolean): Metrics {
    const all = this.#results.map((result) => result.metrics);
    const last = all.at(-1) ?? {};
    if (!hasDetails || !isAtLeast(this.#options.compat, '0.5.4')) return last;
    const combined: Metrics = {};
    const means: Metrics = {};
    for (const metric of Object.keys(last)) {
      const values = all.map((metrics) => metrics[metric] ?? null);
      const numbers = values
        .map((value) => plain(value))
        .map((value) => (typeof value === 'boolean' ? Number(value) : value));
      if (!numbers.every((value) => typeof value === 'number')) combined[metric] = values;
      else if (this.#repeats === 1) combined[metric] = float(numpyMean(numbers));
      else means[`${metric} (${this.#repeats} runs average)`] = float(numpyMean(numbers));
    }
    return { ...combined, ...means };
  }
}

function holdsAnswer(run: EvaluatorRun, sample: ScoredSample): boolean {
  return run.holdsAnswer?.(sample) ?? isSaid(sample.prediction);
}
