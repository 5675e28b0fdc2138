import { writeSync } from 'node:fs';
import { printable, processSurroundings, systemErrorCode } from '../util/index.ts';
import type { Terminal, TerminalText } from './terminal.ts';

/** The terminal that the process was started from. */
export function processTerminal(): Terminal {
  const surroundings = processSurroundings();
  const { secrets } = surroundings;
  return {
    ...surroundings,
    out: (...parts) =>
      write(
        1,
        printed(parts, (text) => secrets.values(text)),
      ),
    err: (...parts) =>
      write(
        2,
        printed(parts, (text) => secrets.text(text)),
      ),
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
