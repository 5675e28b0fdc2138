import { describe, expect, test } from 'vitest';
import { COMPAT_VERSIONS, type DatasetConfig, type SummaryGroup } from '../core/index.ts';
import { datasetFamilies, modelFamilies, summarizerSets } from './index.ts';
import { rows } from './summary-parts.ts';

const families = await Promise.all(datasetFamilies.map((family) => family.load()));
const models = await Promise.all(modelFamilies.map((family) => family.load()));
const sets = await Promise.all(summarizerSets.map((set) => set.load()));

describe('every built-in file of models and summarizers', () => {
  const all = [...models, ...sets].flatMap(({ files }) => files);

  test.each(COMPAT_VERSIONS)('is plain JSON in %s', (version) => {
    for (const file of all.filter(({ versions }) => versions.includes(version))) {
      const built = file.build(version);
      expect(Object.keys(built), file.name).not.toHaveLength(0);
      expect(JSON.parse(JSON.stringify(built)), file.name).toEqual(built);
    }
  });

  test('has a name of its own and stands in its index', () => {
    for (const [index, { files }] of [...datasetFamilies, ...modelFamilies, ...summarizerSets].entries()) {
      const loaded = [...families, ...models, ...sets][index];
      expect(new Set(files.map(([name]) => name)).size).toBe(files.length);
      expect(files.map(([name]) => name)).toEqual(loaded?.files.map(({ name }) => name));
    }
  });
});

describe('a dataset family', () => {
  test('has datasets for all that its groups average', () => {
    const grouped = families.filter(({ groups }) => groups !== undefined);
    expect(grouped.length).toBeGreaterThan(0);
    for (const { files, groups = [] } of grouped) {
      const lists = files.flatMap((file) => Object.values(file.build('0.5.4')).flat());
      const known = new Set((lists as DatasetConfig[]).map(({ abbr }) => abbr));
      const subsets = groups.flatMap((group) => group.build('0.5.4')).flatMap((group) => group.subsets);
      expect(subsets.filter((subset) => !known.has(String(subset)))).toEqual([]);
    }
  });
});

test('the default table has the groups of each version', () => {
  const example = sets.flatMap(({ files }) => files).find(({ name }) => name === 'example');
  const counts = COMPAT_VERSIONS.map((version) => {
    const { summarizer } = example?.build(version) ?? {};
    return (summarizer as { summary_groups?: SummaryGroup[] } | undefined)?.summary_groups?.length;
  });
  expect(counts).toEqual([61, 73, 0]);
});

test('rows are one a line, with a metric behind a bar', () => {
  const table = rows(`
    --- Exam ---
    mmlu
    gsm8k | accuracy

    bbh
  `);
  expect(table).toEqual(['--- Exam ---', 'mmlu', ['gsm8k', 'accuracy'], '', 'bbh']);
});
