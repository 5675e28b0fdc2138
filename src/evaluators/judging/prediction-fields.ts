import {
  type Compat,
  isAtLeast,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
} from '../../core/index.ts';
import { pythonRegex, pythonRepr } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

/** Rounds for which a shorter conversation still has a field, which is `None` then. */
const MOST_ROUNDS = 10;

export interface PredictionFieldsOptions {
  readonly compat: Compat;
  /** Conversations are shown whole and not round by round: `pack_all_predictions`. */
  readonly packsRounds: boolean;
}

/**
 * What a judge's prompt may name of the predictions that it is shown, in the order in which OpenCompass fills them in:
 * `prediction`, `obj_gold` (the reference), the number of English words and Chinese characters, then the same of
 * `prediction2`; of conversations the replies round by round, `prediction_r1`, …, and of the second model `prediction1_r1`, ….
 */
export function predictionFields(
  predictions: readonly Json[],
  reference: Json,
  { compat, packsRounds }: PredictionFieldsOptions,
): JsonObject {
  if (!predictions.every(isConversation)) return textFields(predictions, reference);
  if (!packsRounds) return Object.fromEntries(predictions.flatMap(roundFields));
  return Object.fromEntries(
    predictions.map((rounds, place) => [fieldName(place), packed(rounds as JsonObject[], compat)]),
  );
}

/** Word counts of a text, as `word_count` fields have them. */
export function wordCounts(name: string, prediction: unknown): JsonObject {
  const text = requiredText(prediction);
  return {
    [`${name}_en_word_count`]: text.match(ENGLISH_WORDS)?.length ?? 0,
    [`${name}_cn_word_count`]: text.match(CHINESE_CHARACTERS)?.length ?? 0,
  };
}

const ENGLISH_WORDS = pythonRegex('\\b[a-zA-Z]+\\b', {}, 'g');
const CHINESE_CHARACTERS = /[\u4e00-\u9fff]/g;

function fieldName(place: number): string {
  return place === 0 ? 'prediction' : `prediction${place + 1}`;
}

function textFields(predictions: readonly Json[], reference: Json): JsonObject {
  const fields: JsonObject = {};
  for (const [place, prediction] of predictions.entries()) {
    if (typeof prediction !== 'string') throw unshowable(prediction);
    fields[fieldName(place)] = prediction;
    fields.obj_gold = reference;
    Object.assign(fields, wordCounts(fieldName(place), prediction));
  }
  return fields;
}

/** The second model's rounds are called `prediction1_r1`, …: OpenCompass counts from 0 here. */
function roundFields(rounds: Json, place: number): [string, Json][] {
  const said = (rounds as JsonObject[]).map(({ assistant }) => assistant ?? null);
  const prefix = place === 0 ? 'prediction' : `prediction${place}`;
  const count = Math.max(MOST_ROUNDS, said.length);
  return Array.from({ length: count }, (_, round) => [`${prefix}_r${round + 1}`, said[round] ?? null]);
}

/** A conversation as Python prints it: since 0.5 as it was kept, before that with sorted keys. */
function packed(rounds: readonly JsonObject[], compat: Compat): string {
  if (isAtLeast(compat, '0.5.4')) return pythonRepr([...rounds]);
  return pythonRepr(
    rounds.map((round) => Object.fromEntries(Object.entries(round).sort(([a], [b]) => (a < b ? -1 : 1)))),
  );
}

function isConversation(prediction: Json): boolean {
  return (
    Array.isArray(prediction) &&
    prediction.length > 0 &&
    prediction.every((round) => isPlainObject(round) && 'assistant' in round)
  );
}

function unshowable(prediction: Json): LodestoneError {
  return new LodestoneError(
    'scoring-failed',
    `a judge needs texts or conversations, not ${JSON.stringify(prediction)?.slice(0, 80)}`,
    { hint: 'Use GenInferencer, or ChatInferencer with infer_mode="every" on a dataset of dialogues.' },
  );
}
