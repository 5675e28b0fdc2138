/**
 * Writes src/util/text/language/language-profiles.txt.br from the data of the Python package langdetect 1.0.9 (Apache
 * License 2.0, Nakatani Shuyo and Michal Danilak): how often runs of up to three characters occur in texts of 55
 * languages, and which Chinese characters count as one.
 *
 *     node --import tsx scripts/language-profiles.ts <folder of the installed package langdetect>
 *
 * The first line lists groups of Chinese characters. Each further line is about one language: its code, the number
 * of runs of one, two and three characters in its texts, and for each length the runs that are kept, without
 * spaces between them ("_" stands for a space), each followed by its frequency.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

interface Profile {
  name: string;
  freq: Record<string, number>;
  n_words: number[];
}

const [folder = ''] = process.argv.slice(2);
const target = path.resolve(import.meta.dirname, '../src/util/text/language/language-profiles.txt.br');
const profiles = readdirSync(path.join(folder, 'profiles'))
  .sort()
  .map((file) => JSON.parse(readFileSync(path.join(folder, 'profiles', file), 'utf8')) as Profile);
const text = [
  groups(readFileSync(path.join(folder, 'utils/messages.properties'), 'utf8')),
  ...profiles.map(lineOf),
].join('\n');
const params = {
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
};
const packed = brotliCompressSync(text, { params });
writeFileSync(target, packed);
console.log(`${path.relative(process.cwd(), target)}: ${profiles.length} languages, ${packed.length} bytes`);

function groups(messages: string): string {
  return messages
    .split('\n')
    .flatMap((line) => /^NGram\.KANJI_\S+?=(.*)$/.exec(line)?.[1] ?? [])
    .map((escaped) =>
      escaped.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    )
    .join(' ');
}

function lineOf({ name, freq, n_words: totals }: Profile): string {
  const runs = Object.entries(freq).filter(([run]) => [...run].length <= 3);
  const byLength = [1, 2, 3].flatMap((length) =>
    runs
      .filter(([run]) => [...run].length === length)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([run, count]) => `${run.replaceAll(' ', '_')}${count}`),
  );
  return [name, ...totals, ...byLength].join(' ');
}
