import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

export type ScriptLanguage = 'python' | 'javascript';
/** Languages whose programs are built before they run. */
export type BuiltLanguage = 'cpp' | 'java' | 'go';
export type Language = ScriptLanguage | BuiltLanguage;

/** A program that runs programs: an interpreter, or for languages with compilers the shell. */
export interface Interpreter {
  readonly language: Language;
  /** Its file, symbolic links resolved. */
  readonly file: string;
  /** Folders outside of /usr that it needs. */
  readonly folders: readonly string[];
  /** Programs that the shell is given as `$0`, `$1`, … */
  readonly tools?: readonly string[];
}

/** Where a program is: among the system's, else on the path. */
export function onPath(name: string): string[] {
  return ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .filter((file) => existsSync(file));
}

/** The folders that exist and are not the system's, symbolic links resolved. */
export function outsideUsr(folders: readonly string[]): string[] {
  const real = folders.filter((folder) => existsSync(folder)).map((folder) => realpathSync(folder));
  return [...new Set(real)].filter((folder) => folder !== '/' && !`${folder}/`.startsWith('/usr/'));
}
