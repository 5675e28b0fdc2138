import { existsSync } from 'node:fs';
import { LodestoneError, type PredictionRecord } from '../core/index.ts';
import { writeAtomically } from '../util/index.ts';
import { jsonEntries } from './json-entries.ts';
import type { RunFolder } from './run-folder.ts';

/** Writes predictions in OpenCompass's form: an object with the keys "0", "1", …, indented by four. */
export async function writePredictions(
  file: string,
  records: AsyncIterable<PredictionRecord> | Iterable<PredictionRecord>,
): Promise<void> {
  await writeAtomically(file, predictionsText(records));
}

async function* predictionsText(
  records: AsyncIterable<PredictionRecord> | Iterable<PredictionRecord>,
): AsyncGenerator<string> {
  let index = 0;
  for await (const record of records) {
    yield `${index === 0 ? '{' : ','}\n    "${index}": ${indented(record)}`;
    index += 1;
  }
  yield index === 0 ? '{}' : '\n}';
}

/** Text inside of JSON strings has no line breaks of its own, so that all of them can be moved in. */
function indented(record: object): string {
  return JSON.stringify(record, null, 4).replaceAll('\n', '\n    ');
}

/**
 * The predictions of a task in order, from one file or from the parts into which OpenCompass splits a dataset.
 * Undefined when there are none.
 */
export function readPredictions(
  run: RunFolder,
  model: string,
  dataset: string,
): AsyncIterable<PredictionRecord> | undefined {
  const whole = run.predictionsFile(model, dataset);
  const files = existsSync(whole) ? [whole] : run.predictionParts(model, dataset);
  return files.length === 0 ? undefined : recordsIn(files);
}

async function* recordsIn(files: readonly string[]): AsyncGenerator<PredictionRecord> {
  for (const file of files) {
    let expected = 0;
    for await (const { key, text } of entriesOf(file)) {
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

async function* entriesOf(file: string) {
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
