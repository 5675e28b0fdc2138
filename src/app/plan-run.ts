import { asDict } from '../core/index.ts';
import type { DatasetReader } from '../datasets/index.ts';
import { createPlan, type OpenPlan, openPlan, type Plan, type PlanMode, planSecrets } from '../run/index.ts';
import { checkJudgedSummarizer } from '../summarizers/index.ts';
import type { Surroundings } from '../util/index.ts';
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
  { options, compat, config, registries, origins, judging }: RunRequest,
  mode: PlanMode,
  surroundings: Surroundings,
): Promise<PlannedRun> {
  const { models, datasets, summarizer } = config;
  const readers = new Map<string, DatasetReader>();
  const whole = await createPlan({
    models,
    datasets,
    compat,
    registries,
    data: dataPlaces(options, surroundings),
    readers,
    mode,
    limit: options.limit,
    unsafeCode: options.unsafeCode,
    helpers: helperConfigs(config, surroundings.env),
    judging,
    placeOfModel: (model, key) => origins.of(['models', models.indexOf(model), key]),
    placeOf: (dataset, path) => origins.of(['datasets', datasets.indexOf(dataset), ...path]),
    byBatch: batchSettings(options) !== undefined,
  });
  if (summarizer !== undefined) await checkJudgedSummarizer(asDict(summarizer), compat);
  const notes = [...whole.notes, ...idleJudge(options, whole)];
  return { ...planSecrets({ ...whole, notes }), readers };
}

/** Who names a judge wants it to be asked. */
function idleJudge({ judge, judgeModel }: RunRequest['options'], { mode, helpers }: Plan): string[] {
  const isNamed = judge !== undefined || judgeModel !== undefined;
  const scores = mode === 'all' || mode === 'eval';
  if (!isNamed || !scores || Object.keys(helpers).length > 0) return [];
  return ['the judge of the command line is not asked: no dataset of this run is judged'];
}

/** Opens what a plan of this process needs. */
export function openPlannedRun(
  { plan, secrets, readers }: PlannedRun,
  { registries }: Pick<RunRequest, 'registries'>,
): Promise<OpenPlan> {
  return openPlan(plan, { registries, secret: (name) => secrets.get(name), readers });
}
