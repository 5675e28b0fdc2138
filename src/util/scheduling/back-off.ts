/** Longest pause between two attempts, in milliseconds. */
const LONGEST = 30_000;
const FIRST = 500;

/**
 * Milliseconds to wait before attempt `attempt` (1 is the second try): doubling, half of it by chance, so that
 * clients that failed together do not come back together.
 */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const most = Math.min(LONGEST, FIRST * 2 ** (attempt - 1));
  return most / 2 + (random() * most) / 2;
}

/** Doublings after which pauses no longer grow. */
const MOST_DOUBLINGS = 8;

/**
 * Milliseconds to wait before attempt `attempt` (1 is the second try) at what failed: as long as the server asks for,
 * and at least as `backOff` says; never longer than `longest`.
 */
export function pauseBefore(
  attempt: number,
  retryAfterSeconds: number | undefined,
  longest = Number.POSITIVE_INFINITY,
): number {
  const asked = 1000 * (retryAfterSeconds ?? 0);
  return Math.min(longest, Math.max(asked, backOff(Math.min(attempt, MOST_DOUBLINGS))));
}
