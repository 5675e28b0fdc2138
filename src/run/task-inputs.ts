import { createHash, type Hash } from 'node:crypto';
import { asDict, type Compat, type ComponentConfig, type Row } from '../core/index.ts';
import type { Redactor } from '../util/index.ts';
import type { RunningModel } from './model-host.ts';
import type { OpenTask } from './open-plan.ts';
import type { RunRegistries } from './registries.ts';
import { needsExamples } from './renderer.ts';

export interface TaskInputsOptions {
  readonly task: OpenTask;
  readonly running: Pick<RunningModel, 'identity' | 'model'>;
  readonly compat: Compat;
  readonly registries: Pick<RunRegistries, 'retriever'>;
  readonly redactor: Redactor;
  /** Stands for the program's code; undefined if parts of it are not the program's own. */
  readonly build: string | undefined;
}

/** What the requests of a task and its predictions come from, as hashes: equal ones make equal requests. */
export interface InputHashes {
  /** Of the settings of dataset and model, the identity of the model, the version asked for, the program. */
  readonly settings: string;
  /** Of the rows, those of examples included. */
  readonly rows: string;
}

/** Rows that are hashed at a time. */
const BATCH = 1 << 16;

/** Hashes what the requests of a task come from, its rows while they are read. */
export class TaskInputs {
  readonly settings: string;
  readonly #rows: Hash = createHash('sha256');
  #pending = '';

  /** Undefined if something decides requests that no hash covers: a plug-in, or a model that a retriever asks. */
  static async open(options: TaskInputsOptions): Promise<TaskInputs | undefined> {
    const { task, registries, build } = options;
    const { retriever } = task.dataset.config.infer_cfg;
    const { needs } = await registries.retriever.get(retriever.type, task.dataset.abbr);
    if (build === undefined || needs !== undefined) return undefined;
    const inputs = new TaskInputs(settingsHash(options, build));
    if (needsExamples(retriever as ComponentConfig)) {
      for (const row of await task.dataset.reader.train()) inputs.add(row);
    }
    return inputs;
  }

  private constructor(settings: string) {
    this.settings = settings;
  }

  add(row: Row): void {
    this.#pending += `${exactText(row)}\n`;
    if (this.#pending.length > BATCH) this.#flush();
  }

  /** All rows are there. */
  hashes(): InputHashes {
    this.#flush();
    return { settings: this.settings, rows: this.#rows.digest('hex').slice(0, 32) };
  }

  #flush(): void {
    this.#rows.update(this.#pending);
    this.#pending = '';
  }
}

function settingsHash({ task, running, compat, redactor }: TaskInputsOptions, build: string): string {
  const { model, dataset } = task;
  const { eval_cfg: _, ...config } = dataset.config;
  const text = JSON.stringify([
    ...[build, compat, running.identity, running.model.composition ?? null],
    ...[redactor.config(asDict(model.config)), redactor.config(asDict(config)), dataset.size],
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** JSON has no numbers that are not finite: it writes `null`. */
function exactText(row: Row): string {
  const text = JSON.stringify(row);
  return text.includes('null') ? JSON.stringify(row, exact) : text;
}

function exact(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { not: String(value) } : value;
}
