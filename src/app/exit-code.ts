import { EXIT } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';

/** What a run says to who started it: whether every task has its score. Without `finished` it broke off. */
export function runExitCode(finished: readonly FinishedRunTask[] | undefined): number {
  if (finished === undefined) return EXIT.incomplete;
  const reasons = finished.flatMap(({ outcome }) => (outcome.status === 'failed' ? [outcome.reason] : []));
  if (reasons.some((reason) => reason.code === 'interrupted')) return EXIT.interrupted;
  if (reasons.length === 0) return EXIT.ok;
  // Where nothing could be done because of what the user wrote, that is what has to change.
  const isUsage = reasons.length === finished.length && reasons.every((one) => one.exitCode === EXIT.usage);
  return isUsage ? EXIT.usage : EXIT.incomplete;
}
