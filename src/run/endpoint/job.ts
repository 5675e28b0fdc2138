import type { Reply } from '../../core/index.ts';

/** A reply with what it took to get it. */
export interface Answer {
  readonly reply: Reply;
  readonly attempts: number;
  /** Start of the successful attempt (milliseconds since 1970) and its duration. */
  readonly startedAt: number;
  readonly milliseconds: number;
}

export type Send = (signal: AbortSignal) => Promise<Reply>;

/** A request that waits for its reply. */
export interface Job {
  readonly send: Send;
  /** What it will probably use. */
  readonly tokens: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
  /** Attempts that were silent for too long. */
  silences: number;
  isOver: boolean;
  /** It was answered before, and is sent again to see whether the server refuses all. */
  readonly isWitness?: boolean;
}

/** A job that was not sent yet. */
export function newJob(job: Pick<Job, 'send' | 'tokens' | 'resolve' | 'reject' | 'isWitness'>): Job {
  return { ...job, attempts: 0, silences: 0, isOver: false };
}

/** One sending of a job's request. */
export interface Attempt {
  readonly job: Job;
  /** On the clock that only goes forward, and on the wall. */
  readonly started: number;
  readonly startedAt: number;
  /** How many others were in progress at its start. */
  readonly beside: number;
  /** It was silent for too long, and another was sent. */
  isOverdue: boolean;
}

/** Tokens that a reply was made of, as its server counts. */
export function usedTokens({ usage }: Reply): number {
  return (usage?.promptTokens ?? 0) + (usage?.completionTokens ?? 0);
}
