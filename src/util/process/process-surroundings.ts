import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { LodestoneError } from '../../core/index.ts';
import { Redactor } from '../text/redact.ts';
import type { Surroundings } from './surroundings.ts';

/** The folder and environment of the process. */
export function processSurroundings(): Surroundings {
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
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new LodestoneError('folder-missing', 'the working directory no longer exists', {
      hint: 'Change to an existing folder and try again.',
      cause,
    });
  }
}

/** The nearest folder above this file that holds a package.json: this file moves when it is bundled. */
function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the program files were moved out of their package');
    folder = above;
  }
  return folder;
}
