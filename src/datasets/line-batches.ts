/** The lines of a text that comes in pieces, without their ends (`\n`): those that each piece completes. */
export async function* lineBatches(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    // A line over many pieces is looked at once, and not with each of them again.
    if (!piece.includes('\n')) {
      rest = text;
      continue;
    }
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
