import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { writeTinyModel } from '../../../test/fixtures/tiny-gguf/tiny-model.ts';
import type { Json } from '../../core/index.ts';
import { keptPositions } from './engine/token-cut.ts';
import { type GgufHeader, readGgufHeader } from './gguf-header.ts';
import { bytesPerPosition, cutsFor, type LlamaKind, readLlamaConfig } from './llama-config.ts';

const header = readGgufHeader(
  writeTinyModel(path.join(temporaryFolder(), 'tiny.gguf'), { contextLength: 100 }),
);
const CHAT: LlamaKind = { style: 'roles', legacy: false };
const BASE: LlamaKind = { style: 'text', legacy: false };
const LEGACY: LlamaKind = { style: 'text', legacy: true };

/** First and last kept position and how many there are, of a prompt of 50 tokens that starts with BOS. */
function kept(kind: LlamaKind, config: Record<string, Json>, answer: number, about: GgufHeader = header) {
  const positions = keptPositions(
    50,
    cutsFor(readLlamaConfig({ type: 'x', ...config }, kind), about, answer),
    1,
  );
  return [positions[1], positions.at(-1), positions.length];
}

test('cuts the start of prompts beyond max_seq_len, whatever the answer needs', () => {
  for (const kind of [CHAT, BASE]) expect(kept(kind, { max_seq_len: 20 }, 15)).toEqual([31, 49, 20]);
  expect(kept(BASE, {}, 80)).toEqual([1, 49, 50]);
});

test('the old classes cut the end, or what the config says, and leave room for the answer', () => {
  expect(kept(LEGACY, { max_seq_len: 20 }, 5)).toEqual([1, 14, 15]);
  expect(kept(LEGACY, { max_seq_len: 20 }, 0)).toEqual([1, 19, 20]);
  expect(kept(LEGACY, { max_seq_len: 20, tokenizer_kwargs: { truncation_side: 'left' } }, 5)).toEqual([
    36, 49, 15,
  ]);
  expect(kept(LEGACY, { max_seq_len: 20, mode: 'mid' }, 4)).toEqual([1, 49, 16]);
});

test('both ends are kept where the class can do so', () => {
  expect(kept(CHAT, { max_seq_len: 20, mode: 'mid' }, 4)).toEqual([31, 49, 16]);
  expect(kept(BASE, { max_seq_len: 21, drop_middle: true }, 4)).toEqual([1, 49, 20]);
});

test('weights with learned positions are never asked for more than they have', () => {
  const metadata = new Map([...header.metadata].filter(([key]) => !key.includes('rope')));
  const learned = { ...header, metadata: new Map([...metadata, ['llama.context_length', 30]]) };
  expect(kept(BASE, { max_seq_len: 40 }, 10, learned)).toEqual([31, 49, 20]);
});

test('knows the memory of a position: layers, keys and values, two bytes each', () => {
  expect(bytesPerPosition(header)).toBe(2 * 2 * 32 * 2);
});

test('refuses what the engine cannot do', () => {
  const read = (config: Record<string, Json>) => () => readLlamaConfig({ type: 'x', ...config }, BASE);
  expect(read({ peft_path: 'x' })).toThrow(/peft_path/);
  expect(read({ fastchat_template: 'vicuna' })).toThrow(/FastChat/);
  expect(read({ max_seq_len: 0 })).toThrow(/max_seq_len is 0/);
  expect(read({ mode: 'rear' })).toThrow(/mode is "rear"/);
  expect(read({ stop_words: [1] })).toThrow(/stop_words/);
});
