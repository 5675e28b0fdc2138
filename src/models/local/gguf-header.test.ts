import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { VOCABULARY, writeTinyModel } from '../../../test/fixtures/tiny-gguf/tiny-model.ts';
import { headerNumber, headerText, readGgufHeader } from './gguf-header.ts';

const folder = temporaryFolder();

test('reads what a file says of itself, without its vocabulary when that is long', () => {
  const header = readGgufHeader(writeTinyModel(path.join(folder, 'a.gguf')));
  expect(header).toMatchObject({ version: 3, tensorCount: 21 });
  expect(headerText(header, 'general.architecture')).toBe('llama');
  expect(headerNumber(header, 'llama.context_length')).toBe(2048);
  expect(header.metadata.get('tokenizer.ggml.add_bos_token')).toBe(true);
  expect(header.metadata.get('tokenizer.ggml.scores')).toHaveLength(VOCABULARY.length);
  expect(headerNumber(header, 'general.architecture')).toBeUndefined();
});

test('says what is wrong with a file', () => {
  const whole = readFileSync(writeTinyModel(path.join(folder, 'b.gguf')));
  const file = path.join(folder, 'broken.gguf');
  writeFileSync(file, whole.subarray(0, 500));
  expect(() => readGgufHeader(file)).toThrow(/ends within its header/);
  writeFileSync(file, Buffer.concat([whole.subarray(0, 4), Buffer.of(9, 0, 0, 0), whole.subarray(8)]));
  expect(() => readGgufHeader(file)).toThrow(/GGUF version 9/);
  writeFileSync(file, 'PK');
  expect(() => readGgufHeader(file)).toThrow(/not a GGUF file/);
});
