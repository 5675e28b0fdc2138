/** Configs with random damage are read, or refused with their file and line; nothing crashes or hangs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, PythonConfigReader } from '../../src/config/python/index.ts';
import { PythonRandom } from '../../src/util/index.ts';

/** All of them with `LODESTONE_FUZZ=2000`; a part of them else. */
const MUTATIONS = Number(process.env.LODESTONE_FUZZ ?? 400);
const folder = path.join(import.meta.dirname, 'python-config');
const FILES = [
  'eval_demo.py',
  'datasets/qa/qa_gen.py',
  'models/chat.py',
  'summarizers/groups.py',
  'old_style.py',
];
const texts = new Map(FILES.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));

const TOKEN = /\s+|\w+|'[^'\n]*'|"[^"\n]*"|[^\w\s]/gu;
const BRACKETS = '()[]{}';
const ODD = [
  '，',
  '（',
  '“',
  '’',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '😀',
  '\ud800',
  '\0',
  '\t',
  '\r',
  '$',
  '?',
  '\\',
  '\u0301',
  '１',
];
const WORDS =
  'for in if else not lambda with as def return class yield None True 0 -1 1e400 10**9 * ** = == := . ... f"{x!r:>5}" dict( [ } import from async'.split(
    ' ',
  );

type Mutation = (tokens: string[], random: PythonRandom) => void;

const at = (tokens: readonly string[], random: PythonRandom): number =>
  random.randrange(Math.max(1, tokens.length));

const MUTATION_KINDS: readonly Mutation[] = [
  (tokens, random) => tokens.splice(at(tokens, random), 1),
  (tokens, random) => tokens.splice(at(tokens, random), random.randint(1, 30)),
  (tokens, random) => tokens.splice(at(tokens, random)),
  (tokens, random) => tokens.splice(0, at(tokens, random)),
  (tokens, random) => tokens.splice(at(tokens, random), 0, random.choice(ODD)),
  (tokens, random) => tokens.splice(at(tokens, random), 1, random.choice(WORDS)),
  (tokens, random) => tokens.splice(at(tokens, random), 0, ` ${random.choice(WORDS)} `),
  swapBracket,
  swapTokens,
  breakString,
];

function swapBracket(tokens: string[], random: PythonRandom): void {
  const places = tokens.flatMap((token, index) => (BRACKETS.includes(token) ? [index] : []));
  if (places.length > 0) tokens[random.choice(places)] = random.choice([...BRACKETS]);
}

function swapTokens(tokens: string[], random: PythonRandom): void {
  const [a, b] = [at(tokens, random), at(tokens, random)];
  const [first, second] = [tokens[a] ?? '', tokens[b] ?? ''];
  tokens[a] = second;
  tokens[b] = first;
}

function breakString(tokens: string[], random: PythonRandom): void {
  const places = tokens.flatMap((token, index) => (/^['"]/.test(token) ? [index] : []));
  if (places.length === 0) return;
  const place = random.choice(places);
  tokens[place] =
    (tokens[place] ?? '').slice(random.randint(0, 1), -1) + random.choice(['', '{', '}', '{!', '\\x', '%(']);
}

function mutated(text: string, random: PythonRandom): string {
  const tokens: string[] = text.match(TOKEN) ?? [];
  for (let count = random.randint(1, 3); count > 0; count -= 1) random.choice(MUTATION_KINDS)(tokens, random);
  return tokens.join('');
}

describe('configs with random damage', () => {
  it.each(FILES)('%s is whole', (file) => {
    const reader = new PythonConfigReader({ roots: [folder] });
    expect(Object.keys(reader.load(path.join(folder, file)).json ?? {}).length).toBeGreaterThan(0);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('are read or refused: part %i', (part) => {
    for (let seed = part; seed < MUTATIONS; seed += 8) {
      const random = new PythonRandom(seed);
      const file = random.choice(FILES);
      const text = mutated(texts.get(file) ?? '', random);
      expect(outcome(text, file), `seed ${seed}: ${JSON.stringify(text.slice(0, 2000))}`).toMatch(
        /^read$|^config-(?:syntax|invalid|not-found) .+\.py:\d+/,
      );
    }
  });
});

/** OpenCompass's own configs, where there is a checkout of them. */
const checkout = path.resolve(process.env.LODESTONE_CHECKOUTS ?? '', 'head');
const configs = path.join(checkout, 'opencompass', 'configs');

describe.skipIf(process.env.LODESTONE_CHECKOUTS === undefined || !existsSync(configs))(
  "OpenCompass's configs with random damage ($LODESTONE_CHECKOUTS)",
  () => {
    it('are read or refused', { timeout: 600_000 }, () => {
      const names = readdirSync(configs, { recursive: true, encoding: 'utf8' });
      const files = names.filter((name) => name.endsWith('.py')).sort();
      for (let seed = 0; seed < MUTATIONS; seed += 1) {
        const random = new PythonRandom(seed);
        const file = path.join('opencompass', 'configs', random.choice(files));
        const text = mutated(readFileSync(path.join(checkout, file), 'utf8'), random);
        expect(outcome(text, file, checkout), `seed ${seed}: ${file}`).toMatch(
          /^read$|^config-(?:syntax|invalid|not-found) .+\.py:\d+/,
        );
      }
    });
  },
);

function outcome(text: string, file: string, root = folder): string {
  const packages = { opencompass: path.join(root, 'opencompass') };
  const reader = new PythonConfigReader({ roots: [root], packages });
  try {
    expect(reader.loadText(text, path.join(root, file)).json).toBeDefined();
    return 'read';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (error.python.startsWith('SystemError')) throw error.cause;
    expect(error.line).not.toMatch(/\n/);
    return `${error.code} ${error.where}`;
  }
}
