/** Short forms of the parts that dataset configs are made of, under the names that enter version hashes. */
import type { ComponentConfig, Json, JsonObject } from '../core/index.ts';

/** Wraps a class name of `opencompass.datasets` and the like. */
export function component(type: string, args: JsonObject = {}): ComponentConfig {
  return { type, ...args };
}

export function promptTemplate(template: Json, args: JsonObject = {}): ComponentConfig {
  return component('opencompass.openicl.icl_prompt_template.PromptTemplate', { template, ...args });
}

export function rawPromptTemplate(messages: Json[], args: JsonObject = {}): ComponentConfig {
  return component('opencompass.openicl.icl_raw_prompt_template.RawPromptTemplate', { messages, ...args });
}

/** A dialogue of HUMAN and BOT turns in turn, beginning with HUMAN. */
export function round(...prompts: string[]): JsonObject {
  return { round: prompts.map((prompt, index) => ({ role: index % 2 === 0 ? 'HUMAN' : 'BOT', prompt })) };
}

/** The same template for each label, given what differs. */
export function perLabel(labels: Iterable<string>, template: (label: string) => Json): JsonObject {
  return Object.fromEntries([...labels].map((label) => [label, template(label)]));
}

export function zeroRetriever(): ComponentConfig {
  return component('opencompass.openicl.icl_retriever.ZeroRetriever');
}

export function fixKRetriever(ids: number[]): ComponentConfig {
  return component('opencompass.openicl.icl_retriever.FixKRetriever', { fix_id_list: ids });
}

export function genInferencer(args: JsonObject = {}): ComponentConfig {
  return component('opencompass.openicl.icl_inferencer.GenInferencer', args);
}

export function pplInferencer(args: JsonObject = {}): ComponentConfig {
  return component('opencompass.openicl.icl_inferencer.PPLInferencer', args);
}

export function evaluator(name: string, args: JsonObject = {}): ComponentConfig {
  return component(`opencompass.openicl.icl_evaluator.${name}`, args);
}

export function textPostprocessor(name: string, args: JsonObject = {}): ComponentConfig {
  return component(`opencompass.utils.text_postprocessors.${name}`, args);
}
