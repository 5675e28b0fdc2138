import { writeSync } from 'node:fs';
import { printable, processSurroundings, type Surroundings, systemErrorCode } from '../util/index.ts';
import type { Terminal, TerminalText } from './terminal.ts';

/** The terminal that the process was started from. */
export function processTerminal(): Terminal {
  const surroundings = processSurroundings();
  return {
    ...surroundings,
    ...printers(surroundings, write),
    isInteractive: process.stderr.isTTY === true,
    isScreen: process.stdout.isTTY === true,
    width: () => process.stderr.columns ?? 80,
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      process.on('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
  };
}

/** What prints results (to descriptor 1) and what is said about the work (to 2), by what writes to them. */
export function printers(
  { secrets }: Surroundings,
  write: (descriptor: 1 | 2, text: string) => void,
): Pick<Terminal, 'out' | 'err'> {
  return {
    out: (...parts) => {
      const text = printed(parts, (part) => secrets.values(part));
      write(1, text);
    },
    err: (...parts) => {
      const text = printed(parts, (part) => secrets.text(part));
      write(2, text);
    },
  };
}

/** The one place where texts of others become harmless: nothing but our own controls reaches the terminal as such. */
function printed(parts: readonly TerminalText[], redacted: (text: string) => string): string {
  return parts.map((part) => (typeof part === 'string' ? printable(redacted(part)) : part.sequence)).join('');
}

/** All of a text is written before the process may end, also into a pipe; a reader that has gone away is no error. */
function write(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
