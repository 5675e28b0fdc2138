import { existsSync } from 'node:fs';
import type { JsonObject } from '../core/index.ts';
import { Journal, MODEL_HEAD } from './journal.ts';
import { type JournalOwner, TaskJournal } from './task-journal.ts';

/**
 * Opens the journal of a task for the model that answered last, whichever that is; undefined if there is none.
 */
export function openLatestJournal(file: string): TaskJournal | undefined {
  const owner = latestOwner(file);
  return owner === undefined ? undefined : TaskJournal.open(file, owner);
}

/** What the journal of a task says of the model that answered last; undefined if there is none. */
export function latestModel(file: string): JsonObject | undefined {
  return latestOwner(file)?.model;
}

/** The model that answered last, and the rules by which its texts were composed; undefined if there is none. */
export function latestOwner(file: string): JournalOwner | undefined {
  if (!existsSync(file)) return undefined;
  let latest: string | undefined;
  const journal = Journal.open(file, (line) => {
    if (line.toString('latin1', 0, MODEL_HEAD.length) === MODEL_HEAD) latest = line.toString('utf8');
  });
  journal.close();
  if (latest === undefined) return undefined;
  const { model, composition }: JournalOwner = JSON.parse(latest);
  return composition === undefined ? { model } : { model, composition };
}
