/** Version hashes and whole values of the built-in dataset configs against those of OpenCompass's own files. */
import { test } from 'vitest';
import { datasetFamilies } from '../../src/catalog/index.ts';
import type { Compat, DatasetConfig, JsonObject } from '../../src/core/index.ts';
import { versionOf } from '../../src/prompt/index.ts';
import { exactRecords, goldenFamilies, goldenRecords, goldenText } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

/** The versions that the golden files are of. HEAD is newer than 0.5.4 in nothing that the catalogue has. */
const SOURCES: { name: string; compat: Compat }[] = [
  { name: '0.2.4', compat: '0.2.4' },
  { name: 'head', compat: '0.5.4' },
];

const families = new Map(datasetFamilies.map((family) => [family.folder, family]));

/** The variables of a built-in file, or undefined when it is not built. */
async function variablesOf(file: string, compat: Compat): Promise<JsonObject | undefined> {
  const [folder = '', name = ''] = file.replace(/\.py$/, '').split(/\/(?=[^/]*$)/);
  const family = await families.get(folder)?.load();
  return family?.files.find((one) => one.name === name && one.versions.includes(compat))?.build(compat);
}

test('hashes', async () => {
  const report = new ParityReport('hashes');
  for (const { name, compat } of SOURCES) {
    const text = goldenText('configs', `versions-${name}.json.gz`);
    if (text === undefined) continue;
    for (const [file, entries] of Object.entries(JSON.parse(text) as Record<string, string[][]>)) {
      if (entries.length === 0) continue;
      const variables = await variablesOf(file, compat);
      if (variables === undefined) {
        report.notBuilt(`${file.split('/')[0]}`, entries.length);
        continue;
      }
      const own = Object.entries(variables).flatMap(([variable, datasets]) =>
        (datasets as DatasetConfig[]).map((dataset) => [variable, dataset.abbr, versionOf(dataset)]),
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
        const difference = differenceOf(record.hash, versionOf(record.cfg));
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
      const match = /configs\/datasets\/(.*)$/.exec(file);
      if (!ok || match === null) continue;
      const variables = await variablesOf(match[1] ?? '', compat);
      for (const [variable, value] of Object.entries(variables ?? {})) {
        const difference = differenceOf(withoutRefs(vars[variable]), value);
        report.count(difference && `${name} ${file} ${variable}: ${difference}`);
      }
    }
  }
  report.finish();
});

/** Classes as the names that a config dump writes. */
function withoutRefs(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, item) =>
    item?.$ref === undefined ? item : item.$ref,
  );
}
