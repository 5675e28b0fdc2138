import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DatasetConfig, Json } from '../core/index.ts';
import { datasetVersion, promptHash, promptHashOfAll } from './version-hash.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const dataset = (infer: Json, reader: Json = { input_columns: ['q'], output_column: 'a' }) =>
  ({ abbr: 'd', type: 'D', reader_cfg: reader, infer_cfg: infer }) as DatasetConfig;
const PLAIN = {
  retriever: { type: 'ZeroRetriever' },
  inferencer: { type: 'GenInferencer' },
  prompt_template: { type: 'PromptTemplate', template: '问{q}' },
};
/** What Python's `json.dumps(infer_cfg, sort_keys=True)` writes. */
const DUMPED =
  '{"inferencer": {"type": "GenInferencer"}, "prompt_template": {"template": "\\u95ee{q}", "type": "PromptTemplate"}, "retriever": {"type": "ZeroRetriever"}}';

describe('the prompt hash', () => {
  test('is that of the infer_cfg as Python dumps it', () => {
    expect(promptHash(dataset(PLAIN))).toBe(sha256(DUMPED));
  });

  test('does not depend on the order of keys', () => {
    const { retriever, inferencer, prompt_template } = PLAIN;
    expect(promptHash(dataset({ prompt_template, inferencer, retriever }))).toBe(sha256(DUMPED));
  });

  test('does not depend on what is read, evaluated or called', () => {
    const other = {
      ...dataset(PLAIN, { input_columns: ['z'], output_column: null }),
      abbr: 'x',
      eval_cfg: {},
    };
    expect(promptHash(other as unknown as DatasetConfig)).toBe(sha256(DUMPED));
  });

  test("counts fixed examples as the inferencer's", () => {
    const fixed = { ...PLAIN, retriever: { type: 'FixKRetriever', fix_id_list: [0, 2] } };
    const moved = {
      ...PLAIN,
      retriever: { type: 'FixKRetriever' },
      inferencer: { type: 'GenInferencer', fix_id_list: [0, 2] },
    };
    expect(promptHash(dataset(fixed))).toBe(promptHash(dataset(moved)));
  });

  test('leaves the config as it was', () => {
    const fixed = { ...PLAIN, retriever: { type: 'FixKRetriever', fix_id_list: [0] } };
    const before = structuredClone(fixed);
    promptHash(dataset(fixed));
    expect(fixed).toEqual(before);
  });

  test('of old configs with a reader inside has short types, the splits and the reader of the dataset', () => {
    const old = {
      reader_cfg: { train_split: 'dev', test_split: 'val' },
      retriever: { type: 'a.b.ZeroRetriever' },
      inferencer: { type: 'c.GenInferencer' },
    };
    expect(promptHash(dataset(old))).toBe(
      sha256(
        '{"inferencer": {"type": "GenInferencer"}, "reader": {"input_columns": ["q"], "output_column": "a", "type": "DatasetReader"}, ' +
          '"reader_cfg": {"test_split": "val", "train_split": "dev"}, "retriever": {"index_split": "dev", "test_split": "val", "type": "ZeroRetriever"}}',
      ),
    );
  });
});

test('a version is the first six digits', () => {
  expect(datasetVersion(dataset(PLAIN))).toBe(sha256(DUMPED).slice(0, 6));
});

test('the hash of several datasets is that of their hashes, joined by commas; of one its own', () => {
  const [one, two] = [dataset(PLAIN), dataset({ ...PLAIN, x: { type: 'X' } })];
  expect(promptHashOfAll([one])).toBe(promptHash(one));
  expect(promptHashOfAll([one, two])).toBe(sha256(`${promptHash(one)},${promptHash(two)}`));
});
