/** Version hashes and whole values of the built-in configs against those of OpenCompass's own files. */
import { test } from 'vitest';
import {
  type Compat,
  type DatasetConfig,
  dictEntries,
  isPlainObject,
  type Json,
  type JsonObject,
  jsonTag,
  keyText,
  plain,
} from '../../src/core/index.ts';
import { datasetVersion } from '../../src/prompt/index.ts';
import { builtIn } from './built-in.ts';
import { exactRecords, goldenFamilies, goldenRecords, goldenText } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

/** The versions that the golden files are of. HEAD is newer than 0.5.4 in nothing that the catalogue has. */
const SOURCES: { name: string; compat: Compat }[] = [
  { name: '0.2.4', compat: '0.2.4' },
  { name: 'head', compat: '0.5.4' },
];

test('hashes', async () => {
  const report = new ParityReport('hashes');
  for (const { name, compat } of SOURCES) {
    const text = goldenText('configs', `versions-${name}.json.gz`);
    if (text === undefined) continue;
    for (const [file, entries] of Object.entries(JSON.parse(text) as Record<string, string[][]>)) {
      if (entries.length === 0) continue;
      const variables = await builtIn(`datasets/${file}`, compat);
      if (variables === undefined) {
        report.notBuilt(`${file.split('/')[0]}`, entries.length);
        continue;
      }
      const own = Object.entries(variables).flatMap(([variable, datasets]) =>
        (datasets as DatasetConfig[]).map((dataset) => [
          variable,
          dataset.abbr ?? null,
          datasetVersion(dataset),
        ]),
      );
      for (const [index, entry] of entries.entries()) {
        const difference = differenceOf(entry, own[index]);
        report.count(difference && `${name} ${file}: ${difference}`);
      }
    }
  }
  for (const compat of ['0.3.3', '0.5.4'] as const) {
    for (const file of goldenFamilies(compat)) {
      for (const record of exactRecords<LoadRecord>('opencompass', compat, file)) {
        if (record.stage !== 'load') continue;
        const difference = differenceOf(record.hash, datasetVersion(record.cfg));
        report.count(difference && `${compat} ${record.config} ${record.abbr}: ${difference}`);
      }
    }
  }
  report.finish();
});

interface LoadRecord {
  stage: string;
  config: string;
  abbr: string;
  hash: string;
  cfg: DatasetConfig;
}

interface ConfigRecord {
  file: string;
  ok: boolean;
  vars: JsonObject;
}

test('catalogue', async () => {
  const report = new ParityReport('catalogue');
  for (const { name, compat } of SOURCES) {
    for (const { file, ok, vars } of goldenRecords<ConfigRecord>('configs', `${name}.jsonl.gz`)) {
      const [, path = '', kind = ''] = /configs\/((datasets|models|summarizers)\/.*)$/.exec(file) ?? [];
      const names = Object.keys(vars ?? {}).filter((variable) => COMPARED[kind]?.test(variable));
      if (!ok || names.length === 0) continue;
      const variables = await builtIn(path, compat);
      if (variables === undefined) {
        report.notBuilt(path.split('/').slice(0, -1).join('/'));
        continue;
      }
      for (const variable of new Set([...names, ...Object.keys(variables)])) {
        const difference = differenceOf(comparable(kind, vars[variable]), variables[variable]);
        report.count(difference && `${name} ${path} ${variable}: ${difference}`);
      }
    }
  }
  for (const compat of ['0.3.3', '0.5.4'] as const) await compareLoaded(report, compat);
  report.finish();
});

/** The variables that a built-in file must have. */
const COMPARED: { [kind: string]: RegExp } = {
  datasets: /_datasets$/,
  models: /^models$/,
  summarizers: /^([a-zA-Z0-9].*_summary_groups|summarizer)$/,
};

/** The entries of config files as the dataset loaders were given them. */
async function compareLoaded(report: ParityReport, compat: Compat): Promise<void> {
  for (const family of goldenFamilies(compat)) {
    for (const record of exactRecords<LoadRecord>('opencompass', compat, family)) {
      if (record.stage !== 'load') continue;
      const file = record.config.replace(/^.*configs\//, '');
      const variables = await builtIn(file, compat);
      if (variables === undefined) {
        report.notBuilt(`loaded ${file.split('/').slice(0, -1).join('/')}`);
        continue;
      }
      const own = Object.values(variables)
        .flatMap((value) => value as DatasetConfig[])
        .filter((dataset) => dataset.abbr === record.abbr);
      const differences = own.map((dataset) => differenceOf(record.cfg, asRecorded(dataset)));
      const first = own.length === 0 ? 'no such entry' : differences[0];
      report.count(
        differences.includes(undefined) ? undefined : `${compat} ${file} ${record.abbr}: ${first}`,
      );
    }
  }
}

/** Classes as the names that a config dump writes; numbers of summarizers without the mark of a float. */
function comparable(kind: string, value: unknown): unknown {
  const named = JSON.parse(JSON.stringify(value ?? null), (_, item) =>
    item?.$ref === undefined ? item : item.$ref,
  );
  return kind === 'summarizers' ? plain(named) : named;
}

/** A value as a record has it: dicts with text as keys, tuples as lists. */
function asRecorded(value: Json): Json {
  if (Array.isArray(value)) return value.map(asRecorded);
  if (jsonTag(value) === '$tuple') return asRecorded((value as JsonObject).$tuple ?? []);
  if (jsonTag(value) !== '$dict' && !isPlainObject(value)) return value;
  return Object.fromEntries(dictEntries(value).map(([key, item]) => [keyText(key), asRecorded(item)]));
}
