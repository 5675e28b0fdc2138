import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPlainObject, type Json, LodestoneError } from '../../core/index.ts';

/** Answers by dataset, then by the sample's number. */
export type Answers = ReadonlyMap<string, ReadonlyMap<number, string>>;

/**
 * Reads answers that stand in files:
 * - `.jsonl`: lines `{"dataset": "…", "index": 0, "prediction": "…"}`
 * - `.json`: predictions as a run writes them for the dataset that the file is named after
 * - a folder of those, such as `predictions/<model>` of a run
 */
export function readAnswers(place: string): Answers {
  if (!existsSync(place)) throw malformed(place, 'no such file or folder');
  if (statSync(place).isDirectory()) {
    const files = readdirSync(place).filter((name) => name.endsWith('.json'));
    return new Map(files.map((name) => predictionsIn(path.join(place, name))));
  }
  return place.endsWith('.jsonl') ? answersByLine(place) : new Map([predictionsIn(place)]);
}

function predictionsIn(file: string): [dataset: string, answers: Map<number, string>] {
  const entries = parsed(file, readFileSync(file, 'utf8'));
  if (!isPlainObject(entries)) throw malformed(file, 'it is not a JSON object of predictions');
  const answers = new Map<number, string>();
  for (const [index, entry] of Object.entries(entries)) {
    if (isPlainObject(entry)) answers.set(Number(index), String(entry.prediction));
  }
  return [path.basename(file, '.json'), answers];
}

function answersByLine(file: string): Answers {
  const all = new Map<string, Map<number, string>>();
  for (const [number, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${number + 1}`;
    const entry = parsed(place, line);
    if (!isPlainObject(entry) || typeof entry.dataset !== 'string' || typeof entry.index !== 'number') {
      throw malformed(place, 'a line must have "dataset", "index" and "prediction"');
    }
    const answers = all.get(entry.dataset) ?? new Map<number, string>();
    all.set(entry.dataset, answers.set(entry.index, String(entry.prediction)));
  }
  return all;
}

function parsed(place: string, text: string): Json {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(place, `it is not JSON (${cause instanceof Error ? cause.message : cause})`);
  }
}

function malformed(place: string, reason: string): LodestoneError {
  return new LodestoneError('config-invalid', `answers cannot be read from ${place}: ${reason}`, {
    hint: 'Use a .jsonl file of {"dataset", "index", "prediction"}, or the predictions/<model> folder of a run.',
  });
}
