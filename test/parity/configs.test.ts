/** The reader of Python configs against what mmengine itself gives (golden `configs/`). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';
import {
  ConfigError,
  dumpConfig,
  mergeOptions,
  PythonConfigReader,
  parseDictAction,
} from '../../src/config/python/index.ts';
import {
  type DatasetConfig,
  dictEntries,
  isPlainObject,
  type Json,
  jsonDict,
  jsonTag,
  keyText,
  LodestoneError,
} from '../../src/core/index.ts';
import { datasetVersion } from '../../src/prompt/index.ts';
import { parsePythonJson } from '../../src/util/index.ts';
import { mayLack } from './floors.ts';
import { goldenRecords, goldenText, hasGolden } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

interface ConfigRecord {
  file: string;
  ok: boolean;
  error?: string;
  /** Names in the order of the namespace. */
  order: string[];
  imports: string[];
  vars: Record<string, Json>;
  /** `same` where the text that mmengine dumps reads back to the same values. */
  dump_reload?: string;
}

interface Vector {
  value?: Json;
  error?: string;
}

interface DictActionVectors {
  dictaction: (Vector & { argv: string[] })[];
  merge_from_dict: (Vector & { base: Json; options: Json })[];
}

const VERSIONS = ['0.2.4', '0.3.3', 'head'].filter((version) => hasGolden('configs', `${version}.jsonl.gz`));
const ROOT = '<ROOT>';
const TIMEOUT = 300_000;

/** Folders with the sources of OpenCompass, one for each version. */
const checkouts = process.env.LODESTONE_CHECKOUTS;

function checkoutOf(version: string): string | undefined {
  const folder = checkouts === undefined ? undefined : path.resolve(checkouts, version);
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** One text for equal values: dicts of either form with their keys in order, sets in order. */
function canonicalText(json: Json): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(canonicalText).join(',')}]`;
  const tag = jsonTag(json);
  if (tag === '$set') return `{$set:${(json.$set as Json[]).map(canonicalText).sort().join(',')}}`;
  if (tag !== undefined && tag !== '$dict') return `{${tag}:${canonicalText(json[tag] ?? null)}}`;
  const entries = dictEntries(json).map(([key, value]) => `${canonicalText(key)}:${canonicalText(value)}`);
  return `{${entries.sort().join(',')}}`;
}

/** JSON with the folder of the checkout as the golden files name it. */
function relocated(json: Json, folder: string): Json {
  if (typeof json === 'string') return json.replaceAll(folder, ROOT);
  if (Array.isArray(json)) return json.map((item) => relocated(item, folder));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key.replaceAll(folder, ROOT), relocated(value, folder)]),
  );
}

/**
 * Python goes through a set of strings in an order that changes from run to run. The record shows the order of its
 * own run where it holds the strings in a list.
 */
function orderIn(record: ConfigRecord): (items: readonly string[]) => readonly string[] {
  return (items) => {
    const wanted = JSON.stringify([...items].sort());
    const lists = Object.values(record.vars ?? {}).filter((value) => Array.isArray(value));
    const shown = lists.find((list) => JSON.stringify([...list].sort()) === wanted);
    return shown === undefined ? items : shown.map(String);
  };
}

describe.skipIf(checkouts === undefined || VERSIONS.length === 0)(
  'configs of OpenCompass ($LODESTONE_CHECKOUTS, $LODESTONE_GOLDEN)',
  () => {
    test('evaluate to what mmengine gives', { timeout: TIMEOUT }, () => {
      const report = new ParityReport('configs');
      for (const version of VERSIONS) {
        const folder = checkoutOf(version);
        if (folder === undefined) {
          report.notBuilt(
            `no checkout of ${version}`,
            [...goldenRecords('configs', `${version}.jsonl.gz`)].length,
          );
          continue;
        }
        const settings = {
          roots: [folder],
          packages: { opencompass: `${folder}/opencompass` },
          strict: true,
        };
        let current: ConfigRecord | undefined;
        const setOrder = (items: readonly string[]): readonly string[] =>
          current === undefined ? items : orderIn(current)(items);
        const reader = new PythonConfigReader({ ...settings, setOrder });
        for (const record of goldenRecords<ConfigRecord>('configs', `${version}.jsonl.gz`)) {
          current = record;
          report.count(compareConfig(record, reader, folder));
        }
      }
      report.finish();
    });
  },
);

/** `[variable, abbr, version]` of each dataset, by its config file. */
type Versions = Record<string, [variable: string, abbr: string | null, version: string][]>;

function versionsOf(version: string): Versions | undefined {
  const text = goldenText('configs', `versions-${version}.json.gz`);
  return text === undefined ? undefined : (JSON.parse(text) as Versions);
}

/** Where the configs of datasets stand in a checkout. */
function datasetsFolder(checkout: string): string {
  const folders = ['opencompass/configs/datasets', 'configs/datasets'];
  return path.join(checkout, folders.find((folder) => existsSync(path.join(checkout, folder))) ?? '');
}

describe.skipIf(checkouts === undefined)(
  'dataset configs of OpenCompass ($LODESTONE_CHECKOUTS, $LODESTONE_GOLDEN)',
  () => {
    test('have the versions that OpenCompass prints', { timeout: TIMEOUT }, () => {
      const report = new ParityReport('checkout hashes');
      for (const version of ['0.2.4', 'head']) {
        const [folder, expected] = [checkoutOf(version), versionsOf(version)];
        if (folder === undefined || expected === undefined) continue;
        const packages = { opencompass: path.join(folder, 'opencompass') };
        const reader = new PythonConfigReader({ roots: [folder], packages });
        for (const [file, entries] of Object.entries(expected)) {
          const seen = versionsIn(
            reader,
            path.join(datasetsFolder(folder), file),
            new Set(entries.map(([name]) => name)),
          );
          if (seen.length === 0 && entries.length > 0) {
            report.notBuilt(`${file}: needs its data files`, entries.length);
            continue;
          }
          // Not in order: that of some comes from a set of strings, which Python goes through as chance will have it.
          const own = sorted(seen);
          for (const [index, entry] of sorted(entries).entries()) {
            const difference = differenceOf(entry, own[index]);
            report.count(difference && `${version} ${file}: ${difference}`);
          }
        }
      }
      report.finish();
    });
  },
);

function sorted<T>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function versionsIn(
  reader: PythonConfigReader,
  file: string,
  wanted: ReadonlySet<string>,
): (string | null)[][] {
  const variables = dictEntries(reader.load(file).json).filter(([name]) => wanted.has(keyText(name)));
  return variables.flatMap(([name, value]) =>
    entriesIn(value)
      // Entries that only describe a data file have prompts, and a version, once that file is there.
      .filter((dataset) => isPlainObject(dataset.infer_cfg))
      .map((dataset) => [keyText(name), dataset.abbr ?? null, datasetVersion(dataset)]),
  );
}

/** The dicts of a list or tuple, and of those inside it. */
function entriesIn(value: Json): DatasetConfig[] {
  const items = jsonTag(value) === '$tuple' ? (value as { $tuple: Json }).$tuple : value;
  if (Array.isArray(items)) return items.flatMap(entriesIn);
  return isPlainObject(items) ? [items as DatasetConfig] : [];
}

function compareConfig(record: ConfigRecord, reader: PythonConfigReader, folder: string): string | undefined {
  const { file } = record;
  try {
    const config = reader.load(path.join(folder, file));
    if (!record.ok) return `${file}: expected ${record.error}, but it loads`;
    const differs = record.order.find(
      (name) =>
        canonicalText(relocated(config.canonical(name), folder)) !== canonicalText(record.vars[name] ?? null),
    );
    if (differs !== undefined) return `${file}: ${differs} differs`;
    if (config.allNames.join() !== record.order.join()) return `${file}: the order of names differs`;
    const imports = [...config.importedNames].sort().join();
    return imports === [...record.imports].sort().join() ? undefined : `${file}: imported names differ`;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const python = error.python.replaceAll(folder, ROOT);
    if (record.ok) return `${file}: ${error.line}`;
    return python === record.error ? undefined : `${file}: expected ${record.error}, got ${python}`;
  }
}

describe.skipIf(VERSIONS.length === 0 && mayLack('dumps'))('golden configs ($LODESTONE_GOLDEN)', () => {
  test('are dumped to text that reads back, where that of mmengine does', { timeout: TIMEOUT }, () => {
    const report = new ParityReport('dumps');
    const reader = new PythonConfigReader({ roots: [import.meta.dirname] });
    for (const version of VERSIONS) {
      for (const record of goldenRecords<ConfigRecord>('configs', `${version}.jsonl.gz`)) {
        if (record.ok) report.count(compareDump(record, reader));
      }
    }
    report.finish();
  });
});

/** Compares with the values, without imports, after a round through the text. */
function compareDump(record: ConfigRecord, reader: PythonConfigReader): string | undefined {
  const imports = new Set(record.imports);
  const names = record.order.filter((name) => !imports.has(name));
  const config = jsonDict(names.map((name) => [name, asOutput(record.vars[name] ?? null)]));
  const loadable = record.dump_reload === 'same';
  let text: string;
  try {
    text = dumpConfig(config);
  } catch (error) {
    if (!(error instanceof LodestoneError)) throw error;
    return loadable ? `${record.file}: ${error.line}` : undefined;
  }
  if (!loadable) return `${record.file}: mmengine's text gives ${record.dump_reload}, ours can be read`;
  const back = reader.loadText(text, path.join(import.meta.dirname, 'dump.py')).json;
  return canonicalText(back) === canonicalText(config) ? undefined : `${record.file}: reads back otherwise`;
}

/** A golden value in the form in which the reader gives it: references as their names. */
function asOutput(json: Json): Json {
  if (Array.isArray(json)) return json.map(asOutput);
  if (typeof json !== 'object' || json === null) return json;
  const [[key, value] = ['', null], ...more] = Object.entries(json);
  if (more.length === 0 && typeof value === 'string') {
    if (key === '$ref') return value;
    const kind = { $fn: 'function', $class: 'class', $module: 'object', $obj: 'object' }[key];
    if (kind !== undefined) return { $python: { kind, name: value } };
  }
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, asOutput(item)]));
}

describe.skipIf(!hasGolden('configs', 'dictaction.json') && mayLack('dictaction'))(
  'golden dictaction.json ($LODESTONE_GOLDEN)',
  () => {
    test('options are read and merged as mmengine does it', () => {
      const report = new ParityReport('dictaction');
      const vectors = parsePythonJson(
        goldenText('configs', 'dictaction.json') ?? '{"dictaction":[],"merge_from_dict":[]}',
      ) as unknown as DictActionVectors;
      for (const vector of vectors.dictaction) {
        report.count(compareVector(JSON.stringify(vector.argv), vector, () => parseDictAction(vector.argv)));
      }
      for (const vector of vectors.merge_from_dict) {
        const name = JSON.stringify([vector.base, vector.options]);
        report.count(compareVector(name, vector, () => mergeOptions(vector.base, vector.options)));
      }
      report.finish();
    });
  },
);

function compareVector(name: string, vector: Vector, run: () => Json): string | undefined {
  try {
    const value = run();
    if (vector.error !== undefined) return `${name}: expected ${vector.error}, got ${JSON.stringify(value)}`;
    if (canonicalText(value) === canonicalText(vector.value ?? null)) return undefined;
    return `${name}: expected ${JSON.stringify(vector.value)}, got ${JSON.stringify(value)}`;
  } catch (error) {
    if (!(error instanceof LodestoneError)) throw error;
    return vector.error === undefined ? `${name}: ${error.line}` : undefined;
  }
}
