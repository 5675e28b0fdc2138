import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Compat, PredictionRecord, ScoringRegistries } from '../core/index.ts';
import { TaskScorer } from '../evaluators/index.ts';
import { BatchFolder, openLatestJournal, type RunFolder, type TaskJournal } from '../store/index.ts';
import type { OpenTask } from './open-plan.ts';

/** Which samples are to be asked again. */
export type RetryKind = 'failed' | 'truncated' | 'unparsed';

/** The samples of a task that are asked again, and what they were. */
export interface RetriedTask {
  readonly task: OpenTask;
  /** Samples with an answer that no longer count, by number. */
  readonly samples: ReadonlySet<number>;
  /** All samples with an answer, by number, with a digest of their prediction. */
  readonly answers: ReadonlyMap<number, string>;
  /** Samples that never had an answer. */
  readonly missing: number;
}

/**
 * Finds the samples of a task that are of one of the kinds. A task that nobody has started, or that another program
 * inferred, has none.
 */
export async function findRetries(
  task: OpenTask,
  folder: RunFolder,
  compat: Compat,
  registries: ScoringRegistries,
  kinds: ReadonlySet<RetryKind>,
): Promise<RetriedTask> {
  const journal = openLatestJournal(folder.journalFile(task.model.abbr, task.dataset.abbr));
  if (journal === undefined) return { task, samples: new Set(), answers: new Map(), missing: 0 };
  try {
    const { size } = task.dataset;
    const wanted = new Set([
      ...(kinds.has('failed')
        ? [...journal.samplesWith('failed'), ...journal.samplesWith('unanswered')]
        : []),
      ...(kinds.has('truncated') ? journal.samplesWith('truncated') : []),
      ...(kinds.has('unparsed') ? await unparsed(task, journal, compat, registries) : []),
    ]);
    const chosen = [...wanted].filter((index) => index < size).sort((a, b) => a - b);
    const missing = kinds.has('failed') ? size - journal.size : 0;
    const isRetried = chosen.length + missing > 0;
    const answers = digests(journal, isRetried ? [...journal.answered(size)] : []);
    return { task, samples: new Set(chosen), answers, missing };
  } finally {
    journal.close();
  }
}

/**
 * Lets the answers no longer count. They stay in the journal, in front of the line that says so. Returns the length of the
 * journal, behind which new answers lie.
 */
export function forgetAnswers({ task, samples }: RetriedTask, folder: RunFolder): number {
  const { abbr: dataset } = task.dataset;
  const chosen = [...samples];
  const batches = BatchFolder.find(folder.batchFolder(task.model.abbr));
  const file = folder.journalFile(task.model.abbr, dataset);
  const journal = openLatestJournal(file);
  try {
    batches?.forget(dataset, chosen);
    journal?.forget(chosen);
  } finally {
    batches?.close();
    journal?.close();
  }
  return statSync(file).size;
}

/** What a retry did to the samples that had an answer. */
export interface AskedAgain {
  /** The chosen samples, and those whose requests are others now. */
  readonly asked: number;
  /** Those of them with another prediction. */
  readonly changed: number;
}

/** Compares the answers of now with those of before. `mark`: what `forgetAnswers` gave. */
export function askedAgain(
  { task, samples, answers }: RetriedTask,
  folder: RunFolder,
  mark: number,
): AskedAgain {
  const journal = openLatestJournal(folder.journalFile(task.model.abbr, task.dataset.abbr));
  if (journal === undefined) return { asked: samples.size, changed: 0 };
  try {
    const fresh = journal.samplesBehind(mark).filter((index) => answers.has(index));
    const now = digests(journal, fresh);
    return {
      asked: new Set([...samples, ...fresh]).size,
      changed: fresh.filter((index) => now.get(index) !== answers.get(index)).length,
    };
  } finally {
    journal.close();
  }
}

/** What the postprocessor or the evaluator finds no answer in. */
async function unparsed(
  task: OpenTask,
  journal: TaskJournal,
  compat: Compat,
  registries: ScoringRegistries,
): Promise<number[]> {
  const { dataset, model } = task;
  const scorer = await TaskScorer.create({
    dataset: dataset.config,
    model: model.config,
    compat,
    registries,
    total: dataset.size,
    details: { write: () => undefined },
  });
  const answered = new Set(journal.answered(dataset.size));
  const found: number[] = [];
  for await (const sample of dataset.reader.samples()) {
    const { index } = sample;
    if (answered.has(index) && !(await scorer.isParsed(sample, journal.record(index)))) found.push(index);
  }
  return found;
}

function digests(journal: TaskJournal, samples: readonly number[]): Map<number, string> {
  return new Map(samples.map((index) => [index, digest(journal.record(index))]));
}

function digest({ prediction }: PredictionRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(prediction ?? null))
    .digest('base64')
    .slice(0, 16);
}
