import { didYouMean, EXIT, LodestoneError } from '../../core/index.ts';
import {
  type FinishedRunTask,
  findRetries,
  forgetAnswers,
  type Plan,
  type PlannedTask,
  type RetriedTask,
  type RetryKind,
  type RunMode,
  storedOutcomes,
} from '../../run/index.ts';
import { acquireLock, type RunFolder } from '../../store/index.ts';
import { isSecretName } from '../../util/index.ts';
import type { Arguments, CommandShape } from '../arguments.ts';
import { optionsNamed } from '../options.ts';
import { RetryReport } from '../retry-report.ts';
import type { RunRequest } from '../run-request.ts';
import { refuseMissingKeys } from '../stored-keys.ts';
import { readStoredRequest } from '../stored-request.ts';
import type { Terminal } from '../terminal.ts';
import { conclude, execute, planOf, redactorOf } from './run.ts';

const KINDS: readonly RetryKind[] = ['failed', 'truncated', 'unparsed'];

export const RETRY_SHAPE: CommandShape = {
  usage: 'lodestone retry [run] --failed|--truncated|--unparsed [options]',
  description:
    'Ask some samples of a run again, and score it again. The old answers stay in the journal, but count no more.',
  groups: [
    {
      title: 'which samples',
      options: [
        { names: ['--failed'], takes: 'nothing', help: 'those that got no answer' },
        { names: ['--truncated'], takes: 'nothing', help: 'those whose answer was cut off at its longest' },
        { names: ['--unparsed'], takes: 'nothing', help: 'those in whose reply no answer was found' },
        { names: ['--model'], takes: 'value', metavar: 'NAME', help: 'only of this model of the run' },
        { names: ['--dataset'], takes: 'value', metavar: 'NAME', help: 'only of this dataset of the run' },
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
  positional: { name: 'run', many: false, help: 'its folder or time stamp (default: the latest run)' },
};

/** `lodestone retry`: asks the samples of some kinds again and says what that changed. */
export async function retry(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { request, folder } = await readStoredRequest(argv, RETRY_SHAPE, terminal);
  const { parsed, config } = request;
  const kinds = kindsIn(parsed);
  refuseMissingKeys(config, !parsed.flag('dry_run'));
  const mode = (parsed.text('mode') ?? 'all') as RunMode;
  const redactor = redactorOf(request, terminal);
  const plan = await planOf(request, mode, terminal);
  const release = acquireLock(folder.lockFile);
  try {
    const retried = await findAll(request, plan, folder, kinds);
    const report = await RetryReport.before(retried, folder);
    for (const line of report.planned(kinds, changesMore(parsed))) terminal.err(`${line}\n`);
    if (parsed.flag('dry_run')) return EXIT.ok;
    const marks = retried.map((task) => forgetAnswers(task, folder));
    const chosen: Plan = { ...plan, tasks: retried.map(({ task }) => task), refused: [] };
    const finished =
      retried.length === 0 ? [] : await execute(request, chosen, mode, folder, redactor, terminal);
    const all = inPlace(storedOutcomes(plan, folder), finished);
    const exitCode = await conclude(request, plan, mode, folder, all, redactor, terminal);
    const say = parsed.flag('json') ? terminal.err : terminal.out;
    for (const line of await report.after(finished, marks)) say(`${redactor.text(line)}\n`);
    return exitCode;
  } finally {
    release();
  }
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
  throw new LodestoneError('bad-option', 'retry has to be told which samples', {
    hint: 'Add --failed, --truncated or --unparsed, or several of them.',
  });
}

/** The tasks that have samples to ask again. */
async function findAll(
  { parsed, compat, registries }: RunRequest,
  plan: Plan,
  folder: RunFolder,
  kinds: ReadonlySet<RetryKind>,
): Promise<RetriedTask[]> {
  const retried: RetriedTask[] = [];
  for (const task of chosenTasks(plan.tasks, parsed)) {
    const found = await findRetries(task, folder, compat, registries, kinds);
    if (found.samples.size + found.missing > 0) retried.push(found);
  }
  return retried;
}

function chosenTasks(tasks: readonly PlannedTask[], parsed: Arguments): PlannedTask[] {
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
