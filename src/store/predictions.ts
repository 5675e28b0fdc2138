import { existsSync } from 'node:fs';
import { LodestoneError, type PredictionRecord } from '../core/index.ts';
import { jsonEntries } from './json-entries.ts';
import type { RunFolder } from './run-folder.ts';

/** The predictions in a file in order, or in the parts of it that OpenCompass makes; undefined when there are none. */
export function predictionsAt(file: string): Iterable<PredictionRecord> | undefined {
  const files = existsSync(file) ? [file] : predictionParts(file);
  return files.length === 0 ? undefined : recordsIn(files);
}

/** The parts of a file of predictions, as OpenCompass leaves them when it splits a dataset. */
function predictionParts(file: string): string[] {
  const parts: string[] = [];
  for (let part = 0; ; part += 1) {
    const name = file.replace(/\.json$/, `_${part}.json`);
    if (!existsSync(name)) return parts;
    parts.push(name);
  }
}

/**
 * The predictions of a task in order, from one file or from the parts into which OpenCompass splits a dataset.
 * Undefined when there are none.
 */
export function readPredictions(
  run: RunFolder,
  model: string,
  dataset: string,
): Iterable<PredictionRecord> | undefined {
  return predictionsAt(run.predictionsFile(model, dataset));
}

function* recordsIn(files: readonly string[]): Generator<PredictionRecord> {
  for (const file of files) {
    let expected = 0;
    for (const { key, text } of predictionEntries(file)) {
      if (key !== String(expected)) {
        throw new LodestoneError(
          'data-malformed',
          `${file} has the entry "${key}" instead of "${expected}"`,
          {
            hint: 'Predictions must be numbered 0, 1, 2, … in order.',
          },
        );
      }
      expected += 1;
      yield JSON.parse(text);
    }
  }
}

function* predictionEntries(file: string) {
  try {
    yield* jsonEntries(file);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new LodestoneError('data-malformed', `${file} is not a complete JSON object: ${cause.message}`, {
      hint: 'Remove the file and run inference again.',
      cause,
    });
  }
}
