import { setFlagsFromString } from 'node:v8';
import { errorLine, LodestoneError } from '../core/index.ts';
import {
  type FinishedRunTask,
  type JudgeRetries,
  RunEvents,
  type RunningTasks,
  type RunSums,
  runTasks,
  storedOutcomes,
} from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import { type Surroundings, systemClock } from '../util/index.ts';
import { judgementReading } from '../verdicts/index.ts';
import { batchSettings } from './batch-options.ts';
import { dumpsDetails } from './dumps-details.ts';
import { runExitCode } from './exit-code.ts';
import { EventLog } from './listeners/event-log.ts';
import { ManifestWriter } from './listeners/manifest-writer.ts';
import { TaskLogs } from './listeners/task-logs.ts';
import { optionFlag } from './options/index.ts';
import { openPlannedRun, type PlannedRun } from './plan-run.ts';
import { programBuild } from './program-build.ts';
import { programVersion } from './program-version.ts';
import { publishedSizes } from './published-sizes.ts';
import { startPulse } from './pulse.ts';
import type { RunControl } from './run-control.ts';
import type { RunRequest } from './run-request.ts';
import { shownOptions } from './shown-options.ts';
import { spendingLimits } from './spending.ts';
import { type FolderWatch, watchFolder } from './watch-folder.ts';

/**
 * What is alive is a few dozen megabytes, whatever the number of samples; without this the heap would be let grow to
 * several times as much before it is swept.
 */
const HEAP_GROWTH = '--heap-growing-percent=80';

const CANCELLED = 'the run was cancelled through control/cancel: requests in flight are completed and kept';

/** What is carried out, and how it is followed. */
export interface ExecuteOptions
  extends Required<Pick<RunControl, 'listeners' | 'stop' | 'abort'>>,
    Pick<RunControl, 'onStart' | 'onLost'> {
  readonly request: RunRequest;
  readonly planned: PlannedRun;
  readonly folder: RunFolder;
  readonly surroundings: Surroundings;
  /** All outcomes that the exit code is of, where the plan is a part of the run. Default: those of the plan. */
  readonly standing?: (finished: readonly FinishedRunTask[]) => readonly FinishedRunTask[];
}

/** Outcome of the tasks, and what it took. */
export interface Executed {
  readonly finished: FinishedRunTask[];
  /** Absent if nothing was done anew. */
  readonly sums?: RunSums;
  readonly exitCode: number;
}

/** Executes a plan in a run folder. */
export async function execute(options: ExecuteOptions): Promise<Executed> {
  const { folder, planned } = options;
  const { plan } = planned;
  if (plan.mode === 'viz') {
    const finished = storedOutcomes(plan, folder);
    return { finished, exitCode: runExitCode(finished) };
  }
  setFlagsFromString(HEAP_GROWTH);
  const lost = new AbortController();
  const watch = watchFolder(folder, (reason) => {
    options.onLost?.(reason);
    lost.abort(reason);
  });
  try {
    return await carried(options, watch, lost.signal);
  } finally {
    watch.end();
  }
}

async function carried(options: ExecuteOptions, watch: FolderWatch, lost: AbortSignal): Promise<Executed> {
  const { planned, folder, surroundings, listeners } = options;
  const { plan } = planned;
  const { secrets: redactor } = surroundings;
  const { now } = systemClock;
  const isThere = () => watch.isThere;
  const manifest = await ManifestWriter.begin({
    ...{ folder, plan, redactor, now },
    program: { name: 'lodestone', version: programVersion(surroundings.packageFolder) },
    options: shownOptions(options.request.options, redactor),
    isThere,
  });
  const events = new RunEvents();
  for (const listener of listeners) events.on(listener);
  events.on(manifest.listener);
  events.on(new TaskLogs(folder, redactor, now).listener);
  events.on(new EventLog({ file: folder.eventsFile, redactor, now, isThere }).listener);
  const cancelled = new AbortController();
  const onCancel = () => {
    events.emit({ type: 'notice', text: CANCELLED });
    cancelled.abort();
  };
  const stop = AbortSignal.any([options.stop, cancelled.signal]);
  const endPulse = startPulse({ folder, now, isThere, onCancel });
  let exitCode: number = runExitCode(undefined);
  try {
    const running = await begun({ ...options, stop }, events, lost);
    options.onStart?.(() => running.inFlight());
    const finished = await running.finished;
    watch.check(finished, plan.mode);
    exitCode = runExitCode(options.standing?.(finished) ?? finished);
    return { finished, sums: running.sums(), exitCode };
  } catch (error) {
    if (error instanceof LodestoneError) exitCode = error.exitCode;
    throw error;
  } finally {
    endPulse();
    await manifest.finish(exitCode).catch((error) => reportFailure(events, error));
    events.emit({ type: 'run-end', exitCode });
  }
}

function readJudgeRetries({ options, config, compat }: RunRequest): JudgeRetries | undefined {
  const { judgeRetries: times = 0 } = options;
  if (times < 0 || !Number.isInteger(times))
    throw new LodestoneError(
      'bad-value',
      `${optionFlag('judgeRetries')} must be an integer of at least 0, not ${times}`,
    );
  const { summarizer } = config;
  return times === 0
    ? undefined
    : { times, readingOf: (dataset) => judgementReading(dataset, summarizer, compat) };
}

function reportFailure(events: RunEvents, error: unknown): void {
  events.emit({ type: 'notice', text: errorLine(error) });
}

async function begun(
  { request, planned, folder, surroundings, stop, abort }: ExecuteOptions,
  events: RunEvents,
  lost: AbortSignal,
): Promise<RunningTasks> {
  const { plan } = planned;
  const { options: asked, compat, config, registries } = request;
  const { maxWait: wait } = asked;
  const hasPrices = config.models.some(({ price }) => price !== undefined && price !== null);
  return runTasks({
    plan,
    open: await openPlannedRun(planned, request),
    registries,
    folder,
    events,
    redactor: surroundings.secrets,
    env: surroundings.env,
    dumpsDetails: dumpsDetails(asked.dumpEvalDetails, config, compat),
    scoring: { plugins: config.plugins ?? null, timeout: asked.scoreTimeout },
    build: config.plugins === undefined ? programBuild(surroundings.packageFolder) : undefined,
    published: await publishedSizes(config.datasets),
    isSequential: asked.debug === true,
    activeTasks: asked.maxNumWorkers,
    batches: batchSettings(asked),
    judgeRetries: readJudgeRetries(request),
    patience: wait === undefined ? undefined : wait * 1000,
    ...spendingLimits(asked, hasPrices, surroundings),
    stop,
    abort: AbortSignal.any([abort, lost]),
  });
}
