import { type JsonObject, RequestError } from '../../core/index.ts';
import { parseServerError } from '../http/server-message.ts';
import type { EndpointFields } from './endpoint-body.ts';
import { holdsError, isObject, parseBody } from './openai/reply-parts.ts';

/** The body of an `/embeddings` request. */
export function buildEmbeddingBody({ model, extraBody = {} }: EndpointFields, text: string): JsonObject {
  return { model, input: text, encoding_format: 'float', ...extraBody };
}

/** The vector in the body of an `/embeddings` reply, as numbers or as base64 of 32-bit floats; throws RequestError. */
export function parseEmbedding(bodyText: string): number[] {
  const parsed = parseBody(bodyText);
  if ('failure' in parsed) throw new RequestError(parsed.failure);
  const { body } = parsed;
  const [first] = Array.isArray(body.data) ? body.data : [];
  const vector = isObject(first) ? first.embedding : undefined;
  if (typeof vector === 'string') return floatsIn(vector);
  if (Array.isArray(vector) && vector.length > 0 && vector.every((one) => typeof one === 'number'))
    return vector;
  const message = holdsError(body) ? parseServerError(body).message : 'the reply has no embedding';
  throw new RequestError({ kind: 'endpoint', message });
}

function floatsIn(base64: string): number[] {
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readFloatLE(4 * i));
}
