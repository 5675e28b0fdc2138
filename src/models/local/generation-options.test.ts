import { expect, test } from 'vitest';
import { readGenerationOptions } from './generation-options.ts';

test('answers greedily unless do_sample is true, and says what has no effect then', () => {
  const options = readGenerationOptions({ temperature: 0.7, top_p: 0.9, repetition_penalty: 1.1 });
  expect(options.sampling).toEqual({ temperature: 0, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1.1 });
  expect(options.unused).toEqual(['temperature', 'top_p']);
});

test('draws among the 50 likeliest tokens by default, and later options win', () => {
  const options = readGenerationOptions(
    { do_sample: true, temperature: { $float: '1.0' }, eos_token_id: [2, 3] },
    { temperature: 0.5, seed: 7, max_new_tokens: 9 },
  );
  expect(options.sampling).toEqual({ temperature: 0.5, topK: 50, topP: 1, minP: 0, repetitionPenalty: 1 });
  expect(options).toMatchObject({ seed: 7, maxNewTokens: 9, stopTokens: [2, 3], unused: [] });
});

test('an option set to null is as good as absent', () => {
  expect(readGenerationOptions({ top_k: null, max_new_tokens: null }).maxNewTokens).toBeNull();
});

test('refuses unknown options and values by name', () => {
  expect(() => readGenerationOptions({ typical_p: 0.2 })).toThrow(/"typical_p"/);
  expect(() => readGenerationOptions({ num_beams: 4 })).toThrow(/num_beams is 4/);
  expect(() => readGenerationOptions({ top_p: 1.5 })).toThrow(/top_p is 1.5/);
});
