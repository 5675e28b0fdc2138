import path from 'node:path';
import {
  type Compat,
  type DataFiles,
  type DatasetConfig,
  isPlainObject,
  type Json,
  type JsonObject,
  type JudgementDefinition,
  type Registries,
  type RunConfig,
} from '../../core/index.ts';
import {
  judgedFiles,
  judgementRecords,
  type ManifestTask,
  predictionsAt,
  type RunFolder,
  readManifest,
} from '../../store/index.ts';
import { isTruthy } from '../../util/index.ts';
import { type JudgementReading, judgementReading } from '../../verdicts/index.ts';
import type { JudgedDataset, JudgeEntry } from './judge-entry.ts';

/** A run whose judges are looked at. */
export interface JudgedRun {
  readonly folder: RunFolder;
  readonly config: RunConfig;
  readonly compat: Compat;
  readonly registries: Registries;
  /** Where given predictions are found. */
  readonly files: DataFiles;
}

/** What each judge of a run said of each dataset; `notes`: what could not be read, one sentence each. */
export async function judgedDatasets(
  run: JudgedRun,
): Promise<{ readonly judged: JudgedDataset[]; readonly notes: string[] }> {
  const notes: string[] = [];
  const judged: JudgedDataset[] = [];
  for (const dataset of run.config.datasets) judged.push(...(await datasetJudges(dataset, run, notes)));
  return { judged, notes };
}

async function datasetJudges(
  dataset: DatasetConfig,
  run: JudgedRun,
  notes: string[],
): Promise<JudgedDataset[]> {
  const { folder, config, compat, registries } = run;
  const abbr = dataset.abbr ?? '';
  const found = judgedFiles(path.join(folder.root, 'results'), abbr).flatMap(({ models, judge, files }) => {
    const parts = files.map(judgementRecords).filter((records) => records.length > 0);
    return parts.length === 0
      ? []
      : [{ models, judge: judge ?? evaluatorsJudge(folder, models, abbr), parts }];
  });
  if (found.length === 0) return [];
  const reading = judgementReading(dataset, config.summarizer, compat);
  if (reading === undefined) {
    notes.push(`${abbr}: no verdict reader is configured for its judgements, so they are left out`);
    return [];
  }
  const definition = await registries.judgement.get(reading.type, abbr);
  const context: EntryContext = { run, dataset, definition, reading, lengths: new Map() };
  const byJudge = new Map<string, JudgeEntry[]>();
  for (const { models, judge, parts } of found) {
    const entries = byJudge.get(judge) ?? [];
    byJudge.set(judge, entries);
    for (const entry of await judgeEntries(models, parts, context)) entries.push(entry);
  }
  return [...byJudge].map(([judge, entries]) => ({
    ...{ judge, dataset: abbr, entries },
    asked: askedSamples(judgeTasks(folder).filter((task) => task.judge === judge && task.dataset === abbr)),
  }));
}

/** The judge that an evaluator asked about the answers of a model. */
function evaluatorsJudge(folder: RunFolder, model: string, dataset: string): string {
  const task = judgeTasks(folder).find((one) => one.model === model && one.dataset === dataset);
  return task?.judge ?? 'judge';
}

function judgeTasks(folder: RunFolder): readonly ManifestTask[] {
  return (readManifest(folder.manifestFile)?.tasks ?? []).filter(({ kind }) => kind === 'judge');
}

function askedSamples(tasks: readonly ManifestTask[]): number | undefined {
  if (tasks.length === 0 || tasks.some(({ size }) => size === undefined)) return undefined;
  return tasks.reduce((sum, { size = 0, judging }) => {
    const rows = judging?.part === undefined ? size : Math.min(judging.part.to, size) - judging.part.from;
    return sum + rows * (judging?.order === 'double' ? 2 : 1);
  }, 0);
}

interface EntryContext {
  readonly run: JudgedRun;
  readonly dataset: DatasetConfig;
  readonly definition: JudgementDefinition;
  readonly reading: JudgementReading;
  /** Of the answers of each model, once they were looked for. */
  readonly lengths: Map<string, Promise<readonly number[]>>;
}

async function judgeEntries(
  models: string,
  parts: readonly (readonly JsonObject[])[],
  context: EntryContext,
): Promise<JudgeEntry[]> {
  const { dataset } = context;
  const isDoubled = dataset.infer_order === 'double' && (dataset.mode ?? 'singlescore') !== 'singlescore';
  // Several questions about a sample: records do not stand for samples.
  const isManifold = isTruthy(dataset.eval_cfg.evaluator.multi_eval ?? null);
  const entries: JudgeEntry[] = [];
  let before = 0;
  for (const records of parts) {
    const rows = isDoubled ? records.length / 2 : records.length;
    for (const [place, record] of records.entries()) {
      const shown = shownIn(record, models);
      const sample = before + (place % rows);
      const lengths = isManifold ? [] : shown.map((model) => replyLengths(model, context));
      entries.push({
        ...{ models, sample, shown, verdict: verdictIn(record, context) },
        lengths: (await Promise.all(lengths)).map((of) => of[sample]),
        pass: place < rows ? 0 : 1,
      });
    }
    before += rows;
  }
  return entries;
}

function shownIn({ gold }: JsonObject, models: string): string[] {
  const { answer1, answer2 } = isPlainObject(gold) ? gold : {};
  return typeof answer1 === 'string' && typeof answer2 === 'string' ? [answer1, answer2] : [models];
}

function verdictIn(
  { prediction = null, gold = null }: JsonObject,
  { definition, reading: { args }, run: { compat } }: EntryContext,
): JudgeEntry['verdict'] {
  return definition.create(args, { compat }).add({ prediction, gold, row: {} }).verdict;
}

function replyLengths(model: string, context: EntryContext): Promise<readonly number[]> {
  const found = context.lengths.get(model) ?? readLengths(model, context);
  context.lengths.set(model, found);
  return found;
}

/** Lengths of a model's answers: those of the run, or given ones; none where they are not there. */
async function readLengths(model: string, { run, dataset }: EntryContext): Promise<number[]> {
  const abbr = dataset.abbr ?? '';
  const given = Array.isArray(dataset.given_pred) ? dataset.given_pred : [];
  const folder = given.find((one) => isPlainObject(one) && one.abbr === model);
  const name = isPlainObject(folder) ? `${folder.path}/${abbr}.json` : undefined;
  const file =
    name === undefined ? run.folder.predictionsFile(model, abbr) : await givenFile(name, run.files);
  const predictions = file === undefined ? undefined : predictionsAt(file);
  return [...(predictions ?? [])].map(({ prediction = null }) => charactersIn(prediction));
}

async function givenFile(name: string, files: DataFiles): Promise<string | undefined> {
  return (await files.exists(name)) ? files.path(name) : undefined;
}

/** Characters of an answer; of a conversation, those of all turns of the model. */
function charactersIn(prediction: Json): number {
  if (typeof prediction === 'string') return [...prediction].length;
  if (Array.isArray(prediction)) return prediction.reduce<number>((sum, turn) => sum + charactersIn(turn), 0);
  return isPlainObject(prediction) ? charactersIn(prediction.assistant ?? '') : 0;
}
