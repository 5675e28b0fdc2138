import { existsSync } from 'node:fs';
import { LodestoneError, type PredictionRecord } from '../core/index.ts';
import { jsonEntries } from './json-entries.ts';
import type { RunFolder } from './run-folder.ts';

/**
 * The predictions of a task in order, from one file or from the parts into which OpenCompass splits a dataset.
 * Undefined when there are none.
 */
export function readPredictions(
  run: RunFolder,
  model: string,
  dataset: string,
): Iterable<PredictionRecord> | undefined {
  const whole = run.predictionsFile(model, dataset);
  const files = existsSync(whole) ? [whole] : run.predictionParts(model, dataset);
  return files.length === 0 ? undefined : recordsIn(files);
}

function* recordsIn(files: readonly string[]): Generator<PredictionRecord> {
  for (const file of files) {
    let expected = 0;
    for (const { key, text } of entriesOf(file)) {
      if (key !== String(expected)) {
        throw new LodestoneError(
          'data-malformed',
          `${file} has the entry "${key}" where "${expected}" is due`,
          {
            hint: 'Predictions must be numbered 0, 1, 2, … in order.',
          },
        );
      }
      expected += 1;
      yield JSON.parse(text) as PredictionRecord;
    }
  }
}

function* entriesOf(file: string) {
  try {
    yield* jsonEntries(file);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new LodestoneError('data-malformed', `${file} is no whole JSON object: ${cause.message}`, {
      hint: 'Remove the file and infer again.',
      cause,
    });
  }
}
