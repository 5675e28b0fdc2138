import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/** Longest end record: its fixed part and the longest comment. */
const END_RECORD = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** A field that is too small for its value, which then stands in the extra field. */
const OVERFLOW = 0xffffffff;
/** The kind of a file in the upper half of its attributes, as Unix has it. */
const KIND = 0xf000;
const SYMBOLIC_LINK = 0xa000;

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly isFolder: boolean;
  /** A symbolic link, which is never followed or made. */
  readonly isLink: boolean;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  /** Place of the entry's own header. */
  readonly header: number;
}

/**
 * A zip archive on the disk. Its list is read at once, its files one by one in constant memory; archives and files
 * over 4 GiB are read, encrypted ones and those in several volumes are not.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #file: string;
  readonly #handle: FileHandle;

  static async open(file: string): Promise<ZipArchive> {
    const handle = await open(file, 'r');
    try {
      return new ZipArchive(file, handle, await readDirectory(handle, file));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  private constructor(file: string, handle: FileHandle, entries: readonly ZipEntry[]) {
    this.#file = file;
    this.#handle = handle;
    this.entries = entries;
  }

  /** Unpacks one file; throws if it is not what the archive's list says of it. */
  async unpack(entry: ZipEntry, target: string): Promise<void> {
    const { name, method, size, packedSize, header, checksum, isEncrypted, isLink } = entry;
    if (isEncrypted || isLink || (method !== STORED && method !== DEFLATED)) {
      const kind = isEncrypted ? 'encrypted' : isLink ? 'a link' : `unsupported compression method ${method}`;
      throw new Error(`${this.#file}: ${name} is ${kind}`);
    }
    const local = await read(this.#handle, header, 30);
    const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const check = new CheckedStream(size);
    const packed =
      packedSize === 0
        ? new PassThrough().end()
        : createReadStream(this.#file, { start, end: start + packedSize - 1, highWaterMark: 1 << 20 });
    const unpack = method === DEFLATED ? createInflateRaw() : new PassThrough();
    await pipeline(packed, unpack, check, createWriteStream(target));
    if (check.size !== size || check.checksum !== checksum)
      throw new Error(`${this.#file}: ${name} is damaged`);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Unpacks one file of a zip archive, given its whole name. */
export async function unpackEntry(file: string, name: string, target: string): Promise<void> {
  const archive = await ZipArchive.open(file);
  try {
    const entry = archive.entries.find((one) => one.name === name);
    if (entry === undefined) throw new Error(`${file} holds no ${name}`);
    await archive.unpack(entry, target);
  } finally {
    await archive.close();
  }
}

/** Counts and checks what passes; ends a file that is longer than it was said to be. */
class CheckedStream extends Transform {
  size = 0;
  checksum = 0;
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error, data?: Buffer) => void,
  ) {
    this.size += chunk.length;
    this.checksum = crc32(chunk, this.checksum);
    if (this.size > this.#most) done(new Error('an archive member is longer than its header states'));
    else done(undefined, chunk);
  }
}

interface Directory {
  readonly start: number;
  readonly length: number;
}

async function readDirectory(handle: FileHandle, file: string): Promise<ZipEntry[]> {
  const { start, length } = await findDirectory(handle, file);
  const bytes = await read(handle, start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= bytes.length; ) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    entries.push(entryAt(bytes, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function findDirectory(handle: FileHandle, file: string): Promise<Directory> {
  const { size } = await handle.stat();
  const tailStart = Math.max(0, size - END_RECORD);
  const tail = await read(handle, tailStart, size - tailStart);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error(`${file} is not a complete zip archive`);
  const small = { length: tail.readUInt32LE(end + 12), start: tail.readUInt32LE(end + 16) };
  const locator = end - 20;
  const isLarge = locator >= 0 && tail.toString('latin1', locator, locator + 4) === 'PK\u0006\u0007';
  if (!isLarge) return small;
  const record = await read(handle, Number(tail.readBigUInt64LE(locator + 8)), 56);
  return { length: Number(record.readBigUInt64LE(40)), start: Number(record.readBigUInt64LE(48)) };
}

function entryAt(bytes: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const [size = 0, packedSize = 0, header = 0] = withLargeValues(
    [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
    extra,
  );
  return {
    name,
    size,
    packedSize,
    header,
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    checksum: bytes.readUInt32LE(at + 16),
    isFolder: name.endsWith('/'),
    isLink: (bytes.readUInt16LE(at + 40) & KIND) === SYMBOLIC_LINK,
  };
}

/** Values that overflow stand in the extra field 1, in their order. */
function withLargeValues(values: readonly number[], extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== OVERFLOW) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return [...values];
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
