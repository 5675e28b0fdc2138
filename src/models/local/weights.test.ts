import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { weightsDigest } from './weights/weights-digest.ts';
import { findWeights, modelFolders, obtainWeights } from './weights.ts';

const folder = temporaryFolder();
const models = path.join(folder, 'models');
const cache = path.join(folder, 'cache');
const variables: Record<string, string> = { LODESTONE_MODELS: models, LODESTONE_CACHE: cache };
const env = (name: string) => variables[name];

function put(...parts: string[]): string {
  const file = path.join(...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, path.basename(file));
  return file;
}

test('takes a file, or the one in a folder', () => {
  const file = put(folder, 'one', 'some.gguf');
  expect(findWeights(file, env)).toBe(file);
  expect(findWeights(path.dirname(file), env)).toBe(file);
});

test('a folder with several files asks which, one without any says what to do', () => {
  put(folder, 'two', 'a.gguf');
  put(folder, 'two', 'b.gguf');
  expect(() => findWeights(path.join(folder, 'two'), env)).toThrow(/2 matching files/);
  put(folder, 'three', 'model.safetensors');
  expect(() => findWeights(path.join(folder, 'three'), env)).toThrow(/holds no \.gguf file/);
});

test('split weights are one', () => {
  const first = put(folder, 'split', 'big-00001-of-00002.gguf');
  put(folder, 'split', 'big-00002-of-00002.gguf');
  expect(findWeights(path.join(folder, 'split'), env)).toBe(first);
});

test('finds names in the folders of LODESTONE_MODELS and the cache, whatever their quantization', () => {
  const own = put(models, 'Some-Model.Q4_1.gguf');
  const cached = put(cache, 'models', 'Other-Model-Q8_0.gguf');
  put(models, 'Some-Model-Large.Q4_1.gguf');
  expect(findWeights('Org/Other-Model', env)).toBe(cached);
  expect(findWeights('Org/some-model', env)).toBe(own);
  expect(findWeights('Some-Model.Q4_1', env)).toBe(own);
  put(models, 'Some-Model-bf16.gguf');
  expect(() => findWeights('Some-Model', env)).toThrow(/2 matching files/);
  expect(findWeights('Absent', env)).toBeUndefined();
  expect(modelFolders(env)).toEqual([models, path.join(cache, 'models')]);
});

test('of the weights that are known by name, their own file is preferred', () => {
  put(models, 'SmolLM2-135M-Instruct.Q8_0.gguf');
  const own = put(models, 'SmolLM2-135M-Instruct.Q4_1.gguf');
  expect(findWeights('HuggingFaceTB/SmolLM2-135M-Instruct', env)).toBe(own);
});

test('a name that nothing is known of fails with the ways out', async () => {
  await expect(obtainWeights('Org/Absent', { env, log: () => undefined })).rejects.toMatchObject({
    code: 'weights-missing',
    hint: expect.stringContaining('Absent.gguf'),
  });
});

test('a digest is kept while the file stays the same', async () => {
  const file = put(folder, 'digest', 'x.gguf');
  const first = await weightsDigest(file, env);
  utimesSync(file, 1000, 1000);
  const kept = await weightsDigest(file, env);
  writeFileSync(file, 'y.gguf');
  utimesSync(file, 1000, 1000);
  // Same size and time: the digest that is kept is believed.
  expect(await weightsDigest(file, env)).toBe(kept);
  utimesSync(file, 2000, 2000);
  expect(await weightsDigest(file, env)).not.toBe(first);
});
