import { createHash } from 'node:crypto';
import { asDict, type DatasetConfig, type Json, type JsonObject } from '../core/index.ts';
import { pythonDumps } from '../util/index.ts';

/**
 * The hash that OpenCompass prints as a dataset's version: sha256 over `json.dumps(infer_cfg, sort_keys=True)`,
 * with `fix_id_list` counted as the inferencer's. All 64 hex digits; a version is the first six.
 */
export function promptHash(dataset: DatasetConfig): string {
  const config: JsonObject = {
    ...('reader_cfg' in dataset.infer_cfg ? legacyLayout(dataset) : asDict(dataset.infer_cfg)),
  };
  const { fix_id_list: ids, ...retriever } = asDict(config.retriever);
  if (ids !== undefined) {
    config.retriever = retriever;
    config.inferencer = { ...asDict(config.inferencer), fix_id_list: ids };
  }
  return sha256(pythonDumps(config, { sortKeys: true }));
}

/** The hash of a config file: that of its only dataset, or of all its datasets' hashes. */
export function promptHashOfAll(datasets: readonly DatasetConfig[]): string {
  const [only, ...others] = datasets;
  if (only !== undefined && others.length === 0) return promptHash(only);
  return sha256(datasets.map(promptHash).join(','));
}

/** The six digits in the table's `version` column. */
export function datasetVersion(dataset: DatasetConfig): string {
  return promptHash(dataset).slice(0, 6);
}

/** Configs from before readers and prompts were separated keep `reader_cfg` inside `infer_cfg`. */
function legacyLayout({ infer_cfg: config, reader_cfg: reader }: DatasetConfig): JsonObject {
  const inner = asDict(config.reader_cfg);
  const retriever = { ...config.retriever };
  if (inner.train_split !== undefined) retriever.index_split = inner.train_split;
  if (inner.test_split !== undefined) retriever.test_split = inner.test_split;
  const parts: JsonObject = {
    ...config,
    retriever,
    reader: {
      type: 'DatasetReader',
      input_columns: reader.input_columns,
      output_column: reader.output_column,
    },
  };
  return Object.fromEntries(
    Object.entries(parts).map(([key, part]) => {
      const { type, ...rest } = asDict(part);
      return [key, type === undefined ? rest : { ...rest, type: lastPart(type) }];
    }),
  );
}

function lastPart(type: Json): string {
  return String(type).split('.').at(-1) ?? '';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
