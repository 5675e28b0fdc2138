/** Short forms of datasets whose answers a judge rates or compares with those of another model. */
import {
  type Compat,
  type ComponentConfig,
  type EvalConfig,
  type InferConfig,
  isAtLeast,
  type Json,
  type JsonObject,
} from '../core/index.ts';
import {
  component,
  evaluator,
  genInferencer,
  promptTemplate,
  rawPromptTemplate,
  round,
  systemTurn,
  zeroRetriever,
} from './parts.ts';
import { rawGen, zeroShot, zeroShotGen } from './task-parts.ts';

/** The question; since 0.5.4 the model's own limit on answers holds. */
export function openQuestion(prompt: string, maxOutLen: number): (compat: Compat) => InferConfig {
  return (compat) => zeroShotGen(round(prompt), isAtLeast(compat, '0.5.4') ? {} : { max_out_len: maxOutLen });
}

/** The same where files before 0.5.4 also say how much the model may read. */
export function longQuestion(prompt: string, maxOutLen: number): (compat: Compat) => InferConfig {
  const limits = { max_seq_len: 4096, max_out_len: maxOutLen };
  return (compat) => zeroShotGen(round(prompt), isAtLeast(compat, '0.5.4') ? {} : limits);
}

/** A dialogue, answered turn by turn (`every`) or at its end (`last`). */
export function dialogueInfer(template: Json, mode: 'every' | 'last', limits: JsonObject = {}): InferConfig {
  const chat = component('opencompass.openicl.icl_inferencer.ChatInferencer', {
    ...limits,
    infer_mode: mode,
  });
  return zeroShot(template, chat);
}

/** A dialogue as the messages that it is made of. */
export const RAW_DIALOGUE: InferConfig = {
  prompt_template: rawPromptTemplate([{ expand_column: 'dialogue' }]),
  retriever: zeroRetriever(),
  inferencer: genInferencer(),
};

/** The question as one message. */
export const RAW_QUESTION = rawGen('{question}');

/** What a judge is told and asked, in rounds. */
export function judgePrompt(asked: string, told?: string): ComponentConfig {
  return promptTemplate({ ...(told === undefined ? {} : { begin: [systemTurn(told)] }), ...round(asked) });
}

/** The same as messages. */
export function rawJudgePrompt(asked: string, told?: string): ComponentConfig {
  const system = told === undefined ? [] : [{ role: 'system', content: told }];
  return rawPromptTemplate([...system, { role: 'user', content: asked }]);
}

/** A judge sees each answer; `counter`, a name of `opencompass.datasets`, makes scores of what it says. */
export function judged(
  prompt: ComponentConfig,
  counter?: string,
  counterArgs: JsonObject = {},
  args: JsonObject = {},
): EvalConfig {
  const counted =
    counter === undefined
      ? {}
      : { dict_postprocessor: component(`opencompass.datasets.${counter}`, counterArgs) };
  return {
    evaluator: evaluator('LMEvaluator', { prompt_template: prompt, ...counted, ...args }),
    pred_role: 'BOT',
  };
}

/** A class of `opencompass.summarizers` that makes a table of what a judge said. */
export function judgeSummarizer(type: string, args: JsonObject = {}): { summarizer: ComponentConfig } {
  return { summarizer: component(`opencompass.summarizers.${type}`, args) };
}

/** Each answer is compared with that of another model, whose answers lie in a file. */
export function comparedWith(abbr: string, path: string, order: string): JsonObject {
  return { mode: 'm2n', infer_order: order, base_models: [{ abbr }], given_pred: [{ abbr, path }] };
}
