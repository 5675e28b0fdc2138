import { existsSync, readFileSync } from 'node:fs';
import { LodestoneError } from '../core/index.ts';
import type { RunFolder } from '../store/index.ts';
import { datasetAbbr } from './abbreviations.ts';
import type { Plan } from './plan.ts';
import type { FinishedRunTask } from './run-tasks.ts';
import type { Coverage, TaskOutcome } from './task-outcome.ts';

/** Outcome of the tasks of an earlier run, as its folder tells. */
export function storedOutcomes(plan: Plan, folder: RunFolder): FinishedRunTask[] {
  return plan.models.flatMap(({ abbr: model }) =>
    plan.rows.map((config) => {
      const dataset = datasetAbbr(config);
      return { model, dataset, outcome: storedOutcome(folder, model, dataset) };
    }),
  );
}

/** Folders that OpenCompass wrote have results without counts next to them. */
function storedOutcome(folder: RunFolder, model: string, dataset: string): TaskOutcome {
  const file = folder.coverageFile(model, dataset);
  if (existsSync(file)) {
    const stored: StoredOutcome = JSON.parse(readFileSync(file, 'utf8'));
    if (stored.status === 'no-reference') return stored;
    const { status, ...coverage } = stored;
    return { status, coverage };
  }
  if (existsSync(folder.resultsFile(model, dataset))) return { status: 'known' };
  if (folder.isJudged(dataset)) return { status: 'inferred' };
  const reason = new LodestoneError('scoring-failed', 'no results', {
    hint: 'Score the predictions with -m eval -r, or resume with -r.',
  });
  return { status: 'failed', reason };
}

type StoredOutcome = ({ status: 'scored' } & Coverage) | { status: 'no-reference'; samples: number };
