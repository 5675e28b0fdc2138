import { expect, test } from 'vitest';
import type { ModelRequest } from '../core/index.ts';
import { requestHash } from './request-hash.ts';

const GEN: ModelRequest = { kind: 'gen', prompt: 'Why?', maxOutLen: 10 };

test('a hash has 32 hexadecimal digits and is the same for the same request', () => {
  expect(requestHash(GEN, 0)).toMatch(/^[0-9a-f]{32}$/);
  expect(requestHash({ ...GEN }, 0)).toBe(requestHash(GEN, 0));
});

test('defaults that are spelt out change nothing', () => {
  expect(requestHash({ ...GEN, stop: [], options: {}, replica: 0 }, 0)).toBe(requestHash(GEN, 0));
});

test('all that is asked changes it', () => {
  const others: [ModelRequest, number][] = [
    [{ ...GEN, prompt: 'How?' }, 0],
    [{ ...GEN, maxOutLen: 11 }, 0],
    [{ ...GEN, minOutLen: 1 }, 0],
    [{ ...GEN, stop: ['\n'] }, 0],
    [{ ...GEN, options: { temperature: 0 } }, 0],
    [{ ...GEN, replica: 1 }, 0],
    [GEN, 1],
    [{ kind: 'ppl', prompt: 'Why?' }, 0],
    [{ kind: 'ppl', prompt: 'Why?', context: 'c' }, 0],
    [{ kind: 'll', prompt: 'Why?', continuation: 'a' }, 0],
    [{ kind: 'll', prompt: 'Why?', continuation: 'b' }, 0],
    [{ kind: 'clp', prompt: 'Why?', choices: ['A'] }, 0],
    [{ kind: 'clp', prompt: 'Why?', choices: ['B'] }, 0],
    [{ kind: 'embed', prompt: 'Why?' }, 0],
  ];
  const hashes = [[GEN, 0] as [ModelRequest, number], ...others].map(([one, replica]) =>
    requestHash(one, replica),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
});
