import {
  type Compat,
  componentParts,
  type DatasetConfig,
  errorData,
  isAtLeast,
  LodestoneError,
  type ModelConfig,
} from '../core/index.ts';
import { createDataFiles, type DatasetReader, listAllMissing, openDataset } from '../datasets/index.ts';
import { evaluatorContext } from '../evaluators/index.ts';
import { datasetAbbr, modelAbbr } from './abbreviations.ts';
import { batchProblem } from './batch/batch-problem.ts';
import { canonicalContent } from './distinct-datasets.ts';
import { checkDatasetName, checkModelName, refuseSharedFiles } from './file-names.ts';
import { HelperPlan } from './helper-plan.ts';
import type { JudgeStage } from './judging/judge-stage.ts';
import { checkJudging, isJudged, planJudgements } from './judging/plan-judgements.ts';
import type {
  JudgeTask,
  Plan,
  PlanMode,
  PlannedData,
  PlannedDataset,
  PlannedTask,
  RefusedTask,
} from './plan.ts';
import { componentName, type OpenModel, planModel } from './plan-model.ts';
import { fieldNote, refuseUnfitAnswers } from './plan-own-data.ts';
import type { RunRegistries } from './registries.ts';
import { needsExamples } from './renderer.ts';

export interface PlanOptions {
  readonly models: readonly ModelConfig[];
  readonly datasets: readonly DatasetConfig[];
  readonly compat: Compat;
  readonly data: PlannedData;
  /** The readers that planning opens, for those who carry the plan out in this process. */
  readonly readers?: Map<string, DatasetReader>;
  readonly registries: RunRegistries;
  readonly mode: PlanMode;
  /** At most so many samples of each dataset. */
  readonly limit?: number | undefined;
  /** Model-written programs may run without a sandbox. Default false. */
  readonly unsafeCode?: boolean | undefined;
  /** Models for retrievers and evaluators that need one, by the names that configs give them. */
  readonly helpers?: Readonly<Record<string, ModelConfig>> | undefined;
  /** How answers are judged in a stage of its own, where some are. */
  readonly judging?: JudgeStage | undefined;
  /** Answers are to come by batch. */
  readonly byBatch?: boolean | undefined;
  /** Where a key of a model's config was written, if known. */
  readonly placeOfModel?: (model: ModelConfig, key: string) => Promise<string | undefined>;
  /** Where what is at a path in a dataset's config was written, if known. */
  readonly placeOf?: (dataset: DatasetConfig, path: readonly string[]) => Promise<string | undefined>;
}

/**
 * Settles all tasks of a run before the first is started: names, keys, parts and data are checked, sizes are known.
 * What is wrong with a single task refuses that task; what is wrong with the config as a whole is thrown.
 */
export async function createPlan(options: PlanOptions): Promise<Plan> {
  const notes: string[] = [];
  const infers = options.mode !== 'eval' && options.mode !== 'viz';
  const models: OpenModel[] = [];
  for (const [index, config] of distinct(options.models, modelAbbr, 'models', notes).entries()) {
    checkModelName(modelAbbr(config));
    const place = async (key: string) => options.placeOfModel?.(config, key);
    models.push(
      await planModel(
        config,
        config.abbr ?? `models[${index}]`,
        infers,
        options.registries.model,
        notes,
        place,
      ),
    );
  }
  const datasets = distinct(options.datasets, datasetAbbr, 'datasets', notes);
  const helpers = new HelperPlan(options.helpers ?? {}, options.registries.model, notes);
  const planned: PlannedDataset[] = [];
  const tasks: PlannedTask[] = [];
  const judgements: JudgeTask[] = [];
  const refused: RefusedTask[] = [];
  // Results that are only shown need neither data nor parts.
  for (const config of options.mode === 'viz' ? [] : datasets) {
    const found = await settled(async () => {
      const dataset = await planDataset(config, options, helpers, notes);
      const names = models.map(({ abbr }) => abbr);
      return {
        dataset,
        judgements: await plannedJudgements(dataset, names, datasets.length, options, helpers),
      };
    });
    if (lacksVote(config, options)) notes.push(noVote(config));
    if (!(found instanceof LodestoneError)) planned.push(found.dataset);
    const misfits = new Map<string, LodestoneError>();
    for (const model of models) {
      const reason = found instanceof LodestoneError ? found : misfit(model, found.dataset, options);
      if (reason !== undefined) misfits.set(model.abbr, reason);
      else if (!(found instanceof LodestoneError))
        tasks.push(...plannedTasks(model.abbr, found.dataset, options, found.judgements !== undefined));
    }
    for (const [model, reason] of misfits)
      refused.push({ model, dataset: datasetAbbr(config), reason: errorData(reason) });
    for (const task of found instanceof LodestoneError ? [] : (found.judgements ?? [])) {
      const reason = task.judging?.models.map((name) => misfits.get(name)).find((one) => one !== undefined);
      if (reason === undefined) judgements.push(task);
      else refused.push({ model: task.model, dataset: task.dataset, reason: errorData(reason) });
    }
  }
  refuseSharedFiles(tasks);
  const { compat, mode, data, limit, unsafeCode = false } = options;
  return {
    ...{ format: 1, compat, mode, unsafeCode, data },
    ...(limit === undefined ? {} : { limit }),
    models: models.map(({ abbr, config }) => ({ abbr, config })),
    datasets: planned,
    rows: datasets,
    ...{ tasks: [...tasks, ...judgements], refused, helpers: helpers.all, notes },
  };
}

/** The judge tasks of a dataset; undefined if it is not judged in a stage of its own. */
async function plannedJudgements(
  dataset: PlannedDataset,
  models: readonly string[],
  datasets: number,
  { judging: stage, mode, registries, compat, data }: PlanOptions,
  helpers: HelperPlan,
): Promise<JudgeTask[] | undefined> {
  if (stage === undefined || !isJudged(dataset.config, stage)) return undefined;
  if (!scoresIn(mode)) return [];
  const files = createDataFiles(data.roots, data.encoding);
  const infers = mode !== 'eval';
  return planJudgements(dataset, { stage, registries, helpers, files, compat, models, infers, datasets });
}

function scoresIn(mode: PlanMode): boolean {
  return mode === 'all' || mode === 'eval';
}

/** What is to be done with one model on one dataset. `isJudged`: what is made of its predictions is another task's. */
function plannedTasks(
  model: string,
  { abbr: dataset, helpers }: PlannedDataset,
  { mode }: PlanOptions,
  isJudged: boolean,
): PlannedTask[] {
  const name = `${model}/${dataset}`;
  const infers = mode !== 'eval';
  const scores = scoresIn(mode) && !isJudged;
  const predictions = infers ? `infer:${name}` : `predictions/${name}.json`;
  const inference: PlannedTask = { id: predictions, kind: 'infer', model, dataset };
  const judges = [...new Set(Object.values(helpers))].map((judge): PlannedTask => {
    return { id: `judge:${judge}/${name}`, kind: 'judge', model, dataset, judge, inputs: [predictions] };
  });
  const inputs = [predictions, ...judges.map(({ id }) => id)];
  const scoring: PlannedTask = { id: `score:${name}`, kind: 'score', model, dataset, inputs };
  return [...(infers ? [inference] : []), ...(scores ? [...judges, scoring] : [])];
}

/** Configs under different names. The same config twice counts once; two configs under one name would mix. */
function distinct<C extends ModelConfig | DatasetConfig>(
  configs: readonly C[],
  nameOf: (config: C) => string,
  noun: string,
  notes: string[],
): C[] {
  const byName = new Map<string, C>();
  for (const config of configs) {
    const name = nameOf(config);
    const other = byName.get(name);
    if (other === undefined) {
      byName.set(name, config);
    } else if (canonicalContent(other) === canonicalContent(config)) {
      notes.push(`${name} is listed twice in the ${noun}; it is evaluated once`);
    } else {
      throw new LodestoneError('config-invalid', `two different ${noun} are called "${name}"`, {
        hint: 'Give each a unique abbr; it names the result files.',
      });
    }
  }
  return [...byName.values()];
}

async function planDataset(
  config: DatasetConfig,
  options: PlanOptions,
  helpers: HelperPlan,
  notes: string[],
): Promise<PlannedDataset> {
  const abbr = datasetAbbr(config);
  checkDatasetName(abbr);
  const infers = options.mode === 'all' || options.mode === 'infer';
  const scores = options.mode === 'all' || options.mode === 'eval';
  const { registries } = options;
  if (infers) await planRetriever(config, abbr, registries, helpers);
  const inferencer = await registries.inferencer.get(config.infer_cfg.inferencer.type, abbr);
  if (infers) refuse(inferencer.refusal, abbr);
  const { judging } = options;
  const judged = scores && isJudged(config, judging);
  if (judged && judging !== undefined) await checkJudging(config, { ...options, stage: judging });
  const asked = scores && !judged ? await planScoring(config, abbr, options, helpers) : {};
  const { reader, size } = await openData(config, options);
  if (size === 0) {
    throw new LodestoneError('data-malformed', `${abbr} has no samples to evaluate`, {
      hint: 'Check its data files and the ranges in reader_cfg.',
    });
  }
  if (scores && !judged) await refuseUnfitAnswers(config, reader);
  const note = infers ? await fieldNote(config, reader, options.placeOf) : undefined;
  if (note !== undefined) notes.push(note);
  options.readers?.set(abbr, reader);
  return { abbr, config, kinds: inferencer.kinds, size, helpers: asked };
}

/** Opens the data of a dataset, that of its examples included; names all files that are missing. */
async function openData(
  config: DatasetConfig,
  { compat, data, limit, mode, registries: { dataset: loaders } }: PlanOptions,
): Promise<{ reader: DatasetReader; size: number }> {
  const files = createDataFiles(data.roots, data.encoding);
  const peeks = mode !== 'eval' && needsExamples(config.infer_cfg.retriever);
  try {
    const reader = await openDataset(config, { compat, files, limit, loaders });
    const size = await reader.count();
    if (peeks && size > 0) await reader.peekTrain();
    return { reader, size };
  } catch (error) {
    throw await listAllMissing(error, files, async function* (there) {
      const reader = await openDataset(config, { compat, files: there, limit, loaders });
      yield () => reader.count();
      if (peeks) yield () => reader.peekTrain();
    });
  }
}

/** Whether a sample's several answers are compared as a list where they were meant to vote. */
function lacksVote({ eval_cfg: config }: DatasetConfig, { mode, compat }: PlanOptions): boolean {
  if (mode !== 'all' && mode !== 'eval') return false;
  return (config.sc_size ?? null) !== null && isAtLeast(compat, '0.5.4');
}

function noVote(config: DatasetConfig): string {
  return `${datasetAbbr(config)}: no majority vote over the replies, as in OpenCompass 0.5; use --compat 0.3.3 for majority voting`;
}

async function planRetriever(
  { infer_cfg: config }: DatasetConfig,
  abbr: string,
  { retriever: retrievers }: RunRegistries,
  helpers: HelperPlan,
): Promise<void> {
  const { type, args } = componentParts(config.retriever);
  const definition = await retrievers.get(type, abbr);
  for (const need of definition.needs?.(args) ?? []) await helpers.add(need, componentName(type));
}

/** Checks the parts that score a dataset, and settles the models that they ask. */
async function planScoring(
  dataset: DatasetConfig,
  abbr: string,
  { compat, unsafeCode = false, placeOf, registries }: PlanOptions,
  helpers: HelperPlan,
): Promise<Record<string, string>> {
  const { eval_cfg: config } = dataset;
  const { type, args } = componentParts(config.evaluator);
  const evaluator = await registries.evaluator.get(type, abbr);
  refuse(evaluator.refusal, abbr);
  const context = evaluatorContext({ compat, unsafeCode }, dataset, registries);
  const problem = await evaluator.problem?.(args, context);
  if (problem !== undefined) throw problem;
  for (const step of [config.pred_postprocessor, config.dataset_postprocessor]) {
    if (step !== undefined && step !== null) await registries.postprocessor.get(step.type, abbr);
  }
  const asked: Record<string, string> = {};
  for (const need of (await evaluator.needs?.(args, context)) ?? []) {
    const where = (await placeOf?.(dataset, ['eval_cfg', 'evaluator', ...(need.path ?? [])])) ?? abbr;
    asked[need.name] = await helpers.add(need, componentName(type), where);
  }
  return asked;
}

function refuse(reason: string | undefined, abbr: string): void {
  if (reason !== undefined) throw new LodestoneError('not-built', reason, { where: abbr });
}

function misfit(
  model: OpenModel,
  dataset: PlannedDataset,
  { byBatch }: PlanOptions,
): LodestoneError | undefined {
  return mismatch(model, dataset) ?? (byBatch === true ? batchProblem(model, dataset) : undefined);
}

/** Why a model cannot do a dataset. */
function mismatch({ definition, abbr }: OpenModel, dataset: PlannedDataset): LodestoneError | undefined {
  const missing =
    definition === undefined ? [] : dataset.kinds.filter((kind) => !definition.kinds.includes(kind));
  if (definition === undefined || missing.length === 0) return undefined;
  return new LodestoneError(
    'capability-missing',
    `${abbr} (${componentName(definition.type)}) does not provide log-probabilities, which ${dataset.abbr} needs`,
    { hint: 'Use a gen variant of the dataset, or a base model.' },
  );
}

/** A result, or the error that a user is to see. */
async function settled<T>(work: () => Promise<T>): Promise<T | LodestoneError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LodestoneError) return error;
    throw error;
  }
}
