import { crc32 } from 'node:zlib';

/** Length of `,"c":"0a1b2c3d"}`, with which every line ends. */
export const CHECK_LENGTH = 16;

/** `,"c":"` in front of the checksum, `"}` behind it. */
const CHECK_HEAD = Buffer.from(',"c":"');
const DIGITS = CHECK_HEAD.length;
/** With these a line starts and ends. */
const OPENING = Buffer.from('{"');
const CLOSING = Buffer.from('"}');
/** Lines up to this length are mended where they are worth it: the work grows with the square of the length. */
const MOST_MENDED = 8192;

/** The checksum of the start of a line, with the end of the line. */
export function lineChecksum(start: Uint8Array): string {
  return `,"c":"${crc32(start).toString(16).padStart(8, '0')}"}`;
}

/** A value as a line with its checksum, without a line break. */
export function checkedLine(value: object): string {
  const start = Buffer.from(JSON.stringify(value)).subarray(0, -1);
  return start.toString('utf8') + lineChecksum(start);
}

/** Whether a line ends as one with a checksum does. */
export function hasCheck(line: Buffer): boolean {
  const end = line.length - CHECK_LENGTH;
  if (end < 1) return false;
  for (let index = 0; index < DIGITS; index += 1) if (line[end + index] !== CHECK_HEAD[index]) return false;
  return /^[0-9a-f]{8}"\}$/.test(line.toString('latin1', end + DIGITS));
}

/** Whether a line is as it was written. */
export function isSound(line: Buffer): boolean {
  const end = line.length - CHECK_LENGTH;
  const digits = end + DIGITS;
  return (
    hasCheck(line) &&
    crc32(line.subarray(0, end)) === Number.parseInt(line.toString('latin1', digits, digits + 8), 16)
  );
}

/** The lines that a damaged line break has made one of; several parts, or the line as it is. */
export function lineParts(line: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let seam = line.indexOf(CLOSING); seam >= 0; seam = line.indexOf(CLOSING, seam + 1)) {
    const end = seam + CLOSING.length;
    const isSeam = end + 1 >= line.length || line.subarray(end + 1, end + 1 + OPENING.length).equals(OPENING);
    if (!isSeam || !hasCheck(line.subarray(start, end))) continue;
    parts.push(line.subarray(start, end));
    start = end + 1;
  }
  return start < line.length ? [...parts, line.subarray(start)] : parts;
}

/** Of what stands behind the last line break, the part up to the end of its last sound line. */
export function wholeLines(rest: Buffer): Buffer {
  let end = 0;
  let start = 0;
  for (const part of lineParts(rest)) {
    if (isSound(part)) end = start + part.length;
    start += part.length + 1;
  }
  return rest.subarray(0, end);
}

/** A line as it was, where one bit of it is wrong; undefined if more is, or the line is long. */
export function mendedLine(line: Buffer): Buffer | undefined {
  if (line.length > MOST_MENDED) return undefined;
  const mended = Buffer.from(line);
  for (let index = 0; index < mended.length; index += 1) {
    const byte = line[index] ?? 0;
    for (let bit = 1; bit < 256; bit *= 2) {
      mended[index] = byte ^ bit;
      if (isSound(mended)) return mended;
    }
    mended[index] = byte;
  }
  return undefined;
}
