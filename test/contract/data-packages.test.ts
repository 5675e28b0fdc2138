/** The data that can be fetched: consistent in itself, and whole for the catalogue. */
import { expect, test } from 'vitest';
import { datasetFamilies } from '../../src/catalog/index.ts';
import { packageDatasets } from '../../src/cli/data/chosen-packages.ts';
import { loadFetching } from '../../src/datasets/index.ts';
import { NO_SOURCE } from './exceptions.ts';

const { DATA_PACKAGES, packageNamed, findPackage, datasetPackages } = await loadFetching();

/** Data of a closed collection, or of which no address is known. */
const CLOSED = /^\.\/data\/(ceval_internal|multi-data)\//;

test('every dataset of the catalogue has data that can be fetched', async () => {
  const without = new Set<string>();
  for (const family of datasetFamilies) {
    for (const { file, dataset } of await packageDatasets(family)) {
      if (CLOSED.test(String(dataset.path))) continue;
      if ((await datasetPackages(dataset)).length === 0) without.add(file);
    }
  }
  expect([...without].sort()).toEqual(Object.keys(NO_SOURCE).sort());
});

test('names are unique in any case, and lead to their packages', () => {
  const names = DATA_PACKAGES.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const pack of DATA_PACKAGES) expect(packageNamed(pack.name.toUpperCase())).toBe(pack);
});

test('every place belongs to one package, and every package has a source that fills it', () => {
  for (const pack of DATA_PACKAGES) {
    expect(pack.sources.length, pack.name).toBeGreaterThan(0);
    for (const place of pack.holds) expect(findPackage(`./data/${place}`)?.name, place).toBe(pack.name);
    for (const { parts } of pack.sources) {
      const written = parts.flatMap((part) => (part.kind === 'archive' ? [] : [part.to]));
      const isWhole = parts.some(({ kind }) => kind === 'archive');
      if (!isWhole) expect(new Set(written)).toEqual(new Set(pack.holds));
      for (const part of parts) {
        if (part.kind === 'archive' && 'url' in part.from)
          expect(part.from.url).toMatch(/^https:\/\/\S+\.zip$/);
        if (part.kind === 'archive' && part.digest)
          expect(part.digest).toMatch(/^(md5:[0-9a-f]{32}|sha256:[0-9a-f]{64})$/);
      }
    }
  }
});
