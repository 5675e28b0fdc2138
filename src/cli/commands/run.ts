import {
  carryOut,
  type PreparedRun,
  prepareRun,
  type RunOptions,
  type RunRequest,
  resolveRun,
  runPlace,
} from '../../app/index.ts';
import { dumpConfig } from '../../config/index.ts';
import { EXIT } from '../../core/index.ts';
import { type Plan, taskPairs } from '../../run/index.ts';
import { printableInLine } from '../../util/index.ts';
import { fetchMissing, offer, packagesLacking } from '../data/missing-data.ts';
import { failedTask, failureLines } from '../failure-lines.ts';
import { printResult } from '../print-result.ts';
import { type RunArguments, readRunArguments } from '../run-arguments.ts';
import { RUN_SHAPE } from '../run-shape.ts';
import type { Terminal } from '../terminal.ts';
import { watched } from '../watched.ts';

/** `lodestone run`, and what is run without the name of a command. Returns the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const given = readRunArguments(argv, RUN_SHAPE, terminal);
  const request = await resolveRun(given.options, terminal, true);
  const place = runPlace(request, terminal, (text) => terminal.err(`warning: ${text}\n`));
  return begin(given, await prepared(given, request, place, terminal), terminal);
}

const UNSAFE_CODE =
  'model-written programs run without a sandbox: they can read and change everything you can';

/**
 * Plans a run; what a user should know of the request is said before that. Data that it lacks and that can be had is
 * offered, or fetched first where that is wished.
 */
export async function prepared(
  { options, parsed }: RunArguments,
  request: RunRequest,
  place: PreparedRun['place'],
  terminal: Terminal,
): Promise<PreparedRun> {
  warn(request, options, terminal);
  if (parsed.flag('config_verbose')) terminal.err(`${dumpConfig(terminal.secrets.config(request.config))}\n`);
  const run = await prepareRun(request, place, terminal);
  const { plan } = run.planned;
  const packages = await packagesLacking(plan);
  if (packages.length === 0) return run;
  if (!parsed.flag('yes') || parsed.flag('dry_run')) {
    offer(plan, packages, terminal);
    return run;
  }
  await fetchMissing(packages, options.dataDir, terminal);
  return prepareRun(request, place, terminal);
}

/** Says what a user should know of a request. */
export function warn({ warnings }: RunRequest, { unsafeCode }: RunOptions, terminal: Terminal): void {
  for (const warning of warnings) terminal.err(`warning: ${warning}\n`);
  if (unsafeCode === true) terminal.err(`warning: ${UNSAFE_CODE}\n`);
}

/** Carries a prepared run out, and prints what came of it. */
export async function begin({ parsed }: RunArguments, run: PreparedRun, terminal: Terminal): Promise<number> {
  announce(run, terminal);
  if (parsed.flag('dry_run')) return dryRun(run.planned.plan, terminal);
  const result = await watched(run, terminal, (control) => carryOut(run, control));
  return printResult(result, parsed, terminal);
}

/** Tells the size of the work before any of it is done. */
function announce({ request, planned: { plan } }: PreparedRun, terminal: Terminal): void {
  for (const note of [...request.notes, ...plan.notes]) terminal.err(`note: ${note}\n`);
  const samples = sizedPairs(plan).reduce((sum, { size }) => sum + size, 0);
  const models = plan.models.length === 1 ? '1 model' : `${plan.models.length} models`;
  const datasets = plan.rows.length === 1 ? '1 dataset' : `${plan.rows.length} datasets`;
  const cannot = plan.refused.length === 0 ? '' : `; ${plan.refused.length} tasks cannot run`;
  if (plan.mode !== 'viz') terminal.err(`${models} on ${datasets}: ${samples} samples${cannot}\n`);
}

/** Each model on each dataset that is to be done, with the size and the kinds of requests of the dataset. */
function sizedPairs(plan: Plan) {
  const sizes = new Map(plan.datasets.map((dataset) => [dataset.abbr, dataset]));
  return taskPairs(plan).map(({ model, dataset }) => {
    const { size = 0, kinds = [] } = sizes.get(dataset) ?? {};
    return { model, dataset, size, kinds };
  });
}

function dryRun(plan: Plan, terminal: Terminal): number {
  const say = (line: string) => terminal.out(`${printableInLine(line)}\n`);
  for (const { model, dataset, size, kinds } of sizedPairs(plan))
    say(`${model} on ${dataset}: ${size} samples, ${kinds.join(' and ')}`);
  for (const line of failureLines(plan.refused.map(failedTask))) say(line);
  return plan.refused.length === 0 ? EXIT.ok : EXIT.incomplete;
}
