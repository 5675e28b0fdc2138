import { describe, expect, it } from 'vitest';
import { sampleFailure } from '../../core/index.ts';
import { classifyHttpError } from './http-error.ts';

const error = (fields: object): string => JSON.stringify({ error: fields });

const CASES: [string, number, string, string, string][] = [
  [
    'llama-server: wrong key',
    401,
    error({ message: 'Invalid API Key', code: 401 }),
    'endpoint',
    'Invalid API Key',
  ],
  ['llama-cpp-python: wrong key', 401, '{"detail":"Invalid API key"}', 'endpoint', 'Invalid API key'],
  ['vLLM: wrong key', 401, '{"error":"Unauthorized"}', 'endpoint', 'Unauthorized'],
  [
    'ollama: no such model',
    404,
    error({ message: "model 'x' not found" }),
    'endpoint',
    "model 'x' not found",
  ],
  [
    'vLLM: no such model',
    404,
    error({ message: 'The model `x` does not exist.', type: 'NotFoundError' }),
    'endpoint',
    'The model `x` does not exist.',
  ],
  [
    'llama-server: long prompt',
    400,
    error({ message: 'too big', type: 'exceed_context_size_error' }),
    'context-length',
    'too big',
  ],
  [
    'llama-cpp-python: long prompt',
    400,
    error({ message: 'no', code: 'context_length_exceeded' }),
    'context-length',
    'no',
  ],
  ['vLLM: long prompt', 400, error({ message: 'no', param: 'input_tokens' }), 'context-length', 'no'],
  [
    'older vLLM: long prompt',
    400,
    '{"object":"error","message":"This model\'s maximum context length is 9 tokens."}',
    'context-length',
    "This model's maximum context length is 9 tokens.",
  ],
  [
    'vLLM: bad option',
    400,
    error({ message: 'max_tokens must be at least 1' }),
    'rejected',
    'max_tokens must be at least 1',
  ],
  [
    'FastAPI: bad field',
    422,
    '{"detail":[{"loc":["body","n"],"msg":"not an int"}]}',
    'rejected',
    'body.n: not an int',
  ],
  ['llama-cpp-python: broken', 500, 'Internal Server Error', 'transient', 'Internal Server Error'],
  [
    'a proxy',
    502,
    '<html>\n<head><title>502 Bad Gateway</title></head><body>…</body></html>',
    'transient',
    '502 Bad Gateway',
  ],
  ['nothing said', 503, '', 'transient', 'the server answered with status 503'],
  [
    'quota',
    429,
    error({ message: 'You exceeded your current quota', type: 'insufficient_quota' }),
    'endpoint',
    'You exceeded your current quota',
  ],
  [
    'rate',
    429,
    error({ message: 'Rate limit reached', code: 'rate_limit_exceeded' }),
    'rate-limited',
    'Rate limit reached',
  ],
  [
    'rate as 413',
    413,
    error({ message: 'TPM', type: 'tokens', code: 'rate_limit_exceeded' }),
    'rate-limited',
    'TPM',
  ],
  [
    'filter',
    400,
    error({ message: 'x', code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' } }),
    'content-filter',
    'x',
  ],
  [
    'filter in words',
    400,
    error({ message: 'Input data may contain inappropriate content.' }),
    'content-filter',
    'Input data may contain inappropriate content.',
  ],
  ['payment', 402, error({ message: 'Insufficient Balance' }), 'endpoint', 'Insufficient Balance'],
  [
    'a list of errors',
    400,
    `[${error({ message: 'API key not valid', status: 'INVALID_ARGUMENT' })}]`,
    'endpoint',
    'API key not valid',
  ],
  ['a moved address', 301, '', 'endpoint', 'the server answered with status 301'],
];

describe('classifyHttpError', () => {
  it.each(CASES)('%s', (_, status, body, kind, message) => {
    expect(classifyHttpError(status, {}, body, 0)).toMatchObject({ kind, message, status });
  });

  it('cuts long messages to one short line', () => {
    const { message } = classifyHttpError(500, {}, `a\n${'b'.repeat(999)}`, 0);
    expect(message).toMatch(/^a b{298}…$/);
  });

  it('tells how long to wait', () => {
    expect(classifyHttpError(429, { 'retry-after': '7' }, '', 0)).toMatchObject({ retryAfterSeconds: 7 });
    expect(classifyHttpError(503, { 'retry-after': '7' }, '', 0)).toMatchObject({ retryAfterSeconds: 7 });
    expect(classifyHttpError(401, { 'retry-after': '7' }, '', 0)).not.toHaveProperty('retryAfterSeconds');
  });

  it('says which failures are of the sample alone', () => {
    expect(sampleFailure({ kind: 'rejected', message: 'x' })).toEqual({ kind: 'rejected', message: 'x' });
    expect(sampleFailure({ kind: 'endpoint', message: 'x' })).toBeUndefined();
  });
});
