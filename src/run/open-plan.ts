import type { RequestKind, SecretOf } from '../core/index.ts';
import { createDataFiles, type DatasetReader, openDataset } from '../datasets/index.ts';
import type { JudgeTask, Plan, PlannedDataset, PlannedModel } from './plan.ts';
import type { OpenModel } from './plan-model.ts';
import { wholePlan } from './plan-secrets.ts';
import type { RunRegistries } from './registries.ts';
import { taskPairs } from './task-pairs.ts';

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

/** A judge task with what it works on. */
export interface OpenJudgement {
  readonly task: JudgeTask;
  readonly dataset: OpenDataset;
  /** The models of the plan, by name. */
  readonly models: ReadonlyMap<string, PlannedModel>;
}

/** A plan whose parts are live. */
export interface OpenPlan {
  readonly models: readonly OpenModel[];
  /** In the order of the plan. */
  readonly tasks: readonly OpenTask[];
  /** Judge tasks whose judgements are results of their own, in the order of the plan. */
  readonly judgements: readonly OpenJudgement[];
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

/** Opens the model and the dataset of a task. Throws for an id that the plan does not have. */
export async function openTask(plan: Plan, id: string, context: PlanContext): Promise<OpenTask> {
  const tasks = plan.tasks.filter((task) => task.id === id);
  const models = plan.models.filter(({ abbr }) => abbr === tasks[0]?.model);
  const [task] = (await openPlan({ ...plan, tasks, models, helpers: {} }, context)).tasks;
  if (task === undefined) throw new Error(`the plan has no task "${id}"`);
  return task;
}

/** Opens all that the tasks of a plan need. */
export async function openPlan(stored: Plan, context: PlanContext): Promise<OpenPlan> {
  const plan = wholePlan(stored, context.secret);
  const pairs = taskPairs(plan);
  const models = new Map<string, OpenModel>();
  for (const model of plan.models) models.set(model.abbr, await openModel(model, plan, context));
  const datasets = new Map<string, OpenDataset>();
  const judgeTasks = plan.tasks.filter((task) => task.kind === 'judge' && task.judging !== undefined);
  const used = new Set([...pairs, ...judgeTasks].map(({ dataset }) => dataset));
  for (const dataset of plan.datasets)
    if (used.has(dataset.abbr)) datasets.set(dataset.abbr, await openedDataset(dataset, plan, context));
  const tasks = pairs.flatMap((pair): OpenTask[] => {
    const [model, dataset] = [models.get(pair.model), datasets.get(pair.dataset)];
    return model === undefined || dataset === undefined ? [] : [{ model, dataset }];
  });
  const helpers = new Map<string, OpenHelper>();
  for (const [name, { kinds, ...helper }] of Object.entries(plan.helpers))
    helpers.set(name, { model: await openModel(helper, { mode: 'all' }, context), kinds: new Set(kinds) });
  const judgements = judgeTasks.flatMap((task): OpenJudgement[] => {
    const dataset = datasets.get(task.dataset);
    return task.kind === 'judge' && dataset !== undefined ? [{ task, dataset, models }] : [];
  });
  return { models: [...models.values()], tasks, judgements, helpers };
}

/** The type of a model must be known where it is asked. */
async function openModel(
  model: PlannedModel,
  { mode }: Pick<Plan, 'mode'>,
  { registries }: PlanContext,
): Promise<OpenModel> {
  if (mode === 'viz') return model;
  const found = registries.model.get(model.config.type, model.abbr);
  // What only scores need not know the type.
  const definition = await (mode === 'eval' ? found.catch(() => undefined) : found);
  return definition === undefined ? model : { ...model, definition };
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
