/** Short forms of whole datasets, and of the `infer_cfg` and `eval_cfg` that many families have. */
import {
  type ByVersion,
  type Compat,
  type ComponentConfig,
  type DatasetConfig,
  type EvalConfig,
  forCompat,
  type InferConfig,
  type Json,
  type JsonObject,
  jsonDict,
  type ReaderConfig,
} from '../core/index.ts';
import {
  component,
  evaluator,
  fixKRetriever,
  genInferencer,
  pplInferencer,
  promptTemplate,
  rawPromptTemplate,
  textPostprocessor,
  zeroRetriever,
} from './parts.ts';

/** A text that may differ between versions. */
export type Versioned = string | ByVersion<string>;

export interface DatasetParts {
  /** Without it, runs call the dataset by its path and name. */
  readonly abbr?: string;
  /** A class of `opencompass.datasets`, or one of another package by its whole path. */
  readonly type: Versioned;
  /** Where the data is: a file or folder below `data/`, or a name of the hub; classes may know it themselves. */
  readonly path?: Versioned;
  /** Further arguments of the class. */
  readonly args?: JsonObject | ((compat: Compat) => JsonObject);
  readonly reader: ReaderConfig;
  readonly infer: InferConfig | ((compat: Compat) => InferConfig);
  /** Default: accuracy. */
  readonly evaluate?: EvalConfig | ((compat: Compat) => EvalConfig);
}

/** Builds the datasets of a file. */
export function datasets(...parts: DatasetParts[]): (compat: Compat) => DatasetConfig[] {
  return (compat) => parts.map((one) => datasetAt(compat, one));
}

function datasetAt(compat: Compat, parts: DatasetParts): DatasetConfig {
  const { abbr, path, args = {}, infer, evaluate = ACCURACY } = parts;
  const built = {
    ...(abbr === undefined ? {} : { abbr }),
    ...component(classPath(inVersion(compat, parts.type))),
    ...(path === undefined ? {} : { path: inVersion(compat, path) }),
    ...(typeof args === 'function' ? args(compat) : args),
    reader_cfg: parts.reader,
    infer_cfg: typeof infer === 'function' ? infer(compat) : infer,
    eval_cfg: typeof evaluate === 'function' ? evaluate(compat) : evaluate,
  };
  // Some files give no abbr, and their hashes are known without one.
  return built as DatasetConfig;
}

function classPath(type: string): string {
  return type.startsWith('lodestone.') ? type : `opencompass.datasets.${type}`;
}

/** The text in force at `compat`. */
export function inVersion(compat: Compat, text: Versioned): string {
  return typeof text === 'string' ? text : forCompat(compat, text);
}

/** A JSON file read by the generic reader of data files, which calls its rows `train`. */
export function jsonFileSource(file: string): Pick<DatasetParts, 'path' | 'args'> {
  return { path: 'json', args: { data_files: file, split: 'train' } };
}

export function reader(input: string[], output: string | null, args: JsonObject = {}): ReaderConfig {
  return { input_columns: input, output_column: output, ...args };
}

/** The question alone, without examples. */
export function zeroShot(template: Json, inferencer: ComponentConfig): InferConfig {
  return { prompt_template: promptTemplate(template), retriever: zeroRetriever(), inferencer };
}

/** The question alone; the model writes the answer. */
export function zeroShotGen(template: Json, args: JsonObject = {}): InferConfig {
  return zeroShot(template, genInferencer(args));
}

/** The question alone; each label's text is scored. */
export function zeroShotPpl(template: Json): InferConfig {
  return zeroShot(template, pplInferencer());
}

/** The question alone, as one message that no meta template touches; the model writes the answer. */
export function rawGen(prompt: string, args: JsonObject = {}): InferConfig {
  return {
    prompt_template: rawPromptTemplate([{ role: 'user', content: prompt }]),
    retriever: zeroRetriever(),
    inferencer: genInferencer(args),
  };
}

/** Examples and the question in one form; the examples stand where `</E>` is. */
export function fewShot(
  template: Json,
  retriever: ComponentConfig,
  inferencer: ComponentConfig,
): InferConfig {
  return { ice_template: promptTemplate(template, { ice_token: '</E>' }), retriever, inferencer };
}

/** The same with the same examples for each question; the model writes the answer. */
export function fewShotGen(template: Json, ids: number[], args: JsonObject = {}): InferConfig {
  return fewShot(template, fixKRetriever(ids), genInferencer(args));
}

/** The same; each label's text is scored. */
export function fewShotPpl(template: Json, ids: number[]): InferConfig {
  return fewShot(template, fixKRetriever(ids), pplInferencer());
}

/** Examples in one form, the question in another, which has `</E>` where the examples stand. */
export function framedFewShot(
  example: Json,
  question: Json,
  ids: number[],
  inferencer: ComponentConfig,
): InferConfig {
  return {
    ice_template: promptTemplate(example),
    prompt_template: promptTemplate(question, { ice_token: '</E>' }),
    retriever: fixKRetriever(ids),
    inferencer,
  };
}

/** The same template for each number that is a label, given what differs: its position in the list. */
export function perNumber<T>(
  from: number,
  variants: readonly T[],
  template: (variant: T, label: number) => Json,
): Json {
  return jsonDict(variants.map((variant, index) => [from + index, template(variant, from + index)]));
}

export const ACCURACY: EvalConfig = { evaluator: evaluator('AccEvaluator') };

/** Accuracy of the first capital letter of a reply. */
export const FIRST_CAPITAL: EvalConfig = {
  ...ACCURACY,
  pred_postprocessor: textPostprocessor('first_capital_postprocess'),
};

/** The same for dialogues, where the reply is the turn of BOT. */
export const FIRST_CAPITAL_OF_BOT: EvalConfig = { ...FIRST_CAPITAL, pred_role: 'BOT' };

/** The first of the letters `options` that a reply names as its answer. */
export function firstOption(options: string, args: JsonObject = {}): ComponentConfig {
  return textPostprocessor('first_option_postprocess', { options, ...args });
}

/** Accuracy of that letter. */
export function optionAccuracy(options: string): EvalConfig {
  return { ...ACCURACY, pred_role: 'BOT', pred_postprocessor: firstOption(options) };
}
