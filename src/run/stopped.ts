import type { LodestoneError } from '../core/index.ts';

/** With this starts what is said of tasks that an interrupt has ended. */
const STOPPED = 'the run was stopped';

/** Whether an interrupt left something behind that has to be told: a batch at the server, say. */
export function hasOpenBatch({ code, message }: LodestoneError): boolean {
  return code === 'interrupted' && !message.startsWith(STOPPED);
}
