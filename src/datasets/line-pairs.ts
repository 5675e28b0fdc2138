import { type DataFiles, LodestoneError } from '../core/index.ts';
import { stripText } from '../util/index.ts';

/** The lines of two files side by side, without the spaces around them; both must have the same number. */
export async function* linePairs(
  files: DataFiles,
  left: string,
  right: string,
): AsyncGenerator<[left: string, right: string]> {
  const others = files.lines(right)[Symbol.asyncIterator]();
  try {
    for await (const line of files.lines(left)) {
      const other = await others.next();
      if (other.done) throw countError(left, right);
      yield [stripText(line), stripText(other.value)];
    }
    if (!(await others.next()).done) throw countError(left, right);
  } finally {
    await others.return?.();
  }
}

function countError(left: string, right: string): LodestoneError {
  return new LodestoneError('data-malformed', `${left} and ${right} differ in their number of lines`, {
    hint: 'Fetch both files again.',
  });
}
