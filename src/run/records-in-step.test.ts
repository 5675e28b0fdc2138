import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DatasetConfig } from '../core/index.ts';
import { createDataFiles, openDataset } from '../datasets/index.ts';
import { PredictionsWriter, RunFolder, readPredictions } from '../store/index.ts';
import { RecordsInStep } from './records-in-step.ts';

const DESCRIPTORS = '/proc/self/fd';

/** Whether this process has a file open. */
function isOpen(file: string): boolean {
  return readdirSync(DESCRIPTORS).some((descriptor) => {
    try {
      return readlinkSync(path.join(DESCRIPTORS, descriptor)) === file;
    } catch {
      return false;
    }
  });
}

test.skipIf(!existsSync(DESCRIPTORS))('whoever stops early leaves no file open', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'lodestone-together-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const data = path.join(root, 'rows.jsonl');
  writeFileSync(data, '{"q": "1", "a": "x"}\n{"q": "2", "a": "y"}\n');
  const config: DatasetConfig = {
    abbr: 'd',
    type: 'CustomDataset',
    path: data,
    reader_cfg: { input_columns: ['q'], output_column: 'a' },
    infer_cfg: { retriever: { type: 'ZeroRetriever' }, inferencer: { type: 'GenInferencer' } },
    eval_cfg: { evaluator: { type: 'AccEvaluator' } },
  };
  const reader = await openDataset(config, { compat: '0.5.4', files: createDataFiles([]) });
  const folder = RunFolder.at(root);
  const file = folder.predictionsFile('m', 'd');
  const writer = new PredictionsWriter(file, () => ({ origin_prompt: '', prediction: '' }));
  await writer.finish(2);
  const records = new RecordsInStep({
    model: 'm',
    dataset: 'd',
    size: 2,
    records: readPredictions(folder, 'm', 'd'),
  });
  for await (const sample of reader.samples()) {
    expect(sample.index).toBe(0);
    records.next();
    expect(isOpen(file)).toBe(true);
    break;
  }
  records.close();
  expect(isOpen(file)).toBe(false);
  expect(isOpen(data)).toBe(false);
});
