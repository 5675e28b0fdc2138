import { once } from 'node:events';
import { createWriteStream, writeSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { LodestoneError } from '../core/index.ts';

/**
 * Writes a file so that it is there whole or not at all: into a temporary file beside it, flushed to disk,
 * then renamed. Folders are made as needed.
 */
export async function writeAtomically(
  file: string,
  content: string | AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeParts(temporary, typeof content === 'string' ? [content] : content);
    const handle = await open(temporary, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(file, cause);
  }
}

async function writeParts(file: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  // Without a listener of its own, a failure between two awaits would end the process.
  failed.catch(() => undefined);
  for await (const part of parts) {
    if (!stream.write(part)) await Promise.race([once(stream, 'drain'), failed]);
  }
  stream.end();
  await Promise.race([once(stream, 'close'), failed]);
}

/** Writes text at the place where a file stands; a system that takes only a part of it, is given the rest again. */
export function writeWhole(descriptor: number, text: string): void {
  const length = Buffer.byteLength(text);
  let written = writeSync(descriptor, text);
  if (written === length) return;
  const bytes = Buffer.from(text);
  while (written < length) written += writeSync(descriptor, bytes, written);
}

/** A file that cannot be written, in the user's words. */
export function unwritable(file: string, cause: unknown): LodestoneError {
  if (cause instanceof LodestoneError) return cause;
  const code = (cause as NodeJS.ErrnoException)?.code;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hints: Record<string, string> = {
    ENOSPC: 'The disk is full; free some space and continue with -r.',
    EACCES: 'Choose a folder you may write to with -w.',
    EPERM: 'Choose a folder you may write to with -w.',
    EROFS: 'The file system is read-only; choose another folder with -w.',
    ENOTDIR: 'A file stands where a folder is needed; choose another folder with -w.',
  };
  const hint = hints[code ?? ''];
  return new LodestoneError('file-unwritable', `${file} cannot be written: ${reason}`, {
    cause,
    ...(hint === undefined ? {} : { hint }),
  });
}
