import type { Compat } from '../../core/index.ts';
import { type TokenEncoding, tokenEncoding } from './token-encodings.ts';

interface Encoding {
  countTokens(text: string, options: { disallowedSpecial: Set<string> }): number;
}

/** Loads the tables of an encoding: 0.6 to 2.4 MB. */
const ENCODINGS: Record<TokenEncoding, () => Promise<Encoding>> = {
  o200k_base: () => import('gpt-tokenizer/encoding/o200k_base'),
  o200k_harmony: () => import('gpt-tokenizer/encoding/o200k_harmony'),
  cl100k_base: () => import('gpt-tokenizer/encoding/cl100k_base'),
  p50k_base: () => import('gpt-tokenizer/encoding/p50k_base'),
  p50k_edit: () => import('gpt-tokenizer/encoding/p50k_edit'),
  r50k_base: () => import('gpt-tokenizer/encoding/r50k_base'),
  gpt2: () => import('gpt-tokenizer/encoding/gpt2'),
};

const NOTHING_SPECIAL = { disallowedSpecial: new Set<string>() };

/** Counts the tokens of texts; its tables are loaded when a text has to be counted for the first time. */
export class TokenCounter {
  /** Tells that the tokens are not the model's own. */
  readonly note: string | undefined;
  readonly #load: () => Promise<Encoding>;
  #encoding: Promise<Encoding> | undefined;

  constructor(model: string, compat: Compat) {
    const own = tokenEncoding(model, compat);
    this.#load = ENCODINGS[own ?? 'cl100k_base'];
    if (own === undefined)
      this.note = `no token table for "${model}": its prompt lengths are counted with the gpt-4 tokenizer`;
  }

  /** A number of tokens that a text cannot exceed: its bytes. */
  static atMost(text: string): number {
    return Buffer.byteLength(text, 'utf8');
  }

  /** The number of tokens; what looks like a special token counts as text. */
  async count(text: string): Promise<number> {
    return (await this.counter())(text);
  }

  /** Counts one text after another without waiting. */
  async counter(): Promise<(text: string) => number> {
    this.#encoding ??= this.#load();
    const encoding = await this.#encoding;
    return (text) => encoding.countTokens(text, NOTHING_SPECIAL);
  }
}
