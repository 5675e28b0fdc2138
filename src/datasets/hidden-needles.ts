import { type DataFiles, type JsonObject, LodestoneError, type Row, type RowSource } from '../core/index.ts';
import { PythonRandom } from '../util/index.ts';
import { type BytePairs, loadBytePairs } from './byte-pairs.ts';
import { jsonLines, rowSource } from './row-source.ts';

/** What NeedleBench hides in a text, and how it asks for it. */
export interface Needles {
  readonly texts: readonly string[];
  readonly question: string;
  readonly answer: string;
}

export interface HiddenNeedles {
  /** The needles of repetition `counter`. */
  needles(counter: number): Needles;
  /** Puts the tokens of the needles into those of the text. */
  insert(text: readonly number[], needles: readonly (readonly number[])[]): number[];
  /** The whole prompt. */
  prompt(context: string, question: string): string;
}

const TOKENIZER = 'cl100k_base.tiktoken';

/**
 * Rows of NeedleBench: for each text file and repetition, texts in random order up to `length` tokens less
 * `length_buffer`, with needles in them.
 */
export function needleRows(
  args: JsonObject,
  files: DataFiles,
  load: () => Promise<HiddenNeedles>,
): RowSource {
  if ((args.position ?? 'End') !== 'End') {
    throw new LodestoneError('not-built', 'the question can only be at the end', {
      hint: "Remove position, or set position='End'.",
    });
  }
  return rowSource(async function* (): AsyncGenerator<Row> {
    const hidden = await load();
    const tokens = new TokenCache(await needleTokenizer(args, files));
    for (const file of FILES.filter((name) => (args.file_list as string[]).includes(name))) {
      const lines: string[] = [];
      for await (const { text } of jsonLines(files, `${args.path}/${file}`)) lines.push(String(text));
      for (let counter = 0; counter < Number(args.num_repeats_per_file); counter += 1) {
        // Each repetition shuffles what the one before it left.
        new PythonRandom(counter).shuffle(lines);
        yield needleRow(hidden, hidden.needles(counter), lines, tokens, args);
      }
    }
  });
}

/** In the order in which they are read, whatever the order in `file_list`. */
const FILES = [
  'en_un_asr.jsonl',
  'zh_all.jsonl',
  'PaulGrahamEssays.jsonl',
  'zh_finance.jsonl',
  'zh_game.jsonl',
  'zh_general.jsonl',
  'zh_government.jsonl',
  'zh_movie.jsonl',
  'zh_tech.jsonl',
];

async function needleTokenizer({ tokenizer_model: model }: JsonObject, files: DataFiles): Promise<BytePairs> {
  if (model === 'gpt-4') return loadBytePairs(files, TOKENIZER);
  throw new LodestoneError('config-invalid', `no tokenizer for "${model}" to measure texts`, {
    hint: 'Write tokenizer_model="gpt-4".',
  });
}

function needleRow(
  { insert, prompt }: HiddenNeedles,
  { texts, question, answer }: Needles,
  lines: readonly string[],
  tokens: TokenCache,
  { length, length_buffer: buffer }: JsonObject,
): Row {
  const needles = texts.map((text) => tokens.of(text));
  const room = Number(length) - Number(buffer) - needles.reduce((sum, one) => sum + one.length, 0);
  const limit = Math.max(room, 0);
  const text: number[] = [];
  for (const line of lines) {
    for (const token of tokens.of(line)) text.push(token);
    if (text.length >= limit) break;
  }
  const context = tokens.decode(insert(text.slice(0, limit), needles));
  return { prompt: prompt(context, question), answer };
}

/** Tokens of texts that come again and again. */
class TokenCache {
  readonly #tokenizer: BytePairs;
  readonly #known = new Map<string, readonly number[]>();

  constructor(tokenizer: BytePairs) {
    this.#tokenizer = tokenizer;
  }

  of(text: string): readonly number[] {
    const known = this.#known.get(text) ?? this.#tokenizer.encode(text);
    this.#known.set(text, known);
    return known;
  }

  decode(tokens: readonly number[]): string {
    return this.#tokenizer.decode(tokens);
  }
}

/** The place in a text of so many tokens, in percent. */
export function placeIn(length: number, depth: number): number {
  return Math.trunc(length * (depth / 100));
}
