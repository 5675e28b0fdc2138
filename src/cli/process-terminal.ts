import { existsSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { LodestoneError } from '../core/index.ts';
import { printable, Redactor } from '../util/index.ts';
import type { Terminal, TerminalText } from './terminal.ts';

/** The terminal that the process was started from. */
export function processTerminal(): Terminal {
  const env = (name: string) => process.env[name];
  const secrets = new Redactor();
  return {
    cwd: workingFolder(),
    home: homedir(),
    packageFolder: packageFolder(),
    env,
    secret(name) {
      const value = env(name);
      if (value !== undefined) secrets.learnFrom({ key: value });
      return value;
    },
    secrets,
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

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new LodestoneError('folder-missing', 'the folder that this was called in is gone', {
      hint: 'Change to a folder that exists, and call again.',
      cause,
    });
  }
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
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** The nearest folder above this file that holds a package.json: this file moves when it is bundled. */
function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the files of the program were moved out of their package');
    folder = above;
  }
  return folder;
}
