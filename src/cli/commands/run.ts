import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { dumpConfig } from '../../config/index.ts';
import { EXIT, type JsonObject, LodestoneError } from '../../core/index.ts';
import {
  createPlan,
  type FinishedRunTask,
  leftBehind,
  type Plan,
  type RunEvent,
  RunEvents,
  type RunMode,
  runTasks,
  storedOutcomes,
} from '../../run/index.ts';
import { acquireLock, RunFolder } from '../../store/index.ts';
import { consoleTable, tableOf } from '../../summarizers/index.ts';
import { printableInLine, type Redactor, systemClock, writeAtomically } from '../../util/index.ts';
import { batchSettings } from '../batch-flags.ts';
import { fetchMissing, offer, packagesLacking } from '../data/missing-data.ts';
import { dumpsDetails } from '../details-flag.ts';
import { EventLog } from '../event-log.ts';
import { failureLines } from '../failure-lines.ts';
import { helperConfigs } from '../helper-configs.ts';
import { outcomeJson } from '../outcome-json.ts';
import { Progress } from '../progress.ts';
import { publishedSizes } from '../published-sizes.ts';
import { remarks } from '../remarks.ts';
import { dataEncodingOf, dataFilesOf, dataRootsOf, type RunRequest, readRunRequest } from '../run-request.ts';
import { settingsOf } from '../run-settings.ts';
import { RUN_SHAPE } from '../run-shape.ts';
import { spendingOf, spentLine } from '../spending.ts';
import { countsOf, statsTable } from '../stats-table.ts';
import { makeTable } from '../table.ts';
import { TaskLogs } from '../task-logs.ts';
import type { Terminal } from '../terminal.ts';
import { watchFolder } from '../watch-folder.ts';

/**
 * What is alive is a few dozen megabytes, whatever the number of samples; without this the heap would be let grow to
 * several times as much before it is swept.
 */
const HEAP_GROWTH = '--heap-growing-percent=80';

/** `lodestone run`, and what is run without the name of a command. Gives the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const request = await readRunRequest(argv, RUN_SHAPE, terminal, true);
  const { parsed, config } = request;
  const mode = modeOf(request);
  const workDir = path.resolve(terminal.cwd, parsed.text('work_dir') ?? config.work_dir ?? 'outputs/default');
  return carryOut(request, mode, placeOf(parsed.text('reuse'), workDir, mode, terminal), terminal);
}

/**
 * The run to go on with, or where a new one is made. As in OpenCompass, what infers begins a run where there is none to
 * go on with: under the name that is given, so that a command with a name can be repeated.
 */
function placeOf(
  name: string | undefined,
  workDir: string,
  mode: RunMode,
  terminal: Terminal,
): RunFolder | NewRun {
  if (name === undefined) return { workDir };
  if (mode === 'eval' || mode === 'viz' || RunFolder.has(workDir, name))
    return RunFolder.reopen(workDir, name);
  const { message, hint = '' } = RunFolder.notFound(workDir, name);
  terminal.err(`warning: ${message}; a new one is begun. ${hint}\n`);
  return name === 'latest' ? { workDir } : { workDir, name };
}

/** Where the folder of a new run is made, and its name if that is not to be the time. */
interface NewRun {
  readonly workDir: string;
  readonly name?: string;
}

/** Does what a command line asks for, in the folder of an earlier run or that of a new one. */
export async function carryOut(
  request: RunRequest,
  mode: RunMode,
  place: RunFolder | NewRun,
  terminal: Terminal,
): Promise<number> {
  const { parsed } = request;
  const redactor = redactorOf(request, terminal);
  const plan = await planWithData(request, mode, terminal);
  announce(request, plan, mode, terminal);
  if (parsed.flag('dry_run')) return dryRun(plan, terminal);
  if (plan.tasks.length === 0 && mode !== 'viz')
    throw plan.refused[0]?.reason ?? new Error('a plan without tasks');
  const folder =
    place instanceof RunFolder ? place : RunFolder.create(place.workDir, systemClock.now(), place.name);
  const release = acquireLock(folder.lockFile);
  try {
    await writeConfig(folder, request, redactor);
    const finished = await execute(request, plan, mode, folder, redactor, terminal);
    return await conclude(request, plan, mode, folder, finished, redactor, terminal);
  } finally {
    release();
  }
}

/** The plan of a run. Data that it lacks and that can be had is offered, or fetched first where that is wished. */
async function planWithData(request: RunRequest, mode: RunMode, terminal: Terminal): Promise<Plan> {
  const { parsed } = request;
  const plan = await planOf(request, mode, terminal);
  const packages = await packagesLacking(plan);
  if (packages.length === 0) return plan;
  if (!parsed.flag('yes') || parsed.flag('dry_run')) {
    offer(plan, packages, terminal);
    return plan;
  }
  await fetchMissing(packages, parsed.text('data_dir'), terminal);
  return planOf(request, mode, terminal);
}

const UNSAFE_CODE =
  'programs that models write run without a sandbox: they can read and change whatever you can';

/** Warns of what a request holds; gives what keeps its secrets out of files. */
export function redactorOf({ parsed, config, warnings }: RunRequest, terminal: Terminal): Redactor {
  const redactor = terminal.secrets;
  for (const warning of warnings) terminal.err(`warning: ${warning}\n`);
  if (parsed.flag('unsafe_code')) terminal.err(`warning: ${UNSAFE_CODE}\n`);
  if (parsed.flag('config_verbose')) terminal.err(`${dumpConfig(redactor.config(config))}\n`);
  return redactor;
}

export function planOf(
  { parsed, compat, config, registries, origins }: RunRequest,
  mode: RunMode,
  terminal: Terminal,
) {
  return createPlan({
    models: config.models,
    datasets: config.datasets,
    compat,
    registries,
    files: dataFilesOf(parsed, terminal),
    mode,
    limit: parsed.number('limit'),
    unsafeCode: parsed.flag('unsafe_code'),
    helpers: helperConfigs(config, terminal.env),
    placeOfModel: (model, key) => origins.of(['models', config.models.indexOf(model), key]),
    placeOf: (dataset, path) => origins.of(['datasets', config.datasets.indexOf(dataset), ...path]),
    byBatch: batchSettings(parsed) !== undefined,
  });
}

function modeOf({ parsed }: RunRequest): RunMode {
  const mode = (parsed.text('mode') ?? 'all') as RunMode;
  if ((mode === 'eval' || mode === 'viz') && !parsed.has('reuse')) {
    throw new LodestoneError('bad-option', `--mode ${mode} needs a run to work on`, {
      hint: 'Add -r for the latest run, or -r TIME for another.',
    });
  }
  return mode;
}

/** Tells the size of the work before any of it is done. */
function announce({ notes }: RunRequest, plan: Plan, mode: RunMode, terminal: Terminal): void {
  for (const note of [...notes, ...plan.notes]) terminal.err(`note: ${note}\n`);
  const samples = plan.tasks.reduce((sum, { dataset }) => sum + dataset.size, 0);
  const models = plan.models.length === 1 ? '1 model' : `${plan.models.length} models`;
  const datasets = plan.datasets.length === 1 ? '1 dataset' : `${plan.datasets.length} datasets`;
  const cannot = plan.refused.length === 0 ? '' : `; ${plan.refused.length} tasks cannot be done`;
  if (mode !== 'viz') terminal.err(`${models} on ${datasets}: ${samples} samples${cannot}\n`);
}

function dryRun(plan: Plan, terminal: Terminal): number {
  const say = (line: string) => terminal.out(`${printableInLine(line)}\n`);
  for (const { model, dataset } of plan.tasks)
    say(`${model.abbr} on ${dataset.abbr}: ${dataset.size} samples, ${dataset.kinds.join(' and ')}`);
  for (const line of failureLines(plan.refused)) say(line);
  return plan.refused.length === 0 ? EXIT.ok : EXIT.incomplete;
}

/** The whole config as it is run, without its secrets. */
async function writeConfig(folder: RunFolder, request: RunRequest, redactor: Redactor): Promise<void> {
  const lodestone = settingsOf(request);
  const clean = redactor.config({ ...request.config, work_dir: folder.root, lodestone } as JsonObject);
  await writeAtomically(folder.configFile('json'), `${JSON.stringify(clean, null, 4)}\n`);
  await writeAtomically(folder.configFile('py'), `${dumpConfig(clean)}\n`);
}

export async function execute(
  { parsed, compat, config, registries }: RunRequest,
  plan: Plan,
  mode: RunMode,
  folder: RunFolder,
  redactor: Redactor,
  terminal: Terminal,
): Promise<FinishedRunTask[]> {
  if (mode === 'viz') return storedOutcomes(plan, folder);
  setFlagsFromString(HEAP_GROWTH);
  const events = new RunEvents();
  const stop = new AbortController();
  const abort = new AbortController();
  const progress = new Progress(terminal, () => running.inFlight(), systemClock.monotonic);
  events.on(progress.listener);
  events.on(new TaskLogs(folder, redactor, systemClock.now).listener);
  events.on(new EventLog(folder.eventsFile, redactor, systemClock.now).listener);
  const isDebug = parsed.flag('debug');
  if (isDebug) events.on(debugListener(terminal));
  const release = terminal.onInterrupt(() => {
    if (stop.signal.aborted) abort.abort(new LodestoneError('interrupted', 'the run was stopped'));
    else progress.line('stopping: what is in flight ends and is kept; interrupt again to stop at once');
    stop.abort();
  });
  const wait = parsed.number('max_wait');
  const hasPrices = config.models.some(({ price }) => price !== undefined && price !== null);
  const running = runTasks({
    plan,
    registries,
    mode,
    folder,
    events,
    redactor,
    env: terminal.env,
    dumpsDetails: dumpsDetails(parsed.text('dump_eval_details'), config, compat),
    scoring: {
      roots: dataRootsOf(parsed, terminal),
      encoding: dataEncodingOf(parsed),
      limit: parsed.number('limit'),
      plugins: config.plugins ?? null,
      timeout: parsed.number('score_timeout'),
    },
    published: await publishedSizes(config.datasets),
    isSequential: isDebug,
    activeTasks: parsed.number('max_num_workers'),
    batches: batchSettings(parsed),
    patience: wait === undefined ? undefined : wait * 1000,
    ...spendingOf(parsed, hasPrices, terminal),
    stop: stop.signal,
    abort: abort.signal,
  });
  const watch = watchFolder(folder, (lost) => {
    progress.endedBy = lost;
    abort.abort(lost);
  });
  let exitCode: number = EXIT.incomplete;
  try {
    const finished = await running.finished;
    watch.check(finished, mode);
    exitCode = exitCodeOf(finished);
    const sums = running.sums();
    if (sums.requests > 0) progress.line(spentLine(sums));
    if (exitCode === EXIT.interrupted) progress.line(`stopped: ${progress.reached()}`);
    return finished;
  } finally {
    watch.end();
    events.emit({ type: 'run-end', exitCode });
    release();
  }
}

/** Prints each sample as it was asked and answered. */
function debugListener(terminal: Terminal): (event: RunEvent) => void {
  return (event) => {
    if (event.type !== 'sample-end' || event.record === undefined) return;
    const { gold, prediction, ...asked } = event.record;
    const text = JSON.stringify({ asked, prediction, gold: gold ?? null }, null, 2);
    terminal.err(`--- ${event.model} on ${event.dataset}, sample ${event.index}\n${text}\n`);
  };
}

/** Writes and prints the table; says in the exit code whether every task has its score. */
export async function conclude(
  { parsed, compat, config, registries }: RunRequest,
  plan: Plan,
  mode: RunMode,
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
  redactor: Redactor,
  terminal: Terminal,
): Promise<number> {
  const exitCode = exitCodeOf(finished);
  const summary =
    mode === 'infer' ? undefined : await makeTable({ config, registries, plan, folder, compat, finished });
  if (parsed.flag('json')) {
    const json = outcomeJson({ folder, compat, exitCode, summary, finished, models: plan.models });
    terminal.out(`${redactor.text(JSON.stringify(json))}\n`);
  } else if (exitCode === EXIT.interrupted) {
    const text = remarks(
      finished.filter(({ outcome }) => outcome.status === 'failed' && leftBehind(outcome.reason)),
    );
    if (text !== '') terminal.out(`${redactor.text(text)}\n`);
  } else if (summary !== undefined) {
    const counts = countsOf(summary, plan.models, finished);
    const text = remarks(finished, parsed.flag('stats') ? statsTable(summary, counts) : undefined);
    terminal.out(`${redactor.text(consoleTable(tableOf(summary), compat))}\n`);
    if (text !== '') terminal.out(`${redactor.text(text)}\n`);
  }
  const where = path.relative(terminal.cwd, folder.root) || folder.root;
  terminal.err(exitCode === EXIT.ok ? `run: ${where}\n` : `run: ${where} (go on with -r ${folder.time})\n`);
  return exitCode;
}

function exitCodeOf(finished: readonly FinishedRunTask[]): number {
  const reasons = finished.flatMap(({ outcome }) => (outcome.status === 'failed' ? [outcome.reason] : []));
  if (reasons.some((reason) => reason.code === 'interrupted')) return EXIT.interrupted;
  if (reasons.length === 0) return EXIT.ok;
  // Where nothing could be done because of what the user wrote, that is what has to change.
  const isUsage = reasons.length === finished.length && reasons.every((one) => one.exitCode === EXIT.usage);
  return isUsage ? EXIT.usage : EXIT.incomplete;
}
