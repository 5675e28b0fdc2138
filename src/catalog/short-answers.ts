/** Prompts of datasets whose questions are answered in a few words: Natural Questions and TriviaQA. */
import type { InferConfig, JsonObject } from '../core/index.ts';
import { genInferencer, round } from './parts.ts';
import { framedFewShot } from './task-parts.ts';

export const SHORT = { max_out_len: 50 };
export const STOPPED = { stopping_criteria: ['Q:', '\n'] };

const SIMPLE =
  "your answer should be as simple as possible, start your answer with the prompt 'The answer is '.\nQ: {question}?";

export const SIMPLE_QUESTION = round(`Answer these questions, ${SIMPLE}`, 'A:');

/** The first `count` rows of the train split as examples; the model goes on behind `A:`. */
export function shots(count: number, asked: string, answer: string, args: JsonObject): InferConfig {
  const ids = Array.from({ length: count }, (_, index) => index);
  const last = { begin: '</E>', ...round(asked, 'A:') };
  return framedFewShot(round(asked, answer), last, ids, genInferencer(args));
}

/** The same where examples show how an answer begins. */
export function simpleShots(count: number): InferConfig {
  return shots(count, `Answer the question, ${SIMPLE}`, 'A: The answer is {answer}.\n', SHORT);
}

/** One example and the question as text. */
export function oneShotText(args: JsonObject): InferConfig {
  return framedFewShot('Q: {question}\nA: {answer}.\n', '</E>Q: {question}\nA: ', [0], genInferencer(args));
}
