/** Pieces of a file; each is only lent, the next one may overwrite it. */
export type Bytes = AsyncIterable<Buffer> | Iterable<Buffer>;

/** Bytes are no text in an encoding; the first that does not fit is behind `from`. */
export class Undecodable extends Error {
  readonly encoding: string;
  readonly from: number;

  constructor(encoding: string, from: number) {
    super(`not ${encoding}`);
    this.encoding = encoding;
    this.from = from;
  }
}

/** More bytes than a character has in any encoding. */
const LONGEST = 8;

/** Whether there is an encoding of that name. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes as text, without a byte order mark. Throws with Undecodable. */
export async function* decodedText(pieces: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [start, end] = [0, 0];
  try {
    for await (const piece of pieces) {
      [start, end] = [end, end + piece.length];
      if (start === 0 && encoding === 'utf-8' && wideEncoding(piece) !== undefined) throw new TypeError();
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Undecodable(encoding, Math.max(0, start - LONGEST));
    throw error;
  }
}

/** UTF-8, unless another encoding is named for what is not UTF-8 and the bytes are not. */
export async function detectEncoding(open: () => Bytes, otherwise: string | undefined): Promise<string> {
  return otherwise === undefined || (await canRead(open(), 'utf-8')) ? 'utf-8' : otherwise;
}

/** Whether all bytes are text in an encoding. */
export async function canRead(pieces: Bytes, encoding: string): Promise<boolean> {
  try {
    for await (const _ of decodedText(pieces, encoding));
    return true;
  } catch (error) {
    if (error instanceof Undecodable) return false;
    throw error;
  }
}

/** UTF-16, as a byte order mark or a zero next to an ASCII character at the very beginning shows. */
export function wideEncoding([first, second]: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

/** Where the first character begins that is none, in bytes from 0; those in front of `from` are known to fit. */
export async function badOffset(pieces: Bytes, { encoding, from }: Undecodable): Promise<number> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [place, pending] = [0, 0];
  try {
    for await (const piece of pieces) {
      // Zeros are characters of UTF-8 as well, but no text has one in its first two.
      if (place === 0 && encoding === 'utf-8' && wideEncoding(piece) !== undefined)
        return Math.max(0, piece.subarray(0, 2).indexOf(0));
      const known = Math.max(0, Math.min(piece.length, from - place));
      decoder.decode(piece.subarray(0, known), { stream: true });
      place += known;
      for (let at = known; at < piece.length; at += 1) {
        const text = decoder.decode(piece.subarray(at, at + 1), { stream: true });
        place += 1;
        pending = text === '' ? pending + 1 : 0;
      }
    }
  } catch {
    // The byte at `place` is the first that cannot follow on those before it.
  }
  return place - pending;
}
