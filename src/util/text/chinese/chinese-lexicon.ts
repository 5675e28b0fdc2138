import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** What a character can be in a word: its beginning, its middle, its end, or all of it. */
export type CharacterState = 'B' | 'M' | 'E' | 'S';

/** What is known of one character. */
export interface LexiconEntry {
  /** How often the character is a word; 0 when it is none. */
  readonly frequency: number;
  /** The longer words that it begins, without it, and how often each occurs; beginnings of words with 0. */
  readonly longer: ReadonlyMap<string, number>;
  /** How often training text has the character in each state. */
  readonly states: Readonly<Record<CharacterState, number>>;
}

/**
 * The dictionary of jieba 0.42.1 and the counts behind its character model, read from a packed file that
 * scripts/chinese-lexicon.ts writes. Entries are unpacked when first asked for.
 */
export class ChineseLexicon {
  /** Sum of all word frequencies. */
  readonly total: number;
  readonly #lines: Map<string, string>;
  /** By the code of the character; null if it has none. */
  readonly #entries = new Array<LexiconEntry | null | undefined>(0x10000).fill(undefined);

  private constructor(text: string) {
    const [total, ...lines] = text.split('\n');
    this.total = Number(total);
    this.#lines = new Map(lines.map((line) => [line.charAt(0), line]));
  }

  static #shared: ChineseLexicon | undefined;

  /** The lexicon, read at the first call. */
  static load(): ChineseLexicon {
    const packed = (): Buffer => readFileSync(new URL('./chinese-lexicon.txt.br', import.meta.url));
    ChineseLexicon.#shared ??= new ChineseLexicon(brotliDecompressSync(packed()).toString('utf8'));
    return ChineseLexicon.#shared;
  }

  /** What is known of a character by its UTF-16 code. */
  entry(code: number): LexiconEntry | undefined {
    const known = this.#entries[code];
    if (known !== undefined) return known ?? undefined;
    const line = this.#lines.get(String.fromCharCode(code));
    const entry = line === undefined ? undefined : unpack(line);
    this.#entries[code] = entry ?? null;
    return entry;
  }

  /** How often a word occurs; 0 for what is no word. */
  frequency(word: string): number {
    const entry = this.entry(word.charCodeAt(0));
    return (word.length === 1 ? entry?.frequency : entry?.longer.get(word.slice(1))) ?? 0;
  }
}

function unpack(line: string): LexiconEntry {
  const [, B, E, M, S, frequency, ...rest] = line.split(' ');
  const longer = new Map<string, number>();
  for (let i = 0; i < rest.length; i += 2) {
    const word = rest[i] ?? '';
    longer.set(word, Number(rest[i + 1]));
    for (let end = word.length - 1; end > 0 && !longer.has(word.slice(0, end)); end -= 1) {
      longer.set(word.slice(0, end), 0);
    }
  }
  const states = { B: Number(B), M: Number(M), E: Number(E), S: Number(S) };
  return { frequency: Number(frequency), longer, states };
}
