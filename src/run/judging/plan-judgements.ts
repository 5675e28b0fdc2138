import path from 'node:path';
import {
  type ComponentConfig,
  componentParts,
  type DataFiles,
  type DatasetConfig,
  didYouMean,
  isPlainObject,
  type Json,
  LodestoneError,
} from '../../core/index.ts';
import { judgePrompts } from '../../evaluators/index.ts';
import type { HelperPlan } from '../helper-plan.ts';
import type { JudgeTask, JudgingSettings, PlannedDataset } from '../plan.ts';
import { componentName } from '../plan-model.ts';
import type { RunRegistries } from '../registries.ts';
import type { JudgeStage } from './judge-stage.ts';
import { baseModels, modelGroups } from './model-groups.ts';
import { splitParts } from './parts.ts';

/** Whether the answers to a dataset are judged in a stage of its own. */
export function isJudged({ mode, eval_cfg: config }: DatasetConfig, stage: JudgeStage | undefined): boolean {
  if (stage === undefined) return false;
  return stage.isForAll || ((mode ?? null) !== null && isLmEvaluator(config.evaluator));
}

function isLmEvaluator({ type }: ComponentConfig): boolean {
  return componentName(type) === 'LMEvaluator';
}

export interface JudgementsOptions {
  readonly stage: JudgeStage;
  readonly registries: RunRegistries;
  readonly helpers: HelperPlan;
  readonly files: DataFiles;
  readonly compat: Parameters<typeof judgePrompts>[1];
  /** The models that the run infers with, by name. */
  readonly models: readonly string[];
  /** The run infers; else it works on predictions that are there. */
  readonly infers: boolean;
  /** How many datasets the run has. */
  readonly datasets: number;
}

/** Checks that the evaluator of a judged dataset can write its prompts and read the replies. */
export async function checkJudging(
  dataset: DatasetConfig,
  { stage, registries, compat }: Pick<JudgementsOptions, 'stage' | 'registries' | 'compat'>,
): Promise<void> {
  const { type, args } = componentParts(dataset.eval_cfg.evaluator);
  if (!isLmEvaluator(dataset.eval_cfg.evaluator)) {
    throw new LodestoneError(
      'config-invalid',
      `${dataset.abbr}: a judge needs LMEvaluator, not ${componentName(type)}`,
      { hint: 'Evaluate it in a separate run, without a subjective partitioner.' },
    );
  }
  judgePrompts(args, compat);
  if (stage.metaJudge !== undefined) judgePrompts(args, compat, true);
  const rule = args.dict_postprocessor;
  if (isPlainObject(rule) && typeof rule.type === 'string')
    await registries.judgement.get(rule.type, dataset.abbr);
}

/** The judge tasks of a dataset, in OpenCompass's order: by models, part and judge; then those that review them. */
export async function planJudgements(
  { abbr, config, size }: PlannedDataset,
  options: JudgementsOptions,
): Promise<JudgeTask[]> {
  const { stage, helpers, models } = options;
  const judges: string[] = [];
  for (const judge of stage.judges)
    judges.push(await helpers.add({ name: 'judge', kind: 'gen', config: judge }, 'the judge stage'));
  if (judges.length === 0) throw noJudge(abbr);
  const inputs = new Map<string, string>();
  const inputOf = async (model: string) => {
    const known = inputs.get(model) ?? (await findPredictions(model, config, options));
    inputs.set(model, known);
    return known;
  };
  const tasks: JudgeTask[] = [];
  for (const group of modelGroups(config, stage.models ?? models, stage)) {
    const parts = splitParts(stage.parts, abbr, size, options.datasets);
    for (const part of parts.length === 0 ? [undefined] : parts) {
      const common = { abbr, config, group, part, inputs: await Promise.all(group.map(inputOf)) };
      for (const judge of judges) tasks.push(judgeTask(judge, common));
    }
  }
  if (stage.metaJudge === undefined) return tasks;
  const meta = await helpers.add(
    { name: 'judge', kind: 'gen', config: stage.metaJudge },
    'the judge stage (meta_judge_model)',
  );
  return [...tasks, ...reviews(meta, tasks)];
}

interface JudgedGroup {
  readonly abbr: string;
  readonly config: DatasetConfig;
  readonly group: readonly string[];
  readonly part: JudgingSettings['part'];
  readonly inputs: readonly string[];
}

function judgeTask(judge: string, { abbr, config, group, part, inputs }: JudgedGroup): JudgeTask {
  const dataset = part === undefined ? abbr : `${abbr}_${part.number}`;
  const model = group.join('_');
  return {
    id: `judge:${judge}/${model}/${dataset}`,
    kind: 'judge',
    model,
    dataset: abbr,
    judge,
    inputs,
    judging: {
      models: group,
      ...(group.length === 1 ? {} : { bases: baseModels(config) }),
      order: inferOrder(config, group),
      ...(part === undefined ? {} : { part }),
    },
  };
}

/** One review of all judges for each group and part. */
function reviews(judge: string, tasks: readonly JudgeTask[]): JudgeTask[] {
  return [...grouped(tasks).values()].flatMap((same) => {
    const [first] = same;
    if (first?.judging === undefined) return [];
    const { judging, inputs } = first;
    return [
      {
        ...first,
        id: first.id.replace(`judge:${first.judge}/`, `review:${judge}/`),
        judge,
        inputs: [...inputs, ...same.map(({ id }) => id)],
        judging: { ...judging, reviews: same.map((task) => task.judge) },
      },
    ];
  });
}

function grouped(tasks: readonly JudgeTask[]): Map<string, JudgeTask[]> {
  const groups = new Map<string, JudgeTask[]>();
  for (const task of tasks) {
    const key = JSON.stringify([task.model, task.dataset, task.judging?.part?.number ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return groups;
}

function inferOrder(
  { abbr, infer_order: given }: DatasetConfig,
  group: readonly string[],
): JudgingSettings['order'] {
  const order = given ?? null;
  if (order === null || group.length === 1) return null;
  if (order === 'random' || order === 'double') return order;
  const hint = didYouMean(String(order), ['random', 'double']) || 'It may be random, double or None.';
  throw new LodestoneError('config-invalid', `${abbr}: "infer_order" is ${JSON.stringify(order)}`, { hint });
}

/** The id of the task that makes the predictions of a model, or where they lie. */
async function findPredictions(
  model: string,
  dataset: DatasetConfig,
  { files, models, infers }: JudgementsOptions,
): Promise<string> {
  const { abbr } = dataset;
  const given = givenFolder(dataset.given_pred ?? null, model);
  if (given !== undefined) return path.resolve(await files.path(`${given}/${abbr}.json`));
  if (!infers) return `predictions/${model}/${abbr}.json`;
  if (models.includes(model)) return `infer:${model}/${abbr}`;
  throw new LodestoneError('config-invalid', `${abbr}: predictions of ${model} are missing`, {
    hint: `Evaluate it too, or give the dataset given_pred=[dict(abbr='${model}', path='folder with ${abbr}.json')].`,
  });
}

function givenFolder(given: Json, model: string): string | undefined {
  if (!Array.isArray(given)) return undefined;
  const found = given.find((one) => isPlainObject(one) && one.abbr === model);
  return isPlainObject(found) && typeof found.path === 'string' ? found.path : undefined;
}

function noJudge(abbr: string): LodestoneError {
  return new LodestoneError('config-invalid', `${abbr} needs a judge, but no judge model is configured`, {
    hint: 'Pass --judge NAME or --judge-api-base URL, add judge_models=[…] to the config, or set OC_JUDGE_MODEL, OC_JUDGE_API_BASE and OC_JUDGE_API_KEY.',
  });
}
