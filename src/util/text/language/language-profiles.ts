import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** A language, and how often a run of characters occurs in its texts, as a share of all runs of that length. */
export type Share = readonly [language: number, share: number];

/**
 * How often runs of up to three characters occur in 55 languages, from the package langdetect 1.0.9, read from a
 * packed file that scripts/language-profiles.ts writes.
 */
export class LanguageProfiles {
  /** Codes such as `en` and `zh-cn`. */
  readonly languages: string[] = [];
  readonly #shares = new Map<string, Share[]>();
  /** For Chinese characters of a group its first. */
  readonly #representatives = new Map<string, string>();

  private constructor(text: string) {
    const [groups = '', ...lines] = text.split('\n');
    for (const group of groups.split(' ')) {
      for (const character of group) this.#representatives.set(character, group.charAt(0));
    }
    for (const line of lines) this.#read(line);
  }

  static #shared: LanguageProfiles | undefined;

  /** The profiles, read at the first call. */
  static load(): LanguageProfiles {
    const packed = (): Buffer => readFileSync(new URL('./language-profiles.txt.br', import.meta.url));
    LanguageProfiles.#shared ??= new LanguageProfiles(brotliDecompressSync(packed()).toString('utf8'));
    return LanguageProfiles.#shared;
  }

  /** The shares of a run in the languages where it occurs; undefined for a run of no language. */
  sharesOf(run: string): readonly Share[] | undefined {
    return this.#shares.get(run);
  }

  /** The character that stands for a Chinese character. */
  representativeOf(character: string): string {
    return this.#representatives.get(character) ?? character;
  }

  #read(line: string): void {
    const [code = '', one, two, three, ...entries] = line.split(' ');
    const totals = [one, two, three].map(Number);
    const language = this.languages.push(code) - 1;
    for (const entry of entries) {
      const digits = entry.search(/[0-9]+$/);
      const run = entry.slice(0, digits).replaceAll('_', ' ');
      const total = totals[[...run].length - 1] ?? Number.NaN;
      const shares = this.#shares.get(run) ?? [];
      shares.push([language, Number(entry.slice(digits)) / total]);
      this.#shares.set(run, shares);
    }
  }
}
