import {
  type HelperAnswer,
  LodestoneError,
  type PredictionRecord,
  type Question,
  type RequestOrigin,
  type Sample,
} from '../../core/index.ts';
import type { TaskName } from '../events.ts';
import { asReplica } from '../judging/as-replica.ts';
import { exchangeRecord } from '../judging/exchange-record.ts';
import type { HelperChannel } from '../judging/helper-channel.ts';
import { InOrder } from '../judging/in-order.ts';
import type { Channel } from '../loop/channel.ts';
import type { Asked, AskModel, TaskWork } from '../loop/task-work.ts';
import type { TaskOutcome } from '../task-outcome.ts';
import { LoopTurns } from './loop-turns.ts';
import { scoredRecords } from './scored-records.ts';
import { TaskScoring, type TaskScoringOptions } from './task-scoring.ts';

export interface JudgeTaskOptions extends TaskScoringOptions {
  /** The models that the evaluator asks, by its names for them. */
  readonly channels: ReadonlyMap<string, HelperChannel>;
  /** How often a question is asked again whose answer holds no verdict. */
  readonly retries: number;
  /** Called when all questions are answered. */
  readonly onScoring: () => void;
}

/** A sample with its prediction. */
interface SampleToJudge {
  readonly index: number;
  readonly sample: Sample;
  readonly record: PredictionRecord;
}

/**
 * Has the questions of a task's evaluator about each prediction answered, and scores the predictions with the answers, in one
 * reading of the data.
 */
export class JudgeTask implements TaskWork<SampleToJudge, readonly HelperAnswer[]> {
  readonly name: TaskName;
  readonly size: number;
  readonly channels: readonly Channel[];
  readonly #options: JudgeTaskOptions;
  readonly #scoring: TaskScoring;
  readonly #scored: InOrder<SampleToJudge & { readonly answers: readonly HelperAnswer[] }>;
  #outcome: TaskOutcome | undefined;

  static async open(options: JudgeTaskOptions): Promise<JudgeTask> {
    return new JudgeTask(options, await TaskScoring.open(options));
  }

  private constructor(options: JudgeTaskOptions, scoring: TaskScoring) {
    const { task, channels } = options;
    const turns = new LoopTurns();
    this.#options = options;
    this.#scoring = scoring;
    this.channels = [...channels.values()];
    const judge = this.channels.map(({ name }) => name).join(', ');
    this.name = { model: task.model.abbr, dataset: task.dataset.abbr, judge };
    this.size = task.dataset.size;
    this.#scored = new InOrder(async (sample) => {
      await scoring.add(sample);
      if (turns.isDue) await turns.next();
    });
  }

  /** Outcome of the task; undefined before it is finished. */
  get outcome(): TaskOutcome | undefined {
    return this.#outcome;
  }

  async *items(): AsyncGenerator<SampleToJudge> {
    const { task, folder } = this.#options;
    const records = scoredRecords(task, folder);
    try {
      for await (const sample of task.dataset.reader.samples({ ids: true })) {
        await this.#scored.room();
        yield { index: sample.index, sample, record: records.next() };
      }
      records.end();
    } finally {
      records.close();
    }
  }

  replicaOf(): number {
    return 0;
  }

  originOf({ index }: SampleToJudge): RequestOrigin {
    const { model, dataset } = this.#options.task;
    return { dataset: dataset.abbr, index, judged: model.abbr };
  }

  async infer({ sample, record }: SampleToJudge, ask: AskModel): Promise<readonly HelperAnswer[]> {
    const questions = await this.#scoring.questions(sample, record);
    for (let replica = 0; ; replica += 1) {
      const answers = await Promise.all(questions.map((question) => this.#answerTo(question, replica, ask)));
      const isLast = replica === this.#options.retries;
      if (isLast || (await this.#scoring.isAnswered(sample, record, answers))) return answers;
    }
  }

  async #answerTo(question: Question, replica: number, ask: AskModel): Promise<HelperAnswer> {
    const channel = this.#options.channels.get(question.helper);
    if (channel === undefined)
      throw new LodestoneError(
        'config-invalid',
        `an evaluator asks "${question.helper}", which is not listed in its "needs"`,
      );
    const request = asReplica(channel.requestFor(question), replica);
    const reply = await ask(request, { channel: channel.name });
    const text = question.kind === 'gen' ? channel.textOf(reply.text) : reply.text;
    return { prompt: request.prompt, reply, text };
  }

  keep(item: SampleToJudge, answers: readonly HelperAnswer[], asked: readonly Asked[]): void {
    for (const channel of this.channels) {
      const own = asked.filter((one) => one.channel === channel);
      if (own.length > 0) channel.addSample(item.index, exchangeRecord(own), own);
    }
    this.#scored.add(item.index, { ...item, answers });
  }

  keepUnanswered(item: SampleToJudge, answers: readonly HelperAnswer[]): void {
    this.#scored.add(item.index, { ...item, answers });
  }

  /** Without all answers there is no score: what follows is asked and kept. */
  skip(): void {
    this.#scored.giveUp();
  }

  shown(): undefined {
    return undefined;
  }

  unanswered(count: number, reasons: string): string {
    return `${this.name.judge} gave no reply for ${count} of ${this.size} samples: ${reasons}`;
  }

  async finish(): Promise<void> {
    this.#options.onScoring();
    await this.#scored.done();
    this.#outcome = await this.#scoring.finish();
  }

  async close(): Promise<void> {
    for (const channel of this.#options.channels.values()) channel.close();
    await this.#scored.done().catch(() => undefined);
    await this.#scoring.close();
  }
}
