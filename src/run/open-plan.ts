import { type ModelConfig, type RequestKind, restoreSecrets, type SecretOf } from '../core/index.ts';
import { createDataFiles, type DatasetReader, openDataset } from '../datasets/index.ts';
import type { Plan, PlannedDataset, PlannedModel } from './plan.ts';
import type { OpenModel } from './plan-model.ts';
import type { RunRegistries } from './registries.ts';

export type { OpenModel } from './plan-model.ts';

/** A dataset whose rows can be read. */
export interface OpenDataset extends PlannedDataset {
  readonly reader: DatasetReader;
}

/** A model on a dataset, ready to be worked on. */
export interface OpenTask {
  readonly model: OpenModel;
  readonly dataset: OpenDataset;
}

/** A helper whose type is found. */
export interface OpenHelper {
  readonly model: OpenModel;
  readonly kinds: ReadonlySet<RequestKind>;
}

/** A plan whose parts are live. */
export interface OpenPlan {
  readonly models: readonly OpenModel[];
  /** In the order of the plan. */
  readonly tasks: readonly OpenTask[];
  readonly helpers: ReadonlyMap<string, OpenHelper>;
}

/** What a plan is opened with. */
export interface PlanContext {
  readonly registries: RunRegistries;
  /** The value of a secret that the plan refers to. */
  readonly secret: SecretOf;
  /** Readers that planning has opened in this process, by dataset. */
  readonly readers?: ReadonlyMap<string, DatasetReader> | undefined;
}

/** Opens the model and the dataset of a task. Fails for an id that the plan does not have. */
export async function openTask(plan: Plan, id: string, context: PlanContext): Promise<OpenTask> {
  const task = plan.tasks.find((one) => one.id === id);
  const model = plan.models.find(({ abbr }) => abbr === task?.model);
  const dataset = plan.datasets.find(({ abbr }) => abbr === task?.dataset);
  if (model === undefined || dataset === undefined) throw new Error(`the plan has no task "${id}"`);
  return {
    model: await openModel(model, plan, context),
    dataset: await openedDataset(dataset, plan, context),
  };
}

/** Opens all that a plan needs. */
export async function openPlan(plan: Plan, context: PlanContext): Promise<OpenPlan> {
  const models = new Map<string, OpenModel>();
  for (const model of plan.models) models.set(model.abbr, await openModel(model, plan, context));
  const datasets = new Map<string, OpenDataset>();
  const tasks: OpenTask[] = [];
  const seen = new Set<string>();
  for (const { model, dataset } of plan.tasks) {
    const name = `${model}/${dataset}`;
    const openedModel = models.get(model);
    const planned = plan.datasets.find(({ abbr }) => abbr === dataset);
    if (seen.has(name) || openedModel === undefined || planned === undefined) continue;
    seen.add(name);
    const opened = datasets.get(dataset) ?? (await openedDataset(planned, plan, context));
    datasets.set(dataset, opened);
    tasks.push({ model: openedModel, dataset: opened });
  }
  const helpers = new Map<string, OpenHelper>();
  for (const [name, { kinds, ...helper }] of Object.entries(plan.helpers))
    helpers.set(name, { model: await openModel(helper, { mode: 'all' }, context), kinds: new Set(kinds) });
  return { models: [...models.values()], tasks, helpers };
}

/** The type of a model is needed only where it is asked. */
async function openModel(
  { abbr, config }: PlannedModel,
  { mode }: Pick<Plan, 'mode'>,
  { registries, secret }: PlanContext,
): Promise<OpenModel> {
  const whole = restoreSecrets<ModelConfig>(config, secret);
  if (mode === 'eval' || mode === 'viz') return { abbr, config: whole };
  return { abbr, config: whole, definition: await registries.model.get(config.type, abbr) };
}

async function openedDataset(
  dataset: PlannedDataset,
  { compat, data, limit }: Plan,
  { registries, readers }: PlanContext,
): Promise<OpenDataset> {
  const known = readers?.get(dataset.abbr);
  if (known !== undefined) return { ...dataset, reader: known };
  const files = createDataFiles(data.roots, data.encoding);
  const reader = await openDataset(dataset.config, { compat, files, limit, loaders: registries.dataset });
  return { ...dataset, reader };
}
