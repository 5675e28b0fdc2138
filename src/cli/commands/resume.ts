import { readStoredRun, refuseMissingKeys, requestedMode } from '../../app/index.ts';
import type { CommandShape } from '../arguments.ts';
import { optionsNamed } from '../options.ts';
import { readRunArguments } from '../run-arguments.ts';
import type { Terminal } from '../terminal.ts';
import { begin, prepared } from './run.ts';

/** Options of a run that can be given again for the rest of it. */
export const GOING_ON = {
  title: 'resumed run',
  options: optionsNamed(
    ...['--work-dir', '--mode', '--set', '--api-key-env', '--max-wait', '--max-num-workers'],
    ...['--batch', '--batch-poll', '--batch-requests'],
    ...['--debug', '--dry-run', '--coverage', '--json', '--yes'],
  ),
};

export const RESUME_SHAPE: CommandShape = {
  usage: 'lodestone resume [run] [options]',
  description:
    'Resume an interrupted run with its own config. Requests that already have a reply are not sent again.',
  groups: [GOING_ON],
  positional: { name: 'run', many: false, help: 'run folder or timestamp (default: the latest run)' },
};

/** `lodestone resume`: resumes a run from the config in its folder. */
export async function resume(argv: readonly string[], terminal: Terminal): Promise<number> {
  const given = readRunArguments(argv, RESUME_SHAPE, terminal);
  const { folder, request } = await readStoredRun(given.parsed.text('run'), given.options, terminal);
  const mode = requestedMode(request.options);
  if (mode !== 'viz') refuseMissingKeys(request.config, mode !== 'eval');
  return begin(given, await prepared(given, request, folder, terminal), terminal);
}
