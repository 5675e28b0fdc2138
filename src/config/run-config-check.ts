import {
  dictEntries,
  isPlainObject,
  type Json,
  type JsonObject,
  keyText,
  LodestoneError,
  type RunConfig,
} from '../core/index.ts';

/** Keys without which a dataset cannot be evaluated. */
const DATASET_PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['reader_cfg', ['input_columns', 'output_column']],
  ['infer_cfg', ['retriever', 'inferencer']],
  ['eval_cfg', ['evaluator']],
];

/** Checks what every config of a run must have; fails with the place in the config and what is missing there. */
export function checkRunConfig(config: JsonObject, file: string | undefined): RunConfig {
  const where = file === undefined ? {} : { where: file };
  const fail = (message: string, hint?: string): never => {
    throw new LodestoneError('config-invalid', message, {
      ...where,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const models = listIn(config, 'models', fail);
  const datasets = listIn(config, 'datasets', fail);
  if (models.length === 0) {
    fail('no model is given', 'Add --models NAME, --hf-path PATH, or --api-base URL --model NAME.');
  }
  if (datasets.length === 0)
    fail('no dataset is given', 'Add --datasets NAME; "lodestone list" shows names.');
  for (const [index, model] of models.entries()) {
    if (typeof dictOf(model).type !== 'string') fail(`models[${index}] has no "type"`);
  }
  for (const [index, dataset] of datasets.entries())
    checkDataset(dictOf(dataset), `datasets[${index}]`, fail);
  return { ...config, models, datasets } as unknown as RunConfig;
}

type Fail = (message: string, hint?: string) => never;

function listIn(config: JsonObject, key: string, fail: Fail): Json[] {
  const value = config[key] ?? [];
  const list = isPlainObject(value) && '$tuple' in value ? value.$tuple : value;
  return Array.isArray(list) ? list.flat() : fail(`"${key}" is no list`, `Write ${key} = [ … ].`);
}

function checkDataset(dataset: JsonObject, place: string, fail: Fail): void {
  const name = typeof dataset.abbr === 'string' ? `${place} (${dataset.abbr})` : place;
  if (typeof dataset.type !== 'string') fail(`${name} has no "type"`);
  for (const [part, keys] of DATASET_PARTS) {
    const value = dataset[part];
    if (value === undefined || value === null) fail(`${name} has no "${part}"`);
    const entries = dictOf(value ?? null);
    for (const key of keys) {
      if (!(key in entries)) fail(`${part} of ${name} has no "${key}"`);
      if (key === 'retriever' || key === 'inferencer' || key === 'evaluator')
        checkComponent(entries[key], `${part}.${key} of ${name}`, fail);
    }
  }
}

function checkComponent(value: Json | undefined, place: string, fail: Fail): void {
  if (typeof dictOf(value ?? null).type !== 'string') fail(`${place} has no "type"`, "Write dict(type='…').");
}

function dictOf(value: Json): JsonObject {
  if (!isPlainObject(value)) return {};
  return Object.fromEntries(dictEntries(value).map(([key, item]) => [keyText(key), item]));
}
