import {
  isPlainObject,
  type Json,
  LodestoneError,
  type ModelConfig,
  plain,
  type Usage,
} from '../core/index.ts';

/** Price per million prompt tokens and completion tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

const MILLION = 1e6;

/** Reads a price: `IN,OUT`, `[in, out]` or `{input, output}`; undefined if there is none. */
export function readPrice(value: Json | undefined, where: string): Price | undefined {
  if (value === undefined || value === null) return undefined;
  const given = plain(value);
  const parts = isPlainObject(given) ? [given.input, given.output] : priceParts(given);
  const [input = Number.NaN, output = Number.NaN] = parts.map(Number);
  if (parts.length === 2 && input >= 0 && output >= 0) return { input, output };
  throw new LodestoneError('bad-value', `${where} is not a price: ${JSON.stringify(given)}`, {
    hint: 'Give the price per million prompt and completion tokens, e.g. 0.15,0.6.',
  });
}

/** The price of a model: that of its config, else the one for all. */
export function priceOf(model: ModelConfig, forAll: Price | undefined): Price | undefined {
  return readPrice(model.price, `price of ${model.abbr ?? model.type}`) ?? forAll;
}

/** What tokens cost. */
export function costOf({ promptTokens = 0, completionTokens = 0 }: Usage, { input, output }: Price): number {
  return (promptTokens * input + completionTokens * output) / MILLION;
}

function priceParts(value: Json): Json[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(',') : [];
}
