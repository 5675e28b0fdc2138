import { type Json, LodestoneError, type Row, type RowSource } from '../core/index.ts';
import { permutations, rotations } from '../util/index.ts';
import { rowSource } from './row-source.ts';

export interface CircularOptions {
  /** Columns that hold the options. */
  readonly optionKeys: readonly string[];
  /** `circular`: all rotations of the options; `all_possible`: all orders. */
  readonly pattern?: Json | undefined;
  /** Names the right option in a row whose options were moved: the option `keys[i]` is now at `order[i]`. */
  moveAnswer(row: Row, original: Row, order: readonly string[], keys: readonly string[]): Row;
}

/**
 * Each row several times, with its options in different orders; the right answer moves along. The columns `qid`
 * and `circular_pattern` say which row it was, and where each option went.
 */
export function circularSource(
  source: RowSource,
  { optionKeys, pattern, moveAnswer }: CircularOptions,
): RowSource {
  const orders = patternOrders(optionKeys, pattern ?? 'circular');
  const rows = async function* (): AsyncGenerator<Row> {
    let qid = 0;
    for await (const original of source.rows()) {
      for (const order of orders) {
        const moved = { ...original };
        for (const [index, key] of optionKeys.entries()) moved[order[index] ?? key] = original[key];
        yield { ...moveAnswer(moved, original, order, optionKeys), qid, circular_pattern: order };
      }
      qid += 1;
    }
  };
  return { ...rowSource(rows), count: async () => (await source.count()) * orders.length };
}

/** Moves an answer that is the name of an option in a column of its own; other answers stay. */
export function movesAnswerIn(column: string): CircularOptions['moveAnswer'] {
  return (row, original, order, keys) => {
    const at = keys.indexOf(String(original[column]));
    return at < 0 ? row : { ...row, [column]: order[at] };
  };
}

function patternOrders(keys: readonly string[], pattern: Json): string[][] {
  if (pattern === 'circular') return rotations(keys);
  if (pattern === 'all_possible') return permutations(keys);
  throw new LodestoneError('config-invalid', `circular_patterns cannot be ${JSON.stringify(pattern)}`, {
    hint: "Write 'circular' or 'all_possible'.",
  });
}
