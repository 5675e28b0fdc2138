import { expect, test } from 'vitest';
import { intervalText } from './interval-text.ts';

test('an interval is shown by its bounds, and nothing where there is none', () => {
  expect(intervalText([12.34, 56.78])).toBe('12.3 – 56.8');
  expect(intervalText([12.345, 56], 2)).toBe('12.35 – 56.00');
  expect(intervalText(undefined)).toBe('');
});
