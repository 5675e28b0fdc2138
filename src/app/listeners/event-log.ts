import { appendFileSync } from 'node:fs';
import type { RunEvent } from '../../run/index.ts';
import { lastEventNumber } from '../../store/index.ts';
import type { Redactor } from '../../util/index.ts';
import { EVENT_VERSION, storedEvent } from './stored-event.ts';

const FLUSH_MS = 1000;
const MOST_PENDING = 1 << 16;

export interface EventLogOptions {
  readonly file: string;
  readonly redactor: Redactor;
  readonly now: () => number;
  /** Whether the run folder still stands in its place; nothing is written elsewhere. */
  readonly isThere: () => boolean;
}

/** Writes what happens in a run as numbered lines of JSON; those of a resumed run go on behind those of before. */
export class EventLog {
  readonly #options: EventLogOptions;
  #number: number;
  #pending: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: EventLogOptions) {
    const { number, isTorn } = lastEventNumber(options.file);
    this.#options = options;
    this.#number = number;
    this.#pending = isTorn ? '\n' : '';
  }

  readonly listener = (event: RunEvent): void => {
    const stored = storedEvent(event);
    if (stored === undefined) return;
    const { redactor, now } = this.#options;
    this.#number += 1;
    const line = JSON.stringify({ v: EVENT_VERSION, n: this.#number, at: now(), ...stored });
    this.#pending += `${redactor.text(line)}\n`;
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
      if (this.#options.isThere()) appendFileSync(this.#options.file, text);
    } catch {
      // What could not be logged is told on the terminal all the same.
    }
  }
}
