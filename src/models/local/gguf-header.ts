import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LodestoneError } from '../../core/index.ts';

export type GgufScalar = string | number | boolean;

/** What a GGUF file says of itself before its tensors. */
export interface GgufHeader {
  readonly version: number;
  readonly tensorCount: number;
  /** Values by key. Arrays longer than `LONGEST_ARRAY` items (vocabularies) are left out. */
  readonly metadata: ReadonlyMap<string, GgufScalar | readonly GgufScalar[]>;
}

const LONGEST_ARRAY = 1024;
const CHUNK = 1 << 20;

const UINT32 = 4;
const STRING = 8;
const ARRAY = 9;
const UINT64 = 10;

type NumberFormat = readonly [size: number, read: (bytes: Buffer) => number | boolean];

/** Readers of numbers by GGUF's type codes: size in bytes, and how to take it from a buffer. */
const NUMBERS = new Map<number, NumberFormat>([
  [0, [1, (bytes) => bytes.readUInt8()]],
  [1, [1, (bytes) => bytes.readInt8()]],
  [2, [2, (bytes) => bytes.readUInt16LE()]],
  [3, [2, (bytes) => bytes.readInt16LE()]],
  [4, [4, (bytes) => bytes.readUInt32LE()]],
  [5, [4, (bytes) => bytes.readInt32LE()]],
  [6, [4, (bytes) => bytes.readFloatLE()]],
  [7, [1, (bytes) => bytes.readUInt8() !== 0]],
  [10, [8, (bytes) => Number(bytes.readBigUInt64LE())]],
  [11, [8, (bytes) => Number(bytes.readBigInt64LE())]],
  [12, [8, (bytes) => bytes.readDoubleLE()]],
]);

/**
 * Reads the header of a GGUF file, format versions 2 and 3
 * (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md). Throws if the file is none.
 */
export function readGgufHeader(file: string): GgufHeader {
  const reader = new FileReader(file);
  try {
    if (reader.size < 24 || reader.bytes(4).toString('latin1') !== 'GGUF')
      throw malformed(file, 'is not a GGUF file');
    return readHeader(reader, file);
  } finally {
    reader.close();
  }
}

/** A number of the metadata, or undefined when it is absent or of another kind. */
export function headerNumber(header: GgufHeader, key: string): number | undefined {
  const value = header.metadata.get(key);
  return typeof value === 'number' ? value : undefined;
}

/** A text of the metadata, or undefined when it is absent or of another kind. */
export function headerText(header: GgufHeader, key: string): string | undefined {
  const value = header.metadata.get(key);
  return typeof value === 'string' ? value : undefined;
}

function readHeader(reader: FileReader, file: string): GgufHeader {
  const version = reader.number(UINT32);
  if (version !== 2 && version !== 3) {
    throw malformed(file, `has GGUF version ${version}, which llama.cpp does not support`);
  }
  const tensorCount = reader.number(UINT64);
  const keyCount = reader.number(UINT64);
  const metadata = new Map<string, GgufScalar | readonly GgufScalar[]>();
  for (let i = 0; i < keyCount; i += 1) {
    const key = reader.text();
    const value = reader.value(reader.number(UINT32));
    if (value !== undefined) metadata.set(key, value);
  }
  return { version, tensorCount, metadata };
}

/** Reads values one after the other from a file, a large piece at a time. */
class FileReader {
  readonly size: number;
  readonly #file: string;
  readonly #descriptor: number;
  #buffer = Buffer.alloc(0);
  /** The next byte's place in the buffer. */
  #at = 0;
  /** Place in the file of the byte after the buffer. */
  #end = 0;

  constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, 'r');
    this.size = fstatSync(this.#descriptor).size;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  bytes(count: number): Buffer {
    this.#need(count);
    this.#at += count;
    return this.#buffer.subarray(this.#at - count, this.#at);
  }

  number(type: number): number {
    return Number(this.#number(type));
  }

  text(): string {
    return this.bytes(this.number(UINT64)).toString('utf8');
  }

  /** A value of the given type; undefined for a long array. */
  value(type: number): GgufScalar | GgufScalar[] | undefined {
    if (type === STRING) return this.text();
    return type === ARRAY ? this.#array() : this.#number(type);
  }

  #number(type: number): number | boolean {
    const [size, read] = this.#format(type);
    return read(this.bytes(size));
  }

  #format(type: number): NumberFormat {
    const format = NUMBERS.get(type);
    if (format === undefined) throw malformed(this.#file, `has a value of the unknown type ${type}`);
    return format;
  }

  #array(): GgufScalar[] | undefined {
    const type = this.number(UINT32);
    const length = this.number(UINT64);
    if (type === ARRAY) throw malformed(this.#file, 'has an array of arrays');
    if (length > LONGEST_ARRAY) return this.#skipArray(type, length);
    return Array.from({ length }, () => this.value(type) as GgufScalar);
  }

  #skipArray(type: number, length: number): undefined {
    if (type !== STRING) {
      const [size] = this.#format(type);
      this.bytes(size * length);
      return;
    }
    for (let i = 0; i < length; i += 1) {
      this.#need(8);
      const count = this.#buffer.readUInt32LE(this.#at) + this.#buffer.readUInt32LE(this.#at + 4) * 2 ** 32;
      this.#at += 8;
      this.#need(count);
      this.#at += count;
    }
  }

  /** Sees to it that the next `count` bytes are in the buffer. */
  #need(count: number): void {
    const missing = this.#at + count - this.#buffer.length;
    if (missing <= 0) return;
    if (missing > this.size - this.#end) throw malformed(this.#file, 'ends within its header');
    const piece = Buffer.alloc(Math.min(Math.max(missing, CHUNK), this.size - this.#end));
    const read = readSync(this.#descriptor, piece, 0, piece.length, this.#end);
    if (read < missing) throw malformed(this.#file, 'ends within its header');
    this.#end += read;
    this.#buffer = Buffer.concat([this.#buffer.subarray(this.#at), piece.subarray(0, read)]);
    this.#at = 0;
  }
}

function malformed(file: string, what: string): LodestoneError {
  return new LodestoneError('weights-missing', `${file} ${what}`, {
    hint: 'Download the weights again, or use a .gguf file that llama.cpp can read.',
  });
}
