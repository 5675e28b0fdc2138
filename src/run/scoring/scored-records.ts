import { type RunFolder, readPredictions } from '../../store/index.ts';
import { RecordsInStep } from '../records-in-step.ts';
import type { ScoredTask } from './scored-task.ts';

/** The predictions of a task that is scored. */
export function scoredRecords({ model, dataset }: ScoredTask, folder: RunFolder): RecordsInStep {
  const records = readPredictions(folder, model.abbr, dataset.abbr);
  return new RecordsInStep({ model: model.abbr, dataset: dataset.abbr, size: dataset.size, records });
}
