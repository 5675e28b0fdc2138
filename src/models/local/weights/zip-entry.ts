import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** Longest end record: its fixed part and the longest comment. */
const END_RECORD = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  /** Place of the entry's own header. */
  readonly header: number;
}

/**
 * Unpacks one file of a zip archive without reading the rest, in constant memory. Archives over 4 GiB and
 * encrypted ones are not supported. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function unpackEntry(archive: string, name: string, target: string): Promise<void> {
  const handle = await open(archive, 'r');
  try {
    const { method, packedSize, header } = await findEntry(handle, archive, name);
    const local = await read(handle, header, 30);
    const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    if (method !== STORED && method !== DEFLATED) {
      throw new Error(`${archive}: ${name} is packed by method ${method}`);
    }
    const packed = createReadStream(archive, { start, end: start + packedSize - 1, highWaterMark: 1 << 20 });
    const unpack = method === DEFLATED ? createInflateRaw() : new PassThrough();
    await pipeline(packed, unpack, createWriteStream(target));
  } finally {
    await handle.close();
  }
}

async function findEntry(handle: FileHandle, archive: string, name: string): Promise<Entry> {
  const { size } = await handle.stat();
  const tail = await read(handle, Math.max(0, size - END_RECORD), Math.min(size, END_RECORD));
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error(`${archive} is not a zip archive`);
  const directory = await read(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  for (let at = 0; at + 46 <= directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const entryName = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (entryName === name) {
      return {
        method: directory.readUInt16LE(at + 10),
        packedSize: directory.readUInt32LE(at + 20),
        header: directory.readUInt32LE(at + 42),
      };
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  throw new Error(`${archive} holds no ${name}`);
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
