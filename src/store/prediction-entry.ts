import type { PredictionRecord } from '../core/index.ts';

/** An entry of a predictions file, as OpenCompass indents it, with the line break in front of it. */
export function predictionEntry(index: number, record: PredictionRecord): string {
  // Text inside of JSON strings has no line breaks of its own, so that all of them can be moved in.
  return `\n    "${index}": ${JSON.stringify(record, null, 4).replaceAll('\n', '\n    ')}`;
}
