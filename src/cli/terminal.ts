import type { Surroundings } from '../util/index.ts';

/** What the program itself has a terminal do. Texts cannot: their control characters are shown, not sent. */
export class TerminalControl {
  readonly sequence: string;

  constructor(sequence: string) {
    this.sequence = sequence;
  }
}

/** Goes back to the start of the line and empties it. */
export const ERASE_LINE = new TerminalControl('\r\u001b[2K');
export const INVERSE = new TerminalControl('\u001b[7m');
export const NOT_INVERSE = new TerminalControl('\u001b[27m');

export type TerminalText = string | TerminalControl;

/** The program's surroundings: where it writes, what it may read. */
export interface Terminal extends Surroundings {
  /** Writes results. Whatever a text holds, it can be seen and has no effect on the terminal. */
  readonly out: (...parts: readonly TerminalText[]) => void;
  /** Writes what is said about the work, likewise; passwords in addresses are left out, too. */
  readonly err: (...parts: readonly TerminalText[]) => void;
  /** Whether the status line can be written over. */
  readonly isInteractive: boolean;
  /** Whether what is printed is read from a screen, not by another program. */
  readonly isScreen: boolean;
  /** Width in columns. */
  readonly width: () => number;
  /** Calls back at each interrupt (Ctrl-C, SIGTERM); returns what ends that. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
