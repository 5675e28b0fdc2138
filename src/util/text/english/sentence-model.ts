import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** How training text uses a word. */
export interface WordUse {
  /** With a capital, anywhere. */
  readonly anyUpper: boolean;
  /** With a capital inside a sentence. */
  readonly innerUpper: boolean;
  /** Without a capital, anywhere. */
  readonly anyLower: boolean;
  /** Without a capital at the beginning of a sentence. */
  readonly firstLower: boolean;
}

const UNSEEN: WordUse = { anyUpper: false, innerUpper: false, anyLower: false, firstLower: false };

/** What Punkt (Kiss and Strunk 2006) learnt from English newspaper text; scripts/english-sentence-model.ts packs it. */
export class SentenceModel {
  /** Words that a period ends without ending the sentence, without that period. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that often begin sentences. */
  readonly starters: ReadonlySet<string>;
  readonly #pairs: ReadonlySet<string>;
  readonly #uses = new Map<string, WordUse>();

  private constructor(text: string) {
    const [abbreviations = '', pairs = '', starters = '', ...kinds] = text.split('\n');
    this.abbreviations = new Set(abbreviations.split('\t'));
    this.#pairs = new Set(pairs.split('\t'));
    this.starters = new Set(starters.split('\t'));
    for (const line of kinds) {
      const [bits = '', ...words] = line.split('\t');
      const use = parseWordUse(bits);
      for (const word of words) this.#uses.set(word, use);
    }
  }

  static #shared: SentenceModel | undefined;

  /** The model, read at the first call. */
  static load(): SentenceModel {
    const packed = (): Buffer => readFileSync(new URL('./sentence-model.txt.br', import.meta.url));
    SentenceModel.#shared ??= new SentenceModel(brotliDecompressSync(packed()).toString('utf8'));
    return SentenceModel.#shared;
  }

  /** Whether the two words belong together although a period stands between them. */
  isPair(first: string, second: string): boolean {
    return this.#pairs.has(`${first},${second}`);
  }

  wordUse(word: string): WordUse {
    return this.#uses.get(word) ?? UNSEEN;
  }
}

function parseWordUse(bits: string): WordUse {
  const [anyUpper, innerUpper, anyLower, firstLower] = [...bits].map((bit) => bit === '1');
  return {
    anyUpper: anyUpper === true,
    innerUpper: innerUpper === true,
    anyLower: anyLower === true,
    firstLower: firstLower === true,
  };
}
