import {
  type DatasetConfig,
  errorLine,
  type ModelConfig,
  type PredictionRecord,
  type Sample,
} from '../../core/index.ts';
import { openDataset, type ReadOptions } from '../../datasets/index.ts';
import { TaskScorer } from '../../evaluators/index.ts';
import { storedVerdict } from '../../run/index.ts';
import {
  damageNote,
  journalSamples,
  type RunFolder,
  readPredictions,
  readVerdicts,
  type StoredVerdict,
} from '../../store/index.ts';
import { type InspectedCase, inspectedCase } from './inspected-case.ts';
import type { RunFacts } from './run-config.ts';

/** One model on one dataset of a run. */
export interface InspectedTask {
  readonly model: { readonly abbr: string; readonly config: ModelConfig };
  readonly dataset: { readonly abbr: string; readonly config: DatasetConfig };
}

export interface TaskCasesOptions {
  readonly folder: RunFolder;
  readonly facts: RunFacts;
  /** Told what could not be found out. */
  readonly warn: (text: string) => void;
}

/** All samples of a task in order; nothing where the run has none. */
export async function* taskCases(
  { model, dataset }: InspectedTask,
  options: TaskCasesOptions,
): AsyncGenerator<InspectedCase> {
  const { folder } = options;
  const name = { model: model.abbr, dataset: dataset.abbr };
  const predictions = readPredictions(folder, model.abbr, dataset.abbr);
  const journalFile = folder.journalFile(model.abbr, dataset.abbr);
  const { samples: journal, damaged } = journalSamples(journalFile, predictions === undefined);
  if (damaged > 0) options.warn(damageNote(journalFile, damaged));
  if (predictions === undefined) {
    // A task that has not ended has a journal alone, and no verdicts.
    for (const [index, sample] of [...journal].sort(([a], [b]) => a - b))
      yield inspectedCase(name, index, sample.record, sample, undefined);
    return;
  }
  const verdicts = storedVerdicts({ model, dataset }, options);
  let next = await verdicts.next();
  let index = 0;
  for await (const record of predictions) {
    const verdict: StoredVerdict | undefined =
      next.done !== true && next.value.index === index ? next.value : undefined;
    if (verdict !== undefined) next = await verdicts.next();
    yield inspectedCase(name, index, record, journal.get(index), verdict);
    index += 1;
  }
}

async function* storedVerdicts(
  task: InspectedTask,
  options: TaskCasesOptions,
): AsyncGenerator<StoredVerdict, undefined> {
  const { folder, warn } = options;
  const [model, dataset] = [task.model.abbr, task.dataset.abbr];
  const file = folder.verdictsFile(model, dataset);
  let damaged = 0;
  const stored = readVerdicts(file, folder.predictionsFile(model, dataset), () => {
    damaged += 1;
  });
  yield* stored ?? workedOut(task, options);
  if (damaged > 0) warn(damagedVerdicts(file, damaged));
}

function damagedVerdicts(file: string, damaged: number): string {
  return `${damaged} verdicts in ${file} are damaged; their samples are shown without a verdict (-m eval -r scores again)`;
}

/** Scores predictions again, for folders that keep no verdicts: those of OpenCompass. Nothing is written. */
async function* workedOut(
  { model, dataset }: InspectedTask,
  { folder, facts: { compat, registries, files }, warn }: TaskCasesOptions,
): AsyncGenerator<StoredVerdict> {
  try {
    const records: PredictionRecord[] = [];
    for await (const record of readPredictions(folder, model.abbr, dataset.abbr) ?? []) records.push(record);
    const samples = await samplesFor(dataset.config, records, { compat, files, loaders: registries.dataset });
    const scorer = await TaskScorer.create({
      dataset: dataset.config,
      model: model.config,
      compat,
      registries,
      total: records.length,
      details: { write: () => undefined },
    });
    for (const [index, record] of records.entries()) {
      const sample = samples[index] ?? goldSample(dataset.config, record, index);
      yield storedVerdict(sample, record, await scorer.add(sample, record));
    }
  } catch (error) {
    warn(`${model.abbr} on ${dataset.abbr} cannot be scored: ${errorLine(error)}`);
  }
}

/** The rows of the dataset where they are here and as many as the predictions; else the answers in the predictions. */
async function samplesFor(
  dataset: DatasetConfig,
  records: readonly PredictionRecord[],
  context: ReadOptions,
): Promise<Sample[]> {
  try {
    const reader = await openDataset(dataset, { ...context, limit: records.length });
    const samples: Sample[] = [];
    for await (const sample of reader.samples()) samples.push(sample);
    if (samples.length === records.length) return samples;
  } catch {
    // Without the data, what the predictions say has to do.
  }
  return records.map((record, index) => goldSample(dataset, record, index));
}

function goldSample(
  { reader_cfg: reader }: DatasetConfig,
  { gold }: PredictionRecord,
  index: number,
): Sample {
  const column = reader.output_column;
  return { index, gold, row: column === null ? {} : { [column]: gold } };
}
