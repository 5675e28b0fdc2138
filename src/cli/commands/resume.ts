import type { RunMode } from '../../run/index.ts';
import type { CommandShape } from '../arguments.ts';
import { optionsNamed } from '../options.ts';
import { refuseMissingKeys } from '../stored-keys.ts';
import { readStoredRequest } from '../stored-request.ts';
import type { Terminal } from '../terminal.ts';
import { carryOut } from './run.ts';

/** Options of a run that can be given anew for the rest of it. */
export const GOING_ON = {
  title: 'the rest of the run',
  options: optionsNamed(
    ...['--work-dir', '--mode', '--set', '--api-key-env', '--max-wait', '--max-num-workers'],
    ...['--batch', '--batch-poll', '--batch-requests'],
    ...['--debug', '--dry-run', '--coverage', '--json', '--yes'],
  ),
};

export const RESUME_SHAPE: CommandShape = {
  usage: 'lodestone resume [run] [options]',
  description:
    'Go on with a run as it was begun: what has an answer is not asked again. Its own config says what to do.',
  groups: [GOING_ON],
  positional: { name: 'run', many: false, help: 'its folder or time stamp (default: the latest run)' },
};

/** `lodestone resume`: goes on with a run from the config in its folder. */
export async function resume(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { request, folder } = await readStoredRequest(argv, RESUME_SHAPE, terminal);
  const mode = (request.parsed.text('mode') ?? 'all') as RunMode;
  if (mode !== 'viz') refuseMissingKeys(request.config, mode !== 'eval');
  return carryOut(request, mode, folder, terminal);
}
