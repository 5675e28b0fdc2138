import { expect, test } from 'vitest';
import { lineBatches } from './line-batches.ts';

async function linesOf(pieces: readonly string[]): Promise<string[]> {
  async function* given() {
    yield* pieces;
  }
  const lines: string[] = [];
  for await (const batch of lineBatches(given())) lines.push(...batch);
  return lines;
}

test('lines are the same wherever a text is cut', async () => {
  const text = 'one\n\ntwo and more\nthree\n\nlast';
  const expected = ['one', '', 'two and more', 'three', '', 'last'];
  expect(await linesOf([text])).toEqual(expected);
  expect(await linesOf([...text])).toEqual(expected);
  for (let cut = 0; cut < text.length; cut += 1)
    expect(await linesOf([text.slice(0, cut), text.slice(cut)])).toEqual(expected);
});

test('a line break at the end begins no line', async () => {
  expect(await linesOf(['a', '\n'])).toEqual(['a']);
  expect(await linesOf([])).toEqual([]);
});
