import {
  asJson,
  type Json,
  type JsonObject,
  type Judgement,
  type ModelRequest,
  type PredictionRecord,
  type RequestOrigin,
  type Row,
} from '../../core/index.ts';
import { type JudgePrompts, judgedReference, judgementRecord } from '../../evaluators/index.ts';
import { answerOrders } from '../../util/index.ts';
import type { TaskName } from '../events.ts';
import type { Channel } from '../loop/channel.ts';
import type { Asked, AskModel, TaskWork } from '../loop/task-work.ts';
import type { OpenDataset } from '../open-plan.ts';
import type { JudgingSettings } from '../plan.ts';
import type { RecordsInStep } from '../records-in-step.ts';
import { asReplica } from './as-replica.ts';
import { exchangeRecord } from './exchange-record.ts';
import type { HelperChannel } from './helper-channel.ts';
import { InOrder } from './in-order.ts';
import type { UnreadableRetry } from './judge-retries.ts';
import type { JudgedRecord, JudgementResults } from './judgement-results.ts';

export interface ComparisonTaskOptions {
  readonly name: TaskName;
  readonly dataset: OpenDataset;
  readonly settings: JudgingSettings;
  readonly judge: HelperChannel;
  readonly prompts: JudgePrompts;
  /** Opens the predictions of the models, in their order; once more for the second order of `double`. */
  readonly openPredictions: () => readonly RecordsInStep[];
  /** Opens the judgements that are reviewed, each as one sequence over all that was judged. */
  readonly openJudgements: () => readonly Iterator<PredictionRecord>[];
  /** What a judge is shown of the prediction of each model. */
  readonly shown: readonly ((prediction: Json) => Json)[];
  /** Since 0.5 the base models stand in the reference. */
  readonly keepsBases: boolean;
  readonly keepsPredictions: boolean;
  readonly results: JudgementResults;
  /** Default: what a judge said first counts. */
  readonly retry?: UnreadableRetry | undefined;
}

/** A sample in one order of its answers. */
interface Comparison {
  readonly index: number;
  readonly row: Row;
  readonly reference: Json;
  /** The models in the order shown, by their place in the settings. */
  readonly order: readonly number[];
  readonly predictions: readonly Json[];
  readonly judgements: readonly string[];
}

/** Has a judge see the answers of one model, or of several together, and writes what it said as OpenCompass does. */
export class ComparisonTask implements TaskWork<Comparison, readonly JudgedRecord[]> {
  readonly name: TaskName;
  readonly size: number;
  readonly channels: readonly Channel[];
  readonly #options: ComparisonTaskOptions;
  readonly #rows: number;
  readonly #written: InOrder<readonly JudgedRecord[]>;
  #judgements = 0;
  #failed = 0;
  #unreadable: number | undefined;

  constructor(options: ComparisonTaskOptions) {
    const { name, dataset, settings, judge, results } = options;
    const { from = 0, to = dataset.size } = settings.part ?? {};
    this.#options = options;
    this.name = name;
    this.channels = [judge];
    this.#rows = Math.max(0, Math.min(to, dataset.size) - from);
    this.size = this.#rows * (settings.order === 'double' ? 2 : 1);
    this.#written = new InOrder(async (records) => {
      for (const record of records) results.add(record);
    });
  }

  /** What was judged; known when the task is finished. */
  get counts(): { readonly judgements: number; readonly failed: number; readonly unreadable?: number } {
    const unreadable = this.#unreadable === undefined ? {} : { unreadable: this.#unreadable };
    return { judgements: this.#judgements, failed: this.#failed, ...unreadable };
  }

  async *items(): AsyncGenerator<Comparison> {
    const { settings } = this.#options;
    const orders = answerOrders(settings.models.length, this.#rows, settings.order ?? '');
    const judgements = this.#options.openJudgements();
    try {
      for (let index = 0; index < orders.length; index += this.#rows)
        yield* this.#pass(orders.slice(index, index + this.#rows), index, judgements);
    } finally {
      for (const one of judgements) one.return?.();
    }
  }

  /** All rows once. A second pass reads the predictions from their beginning, and goes on in the judgements. */
  async *#pass(
    orders: readonly (readonly number[])[],
    first: number,
    judgements: readonly Iterator<PredictionRecord>[],
  ): AsyncGenerator<Comparison> {
    const { dataset, settings, shown } = this.#options;
    const { from = 0 } = settings.part ?? {};
    const predictions = this.#options.openPredictions();
    try {
      for await (const { index, row, gold } of dataset.reader.samples()) {
        const records = predictions.map((one) => one.next());
        const order = orders[index - from];
        if (index < from) continue;
        if (order === undefined) break;
        await this.#written.room();
        const texts = records.map(({ prediction = '' }, place) => shown[place]?.(prediction) ?? prediction);
        yield {
          index: first + index - from,
          row,
          reference: asJson(gold),
          order,
          predictions: order.map((place) => texts[place] ?? ''),
          judgements: judgements.map((one) => String(one.next().value?.prediction ?? '')),
        };
      }
      if (settings.part === undefined) for (const one of predictions) one.end();
    } finally {
      for (const one of predictions) one.close();
    }
  }

  replicaOf(): number {
    return 0;
  }

  originOf({ index }: Comparison): RequestOrigin {
    return { dataset: this.name.dataset, index, judged: this.name.model };
  }

  async infer(item: Comparison, ask: AskModel): Promise<readonly JudgedRecord[]> {
    const { judge, prompts } = this.#options;
    const { row, reference, predictions, judgements } = item;
    const written = prompts.promptsFor({ row, reference, predictions, judgements });
    return Promise.all(
      written.map(async ({ prompt, criterion }) => {
        const request = judge.requestFor({ kind: 'gen', helper: judge.name, prompt });
        const gold = this.#reference(item, criterion);
        const text = await this.#judgement(request, { gold, row }, ask);
        const record: JsonObject = judgementRecord(promptIn(request), text, gold);
        return { record, row };
      }),
    );
  }

  /** What the judge says; asked again where that holds no verdict, as often as is allowed. */
  async #judgement(
    request: ModelRequest,
    about: Omit<Judgement, 'prediction'>,
    ask: AskModel,
  ): Promise<string> {
    const { retry } = this.#options;
    for (let replica = 0; ; replica += 1) {
      const { text } = await ask(asReplica(request, replica));
      if (retry === undefined || replica === retry.times) return text;
      if (retry.isReadable({ ...about, prediction: text })) return text;
    }
  }

  #reference({ reference, order, predictions }: Comparison, criterion: string | undefined): Json {
    const { settings, keepsBases, keepsPredictions } = this.#options;
    const { models, bases, reviews } = settings;
    const isCompared = models.length > 1;
    return judgedReference(reference, {
      ...(isCompared ? { answers: order.map((place) => models[place] ?? '') } : {}),
      ...(isCompared && keepsBases && bases !== undefined ? { bases } : {}),
      ...(isCompared && keepsPredictions ? { predictions } : {}),
      ...(reviews === undefined ? {} : { judges: reviews }),
      ...(criterion === undefined ? {} : { criterion }),
    });
  }

  keep(item: Comparison, records: readonly JudgedRecord[], asked: readonly Asked[]): void {
    const exchanges = asked.map(({ exchange }) => exchange);
    this.#options.judge.addSample(item.index, exchangeRecord(asked), asked);
    if (exchanges.some(({ reply }) => reply.failure !== undefined)) this.#failed += 1;
    this.#take(item, records);
  }

  keepUnanswered(item: Comparison, records: readonly JudgedRecord[]): void {
    this.#failed += 1;
    this.#take(item, records);
  }

  #take({ index }: Comparison, records: readonly JudgedRecord[]): void {
    this.#judgements += records.length;
    this.#written.add(index, records);
  }

  /** A file that lacks judgements would be taken for a whole one: what follows is asked and kept. */
  skip(): void {
    this.#written.giveUp();
  }

  shown(records: readonly JudgedRecord[]): PredictionRecord | undefined {
    return records[0]?.record;
  }

  unanswered(count: number, reasons: string): string {
    return `${this.name.judge} gave no judgement of ${count} of ${this.size} answers: ${reasons}`;
  }

  async finish(): Promise<void> {
    await this.#written.done();
    const { unreadable } = await this.#options.results.finish();
    this.#unreadable = unreadable;
  }

  async close(): Promise<void> {
    this.#options.judge.close();
    await this.#written.done().catch(() => undefined);
    await this.#options.results.close();
  }
}

function promptIn({ prompt }: ModelRequest): Json {
  return asJson(prompt);
}
