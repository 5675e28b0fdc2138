import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { LodestoneError } from '../core/index.ts';
import { fileChunks } from '../util/index.ts';
import {
  type Bytes,
  badOffset,
  canRead,
  decodedText,
  detectEncoding,
  Undecodable,
  wideEncoding,
} from './text-encoding.ts';

/**
 * The text of a data file in pieces, as Python's text mode reads it: unpacked when it ends in `.gz`, without a byte
 * order mark, and with lines that end in `\n` alone. A file that is not UTF-8 is read as `otherwise`, the name of an
 * encoding, and named with line and byte if there is none or it does not fit.
 */
export async function* fileText(file: string, otherwise?: string): AsyncGenerator<string> {
  try {
    const encoding = await detectEncoding(() => fileBytes(file), otherwise);
    yield* withLineFeeds(decodedText(fileBytes(file), encoding));
  } catch (cause) {
    if (cause instanceof Undecodable) throw await undecodableError(file, cause);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LodestoneError('data-malformed', `${file} cannot be read: ${reason}`, { cause });
  }
}

function fileBytes(file: string): Bytes {
  return file.endsWith('.gz') ? unpacked(file) : fileChunks(file);
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  const stream = bytes.pipe(createGunzip());
  bytes.on('error', (error) => stream.destroy(error));
  try {
    for await (const part of stream) yield part as Buffer;
  } finally {
    stream.destroy();
    bytes.destroy();
  }
}

/** Text with `\n` where it has `\r\n` or a lone `\r`; a line end may be cut in two by the end of a piece. */
async function* withLineFeeds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let endedInReturn = false;
  for await (const piece of pieces) {
    if (piece === '') continue;
    const text = endedInReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    endedInReturn = piece.endsWith('\r');
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}

async function undecodableError(file: string, error: Undecodable): Promise<LodestoneError> {
  const offset = await badOffset(fileBytes(file), error);
  const { line, byte } = await textPlace(file, offset);
  const { encoding } = error;
  const likely = await likelyEncoding(file);
  const what = encoding === 'utf-8' ? 'UTF-8' : `UTF-8, nor is the file ${encoding}`;
  const isNews = likely !== undefined && likely !== encoding;
  return new LodestoneError(
    'data-malformed',
    `byte ${offset + 1} of the file (${hex(byte)}) is not ${what}`,
    {
      where: `${file}:${line}`,
      hint: isNews
        ? `It is probably ${likely.toUpperCase()}: add --data-encoding ${likely}, or save it as UTF-8.`
        : 'Save it as UTF-8, or set its encoding with --data-encoding.',
    },
  );
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
}

/** A byte, and the line that it is in, from 1. */
async function textPlace(file: string, offset: number): Promise<{ line: number; byte: number }> {
  let [line, place, before] = [1, 0, 0];
  for await (const piece of fileBytes(file)) {
    for (const byte of piece) {
      if (before === LINE_FEED || (before === RETURN && byte !== LINE_FEED)) line += 1;
      if (place === offset) return { line, byte };
      before = byte;
      place += 1;
    }
  }
  return { line, byte: before };
}

const LINE_FEED = 10;
const RETURN = 13;

/** What the file may well be: UTF-16 by its first bytes, GB18030 where all of it can be read so. */
async function likelyEncoding(file: string): Promise<string | undefined> {
  for await (const piece of fileBytes(file)) {
    const wide = wideEncoding(piece);
    if (wide !== undefined) return wide;
    break;
  }
  return (await canRead(fileBytes(file), 'gb18030')) ? 'gb18030' : undefined;
}
