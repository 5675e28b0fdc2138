import { type PreparedRun, type RunControl, spentLine } from '../app/index.ts';
import { EXIT, LodestoneError } from '../core/index.ts';
import type { RunEvent, RunListener, RunSums } from '../run/index.ts';
import { systemClock } from '../util/index.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Has a run carried out with its progress on the terminal; interrupts stop it, the second one at once. */
export async function watched<T extends { readonly sums?: RunSums | undefined; readonly exitCode: number }>(
  { request }: Pick<PreparedRun, 'request'>,
  terminal: Terminal,
  carryOut: (control: Required<RunControl>) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const abort = new AbortController();
  let inFlight = () => 0;
  const progress = new Progress(terminal, () => inFlight(), systemClock.monotonic);
  const listeners = [progress.listener, ...(request.options.debug === true ? [debugListener(terminal)] : [])];
  const release = terminal.onInterrupt(() => {
    if (stop.signal.aborted) abort.abort(new LodestoneError('interrupted', 'the run was stopped'));
    else
      progress.line(
        'stopping: requests in flight are completed and kept; interrupt again to stop immediately',
      );
    stop.abort();
  });
  const onStart = (asks: () => number) => {
    inFlight = asks;
  };
  const onLost = (reason: LodestoneError) => {
    progress.endedBy = reason;
  };
  try {
    const done = await carryOut({ listeners, onStart, onLost, stop: stop.signal, abort: abort.signal });
    if (done.sums !== undefined && done.sums.requests > 0) progress.line(spentLine(done.sums));
    if (done.exitCode === EXIT.interrupted) progress.line(`stopped: ${progress.reached()}`);
    return done;
  } finally {
    release();
  }
}

/** Prints each sample as it was asked and answered. */
function debugListener(terminal: Terminal): RunListener {
  return (event: RunEvent) => {
    if (event.type !== 'sample-end' || event.record === undefined) return;
    const { gold, prediction, ...asked } = event.record;
    const text = JSON.stringify({ asked, prediction, gold: gold ?? null }, null, 2);
    terminal.err(`--- ${event.model} on ${event.dataset}, sample ${event.index}\n${text}\n`);
  };
}
