import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { RunEvent, SampleEnd } from '../../run/index.ts';
import type { RunFolder } from '../../store/index.ts';
import { type Redactor, timeStamp } from '../../util/index.ts';

/** Failed samples that are logged one by one. */
const MOST_LINES = 1000;

/** Writes a log for each task where OpenCompass has one, below `logs/infer` and `logs/eval`. */
export class TaskLogs {
  readonly #folder: RunFolder;
  readonly #redactor: Redactor;
  readonly #now: () => number;
  readonly #lines = new Map<string, number>();

  constructor(folder: RunFolder, redactor: Redactor, now: () => number) {
    this.#folder = folder;
    this.#redactor = redactor;
    this.#now = now;
  }

  readonly listener = (event: RunEvent): void => {
    if (event.type === 'task-start') {
      this.#write('infer', event.model, event.dataset, `${event.samples} samples`);
    } else if (event.type === 'sample-end' && event.outcome !== 'answered') {
      this.#failure(event);
    } else if (event.type === 'task-inferred') {
      this.#write('infer', event.model, event.dataset, 'all samples have a prediction');
    } else if (event.type === 'task-end') {
      const { outcome } = event;
      const stage = outcome.status === 'scored' || outcome.status === 'no-reference' ? 'eval' : 'infer';
      const text =
        outcome.status === 'failed'
          ? outcome.reason.line
          : outcome.status === 'scored'
            ? `scored: ${JSON.stringify(outcome.coverage)}`
            : outcome.status;
      this.#write(stage, event.model, event.dataset, text);
    }
  };

  #failure({ model, dataset, judge, index, message }: SampleEnd): void {
    const key = JSON.stringify([model, dataset, judge]);
    const count = (this.#lines.get(key) ?? 0) + 1;
    this.#lines.set(key, count);
    const stage = judge === undefined ? 'infer' : 'eval';
    const by = judge === undefined ? '' : ` (${judge})`;
    if (count <= MOST_LINES) this.#write(stage, model, dataset, `sample ${index}${by}: ${message}`);
    if (count === MOST_LINES) this.#write(stage, model, dataset, 'further failures are not logged');
  }

  /** A log that cannot be written must not end a run. */
  #write(stage: 'infer' | 'eval', model: string, dataset: string, text: string): void {
    const file = this.#folder.logFile(stage, model, dataset);
    try {
      // A run folder that was removed is not made again.
      if (!existsSync(this.#folder.root)) return;
      mkdirSync(path.dirname(file), { recursive: true });
      appendFileSync(file, `${timeStamp(this.#now())} ${this.#redactor.text(text)}\n`);
    } catch {
      // What could not be logged is told on the terminal all the same.
    }
  }
}
