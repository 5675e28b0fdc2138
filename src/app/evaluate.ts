import path from 'node:path';
import { dumpConfig } from '../config/index.ts';
import { errorFrom, type JsonObject, LodestoneError } from '../core/index.ts';
import type { RunListener, RunMode } from '../run/index.ts';
import { acquireLock, RunFolder } from '../store/index.ts';
import {
  processSurroundings,
  type Redactor,
  type Surroundings,
  systemClock,
  writeAtomically,
} from '../util/index.ts';
import { conclude } from './conclude.ts';
import { execute } from './execute.ts';
import { parseRunOptions, type RunOptions } from './options/index.ts';
import { type PlannedRun, planRun } from './plan-run.ts';
import type { RunControl } from './run-control.ts';
import { type RunRequest, resolveRequest } from './run-request.ts';
import type { RunResult } from './run-result.ts';
import { storedSettings } from './stored-options.ts';
import { type StoredRun, storedRun } from './stored-run.ts';

/** A run that can be started: nothing has been asked or written. */
export interface PreparedRun {
  readonly request: RunRequest;
  readonly planned: PlannedRun;
  /** The folder of an earlier run, or where a new one is made. */
  readonly place: RunFolder | NewRun;
  readonly surroundings: Surroundings;
}

/** Where the folder of a new run is made, and its name if that is not to be the time. */
export interface NewRun {
  readonly workDir: string;
  readonly name?: string;
}

/**
 * Evaluates models on datasets, as `lodestone run` does: resolves the config that the options name, plans, asks, scores,
 * and writes the run folder. Tasks that fail are part of the result; what makes the run as a whole impossible is thrown
 * as a {@link LodestoneError}. Two runs in one process know nothing of each other.
 *
 *     const { summary, exitCode } = await evaluate({ datasets: ['ceval_gen'], apiBase: 'http://127.0.0.1:8000/v1' });
 *
 * @param listeners told of all that happens; they cannot harm the run
 * @param control how to end it, and what it may read; by default the process's own folder and environment
 */
export async function evaluate(
  options: RunOptions,
  listeners: readonly RunListener[] = [],
  { surroundings = processSurroundings(), ...control }: RunControl & { surroundings?: Surroundings } = {},
): Promise<RunResult> {
  const parsed = parseRunOptions(options);
  const request = await resolveRun(parsed, surroundings, true);
  const prepared = await prepareRun(request, runPlace(request, surroundings), surroundings);
  return carryOut(prepared, { ...control, listeners: [...(control.listeners ?? []), ...listeners] });
}

/** What configs and plug-ins get that import "lodestone": all that the package exports. */
export async function loadLibrary(): Promise<Record<string, unknown>> {
  return { ...(await import('../core/index.ts')), evaluate };
}

/** Resolves the config that options ask for; `scores`: whether it may score. */
export function resolveRun(
  options: RunOptions,
  surroundings: Surroundings,
  scores = false,
): Promise<RunRequest> {
  return resolveRequest(options, surroundings, loadLibrary, scores);
}

/**
 * Reads an earlier run, by its folder, its timestamp or as the latest: its own config, with the options that it keeps
 * where `options` say nothing else.
 */
export function readStoredRun(
  run: string | undefined,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<StoredRun> {
  return storedRun(run, options, surroundings, loadLibrary);
}

/** Plans a run. */
export async function prepareRun(
  request: RunRequest,
  place: RunFolder | NewRun,
  surroundings: Surroundings,
): Promise<PreparedRun> {
  const planned = await planRun(request, requestedMode(request.options), surroundings);
  return { request, planned, place, surroundings };
}

/** Carries a plan out in its folder, and makes the table. Throws if no task of it can be done. */
export async function carryOut(
  { request, planned, place, surroundings }: PreparedRun,
  { listeners = [], stop = NEVER, abort = NEVER, ...told }: RunControl = {},
): Promise<RunResult> {
  const { plan } = planned;
  if (plan.tasks.length === 0 && plan.mode !== 'viz') {
    const [first] = plan.refused;
    throw first === undefined ? new Error('a plan without tasks') : errorFrom(first.reason);
  }
  const folder =
    place instanceof RunFolder ? place : RunFolder.create(place.workDir, systemClock.now(), place.name);
  const release = acquireLock(folder.lockFile);
  try {
    await writeConfig(folder, request, surroundings.secrets);
    const running = { request, planned, folder, surroundings, listeners, stop, abort, ...told };
    const { finished, sums } = await execute(running);
    return await conclude(request, planned, folder, finished, surroundings, sums);
  } finally {
    release();
  }
}

const NEVER = new AbortController().signal;

/** Which stages are asked for. Throws for a word that is none. */
export function requestedMode({ mode = 'all' }: RunOptions): RunMode {
  if (mode !== 'all' && mode !== 'infer' && mode !== 'eval' && mode !== 'viz')
    throw new LodestoneError('bad-value', `--mode must be all, infer, eval or viz, not "${mode}"`);
  return mode;
}

/**
 * The run to resume, or where a new one is made. As in OpenCompass, what infers starts a run if there is none to
 * resume: under the name that is given, so that a command with a name can be repeated.
 */
export function runPlace(
  { options, config }: RunRequest,
  { cwd }: Surroundings,
  warn: (text: string) => void = () => {},
): RunFolder | NewRun {
  const workDir = path.resolve(cwd, options.workDir ?? config.work_dir ?? 'outputs/default');
  const mode = requestedMode(options);
  const name = options.reuse;
  const scoresOnly = mode === 'eval' || mode === 'viz';
  if (name === undefined && scoresOnly) {
    throw new LodestoneError('bad-option', `--mode ${mode} needs an existing run`, {
      hint: 'Add -r for the latest run, or -r TIME for another.',
    });
  }
  if (name === undefined) return { workDir };
  if (scoresOnly || RunFolder.has(workDir, name)) return RunFolder.reopen(workDir, name);
  const { message, hint = '' } = RunFolder.notFound(workDir, name);
  warn(`${message}; starting a new run. ${hint}`);
  return name === 'latest' ? { workDir } : { workDir, name };
}

/** The whole config as it is run, without its secrets. */
async function writeConfig(folder: RunFolder, request: RunRequest, redactor: Redactor): Promise<void> {
  const lodestone = storedSettings(request);
  const whole: JsonObject = { ...request.config, work_dir: folder.root, lodestone };
  const clean = redactor.config(whole);
  await writeAtomically(folder.configFile('json'), `${JSON.stringify(clean, null, 4)}\n`);
  await writeAtomically(folder.configFile('py'), `${dumpConfig(clean)}\n`);
}
