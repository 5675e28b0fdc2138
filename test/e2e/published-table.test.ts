/** A table that a user of OpenCompass published, made anew from predictions with the same counts. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { datasetFamilies } from '../../src/catalog/index.ts';
import type { DatasetConfig } from '../../src/core/index.ts';
import { createDataFiles, openDataset } from '../../src/datasets/index.ts';
import { emptyFolder, root, runProgram } from './program.ts';

const TIME = '20240424_055303';
const NAME = 'ceval_internlm2-chat-1_8b';
const WEIGHTS = '/root/model/Shanghai_AI_Laboratory/internlm2-chat-1_8b';
const folders = [process.env.LODESTONE_GOLDEN, path.join(root, 'test', 'parity', 'golden')];
const published = folders
  .map((folder) => path.join(folder ?? '', 'published'))
  .find((place) => existsSync(place));

test.skipIf(published === undefined)('the C-Eval table of internlm2-chat-1.8b, byte for byte', async () => {
  const cwd = emptyFolder();
  const expected = (extension: string) =>
    readFileSync(path.join(published ?? '', `${NAME}.${extension}`), 'utf8');
  const rows = expected('csv')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const model = rows[0]?.at(-1) ?? '';
  const accuracies = new Map(rows.slice(1).map((cells) => [cells[0] ?? '', Number(cells.at(-1))]));
  const run = path.join(cwd, 'outputs', 'default', TIME);
  await writePredictions(path.join(run, 'predictions', model), accuracies);

  const args = [
    '--compat',
    '0.2.4',
    '--datasets',
    'ceval_gen',
    '--hf-path',
    WEIGHTS,
    '-m',
    'eval',
    '-r',
    TIME,
  ];
  const { code, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(0);
  const summary = path.join(run, 'summary');
  expect(readdirSync(summary).sort()).toEqual([`summary_${TIME}.csv`, `summary_${TIME}.txt`]);
  expect(readFileSync(path.join(summary, `summary_${TIME}.csv`), 'utf8').trim()).toBe(expected('csv').trim());
  expect(readFileSync(path.join(summary, `summary_${TIME}.txt`), 'utf8').trim()).toBe(expected('txt').trim());
});

/** Predictions in OpenCompass's form of which so many are right as the table says. */
async function writePredictions(folder: string, accuracies: ReadonlyMap<string, number>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const samples = path.join(root, 'samples', 'nc');
  const files = createDataFiles([{ folder: samples, origin: 'samples' }]);
  const family = await datasetFamilies.find(({ folder: name }) => name === 'ceval')?.load();
  const config = family?.files.find(({ name }) => name === 'ceval_gen')?.build('0.2.4') ?? {};
  for (const dataset of config.ceval_datasets as DatasetConfig[]) {
    const reader = await openDataset(dataset, { compat: '0.2.4', files });
    const count = await reader.count();
    const right = Math.round(((accuracies.get(dataset.abbr) ?? 0) * count) / 100);
    const entries: Record<string, object> = {};
    for await (const { index, gold } of reader.samples()) {
      const wrong = gold === 'A' ? 'B' : 'A';
      entries[index] = { origin_prompt: '', prediction: index < right ? gold : wrong, gold };
    }
    writeFileSync(path.join(folder, `${dataset.abbr}.json`), JSON.stringify(entries, null, 4));
  }
}
