import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { asDict, type JsonObject, type LodestoneError } from '../core/index.ts';
import type { RunFolder } from '../store/index.ts';
import { fileDigest, writeAtomically } from '../util/index.ts';
import type { RunEvents, TaskName } from './events.ts';
import type { FedTask, LoopEnd } from './loop/task-loop.ts';
import type { OpenTask } from './open-plan.ts';
import { type InputHashes, TaskInputs, type TaskInputsOptions } from './task-inputs.ts';
import type { TaskOutcome } from './task-outcome.ts';

export interface SettledOptions extends TaskInputsOptions {
  readonly folder: RunFolder;
  /** All that scoring depends on besides the predictions, the dataset and the model. */
  readonly scoring: JsonObject;
}

/** What a task that is done has left, as digests; kept next to its journal, since that holds times. */
interface Settlement {
  /** Version of this form. */
  readonly format: 1;
  readonly inputs: InputHashes;
  readonly scoring: string;
  /** sha256 of each file, by the end of its name. */
  readonly files: { readonly [name: string]: string };
  readonly outcome: Extract<TaskOutcome, { status: 'scored' }>;
}

/** Rows that are hashed between two looks at timers and signals. */
const ROWS_A_LOOK = 4096;

/**
 * Notes what a scored task was made of and has left, so that resuming the run need not make it again. Tasks with samples that failed or
 * took too long are not noted: they are reported again each time.
 */
export async function noteSettled(
  options: SettledOptions,
  inputs: InputHashes,
  outcome: TaskOutcome,
): Promise<void> {
  if (outcome.status !== 'scored') return;
  const { failed, unanswered = 0, timedOut = 0 } = outcome.coverage;
  const files = await taskDigests(options);
  if (failed + unanswered + timedOut > 0 || files === undefined) return;
  const note: Settlement = { format: 1, inputs, scoring: scoringHash(options), files, outcome };
  await writeAtomically(noteFile(options), `${JSON.stringify(note)}\n`);
}

/**
 * Outcome of a task, where neither its inputs nor anything that it has left have changed since; undefined if something has. Rows
 * are read only where all else is equal.
 */
export async function settledOutcome(
  options: SettledOptions,
  signal: AbortSignal,
): Promise<Settlement['outcome'] | undefined> {
  const note = readNote(noteFile(options));
  if (note === undefined || note.scoring !== scoringHash(options)) return undefined;
  const inputs = await TaskInputs.open(options);
  if (inputs?.settings !== note.inputs.settings) return undefined;
  const files = await taskDigests(options);
  if (JSON.stringify(files) !== JSON.stringify(note.files)) return undefined;
  let count = 0;
  for await (const { row } of options.task.dataset.reader.samples()) {
    inputs.add(row);
    count += 1;
    if (count % ROWS_A_LOOK === 0) await nextTurn(undefined, { signal });
  }
  return inputs.hashes().rows === note.inputs.rows ? note.outcome : undefined;
}

/** A task that is done: nothing is asked, written or scored. */
export class SettledTask implements FedTask {
  readonly #name: TaskName;
  readonly #samples: number;
  readonly #events: RunEvents;
  #failure: LodestoneError | undefined;

  constructor({ model, dataset }: OpenTask, events: RunEvents) {
    this.#name = { model: model.abbr, dataset: dataset.abbr };
    this.#samples = dataset.size;
    this.#events = events;
  }

  async startNext(): Promise<boolean> {
    return false;
  }

  async finish(stopReason: LodestoneError | undefined): Promise<LoopEnd> {
    const reason = this.#failure ?? stopReason;
    if (reason !== undefined) throw reason;
    this.#events.emit({ type: 'samples-known', ...this.#name, count: this.#samples });
    return 'done';
  }

  abandon(reason: LodestoneError): void {
    this.#failure ??= reason;
  }
}

function noteFile({ folder, task: { model, dataset } }: SettledOptions): string {
  return folder.settledFile(model.abbr, dataset.abbr);
}

function readNote(file: string): Settlement | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const note: Settlement | null = JSON.parse(readFileSync(file, 'utf8'));
    return note?.format === 1 ? note : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined if one of the files is missing. */
async function taskDigests({
  folder,
  task: { model, dataset },
}: SettledOptions): Promise<Settlement['files'] | undefined> {
  const files = {
    journal: folder.journalFile(model.abbr, dataset.abbr),
    predictions: folder.predictionsFile(model.abbr, dataset.abbr),
    results: folder.resultsFile(model.abbr, dataset.abbr),
    coverage: folder.coverageFile(model.abbr, dataset.abbr),
    verdicts: folder.verdictsFile(model.abbr, dataset.abbr),
  };
  if (!Object.values(files).every((file) => existsSync(file))) return undefined;
  const digests: Record<string, string> = {};
  for (const [name, file] of Object.entries(files)) digests[name] = await fileDigest(file);
  return digests;
}

function scoringHash({ task: { model, dataset }, scoring, redactor }: SettledOptions): string {
  const { eval_cfg: config } = dataset.config;
  const text = JSON.stringify([
    redactor.config({ config: asDict(config), model: asDict(model.config) }),
    scoring,
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
