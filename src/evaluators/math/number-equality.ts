import { pythonFloat, pythonInt } from '../../util/index.ts';

/** Whether a text or number is, within 1e-6, a whole number; false where either cannot be read. */
export function isSameWholeNumber(prediction: unknown, reference: unknown): boolean {
  const value = toNumber(prediction);
  const wanted = typeof reference === 'number' ? Math.trunc(reference) : wholeNumberIn(reference);
  return value !== undefined && wanted !== undefined && Math.abs(value - wanted) < 1e-6;
}

/** `float(value)`, or undefined if Python fails. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? pythonFloat(value) : undefined;
}

function wholeNumberIn(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const whole = pythonInt(value);
  return whole === undefined ? undefined : Number(whole);
}
