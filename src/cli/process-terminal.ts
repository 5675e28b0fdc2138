import { existsSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { LodestoneError } from '../core/index.ts';
import type { Terminal } from './terminal.ts';

/** The terminal that the process was started from. */
export function processTerminal(): Terminal {
  return {
    cwd: workingFolder(),
    home: homedir(),
    packageFolder: packageFolder(),
    env: (name) => process.env[name],
    out: (text) => write(1, text),
    err: (text) => write(2, text),
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
