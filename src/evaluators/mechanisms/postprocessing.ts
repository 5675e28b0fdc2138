import {
  type Compat,
  type DatasetConfig,
  Extraction,
  isAtLeast,
  isPlainObject,
  type Json,
  type JsonObject,
  type ModelConfig,
  type PostprocessorDefinition,
  plainDict,
  type Registries,
} from '../../core/index.ts';
import { globToRegExp } from '../../util/index.ts';
import { postprocessors as builtIn } from '../postprocessors/_registry.ts';
import type { WrappingPostprocessor } from '../postprocessors/eval-wrapper.ts';

/** What became of one answer. */
export interface Processed {
  readonly value: unknown;
  /** Where in the answer it was found; undefined when unknown or for lists of answers. */
  readonly span: readonly [number, number] | undefined;
  /** False when no answer was found in the text. */
  readonly parsed: boolean;
}

/** A chain of postprocessors. Lists of answers are processed one by one. */
export type Postprocess = (value: unknown) => Processed;

/**
 * The postprocessor of a config, ready to use; undefined config: values stay as they are. `postprocessors`: where types
 * are found.
 */
export async function createPostprocess(
  config: Json | undefined,
  compat: Compat,
  where: string,
  postprocessors: Registries['postprocessor'] = builtIn,
): Promise<Postprocess> {
  if (config === undefined || config === null) return (value) => ({ value, span: undefined, parsed: true });
  const { type, ...args } = plainDict(config);
  const apply = await applying(String(type), args, compat, where, postprocessors);
  return (value) => {
    if (!Array.isArray(value)) return apply(value);
    const all = value.map(apply);
    return { value: all.map((one) => one.value), span: undefined, parsed: all.some((one) => one.parsed) };
  };
}

/** A postprocessor with its arguments; one that wraps another goes on with that. */
async function applying(
  type: string,
  args: JsonObject,
  compat: Compat,
  where: string,
  postprocessors: Registries['postprocessor'],
): Promise<Postprocess> {
  const definition: PostprocessorDefinition & Partial<WrappingPostprocessor> = await postprocessors.get(
    type,
    where,
  );
  const first = (value: unknown): Processed => processed(definition.apply(value, args, { compat }));
  const { [definition.wraps ?? '']: wrapped, ...rest } = args;
  if (definition.wraps === undefined || wrapped === undefined || wrapped === null) return first;
  const second = await applying(String(wrapped), rest, compat, where, postprocessors);
  return chained(first, second);
}

/**
 * What is done to predictions before they are scored: postprocessing, and up to 0.3 a vote where the dataset is
 * asked several times (`sc_size`). OpenCompass 0.5 has lost the vote and scores the list, which is hardly ever right.
 */
export async function predictionPostprocess(
  dataset: DatasetConfig,
  model: ModelConfig,
  compat: Compat,
  postprocessors?: Registries['postprocessor'],
): Promise<Postprocess> {
  const extract = await extraction(dataset, model, compat, postprocessors);
  const votes = (dataset.eval_cfg.sc_size ?? null) !== null && !isAtLeast(compat, '0.5.4');
  if (!votes) return extract;
  return (value) => {
    const found = extract(value);
    return Array.isArray(found.value) ? { ...found, value: mostCommon(found.value) } : found;
  };
}

/**
 * Up to 0.3 a model's `pred_postprocessor` maps patterns of
 * dataset names to what replaces the dataset's own; since 0.5 it is one postprocessor that runs before it.
 */
async function extraction(
  dataset: DatasetConfig,
  model: ModelConfig,
  compat: Compat,
  postprocessors: Registries['postprocessor'] | undefined,
): Promise<Postprocess> {
  const from = (step: Json | undefined) => createPostprocess(step, compat, dataset.abbr, postprocessors);
  const own = dataset.eval_cfg.pred_postprocessor;
  const ofModel = model.pred_postprocessor;
  if (!isPlainObject(ofModel)) return from(own);
  if (!isAtLeast(compat, '0.5.4')) {
    const replacing = Object.entries(ofModel).find(([pattern]) => globToRegExp(pattern).test(dataset.abbr));
    return from(replacing?.[1] ?? own);
  }
  const first = await from(ofModel);
  const second = await from(own);
  return own === undefined ? first : chained(first, second);
}

/**
 * One postprocessor behind another. Where the first one's answer stands in the text as it is, a place in it is a place
 * in the text; else only the first one's place is known.
 */
function chained(first: Postprocess, second: Postprocess): Postprocess {
  return (value) => {
    const found = first(value);
    const last = second(found.value);
    return { ...last, span: spanThrough(value, found, last) };
  };
}

/** Where an answer that was found in another stands in the text that this one was found in. */
export function spanThrough(text: unknown, found: Processed, last: Processed): Processed['span'] {
  if (last.span === undefined) return found.span;
  if (found.value === text) return last.span;
  const [start, end] = found.span ?? [0, 0];
  const isLiteral = typeof text === 'string' && end > start && text.slice(start, end) === found.value;
  return isLiteral ? [start + last.span[0], start + last.span[1]] : found.span;
}

function processed(found: unknown): Processed {
  if (found instanceof Extraction) return { value: found.value, span: found.span, parsed: found.parsed };
  return { value: found, span: undefined, parsed: found !== '' };
}

/** The value that occurs most often; the first of equals. */
function mostCommon(values: unknown[]): unknown {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
