import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DatasetConfig } from '../core/index.ts';
import { createDataFiles, openDataset } from './index.ts';

test('answers to the questions about one passage belong together', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-clusters-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const passage = (text: string) => ({
    passage: {
      text,
      questions: [
        {
          question: 'Why?',
          answers: [
            { text: 'a', label: 0 },
            { text: 'b', label: 1 },
          ],
        },
        { question: 'How?', answers: [{ text: 'c', label: 0 }] },
      ],
    },
  });
  const lines = [passage('first'), passage('second')].map((one) => JSON.stringify(one));
  writeFileSync(path.join(folder, 'val.jsonl'), lines.join('\n'));
  const config = {
    type: 'MultiRCDataset',
    abbr: 'MultiRC',
    path: path.join(folder, 'val.jsonl'),
    reader_cfg: { input_columns: ['question', 'text', 'answer'], output_column: 'label' },
  } as unknown as DatasetConfig;
  const reader = await openDataset(config, { compat: '0.5.4', files: createDataFiles([]) });
  const clusters: (string | undefined)[] = [];
  for await (const { row } of reader.samples()) clusters.push(reader.clusterOf(row));
  const [a, , , b] = clusters;
  expect(clusters).toEqual([a, a, a, b, b, b]);
  expect(new Set(clusters).size).toBe(2);
});
