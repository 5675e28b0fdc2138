/** Carries small plans out in this process: rows in a temporary folder, real parts, a real run folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ComponentConfig, DatasetConfig, Json, ModelConfig } from '../../src/core/index.ts';
import {
  builtInRegistries,
  createPlan,
  type FinishedRunTask,
  openPlan,
  type Plan,
  type RunEvent,
  RunEvents,
  type RunListener,
  type RunTasksOptions,
  runTasks,
} from '../../src/run/index.ts';
import { RunFolder } from '../../src/store/index.ts';
import { type Clock, Redactor, systemClock } from '../../src/util/index.ts';
import { emptyFolder } from '../e2e/program.ts';

type PlanSettings = Partial<Parameters<typeof createPlan>[0]>;
export type Rows = readonly { readonly [column: string]: Json }[];

/** What a run is made of, beside its models and datasets. */
export interface SmallRun extends PlanSettings {
  readonly run?: Partial<RunTasksOptions>;
  /** The folder of an earlier run. */
  readonly folder?: RunFolder;
  readonly listener?: RunListener;
}

export interface SmallRunResult {
  readonly plan: Plan;
  readonly finished: readonly FinishedRunTask[];
  readonly events: readonly RunEvent[];
  readonly folder: RunFolder;
}

/** Questions `Ask 0` and so on, whose answers are A, B, C, D in turn. */
export function questions(count: number): Rows {
  return Array.from({ length: count }, (_, i) => ({ question: `Ask ${i}`, answer: 'ABCD'[i % 4] ?? '' }));
}

/** Writes rows into a new folder; gives the path of the file. */
export function rowsFile(rows: Rows, folder = emptyFolder(), name = 'rows.jsonl'): string {
  const file = path.join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

export interface DatasetSettings {
  readonly evaluator?: ComponentConfig;
  readonly template?: Json;
  readonly inferencer?: ComponentConfig;
  readonly more?: { readonly [key: string]: Json };
}

/** A dataset of a rows file, asked for `{question}`, compared with `answer`. */
export function dataset(abbr: string, file: string, settings: DatasetSettings = {}): DatasetConfig {
  const { evaluator = { type: 'EMEvaluator' }, inferencer = { type: 'GenInferencer' } } = settings;
  const template = settings.template ?? { round: [{ role: 'HUMAN', prompt: '{question}' }] };
  return {
    abbr,
    type: 'CustomDataset',
    path: file,
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: { type: 'PromptTemplate', template },
      retriever: { type: 'ZeroRetriever' },
      inferencer,
    },
    eval_cfg: { evaluator },
    ...settings.more,
  };
}

/** A model that gives the reference answers. */
export function echo(abbr = 'echo', more: { readonly [key: string]: Json } = {}): ModelConfig {
  return { type: 'lodestone.models.Echo', abbr, ...more };
}

/** A model behind the address of a server. */
export function endpoint(
  abbr: string,
  url: string,
  more: { readonly [key: string]: Json } = {},
): ModelConfig {
  return { type: 'lodestone.models.Endpoint', abbr, api_base: url, api_model: 'test-model', ...more };
}

/** Plans what is asked for. */
export function planned(settings: PlanSettings): Promise<Plan> {
  return createPlan({
    models: [echo()],
    datasets: [],
    compat: '0.5.4',
    data: { roots: [] },
    registries: builtInRegistries(),
    mode: 'all',
    ...settings,
  });
}

/** Plans and carries out. */
export async function smallRun({
  run = {},
  folder = RunFolder.create(emptyFolder(), Date.now()),
  listener,
  ...settings
}: SmallRun): Promise<SmallRunResult> {
  const registries = settings.registries ?? builtInRegistries();
  const plan = await planned({ ...settings, registries });
  const told: RunEvent[] = [];
  const events = new RunEvents();
  events.on((event) => void told.push(event));
  if (listener !== undefined) events.on(listener);
  const never = new AbortController().signal;
  const { finished } = runTasks({
    ...{ plan, registries, folder, events },
    open: await openPlan(plan, { registries, secret: () => undefined }),
    redactor: new Redactor(),
    env: () => undefined,
    dumpsDetails: false,
    scoring: { plugins: null },
    build: 'test',
    stop: never,
    abort: never,
    ...run,
  });
  return { plan, finished: await finished, events: told, folder };
}

/** Predictions as OpenCompass writes them, in the order of the file. */
export function predictionsIn(folder: RunFolder, model: string, name: string): [string, Json][] {
  const text = readFileSync(folder.predictionsFile(model, name), 'utf8');
  const entries: [string, { prediction: Json }][] = Object.entries(JSON.parse(text));
  return entries.map(([index, { prediction }]) => [index, prediction]);
}

/** The metrics of a task. */
export function scoresIn(folder: RunFolder, model: string, name: string): { [metric: string]: Json } {
  return JSON.parse(readFileSync(folder.resultsFile(model, name), 'utf8'));
}

export function eventsOf<T extends RunEvent['type']>(
  events: readonly RunEvent[],
  type: T,
): Extract<RunEvent, { type: T }>[] {
  return events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type);
}

/** The system's clock, so many times as fast. */
export function fastClock(times: number): Clock {
  const { now, monotonic, after, sleep } = systemClock;
  return {
    now,
    monotonic: () => monotonic() * times,
    after: (milliseconds, callback) => after(milliseconds / times, callback),
    sleep: (milliseconds, signal) => sleep(milliseconds / times, signal),
  };
}
