import { isPlainObject, type Json, type JsonObject } from '../../core/index.ts';
import { isTruthy } from '../../util/index.ts';

/** What is kept of how a sample was shown to a judge, next to its reference. */
export interface ShownAs {
  /** The models in the order in which their answers were shown; only where several were. */
  readonly answers?: readonly string[];
  /** The base models of the dataset, since 0.5. */
  readonly bases?: readonly string[];
  /** The answers themselves, where they are to be kept. */
  readonly predictions?: readonly Json[];
  /** The judges whose judgements were shown. */
  readonly judges?: readonly string[];
  /** With `multi_eval`: the criterion. */
  readonly criterion?: string;
}

/**
 * The `gold` of a judgement: the reference of the sample, and how it was shown. Keys are sorted at every level, as the
 * table format of OpenCompass's data library leaves them.
 */
export function judgedReference(reference: Json, shown: ShownAs): Json {
  const added = addedEntries(shown);
  if (Object.keys(added).length === 0) return sorted(reference);
  const { judge_prompt_list: list, ...own } = isPlainObject(reference) ? reference : {};
  const isList = shown.criterion === undefined && list !== undefined;
  return sorted({ ...own, ...(isList ? { judge_prompt_list: list } : {}), ...added });
}

function addedEntries({
  answers = [],
  bases,
  predictions = [],
  judges = [],
  criterion,
}: ShownAs): JsonObject {
  return {
    ...numbered('answer', answers),
    ...(bases === undefined ? {} : { base_models: [...bases] }),
    ...numbered('prediction', predictions),
    ...numbered('judge_model', judges),
    ...(criterion === undefined ? {} : { judge_prompt: criterion }),
  };
}

function numbered(name: string, values: readonly Json[]): JsonObject {
  return Object.fromEntries(values.map((value, place) => [`${name}${place + 1}`, value]));
}

/** A record of a judge's reply, as OpenCompass keeps it: a reference that says nothing is left out. */
export function judgementRecord(prompt: Json, reply: string, reference: Json): JsonObject {
  const record: JsonObject = { origin_prompt: prompt, prediction: reply };
  return isTruthy(reference) ? { ...record, gold: reference } : record;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
