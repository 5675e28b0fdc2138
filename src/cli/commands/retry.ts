import {
  conclude,
  type Executed,
  execute,
  openPlannedRun,
  type PlannedRun,
  prepareRun,
  type RunRequest,
  readStoredRun,
  refuseMissingKeys,
} from '../../app/index.ts';
import { didYouMean, EXIT, LodestoneError } from '../../core/index.ts';
import {
  type FinishedRunTask,
  findRetries,
  forgetAnswers,
  type OpenTask,
  type Plan,
  type RetriedTask,
  type RetryKind,
  storedOutcomes,
} from '../../run/index.ts';
import { acquireLock, type RunFolder } from '../../store/index.ts';
import { isSecretName } from '../../util/index.ts';
import type { Arguments, CommandShape } from '../arguments.ts';
import { optionsNamed } from '../options.ts';
import { printResult } from '../print-result.ts';
import { RetryReport } from '../retry-report.ts';
import { readRunArguments } from '../run-arguments.ts';
import type { Terminal } from '../terminal.ts';
import { watched } from '../watched.ts';
import { warn } from './run.ts';

const KINDS: readonly RetryKind[] = ['failed', 'truncated', 'unparsed'];

export const RETRY_SHAPE: CommandShape = {
  usage: 'lodestone retry [run] --failed|--truncated|--unparsed [options]',
  description:
    'Send selected samples of a run again, and score it again. The old replies stay in the journal but no longer count.',
  groups: [
    {
      title: 'which samples',
      options: [
        { names: ['--failed'], takes: 'nothing', help: 'samples without a reply' },
        {
          names: ['--truncated'],
          takes: 'nothing',
          help: 'samples whose reply was truncated at max_out_len',
        },
        { names: ['--unparsed'], takes: 'nothing', help: 'samples whose reply has no recognised answer' },
        { names: ['--model'], takes: 'value', metavar: 'NAME', help: 'only samples of this model' },
        { names: ['--dataset'], takes: 'value', metavar: 'NAME', help: 'only samples of this dataset' },
      ],
    },
    {
      title: 'how',
      options: optionsNamed(
        ...['--work-dir', '--set', '--api-key-env', '--max-wait', '--max-num-workers'],
        ...['--batch', '--batch-poll', '--batch-requests'],
        ...['--debug', '--dry-run', '--coverage', '--json'],
      ),
    },
  ],
  positional: { name: 'run', many: false, help: 'run folder or timestamp (default: the latest run)' },
};

/** `lodestone retry`: asks the samples of some kinds again and says what that changed. */
export async function retry(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { options, parsed } = readRunArguments(argv, RETRY_SHAPE, terminal);
  const { request, folder } = await readStoredRun(parsed.text('run'), options, terminal);
  const kinds = kindsIn(parsed);
  const isDry = parsed.flag('dry_run');
  refuseMissingKeys(request.config, !isDry);
  warn(request, options, terminal);
  const { planned } = await prepareRun(request, folder, terminal);
  const { plan } = planned;
  const release = acquireLock(folder.lockFile);
  try {
    const retried = await findAll(request, parsed, planned, folder, kinds);
    const report = await RetryReport.before(retried, folder);
    for (const line of report.planned(kinds, changesMore(parsed))) terminal.err(`${line}\n`);
    if (isDry) return EXIT.ok;
    const marks = retried.map((task) => forgetAnswers(task, folder));
    const chosen = { ...planned, plan: only(plan, retried) };
    const none: Executed = { finished: [], exitCode: EXIT.ok };
    const standing = (finished: readonly FinishedRunTask[]) =>
      inPlace(storedOutcomes(plan, folder), finished);
    const { finished, sums } =
      retried.length === 0
        ? none
        : await watched({ request }, terminal, (control) =>
            execute({ request, planned: chosen, folder, surroundings: terminal, standing, ...control }),
          );
    const result = await conclude(request, planned, folder, standing(finished), terminal, sums);
    const exitCode = printResult(result, parsed, terminal);
    const say = parsed.flag('json') ? terminal.err : terminal.out;
    for (const line of await report.after(finished, marks)) say(`${terminal.secrets.text(line)}\n`);
    return exitCode;
  } finally {
    release();
  }
}

/** The plan of some of its tasks alone. */
function only(plan: Plan, retried: readonly RetriedTask[]): Plan {
  const chosen = new Set(retried.map(({ task }) => `${task.model.abbr}/${task.dataset.abbr}`));
  const tasks = plan.tasks.filter(({ model, dataset }) => chosen.has(`${model}/${dataset}`));
  return { ...plan, tasks, refused: [] };
}

/** Whether what is set is more than keys. */
function changesMore(parsed: Arguments): boolean {
  return (parsed.list('set') ?? []).some(
    (change) => !isSecretName(/^[^=]*?([^.=]*)=/.exec(change)?.[1] ?? ''),
  );
}

function kindsIn(parsed: Arguments): ReadonlySet<RetryKind> {
  const kinds = KINDS.filter((kind) => parsed.flag(kind));
  if (kinds.length > 0) return new Set(kinds);
  throw new LodestoneError('bad-option', 'retry needs to know which samples to send again', {
    hint: 'Add --failed, --truncated or --unparsed, or several of them.',
  });
}

/** The tasks that have samples to ask again. */
async function findAll(
  { compat, registries }: RunRequest,
  parsed: Arguments,
  planned: PlannedRun,
  folder: RunFolder,
  kinds: ReadonlySet<RetryKind>,
): Promise<RetriedTask[]> {
  const { tasks } = await openPlannedRun(planned, { registries });
  const retried: RetriedTask[] = [];
  for (const task of chosenTasks(tasks, parsed)) {
    const found = await findRetries(task, folder, compat, registries, kinds);
    if (found.samples.size + found.missing > 0) retried.push(found);
  }
  return retried;
}

function chosenTasks(tasks: readonly OpenTask[], parsed: Arguments): OpenTask[] {
  const [model, dataset] = [parsed.text('model'), parsed.text('dataset')];
  refuseUnknown('model', model, new Set(tasks.map((task) => task.model.abbr)));
  refuseUnknown('dataset', dataset, new Set(tasks.map((task) => task.dataset.abbr)));
  return tasks.filter(
    (task) =>
      (model ?? task.model.abbr) === task.model.abbr && (dataset ?? task.dataset.abbr) === task.dataset.abbr,
  );
}

function refuseUnknown(noun: string, name: string | undefined, known: ReadonlySet<string>): void {
  if (name === undefined || known.has(name)) return;
  throw new LodestoneError('unknown-name', `the run has no ${noun} called "${name}"`, {
    hint: didYouMean(name, known) || `It has ${[...known].join(', ')}.`,
  });
}

/** Outcomes of all tasks, with the new ones in the places of the old. */
function inPlace(
  stored: readonly FinishedRunTask[],
  finished: readonly FinishedRunTask[],
): FinishedRunTask[] {
  return stored.map(
    (old) => finished.find(({ model, dataset }) => model === old.model && dataset === old.dataset) ?? old,
  );
}
