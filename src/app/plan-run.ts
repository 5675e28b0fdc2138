import type { RunConfig } from '../core/index.ts';
import type { DatasetReader } from '../datasets/index.ts';
import { createPlan, type Plan, type PlanMode } from '../run/index.ts';
import type { Surroundings } from './../util/index.ts';
import { secretsApart } from '../util/index.ts';
import { batchSettings } from './batch-options.ts';
import { dataPlaces } from './data-places.ts';
import { helperConfigs } from './helper-configs.ts';
import type { RunRequest } from './run-request.ts';

/** A plan, and what is not in it: the secrets that it refers to, and what planning has opened. */
export interface PlannedRun {
  readonly plan: Plan;
  readonly secrets: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, DatasetReader>;
}

/** Plans what a request asks for. */
export async function planRun(
  { options, compat, config, registries, origins }: RunRequest,
  mode: PlanMode,
  surroundings: Surroundings,
): Promise<PlannedRun> {
  const { config: clean, secrets } = secretsApart<RunConfig>(config);
  const readers = new Map<string, DatasetReader>();
  const plan = await createPlan({
    models: clean.models,
    datasets: clean.datasets,
    compat,
    registries,
    data: dataPlaces(options, surroundings),
    readers,
    mode,
    limit: options.limit,
    unsafeCode: options.unsafeCode,
    helpers: helperConfigs(clean, surroundings.env),
    placeOfModel: (model, key) => origins.of(['models', clean.models.indexOf(model), key]),
    placeOf: (dataset, path) => origins.of(['datasets', clean.datasets.indexOf(dataset), ...path]),
    byBatch: batchSettings(options) !== undefined,
  });
  return { plan, secrets, readers };
}
