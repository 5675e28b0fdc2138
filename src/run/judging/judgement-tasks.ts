import path from 'node:path';
import {
  type Compat,
  componentParts,
  type DatasetConfig,
  errorLine,
  isAtLeast,
  isPlainObject,
  type JsonObject,
  LodestoneError,
  type PredictionRecord,
} from '../../core/index.ts';
import { judgePrompts, shownPrediction } from '../../evaluators/index.ts';
import { predictionsAt, type RunFolder } from '../../store/index.ts';
import { isTruthy, writeAtomically } from '../../util/index.ts';
import type { RunEvents } from '../events.ts';
import { allowedFailures, type MaxErrors } from '../max-errors.ts';
import type { OpenJudgement } from '../open-plan.ts';
import type { JudgeTask, Plan } from '../plan.ts';
import { RecordsInStep } from '../records-in-step.ts';
import type { RunRegistries } from '../registries.ts';
import { judgedDataset, taskName } from '../task-names.ts';
import type { TaskOutcome } from '../task-outcome.ts';
import { ComparisonTask } from './comparison-task.ts';
import type { JudgeLine } from './judge-line.ts';
import { type JudgeRetries, type UnreadableRetry, unreadableRetry } from './judge-retries.ts';
import { type JudgementResults, rawResults, scoredResults } from './judgement-results.ts';
import type { AnswersOf, Judging } from './judging.ts';

export interface JudgementTasksOptions {
  readonly plan: Plan;
  readonly tasks: readonly OpenJudgement[];
  readonly registries: RunRegistries;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly judging: Judging;
  readonly line: JudgeLine;
  readonly maxErrors?: MaxErrors | undefined;
  readonly judgeRetries?: JudgeRetries | undefined;
  readonly onEnd: (task: JudgeTask, outcome: TaskOutcome) => void;
}

/** Has the judge tasks of a plan started as soon as all that they work on is there. */
export class JudgementTasks {
  readonly #options: JudgementTasksOptions;
  /** Tasks that were not started, with the inputs that they wait for. */
  readonly #waiting = new Map<OpenJudgement, Set<string>>();

  constructor(options: JudgementTasksOptions) {
    this.#options = options;
    const made = new Set(options.plan.tasks.map(({ id }) => id));
    for (const one of options.tasks)
      this.#waiting.set(one, new Set(one.task.inputs.filter((input) => made.has(input))));
  }

  /** Starts what waits for nothing. */
  begin(): void {
    for (const [one, inputs] of [...this.#waiting]) if (inputs.size === 0) this.#begin(one);
  }

  /** A task of the plan has made its predictions, or its judgements. */
  ready(id: string): void {
    for (const inputs of this.#waiting.values()) inputs.delete(id);
    this.begin();
  }

  /** A task of the plan has failed, and with it all that works on what it makes. */
  failed(id: string, reason: LodestoneError): void {
    for (const [one, inputs] of [...this.#waiting]) {
      if (!inputs.has(id)) continue;
      this.#waiting.delete(one);
      this.#end(one, { status: 'failed', reason: withoutInput(one.task, id, reason) });
    }
  }

  #begin(one: OpenJudgement): void {
    this.#waiting.delete(one);
    this.#options.line.add({
      judge: (answersOf) => this.#judge(one, answersOf),
      onEnd: (outcome) => this.#end(one, outcome),
    });
  }

  #end({ task }: OpenJudgement, outcome: TaskOutcome): void {
    this.#options.onEnd(task, outcome);
    if (outcome.status === 'failed') this.failed(task.id, outcome.reason);
    else this.ready(task.id);
  }

  async #judge(one: OpenJudgement, answersOf?: AnswersOf): Promise<TaskOutcome | 'deferred'> {
    const { folder, judging, events, maxErrors } = this.#options;
    const { task, dataset } = one;
    events.emit({ type: 'task-judging', ...taskName(task) });
    let comparison: ComparisonTask | undefined;
    const end = await judging.run(
      {
        helpers: { judge: task.judge },
        journalFile: (judge) => folder.helperJournalFile(judge, journalModel(task), judgedDataset(task)),
        mostUnanswered: allowedFailures(maxErrors, dataset.size),
        open: async (channels) => {
          const judge = channels.get('judge');
          if (judge === undefined) throw new Error(`${task.id} has no judge`);
          const opened = await this.#open(one);
          comparison = new ComparisonTask({ ...opened, judge });
          return comparison;
        },
      },
      answersOf,
    );
    if (end === 'deferred' || comparison === undefined) return 'deferred';
    const outcome = { status: 'judged', ...comparison.counts } as const;
    const file = judgementsFile(folder, task).replace(/\.json$/, '.coverage.json');
    await writeAtomically(file, `${JSON.stringify(outcome, null, 4)}\n`);
    return outcome;
  }

  async #open({ task, dataset, models }: OpenJudgement) {
    const { plan, registries, folder } = this.#options;
    const { compat } = plan;
    const { judging: settings } = task;
    if (settings === undefined) throw new Error(`${task.id} judges nothing`);
    const { config } = dataset;
    const { args } = componentParts(config.eval_cfg.evaluator);
    const shown = await Promise.all(
      settings.models.map((name) =>
        shownPrediction({ dataset: config, model: models.get(name)?.config, compat, registries }),
      ),
    );
    return {
      name: taskName(task),
      dataset,
      settings,
      shown,
      prompts: judgePrompts(args, compat, settings.reviews !== undefined),
      openPredictions: () => this.#predictions(task, dataset.size),
      openJudgements: () => reviewed(folder, task),
      keepsBases: isAtLeast(compat, '0.5.4'),
      keepsPredictions: isTruthy(args.keep_predictions ?? false),
      results: await this.#results(task, args, compat),
      retry: await this.#retry(task, config),
    };
  }

  async #retry({ dataset: abbr }: JudgeTask, dataset: DatasetConfig): Promise<UnreadableRetry | undefined> {
    const { judgeRetries, registries, plan, events } = this.#options;
    if (judgeRetries === undefined) return undefined;
    const retry = await unreadableRetry(judgeRetries, dataset, registries.judgement, plan.compat);
    if (retry === undefined) {
      const text = `${abbr}: judge retries are disabled: neither a dict_postprocessor nor a known summarizer reads its judgements`;
      events.emit({ type: 'notice', text });
    }
    return retry;
  }

  #predictions({ inputs, dataset, judging }: JudgeTask, size: number): RecordsInStep[] {
    const { folder, plan } = this.#options;
    return (judging?.models ?? []).map((model, place) => {
      const input = inputs[place] ?? '';
      const isGiven = path.isAbsolute(input);
      const file = isGiven ? input : folder.predictionsFile(model, dataset);
      const mayHaveMore = isGiven && plan.limit !== undefined;
      return new RecordsInStep({ model, dataset, size, records: predictionsAt(file), mayHaveMore });
    });
  }

  async #results(task: JudgeTask, args: JsonObject, compat: Compat): Promise<JudgementResults> {
    const { folder, registries } = this.#options;
    const file = judgementsFile(folder, task);
    const rule = args.dict_postprocessor ?? null;
    if (!isPlainObject(rule) || typeof rule.type !== 'string') return rawResults(file);
    const { type, ...own } = rule;
    return scoredResults(file, await registries.judgement.get(String(type), task.dataset), own, compat);
  }
}

/** The file of what a judge said, where OpenCompass has it. */
function judgementsFile(folder: RunFolder, task: JudgeTask): string {
  const { model, judge, judging } = task;
  return folder.judgementsFile({
    model,
    judge,
    dataset: judgedDataset(task),
    isReview: judging?.reviews !== undefined,
  });
}

/** Reviews have journals of their own besides those of judgements by the same model. */
function journalModel({ model, judging }: JudgeTask): string {
  return judging?.reviews === undefined ? model : `${model}_reviewed`;
}

function reviewed(folder: RunFolder, task: JudgeTask): Iterator<PredictionRecord>[] {
  return (task.judging?.reviews ?? []).map((judge) => {
    const { model } = task;
    const file = folder.judgementsFile({ model, judge, dataset: judgedDataset(task), isReview: false });
    const records = predictionsAt(file);
    if (records === undefined)
      throw new LodestoneError('scoring-failed', `no judgements by ${judge} in ${file}`);
    return records[Symbol.iterator]();
  });
}

function withoutInput(task: JudgeTask, id: string, reason: LodestoneError): LodestoneError {
  if (reason.code === 'interrupted') return reason;
  const text = `${task.judge} cannot judge ${task.model} on ${task.dataset}, since ${id} failed: ${errorLine(reason)}`;
  return new LodestoneError('scoring-failed', text, { hint: 'Replies so far are kept; resume with -r.' });
}
