import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export type Language = 'python' | 'javascript';

/** A program that runs programs. */
export interface Interpreter {
  readonly language: Language;
  /** Its file, symbolic links resolved. */
  readonly file: string;
  /** Folders outside of /usr that it needs. */
  readonly folders: readonly string[];
}

const found = new Map<Language, Promise<Interpreter | undefined>>();

/** The interpreter of a language on this machine; undefined where there is none. */
export function findInterpreter(language: Language): Promise<Interpreter | undefined> {
  const known = found.get(language) ?? (language === 'python' ? findPython() : Promise.resolve(ownNode()));
  found.set(language, known);
  return known;
}

function ownNode(): Interpreter {
  const file = realpathSync(process.execPath);
  return { language: 'javascript', file, folders: outsideUsr([path.dirname(path.dirname(file))]) };
}

const PREFIXES = 'import os, sys; print(os.path.realpath(sys.executable)); print(sys.base_prefix)';

/** The system's Python, else the first on the path. Needs 3.9, for `ast.unparse`. */
async function findPython(): Promise<Interpreter | undefined> {
  const candidates = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, 'python3'))
    .filter((file) => existsSync(file));
  for (const candidate of candidates) {
    const interpreter = await pythonAt(candidate);
    if (interpreter !== undefined) return interpreter;
  }
  return undefined;
}

async function pythonAt(candidate: string): Promise<Interpreter | undefined> {
  try {
    const check = `${PREFIXES}\nassert sys.version_info >= (3, 9)`;
    const { stdout } = await promisify(execFile)(candidate, ['-I', '-c', check], { timeout: 20_000 });
    const [file = '', prefix = ''] = stdout.trim().split('\n');
    return { language: 'python', file, folders: outsideUsr([prefix, path.dirname(path.dirname(file))]) };
  } catch {
    // A shim without a Python behind it, or one too old: the next may do.
    return undefined;
  }
}

function outsideUsr(folders: string[]): string[] {
  const real = folders.filter((folder) => existsSync(folder)).map((folder) => realpathSync(folder));
  return [...new Set(real)].filter((folder) => folder !== '/' && !`${folder}/`.startsWith('/usr/'));
}
