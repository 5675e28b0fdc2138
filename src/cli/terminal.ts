/** The program's surroundings: where it writes, what it may read. */
export interface Terminal {
  readonly cwd: string;
  readonly home: string;
  /** The folder of the package, which holds `samples/`. */
  readonly packageFolder: string;
  readonly env: (name: string) => string | undefined;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the status line can be written over. */
  readonly isInteractive: boolean;
  /** Whether what is printed is read from a screen, not by another program. */
  readonly isScreen: boolean;
  /** Width in columns. */
  readonly width: () => number;
  /** Calls back at each interrupt (Ctrl-C, SIGTERM); returns what ends that. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
