import type { PredictionRecord } from '../core/index.ts';

/** An entry of a predictions file, as OpenCompass indents it, with the line break in front of it. */
export function predictionEntry(index: number, record: PredictionRecord): string {
  return JSON.stringify({ [index]: record }, null, 4).slice(1, -2);
}
