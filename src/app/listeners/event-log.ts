import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { RunEvent } from '../../run/index.ts';
import type { Redactor } from '../../util/index.ts';

const FLUSH_MS = 1000;
const MOST_PENDING = 1 << 16;

/**
 * Writes what happens in a run as lines of JSON, each with its time. Answers and answered samples are left out: the
 * journals hold each of them, and `progress` their sums.
 */
export class EventLog {
  readonly #file: string;
  readonly #redactor: Redactor;
  readonly #now: () => number;
  #pending = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string, redactor: Redactor, now: () => number) {
    this.#file = file;
    this.#redactor = redactor;
    this.#now = now;
  }

  readonly listener = (event: RunEvent): void => {
    const shown = shownEvent(event);
    if (shown === undefined) return;
    this.#pending += `${this.#redactor.text(JSON.stringify({ at: this.#now(), ...shown }))}\n`;
    if (event.type === 'run-end' || this.#pending.length > MOST_PENDING) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), FLUSH_MS).unref();
  };

  /** A log that cannot be written must not end a run. */
  #flush(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#pending;
    this.#pending = '';
    try {
      // A run folder that was removed is not made anew.
      if (!existsSync(path.dirname(path.dirname(this.#file)))) return;
      mkdirSync(path.dirname(this.#file), { recursive: true });
      appendFileSync(this.#file, text);
    } catch {
      // What could not be logged is told on the terminal all the same.
    }
  }
}

function shownEvent(event: RunEvent): object | undefined {
  switch (event.type) {
    case 'answer':
    case 'download':
      return undefined;
    case 'sample-end': {
      const { record: _, ...shown } = event;
      return event.outcome === 'answered' ? undefined : shown;
    }
    case 'task-refused':
    case 'budget':
      return { ...event, reason: reasonOf(event.reason) };
    case 'task-end': {
      const { outcome } = event;
      if (outcome.status !== 'failed') return event;
      return { ...event, outcome: { status: outcome.status, reason: reasonOf(outcome.reason) } };
    }
    default:
      return event;
  }
}

function reasonOf({ code, line }: { code: string; line: string }): object {
  return { code, message: line };
}
