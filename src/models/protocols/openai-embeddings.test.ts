import { expect, test } from 'vitest';
import { RequestError } from '../../core/index.ts';
import { buildEmbeddingBody, parseEmbedding } from './openai-embeddings.ts';

test('asks for numbers, with the fields of the config over all others', () => {
  const fields = { model: 'm', extraBody: { dimensions: 8 } };
  expect(buildEmbeddingBody(fields, 'text')).toEqual({
    model: 'm',
    input: 'text',
    encoding_format: 'float',
    dimensions: 8,
  });
});

test('reads numbers, and what a server packs all the same', () => {
  const packed = Buffer.from(Float32Array.of(0.5, -2).buffer).toString('base64');
  expect(parseEmbedding(JSON.stringify({ data: [{ embedding: [0.5, -2] }] }))).toEqual([0.5, -2]);
  expect(parseEmbedding(JSON.stringify({ data: [{ embedding: packed }] }))).toEqual([0.5, -2]);
});

test.each(['', '{}', '{"data":[]}', '{"data":[{"embedding":[]}]}', '{"error":{"message":"no"}}'])(
  '%s is no vector',
  (body) => {
    expect(() => parseEmbedding(body)).toThrow(RequestError);
  },
);
