import { dictEntries, isPlainObject, type Json, type JsonObject, keyText } from '../core/index.ts';
import type { ConfigPath } from './formats/loaded-config.ts';

/** What is wrong with a config, and where in it. */
export interface ConfigProblem {
  /** Default: `config-invalid`. */
  readonly code?: 'unknown-component';
  readonly message: string;
  readonly hint?: string;
  readonly path: ConfigPath;
}

/** Keys without which a dataset cannot be evaluated. */
const DATASET_PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['reader_cfg', ['input_columns', 'output_column']],
  ['infer_cfg', ['retriever', 'inferencer']],
  ['eval_cfg', ['evaluator']],
];
const COMPONENTS = ['retriever', 'inferencer', 'evaluator'];

/** Keys of a config that would change which tasks run, and what to write in their place. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  model_dataset_combinations: 'Start one run for each combination, with --models and --datasets.',
  chatml_datasets: 'Write them as datasets, or pass the file with --custom-dataset-path.',
  attack: 'Remove it; prompt attacks are not supported.',
};

export const UNSUPPORTED_KEYS: readonly string[] = Object.keys(UNSUPPORTED);

/**
 * The first thing that every config of a run must have and that this one lacks, or has and cannot be done. What only
 * infers needs no `eval_cfg`.
 */
export function findProblem(config: JsonObject, scores: boolean): ConfigProblem | undefined {
  const unsupported = UNSUPPORTED_KEYS.find((key) => !isEmpty(config[key]));
  if (unsupported !== undefined) {
    const hint = UNSUPPORTED[unsupported] ?? '';
    return { message: `"${unsupported}" is not supported`, hint, path: [unsupported] };
  }
  const models = configList(config.models);
  const datasets = configList(config.datasets);
  if (models.length === 0) {
    const hint = 'Add --models NAME, --hf-path PATH, or --api-base URL --model NAME.';
    return { message: 'no model is given', hint, path: ['models'] };
  }
  if (datasets.length === 0) {
    const hint = 'Add --datasets NAME; "lodestone list" shows names.';
    return { message: 'no dataset is given', hint, path: ['datasets'] };
  }
  return (
    firstProblem(models, problemOfModel) ??
    firstProblem(datasets, (dataset, index) => problemOfDataset(dataset, index, scores))
  );
}

function problemOfModel(model: Json, index: number): ConfigProblem | undefined {
  const name = `models[${index}]`;
  if (typeof objectEntries(model).type === 'string') return undefined;
  return { message: `${name} has no "type"`, path: ['models', index] };
}

function problemOfDataset(entry: Json, index: number, scores: boolean): ConfigProblem | undefined {
  const dataset = objectEntries(entry);
  const path = ['datasets', index];
  const name =
    typeof dataset.abbr === 'string' ? `datasets[${index}] (${dataset.abbr})` : `datasets[${index}]`;
  if (typeof dataset.type !== 'string') return { message: `${name} has no "type"`, path };
  const parts = scores ? DATASET_PARTS : DATASET_PARTS.filter(([part]) => part !== 'eval_cfg');
  return firstProblem(parts, ([part, keys]) => problemOfPart(dataset, part, keys, name, path));
}

function problemOfPart(
  dataset: JsonObject,
  part: string,
  keys: readonly string[],
  name: string,
  path: ConfigPath,
): ConfigProblem | undefined {
  const value = dataset[part] ?? null;
  if (value === null) {
    const hint = part === 'eval_cfg' ? { hint: 'Add it, or run inference only with -m infer.' } : {};
    return { message: `${name} has no "${part}"`, ...hint, path };
  }
  const entries = objectEntries(value);
  return firstProblem(keys, (key) => {
    const place = [...path, part];
    if (!(key in entries)) return { message: `${part} of ${name} has no "${key}"`, path: place };
    const isComponent = COMPONENTS.includes(key);
    if (!isComponent || typeof objectEntries(entries[key] ?? null).type === 'string') return undefined;
    const message = `${part}.${key} of ${name} has no "type"`;
    return { message, hint: "Write dict(type='…').", path: [...place, key] };
  });
}

function configList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function firstProblem<T>(
  items: readonly T[],
  problemOf: (item: T, index: number) => ConfigProblem | undefined,
): ConfigProblem | undefined {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function objectEntries(value: Json): JsonObject {
  if (!isPlainObject(value)) return {};
  return Object.fromEntries(dictEntries(value).map(([key, item]) => [keyText(key), item]));
}
