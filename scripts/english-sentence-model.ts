/**
 * Writes src/util/text/english/sentence-model.txt.br: what Kiss and Strunk's sentence splitter (Punkt, 2006)
 * learnt from English newspaper text, as the model `punkt_tab/english` of NLTK has it.
 *
 *     node --import tsx scripts/english-sentence-model.ts <english.json>
 *
 * The argument is `data/english.json` of the Go module github.com/neurosnap/sentences (MIT, Eric Bower), which holds
 * the same model but for one sentence starter. Lines of the result, their entries separated by tabs: abbreviations
 * without their last period; pairs of words that a period does not part, joined by a comma; words that often begin
 * sentences; then for each kind of use its four bits and the words of that kind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

interface Model {
  AbbrevTypes: { [word: string]: number };
  Collocations: { [pair: string]: number };
  SentStarters: { [word: string]: number };
  OrthoContext: { [word: string]: number };
}

/** Only in the Go module's list. */
const NOT_IN_NLTK = 'she';

/** How often training text has a word where with which case, as NLTK numbers the flags. */
const FLAGS = { anyUpper: 2 + 4 + 8, innerUpper: 4, anyLower: 16 + 32 + 64, firstLower: 16 } as const;

const [source = ''] = process.argv.slice(2);
const target = path.resolve(import.meta.dirname, '../src/util/text/english/sentence-model.txt.br');
const model = JSON.parse(readFileSync(source, 'utf8')) as Model;

const kinds = new Map<string, string[]>();
for (const [word, context] of Object.entries(model.OrthoContext)) {
  const kind = Object.values(FLAGS)
    .map((flag) => ((context & flag) === 0 ? '0' : '1'))
    .join('');
  kinds.set(kind, [...(kinds.get(kind) ?? []), word]);
}
const starters = Object.keys(model.SentStarters).filter((word) => word !== NOT_IN_NLTK);
const lines = [
  ...[Object.keys(model.AbbrevTypes), Object.keys(model.Collocations), starters].map((words) => words.sort()),
  ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, words]) => [kind, ...words.sort()]),
];
const text = lines.map((line) => line.join('\t')).join('\n');
const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
writeFileSync(target, brotliCompressSync(text, { params }));
console.log(`${path.relative(process.cwd(), target)}: ${Object.keys(model.OrthoContext).length} words`);
