import { existsSync } from 'node:fs';
import path from 'node:path';
import { asDict, isPlainObject, type ModelConfig } from '../core/index.ts';
import { TokenCounter } from '../models/index.ts';
import { type FinishedRunTask, modelAbbr, type Plan } from '../run/index.ts';
import { partFiles, type RunFolder, recordsIn } from '../store/index.ts';
import {
  type JudgedInput,
  type JudgedModel,
  type JudgedSummary,
  type JudgementRecord,
  judgedSummary,
  summarizesJudgements,
} from '../summarizers/index.ts';
import { pythonStr, writeAtomically } from '../util/index.ts';
import { judgedMetrics, resultIn } from './judged-metrics.ts';
import { missingJudgements } from './missing-judgements.ts';
import type { RunRequest } from './run-request.ts';

/** A run whose tasks are done. */
export interface JudgedRun {
  readonly plan: Plan;
  readonly folder: RunFolder;
  readonly finished: readonly FinishedRunTask[];
}

/**
 * Sums up what judges said: as the summarizer of the config does, whose files are written below `summary/<time>/`, else by the metrics
 * that stand in their results; undefined if there is neither.
 */
export async function makeJudgedTable(
  request: RunRequest,
  run: JudgedRun,
): Promise<JudgedSummary | undefined> {
  const { summarizer: given } = request.config;
  const summarizer = given === undefined ? undefined : asDict(given);
  const { folder } = run;
  const isSummedUp = summarizer !== undefined && summarizesJudgements(summarizer);
  const metrics = judgedMetrics(request, folder, isSummedUp);
  if (!isSummedUp) return metrics.length === 0 ? undefined : { scores: metrics, files: [], notBuilt: [] };
  const summary = await judgedSummary(summarizer, judgedInput(request, run));
  for (const { name, text, isBesideTable = false } of summary.files) {
    const place = path.join(folder.root, 'summary', isBesideTable ? '.' : folder.time);
    await writeAtomically(path.join(place, name), text);
  }
  return { ...summary, scores: [...summary.scores, ...metrics] };
}

function judgedInput(
  { config, compat, judging }: RunRequest,
  { plan, folder, finished }: JudgedRun,
): JudgedInput {
  const chosen = judging?.models;
  const known = config.models.filter((model) => chosen?.includes(modelAbbr(model)) ?? true);
  const counter = new TokenCounter('gpt-3.5-turbo', compat);
  return {
    compat,
    time: folder.time,
    models: known.map(shownModel),
    judges: (judging?.judges ?? []).map(shownModel),
    datasets: config.datasets,
    reviewers: (judging?.metaJudge === undefined ? [] : [judging.metaJudge]).map(shownModel),
    judgements: ({ models, judge, dataset, isReview = false }) =>
      judgementsIn(folder.judgementsFile({ model: models.join('_'), judge, dataset, isReview })),
    result: ({ models, judge, dataset, isReview = false }) => {
      const file = folder.judgementsFile({ model: models.join('_'), judge, dataset, isReview });
      return existsSync(file) ? resultIn(file) : undefined;
    },
    isTried: ({ models, dataset }) => models.every((model) => isAnswered(model, dataset, config, folder)),
    missing: missingJudgements(plan, folder, finished),
    meanTokens: (model, dataset) => meanTokens(partFiles(folder.predictionsFile(model, dataset)), counter),
  };
}

/** Answers of other models are given. */
function isAnswered(
  model: string,
  dataset: string,
  { models }: RunRequest['config'],
  folder: RunFolder,
): boolean {
  const isOwn = models.some((one) => modelAbbr(one) === model);
  return !isOwn || partFiles(folder.predictionsFile(model, dataset)).length > 0;
}

function shownModel(model: ModelConfig): JudgedModel {
  const abbr = modelAbbr(model);
  const { summarizer_abbr: name } = model;
  return { abbr, name: typeof name === 'string' && name !== '' ? name : abbr };
}

/** What judges said, over all parts; undefined if there is nothing. */
function judgementsIn(file: string): JudgementRecord[] | undefined {
  const parts = partFiles(file);
  if (parts.length === 0) return undefined;
  return parts.flatMap(recordsIn).map((stored) => ({
    prediction: stored.prediction ?? null,
    gold: isPlainObject(stored.gold) ? stored.gold : {},
    stored,
  }));
}

/** How long predictions are in the mean; undefined if there are none. */
async function meanTokens(files: readonly string[], counter: TokenCounter): Promise<number | undefined> {
  const counts: number[] = [];
  for (const file of files)
    for (const { prediction } of recordsIn(file))
      counts.push(await counter.count(pythonStr(prediction ?? '')));
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
