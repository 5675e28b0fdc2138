import { type ErrorData, errorData } from '../../core/index.ts';
import type { RunEvent, SampleEnd, TaskName, TaskOutcome } from '../../run/index.ts';

/** Version of the form of events in files. */
export const EVENT_VERSION = 1;

/**
 * An event as `events.jsonl` has it: JSON, errors as their data. Answers, answered samples and downloads are not in it: the
 * journals hold each reply, and `progress` their sums.
 */
export type StoredEvent =
  | Exclude<RunEvent, { readonly type: Changed | 'answer' | 'download' | 'samples-known' }>
  | ({ readonly type: 'task-end'; readonly outcome: StoredOutcome } & TaskName)
  | { readonly type: 'budget'; readonly error: ErrorData }
  | ({ readonly type: 'sample-end'; readonly error: ErrorData } & Omit<SampleEnd, 'message' | 'record'>);

type Changed = 'task-end' | 'budget' | 'sample-end';

type StoredOutcome =
  | Exclude<TaskOutcome, { readonly status: 'failed' }>
  | { readonly status: 'failed'; readonly error: ErrorData };

/** Undefined for events that are not stored. */
export function storedEvent(event: RunEvent): StoredEvent | undefined {
  switch (event.type) {
    case 'answer':
    case 'download':
    case 'samples-known':
      return undefined;
    case 'sample-end':
      return event.outcome === 'answered' ? undefined : failedSample(event);
    case 'budget': {
      const { reason, ...others } = event;
      return { ...others, error: errorData(reason) };
    }
    case 'task-end': {
      const { outcome } = event;
      if (outcome.status !== 'failed') return { ...event, outcome };
      return { ...event, outcome: { status: 'failed', error: errorData(outcome.reason) } };
    }
    default:
      return event;
  }
}

function failedSample({
  message = '',
  record: _,
  ...event
}: { readonly type: 'sample-end' } & SampleEnd): StoredEvent {
  return { ...event, error: { code: 'request-failed', message } };
}
