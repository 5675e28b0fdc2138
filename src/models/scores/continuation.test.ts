import { expect, test } from 'vitest';
import { continuationScore } from './continuation.ts';

test('what precedes the continuation is context, what follows it is left out', () => {
  const request = {
    kind: 'll',
    prompt: 'Ann ran. Bob ran. End',
    continuation: ' ran.',
    sharedPrefix: 20,
  } as const;
  expect(continuationScore(request)).toEqual({
    kind: 'ppl',
    prompt: 'Ann ran. Bob ran.',
    context: 'Ann ran. Bob',
    sharedPrefix: 12,
  });
});

test('there is nothing to score without a continuation in the prompt', () => {
  expect(continuationScore({ kind: 'll', prompt: 'Ann', continuation: '' })).toBeUndefined();
  expect(continuationScore({ kind: 'll', prompt: 'Ann', continuation: 'Bob' })).toBeUndefined();
});
