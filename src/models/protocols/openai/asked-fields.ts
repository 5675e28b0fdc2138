import type { JsonObject } from '../../../core/index.ts';

/** The field that says how long an answer may be. */
export type LengthField = 'max_tokens' | 'max_completion_tokens';

/** The fields of a request for a text, besides the prompt. */
export interface AskedFields {
  readonly model: string;
  /** What counts unless the request says otherwise, such as `temperature`. */
  readonly defaults?: JsonObject;
  /** Longest answer in tokens. Default: the server's own. */
  readonly length?: { readonly field: LengthField; readonly tokens: number | null };
  /** Fields over all others. */
  readonly over?: JsonObject;
}

/** A body with nothing in it that was not asked for. */
export function requestBody(prompt: JsonObject, { model, defaults, length, over }: AskedFields): JsonObject {
  const longest = length === undefined ? {} : { [length.field]: length.tokens };
  return { model, ...prompt, ...defaults, ...longest, ...over };
}
