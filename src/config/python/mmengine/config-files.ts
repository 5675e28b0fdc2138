import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { pythonError } from '../values/exception.ts';

const MAX_FILE_BYTES = 16_000_000;

/** Reads files below the config roots, and none elsewhere, whatever `..` and links lead to. */
export class ConfigFiles {
  readonly #roots: readonly string[];
  readonly #workingFolder: string;
  readonly #realPaths = new Map<string, string | undefined>();
  readonly #kinds = new Map<string, 'file' | 'folder' | undefined>();

  /** `roots` are folders; those that do not exist are left out. */
  constructor(roots: readonly string[], workingFolder: string) {
    this.#workingFolder = workingFolder;
    this.#roots = roots.flatMap((root) => {
      const real = resolvedPath(path.resolve(workingFolder, root));
      return real === undefined ? [] : [real];
    });
  }

  /** The text of a file. Throws with Python's OSErrors. */
  read(file: string): string {
    const real = this.#inside(file);
    if (real === undefined) throw missing(file);
    const stat = statSync(real);
    if (stat.isDirectory()) throw pythonError('IsADirectoryError', `[Errno 21] Is a directory: '${file}'`);
    if (!stat.isFile()) throw missing(file);
    if (stat.size > MAX_FILE_BYTES) throw pythonError('OSError', `the file is too large: '${file}'`);
    return decode(readFileSync(real), file);
  }

  kindOf(file: string): 'file' | 'folder' | undefined {
    const real = this.#tryInside(file);
    if (real === undefined) return undefined;
    if (!this.#kinds.has(real)) this.#kinds.set(real, kindOfReal(real));
    return this.#kinds.get(real);
  }

  namesIn(folder: string): string[] {
    const real = this.#inside(folder);
    if (real === undefined) throw missing(folder);
    return readdirSync(real).sort();
  }

  /** The path without links, where it is below the roots; otherwise the path. */
  realPath(file: string): string {
    return this.#tryInside(file) ?? file;
  }

  /** True if the path leads to something outside of the roots. */
  isOutside(file: string): boolean {
    const real = this.#real(file);
    return real !== undefined && !this.#holds(real);
  }

  /** The path without links. What was found once is taken to stay as long as the reader does. */
  #real(file: string): string | undefined {
    if (!this.#realPaths.has(file))
      this.#realPaths.set(file, resolvedPath(path.resolve(this.#workingFolder, file)));
    return this.#realPaths.get(file);
  }

  #tryInside(file: string): string | undefined {
    const real = this.#real(file);
    return real !== undefined && this.#holds(real) ? real : undefined;
  }

  #inside(file: string): string | undefined {
    const real = this.#real(file);
    if (real === undefined || this.#holds(real)) return real;
    const hint = (): string => `Configs can read below ${this.#roots.join(', ')}.`;
    throw pythonError('PermissionError', `'${file}' is outside the config folders`, { hint });
  }

  #holds(real: string): boolean {
    return this.#roots.some(
      (root) => real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep),
    );
  }
}

function resolvedPath(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function kindOfReal(real: string): 'file' | 'folder' | undefined {
  const stat = statSync(real);
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : undefined;
}

function missing(file: string) {
  return pythonError('FileNotFoundError', `[Errno 2] No such file or directory: '${file}'`);
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw pythonError('UnicodeDecodeError', `'utf-8' codec can't decode '${file}'`);
  }
}
