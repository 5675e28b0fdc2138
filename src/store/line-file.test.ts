import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LineFileWriter, linesIn, textAt } from './line-file.ts';

function file(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'lines.jsonl');
}

test.each([1, 2, 3, 7, 1000])(
  'pieces of %i bytes become whole lines, the last without a break too',
  (size) => {
    const target = file();
    const bytes = Buffer.from('eins\nzwei: ä€😀\n\ndrei');
    const writer = new LineFileWriter(target);
    const clean = (line: string) => line.replace('drei', 'three');
    for (let start = 0; start < bytes.length; start += size) {
      // The bytes are only lent.
      const piece = Buffer.from(bytes.subarray(start, start + size));
      writer.take(piece, clean);
      piece.fill(0);
    }
    writer.finish(clean);
    expect(readFileSync(target, 'utf8')).toBe('eins\nzwei: ä€😀\nthree\n');
    const lines = [...linesIn(target)];
    expect(lines.map(({ text }) => text)).toEqual(['eins', 'zwei: ä€😀', 'three']);
    expect(lines.map(({ place }) => textAt(target, place))).toEqual(lines.map(({ text }) => text));
  },
);
