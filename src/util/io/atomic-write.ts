import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { LodestoneError } from '../../core/index.ts';
import { systemErrorCode } from './system-error.ts';

/**
 * Writes a file so that it is there whole or not at all: into a temporary file next to it, flushed to disk,
 * then renamed. Folders are made as needed.
 */
export async function writeAtomically(
  file: string,
  content: string | AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const descriptor = openSync(temporary, 'w');
    try {
      for await (const part of typeof content === 'string' ? [content] : content)
        writeWhole(descriptor, part);
      await synced(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(file, cause);
  }
}

/** Node.js says of folders that cannot be made below one that is read-only that something is missing. */
function trueCause(failure: unknown): unknown {
  const { code, syscall, path: place } = (failure ?? {}) as NodeJS.ErrnoException;
  if (code !== 'ENOENT' || syscall !== 'mkdir' || place === undefined) return failure;
  let above = path.dirname(place);
  while (!existsSync(above) && above !== path.dirname(above)) above = path.dirname(above);
  try {
    accessSync(above, constants.W_OK);
    return failure;
  } catch (cause) {
    return cause;
  }
}

/** What the system holds of a file is on the disk; others go on in the meantime. */
const synced = promisify(fsync);

/** Writes text at the place where a file stands; a system that takes only a part of it, is given the rest again. */
export function writeWhole(descriptor: number, text: string): void {
  const length = Buffer.byteLength(text);
  const written = writeSync(descriptor, text);
  if (written < length) writeBytes(descriptor, Buffer.from(text).subarray(written));
}

/** The same for bytes, at a place of the file where one is given. */
export function writeBytes(descriptor: number, bytes: Uint8Array, position?: number): void {
  for (let written = 0; written < bytes.length; ) {
    const place = position === undefined ? null : position + written;
    written += writeSync(descriptor, bytes, written, bytes.length - written, place);
  }
}

/** A file that cannot be written, in the user's words. */
export function unwritable(file: string, failure: unknown): LodestoneError {
  if (failure instanceof LodestoneError) return failure;
  const cause = trueCause(failure);
  const code = systemErrorCode(cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hints: Record<string, string> = {
    ENOSPC: 'The disk is full; free some space and resume with -r.',
    EACCES: 'Make the folder writable and resume with -r, or choose another one with -w.',
    EPERM: 'Make the folder writable and resume with -r, or choose another one with -w.',
    EROFS:
      'The file system is read-only; make it writable and resume with -r, or choose another folder with -w.',
    ENOENT: 'Its folder was removed during the run; restore it and resume with -r, or start a new run.',
    ENAMETOOLONG: 'Use a shorter abbr for the model or dataset, or a folder with a shorter path (-w).',
    ENOTDIR: 'A file is in the place of a folder; choose another folder with -w.',
  };
  const hint = hints[code ?? ''];
  return new LodestoneError('file-unwritable', `${file} cannot be written: ${reason}`, {
    cause,
    ...(hint === undefined ? {} : { hint }),
  });
}
