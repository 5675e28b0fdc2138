import { ERASE_LINE, type Terminal } from '../terminal.ts';

/** Milliseconds between two looks at a download. */
const REDRAW_MS = 200;

/** Shows how far a download has come, on a terminal in one line that is written over, elsewhere not at all. */
export class DownloadLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  #last = Number.NEGATIVE_INFINITY;
  #isDrawn = false;

  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
  }

  readonly show = (received: number, total: number | undefined): void => {
    if (!this.#terminal.isInteractive || this.#now() - this.#last < REDRAW_MS) return;
    this.#last = this.#now();
    const whole = total === undefined ? '' : ` of ${megabytes(total)}`;
    this.#terminal.err(ERASE_LINE, `${megabytes(received)}${whole} MB`);
    this.#isDrawn = true;
  };

  /** Writes a line above. */
  readonly log = (text: string): void => {
    this.clear();
    this.#terminal.err(`${text}\n`);
  };

  clear(): void {
    if (this.#isDrawn) this.#terminal.err(ERASE_LINE);
    this.#isDrawn = false;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
