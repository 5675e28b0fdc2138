import { existsSync, readFileSync } from 'node:fs';
import type { ErrorData, JsonObject } from '../core/index.ts';

/** How a task stands. `refused`: known before anything was asked. */
export type TaskState = 'planned' | 'running' | 'done' | 'failed' | 'refused';

/** A task as the manifest shows it. */
export interface ManifestTask {
  /** That of the plan, unlike all others of the run. */
  readonly id: string;
  readonly kind: 'infer' | 'judge' | 'score';
  readonly model: string;
  readonly dataset: string;
  /** Of judge tasks: the model that judges. */
  readonly judge?: string;
  /** Of judge tasks whose judgements are results of their own: what is shown, and how. */
  readonly judging?: {
    readonly models: readonly string[];
    readonly order: string | null;
    readonly part?: { readonly number: number; readonly from: number; readonly to: number };
  };
  /** In order: ids of tasks, or paths of predictions relative to the run folder. */
  readonly inputs: readonly string[];
  /** Samples; absent if that is not known. */
  readonly size?: number;
  readonly state: TaskState;
  /** Why it failed or was refused. */
  readonly error?: ErrorData;
}

/** `run.json`: what a run is, and how its tasks stand. */
export interface RunManifest {
  /** Version of this form. */
  readonly format: 1;
  readonly program: { readonly name: string; readonly version: string };
  readonly compat: string;
  readonly mode: string;
  /** ISO 8601, as all times here. */
  readonly created: string;
  readonly updated: string;
  /** `running` stays where the process was killed. */
  readonly state: 'running' | 'done' | 'interrupted' | 'failed';
  /** Of the process that worked here last; null while it works, or where it was killed. */
  readonly exitCode: number | null;
  /** What the run was asked to do, without secrets. */
  readonly options: JsonObject;
  readonly tasks: readonly ManifestTask[];
}

/** The manifest of a run; undefined if there is none that can be read. */
export function readManifest(file: string): RunManifest | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const found: RunManifest | null = JSON.parse(readFileSync(file, 'utf8'));
    return found?.format === 1 && Array.isArray(found.tasks) ? found : undefined;
  } catch {
    return undefined;
  }
}
