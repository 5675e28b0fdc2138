import { type Ask, type Compat, RequestError, type Sample } from '../../core/index.ts';
import { type RunFolder, TaskJournal } from '../../store/index.ts';
import { rendererOf } from '../infer-task.ts';
import type { RunningModel } from '../model-host.ts';
import type { OpenTask } from '../open-plan.ts';
import type { RunRegistries } from '../registries.ts';
import type { Renderer } from '../renderer.ts';
import { replicaOf } from '../replicas.ts';
import { requestHash } from '../request-hash.ts';
import type { BatchAnswers } from './batch-answers.ts';
import type { BatchWriter } from './batch-writer.ts';

export interface CollectOptions {
  readonly running: RunningModel;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: RunRegistries;
  readonly answers: BatchAnswers;
  readonly writer: BatchWriter;
  readonly signal: AbortSignal;
}

/** The sample cannot go on before the next batch is back. */
class Deferred extends Error {
  override readonly name = 'Deferred';
}

/** Writes those requests of a task that have no answer yet, neither in its journal nor in a batch. */
export async function collectRequests(task: OpenTask, options: CollectOptions): Promise<void> {
  const { running, folder, compat, registries, signal } = options;
  const renderer = await rendererOf({ task, running, compat, registries });
  const file = folder.journalFile(task.model.abbr, task.dataset.abbr);
  const journal = TaskJournal.open(file, running.identity);
  try {
    for await (const sample of task.dataset.reader.samples()) {
      signal.throwIfAborted();
      await collectSample(sample, task, renderer, journal, options);
    }
  } finally {
    journal.close();
  }
}

async function collectSample(
  sample: Sample,
  { dataset }: OpenTask,
  renderer: Renderer,
  journal: TaskJournal,
  { running, answers, writer, signal }: CollectOptions,
): Promise<void> {
  const replica = replicaOf(dataset)(sample.index);
  const asked = new Map<string, Promise<void>>();
  const write: (id: string, request: Parameters<Ask>[0]) => Promise<void> = async (id, request) => {
    if (request.kind !== 'gen' || running.model.batches === undefined) return;
    const line = await running.model.batches.requestFor(request, signal);
    if (!('reply' in line)) writer.add(id, line);
  };
  const ask: Ask = async (request) => {
    const hash = requestHash(request, replica);
    const known = journal.find(sample.index, hash);
    if (known !== undefined) return known.reply;
    const origin = { dataset: dataset.abbr, index: sample.index };
    const id = answers.idOf(hash, origin);
    const found = request.kind === 'gen' ? answers.find(id, hash, request) : undefined;
    if (found !== undefined) return (await answers.answer(request, hash, origin)).exchange.reply;
    const writing = asked.get(id) ?? write(id, request);
    asked.set(id, writing);
    await writing;
    throw new Deferred();
  };
  const examples = await renderer.examplesFor(sample);
  try {
    await renderer.infer(sample, examples, ask);
  } catch (error) {
    if (!(error instanceof Deferred) && !(error instanceof RequestError)) throw error;
  } finally {
    await Promise.all(asked.values());
  }
}
