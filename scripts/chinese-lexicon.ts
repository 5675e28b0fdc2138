/**
 * Writes src/util/text/chinese/chinese-lexicon.txt.br from the data of the Python package jieba 0.42.1 (MIT, Sun Junyi):
 * its word frequencies and the model by which it joins characters that form no known word.
 *
 *     node --import tsx scripts/chinese-lexicon.ts <folder of the installed package jieba>
 *
 * The first line is the sum of all word frequencies. Each further line is about one character: the character,
 * how often it begins, ends, continues and is a word in jieba's training text, its frequency as a word, and
 * the other words that it begins (without it), each followed by its frequency.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Occurrences of each state in the training text, recovered from the logarithms (all are of n / total). */
const STATE_TOTALS = { B: 33749694, E: 33749694, M: 6980216, S: 29953599 } as const;
/** What can stand in a run of text that jieba looks up words in. */
const REACHABLE = /^[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+$/;

const [folder = ''] = process.argv.slice(2);
const target = path.resolve(import.meta.dirname, '../src/util/text/chinese/chinese-lexicon.txt.br');
const emissions = readEmissions(readFileSync(path.join(folder, 'finalseg/prob_emit.py'), 'utf8'));
const { total, words } = readDictionary(readFileSync(path.join(folder, 'dict.txt'), 'utf8'));

const characters = [
  ...new Set([...words.keys(), ...Object.values(emissions).flatMap((state) => [...state.keys()])]),
];
const lines = characters
  .filter((character) => REACHABLE.test(character))
  .sort()
  .map(lineOf);
const text = [total, ...lines].join('\n');
const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
writeFileSync(target, brotliCompressSync(text, { params }));
console.log(`${path.relative(process.cwd(), target)}: ${lines.length} characters`);

function lineOf(character: string): string {
  const counts = (['B', 'E', 'M', 'S'] as const).map((state) => emissions[state].get(character) ?? 0);
  const own = words.get(character) ?? new Map<string, number>();
  const longer = [...own].filter(([rest]) => rest !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  return [character, ...counts, own.get('') ?? 0, ...longer.flat()].join(' ');
}

type State = keyof typeof STATE_TOTALS;

function readEmissions(source: string): Record<State, Map<string, number>> {
  const states = { B: new Map(), E: new Map(), M: new Map(), S: new Map() };
  let state: State = 'B';
  for (const [, name, code, logarithm] of source.matchAll(/'([BEMS])'|'\\u([0-9a-f]{4})': (-[\d.e+]+)/g)) {
    if (name !== undefined) state = name as State;
    const count = Math.exp(Number(logarithm)) * STATE_TOTALS[state];
    if (code !== undefined)
      states[state].set(String.fromCharCode(Number.parseInt(code, 16)), Math.round(count));
  }
  return states;
}

function readDictionary(source: string): { total: number; words: Map<string, Map<string, number>> } {
  const found = new Map<string, Map<string, number>>();
  let sum = 0;
  for (const line of source.split('\n')) {
    const [word = '', frequency = ''] = line.split(' ');
    if (word === '') continue;
    sum += Number(frequency);
    if (!REACHABLE.test(word)) continue;
    const first = word.charAt(0);
    found.set(first, (found.get(first) ?? new Map()).set(word.slice(1), Number(frequency)));
  }
  return { total: sum, words: found };
}
