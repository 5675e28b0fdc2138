/** Short forms of the parts that dataset configs are made of, under the names that enter version hashes. */
import {
  aliasFile,
  type CatalogFile,
  COMPAT_VERSIONS,
  type Compat,
  type ComponentConfig,
  type DatasetFileOptions,
  datasetFile,
  type EvalConfig,
  isAtLeast,
  type Json,
  type JsonObject,
} from '../core/index.ts';

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

/** An instruction in front of a dialogue; a model without a system role gets it as the user's. */
export function systemTurn(prompt: string): JsonObject {
  return { role: 'SYSTEM', fallback_role: 'HUMAN', prompt };
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

/** Accuracy; since 0.3.3 the results say for each answer whether it is right. */
export function detailedAccuracy(compat: Compat): EvalConfig {
  return { evaluator: evaluator(isAtLeast(compat, '0.3.3') ? 'AccwithDetailsEvaluator' : 'AccEvaluator') };
}

/** Where the servers of the models that extract answers were when the configs were written. */
const EXTRACTOR_URLS = 'http://0.0.0.0:23333/v1,http://0.0.0.0:23334/v1';

/** A model extracts the answer, told how by one of OpenCompass's instructions. */
export function instructedExtractor(instruction: string): ComponentConfig {
  return component('opencompass.utils.model_postprocessors.navie_model_postprocess', {
    custom_instruction: `opencompass.utils.postprocessors.naive.${instruction}`,
    model_name: '',
    api_url: EXTRACTOR_URLS,
  });
}

/** xFinder, a model made for it, extracts the answer. */
export function xfinderExtractor(questionType: string): ComponentConfig {
  return component('opencompass.utils.model_postprocessors.xfinder_postprocess', {
    question_type: questionType,
    xfinder_model_name: 'xFinder-qwen1505',
    xfiner_api_url: EXTRACTOR_URLS,
  });
}

/** A short form of `datasetFile` for a family whose files all define `variable`. */
export function datasetFiles(variable: string) {
  return (
    name: string,
    build: DatasetFileOptions['build'],
    versions: readonly Compat[] = COMPAT_VERSIONS,
  ): CatalogFile => datasetFile({ name, versions, variable, build });
}

/** Sizes of datasets from a table of names (without what all have in front) and numbers: `law 24, logic 22`. */
export function tableSizes(prefix: string, table: string): { [abbr: string]: number } {
  const entries = table.split(',').map((entry) => entry.trim().split(/\s+/));
  return Object.fromEntries(entries.map(([name, size]) => [prefix + name, Number(size)]));
}

/** A file under its name with the hash and without. */
export function hashedFile(
  variable: string,
  name: string,
  hash: string,
  build: DatasetFileOptions['build'],
  versions: readonly Compat[] = COMPAT_VERSIONS,
): CatalogFile[] {
  const hashed = datasetFiles(variable)(`${name}_${hash}`, build, versions);
  return [aliasFile(name, { '0.2.4': hashed }, versions), hashed];
}
