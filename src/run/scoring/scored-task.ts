import type { OpenDataset } from '../open-plan.ts';
import type { PlannedModel } from '../plan.ts';

/** What scoring needs to know of a task. */
export interface ScoredTask {
  readonly model: Pick<PlannedModel, 'abbr' | 'config'>;
  readonly dataset: Pick<OpenDataset, 'abbr' | 'config' | 'reader' | 'size'>;
}
