import { didYouMean, type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import type { Sampling } from './engine/messages.ts';

/** What `generation_kwargs` say, in the engine's words. */
export interface GenerationOptions {
  readonly sampling: Omit<Sampling, 'seed'>;
  readonly seed: number;
  readonly maxNewTokens: number | null;
  readonly minNewTokens: number;
  /** Token ids that end the answer. */
  readonly stopTokens: readonly number[];
  readonly stopTexts: readonly string[];
  /** Options that were given but have no effect, since nothing is drawn. */
  readonly unused: readonly string[];
}

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const between =
  (low: number, high: number): Check =>
  (value) =>
    isNumber(value) && Number(value) >= low && Number(value) <= high;
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isTokenIds: Check = (value) => isCount(value) || (Array.isArray(value) && value.every(isCount));
const isTexts: Check = (value) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** The options of Hugging Face's `generate` that the engine follows, and what each may be. */
const KNOWN: Readonly<Record<string, readonly [check: Check, expected: string]>> = {
  do_sample: [isBoolean, 'true or false'],
  temperature: [between(0, Number.MAX_VALUE), 'a number of at least 0'],
  top_p: [between(0, 1), 'a number from 0 to 1'],
  top_k: [isCount, 'an integer of at least 0'],
  min_p: [between(0, 1), 'a number from 0 to 1'],
  repetition_penalty: [(value) => isNumber(value) && Number(value) > 0, 'a number above 0'],
  seed: [isCount, 'an integer of at least 0'],
  max_new_tokens: [isCount, 'an integer of at least 0'],
  min_new_tokens: [isCount, 'an integer of at least 0'],
  eos_token_id: [isTokenIds, 'a token id or a list of them'],
  stop_strings: [isTexts, 'a text or a list of texts'],
  num_beams: [(value) => value === 1, '1: the engine does not support beam search'],
  num_return_sequences: [(value) => isCount(value) && Number(value) > 0, 'an integer of at least 1'],
  // One prompt is read at a time, with its state kept: neither padding nor a switch for the state exists.
  pad_token_id: [isTokenIds, 'a token id'],
  use_cache: [(value) => value === true, 'true'],
};

/** Options that only matter when tokens are drawn. */
const DRAWING = ['temperature', 'top_p', 'top_k', 'min_p'] as const;

/** Hugging Face draws among the 50 likeliest tokens unless it is told otherwise. */
const DEFAULT_TOP_K = 50;

/**
 * Reads `generation_kwargs`, later ones over earlier ones. As in Hugging Face, tokens are drawn only with
 * `do_sample`. An option that is not known, or has a value that cannot be followed, is an error.
 */
export function readGenerationOptions(...sources: readonly JsonObject[]): GenerationOptions {
  const given = Object.entries(Object.assign({}, ...sources.map(plain)) as JsonObject);
  const options = new Map<string, unknown>();
  for (const [name, value] of given) {
    if (value === null) continue;
    checkOption(name, value);
    options.set(name, value);
  }
  const number = (name: string, fallback: number) => Number(options.get(name) ?? fallback);
  const draws = options.get('do_sample') === true && number('temperature', 1) > 0;
  return {
    sampling: {
      temperature: draws ? number('temperature', 1) : 0,
      topK: draws ? number('top_k', DEFAULT_TOP_K) : 0,
      topP: draws ? number('top_p', 1) : 1,
      minP: draws ? number('min_p', 0) : 0,
      repetitionPenalty: number('repetition_penalty', 1),
    },
    seed: number('seed', 0),
    maxNewTokens: options.has('max_new_tokens') ? number('max_new_tokens', 0) : null,
    minNewTokens: number('min_new_tokens', 0),
    stopTokens: [options.get('eos_token_id') ?? []].flat() as number[],
    stopTexts: [options.get('stop_strings') ?? []].flat() as string[],
    unused: draws ? [] : DRAWING.filter((name) => options.has(name) && options.get(name) !== 0),
  };
}

function checkOption(name: string, value: unknown): void {
  const known = KNOWN[name];
  if (known === undefined) {
    const hint = didYouMean(name, Object.keys(KNOWN)) || `Known options: ${Object.keys(KNOWN).join(', ')}.`;
    throw new LodestoneError('bad-option', `the local engine has no generation option "${name}"`, { hint });
  }
  const [check, expected] = known;
  if (!check(value)) {
    throw new LodestoneError('bad-value', `generation option ${name} is ${JSON.stringify(value)}`, {
      hint: `It must be ${expected}.`,
    });
  }
}
