import type { DataFiles } from '../core/index.ts';
import { LodestoneError } from '../core/index.ts';

/**
 * Where GPT-4's tokenizer, cl100k_base, cuts a text before it merges bytes: words with one sign before them, numbers
 * of up to three digits, signs, line ends, spaces.
 */
const SPACE = '\\p{White_Space}';
const PIECES = new RegExp(
  [
    "'(?:[sSſdDmMtT]|[lL][lL]|[vV][eE]|[rR][eE])",
    '[^\\r\\n\\p{L}\\p{N}]?\\p{L}+',
    '\\p{N}{1,3}',
    ` ?[^${SPACE}\\p{L}\\p{N}]+[\\r\\n]*`,
    `${SPACE}*[\\r\\n]+`,
    `${SPACE}+(?![^${SPACE}])`,
    `${SPACE}+`,
  ].join('|'),
  'gu',
);

/** A tokenizer by byte-pair encoding (Sennrich et al. 2016), as tiktoken computes cl100k_base. */
export class BytePairs {
  /** Tokens by their bytes, each byte as the character of its number. */
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #bytes: readonly string[];

  constructor(ranks: ReadonlyMap<string, number>) {
    this.#ranks = ranks;
    const bytes: string[] = [];
    for (const [text, rank] of ranks) bytes[rank] = text;
    this.#bytes = bytes;
  }

  encode(text: string): number[] {
    return [...text.matchAll(PIECES)].flatMap(([piece]) =>
      this.#tokensOf(Buffer.from(piece).toString('latin1')),
    );
  }

  /** The text of tokens; bytes that are no text become replacement characters. */
  decode(tokens: readonly number[]): string {
    return Buffer.from(tokens.map((token) => this.#bytes[token] ?? '').join(''), 'latin1').toString('utf8');
  }

  #tokensOf(piece: string): number[] {
    const whole = this.#ranks.get(piece);
    if (whole !== undefined) return [whole];
    const parts = [...piece];
    while (parts.length > 1) {
      const at = this.#firstMerge(parts);
      if (at === undefined) break;
      parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
    }
    return parts.map((part) => this.#rankOf(part));
  }

  /** The place of the pair with the lowest rank. */
  #firstMerge(parts: readonly string[]): number | undefined {
    let best: number | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (let at = 0; at + 1 < parts.length; at += 1) {
      const rank = this.#ranks.get(`${parts[at]}${parts[at + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (rank < lowest) [best, lowest] = [at, rank];
    }
    return best;
  }

  #rankOf(bytes: string): number {
    const rank = this.#ranks.get(bytes);
    if (rank === undefined) {
      throw new LodestoneError(
        'data-malformed',
        `the tokenizer has no token for the byte ${bytes.charCodeAt(0)}`,
      );
    }
    return rank;
  }
}

/** A tokenizer from a file of tiktoken: in each line a token in base64, and its number. */
export async function loadBytePairs(files: DataFiles, name: string): Promise<BytePairs> {
  const ranks = new Map<string, number>();
  for await (const line of files.lines(name)) {
    const [token, rank] = line.split(' ');
    if (token && rank) ranks.set(Buffer.from(token, 'base64').toString('latin1'), Number(rank));
  }
  return new BytePairs(ranks);
}
