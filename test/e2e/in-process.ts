/** Runs a command line within the test's process: the program's own `main` on a terminal that keeps what it was sent. */
import { printers } from '../../src/cli/process-terminal.ts';
import { main } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { Redactor } from '../../src/util/index.ts';
import { root } from './program.ts';

export interface TerminalOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: neither is a screen. */
  readonly isInteractive?: boolean;
  readonly isScreen?: boolean;
  /** Default: 80 columns. */
  readonly width?: number;
}

/** A terminal, with what was written to it. */
export interface KeptTerminal extends Terminal {
  readonly written: { stdout: string; stderr: string };
  /** As Ctrl-C does. */
  interrupt(): void;
}

export function keptTerminal(options: TerminalOptions): KeptTerminal {
  const { cwd, env: given = {}, isInteractive = false, isScreen = false, width = 80 } = options;
  const written = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  const secrets = new Redactor();
  const env = (name: string) => given[name];
  const surroundings = {
    ...{ cwd, home: cwd, packageFolder: root, env, secrets },
    secret(name: string) {
      const value = env(name);
      if (value !== undefined) secrets.learnFrom({ key: value });
      return value;
    },
  };
  const print = printers(surroundings, (descriptor, text) => {
    written[descriptor === 1 ? 'stdout' : 'stderr'] += text;
  });
  return {
    ...surroundings,
    ...print,
    ...{ isInteractive, isScreen, written, width: () => width },
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    interrupt() {
      for (const listener of listeners) listener();
    },
  };
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line to its end. */
export async function runHere(argv: readonly string[], options: TerminalOptions): Promise<Ended> {
  const terminal = keptTerminal(options);
  const code = await main(argv, () => terminal);
  return { code, ...terminal.written };
}
