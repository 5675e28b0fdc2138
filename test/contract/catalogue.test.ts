/**
 * What holds for every family of the catalogue: its files are plain JSON in each of their versions and have the
 * hashes that their names claim; where its data is at hand, rows load with the columns that its prompts need, the
 * right answer scores full marks and a wrong one does not.
 */
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { datasetFamilies } from '../../src/catalog/index.ts';
import {
  type CatalogFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  dictEntries,
  type JsonObject,
  LodestoneError,
  plain,
  type Sample,
} from '../../src/core/index.ts';
import { createDataFiles, loaders, openDataset } from '../../src/datasets/index.ts';
import { evaluatorContext, evaluators, postprocessors, TaskScorer } from '../../src/evaluators/index.ts';
import { promptHashOfAll } from '../../src/prompt/index.ts';
import { NOT_FULL, OTHER_EDITION, OTHER_HASH } from './exceptions.ts';
import { programsFor, type Reply, repliesTo, WRONG } from './right-replies.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const folders = [
  ...(process.env.LODESTONE_DATA?.split(path.delimiter) ?? []),
  path.join(root, 'samples'),
  path.join(root, 'samples', 'nc'),
];
const files = createDataFiles(folders.map((folder) => ({ folder, origin: 'contract' })));
const families = await Promise.all(datasetFamilies.map((family) => family.load()));
const named = families.map((family) => [family.folder, family] as const);

/** How many samples of each dataset are looked at. */
const SAMPLES = 3;
/** Full marks: a percentage, or a share of 1. Some metrics add a little to what they divide by. */
const FULL = [100, 1];
const CLOSE = 1e-4;

describe('files', () => {
  test.each(named)('of %s are plain JSON in each version', (_, family) => {
    expect(new Set(family.files.map(({ name }) => name)).size).toBe(family.files.length);
    for (const { name, versions, build } of family.files) {
      expect(versions.length, name).toBeGreaterThan(0);
      for (const version of versions) {
        const built = build(version);
        expect(Object.keys(built), name).not.toHaveLength(0);
        expect(JSON.parse(JSON.stringify(built)), name).toEqual(built);
      }
    }
  });

  test.each(named)('of %s have the hash that their names claim', (_, family) => {
    for (const file of family.files) {
      const [, claimed] = /_([0-9a-f]{6})$/.exec(file.name) ?? [];
      for (const version of claimed === undefined ? [] : file.versions) {
        const hash = promptHashOfAll(Object.values(listsOf(file, version))[0] ?? []).slice(0, 6);
        if (file.name in OTHER_HASH) expect(hash, file.name).not.toBe(claimed);
        else expect(hash, `${file.name} in ${version}`).toBe(claimed);
      }
    }
  });

  test.each(named)('of %s name each dataset once, each with a prompt', (_, family) => {
    for (const file of family.files) {
      for (const list of file.versions.flatMap((version) => Object.values(listsOf(file, version)))) {
        expect(new Set(list.map(({ abbr }) => abbr)).size, file.name).toBe(list.length);
        for (const { infer_cfg: infer } of list) {
          expect(infer.prompt_template ?? infer.ice_template, file.name).toBeDefined();
        }
      }
    }
  });
});

/** What the tests below found, for the line at the end. */
const counts = { scored: 0, loaded: 0, 'without data': 0 };
const unscored = new Map<string, number>();
const scored = new Set<string>();
const excused = new Set<string>();

/** Collections have nothing of their own. */
const benchmarks = named.filter(([, family]) => family.isCollection !== true);

describe('samples', () => {
  test.each(benchmarks)('of %s load, and the right answer scores', { timeout: 60_000 }, async (_, family) => {
    const problems: string[] = [];
    for (const [version, dataset] of differentDatasets(family)) {
      const samples = await samplesOf(dataset, version, problems);
      if (samples === undefined || !hasColumns(family, dataset, samples, problems)) continue;
      const missing = await missingPart(dataset, version, samples);
      if (missing !== undefined) unscored.set(missing, (unscored.get(missing) ?? 0) + 1);
      else await checkScores(family, dataset, version, samples, problems);
    }
    expect(problems).toEqual([]);
  });

  afterAll(() => {
    const parts = Object.entries(counts).map(([what, number]) => `${number} ${what}`);
    const lines = [`contract: ${parts.join(', ')}`];
    for (const [part, number] of unscored) lines.push(`  not scored: ${part} (${number})`);
    process.stdout.write(`${lines.join('\n')}\n`);
  });

  test('depart from the rule only where the list says so', () => {
    const tried = Object.keys(NOT_FULL).filter((name) => scored.has(name));
    expect(tried.filter((name) => !excused.has(name))).toEqual([]);
  });
});

function listsOf(file: CatalogFile, version: Compat): { [variable: string]: DatasetConfig[] } {
  const lists = Object.entries(file.build(version)).filter(([name]) => name.endsWith('_datasets'));
  return Object.fromEntries(lists) as { [variable: string]: DatasetConfig[] };
}

/** The datasets of a family that differ in more than their prompts, each in the newest version that has it. */
function differentDatasets(family: DatasetFamily): [Compat, DatasetConfig][] {
  const different = new Map<string, [Compat, DatasetConfig]>();
  for (const file of family.files) {
    const version = file.versions.at(-1) ?? '0.5.4';
    for (const dataset of Object.values(listsOf(file, version)).flat()) {
      const { infer_cfg: infer, abbr: _, ...rest } = dataset;
      different.set(JSON.stringify([rest, infer.inferencer.type, version]), [version, dataset]);
    }
  }
  return [...different.values()];
}

/** The first samples; undefined where their data is not at hand. */
async function samplesOf(
  dataset: DatasetConfig,
  compat: Compat,
  problems: string[],
): Promise<Sample[] | undefined> {
  if (!loaders.has(dataset.type)) {
    unscored.set(dataset.type, (unscored.get(dataset.type) ?? 0) + 1);
    return undefined;
  }
  const samples: Sample[] = [];
  try {
    const reader = await openDataset(dataset, { compat, files, limit: SAMPLES });
    for await (const sample of reader.samples()) samples.push(sample);
    if (samples.length === 0) problems.push(`${dataset.abbr}: no samples`);
    counts.loaded += 1;
    return samples;
  } catch (error) {
    if (!isAbsence(error)) throw error;
    counts['without data'] += 1;
    return undefined;
  }
}

/** Data that is not in the folders, or that only a hub has. */
function isAbsence(error: unknown): boolean {
  return error instanceof LodestoneError && (error.code === 'data-missing' || /hub/.test(error.message));
}

function hasColumns(
  family: DatasetFamily,
  dataset: DatasetConfig,
  samples: readonly Sample[],
  problems: string[],
): boolean {
  const { input_columns: inputs, output_column: output } = dataset.reader_cfg;
  const prompts = JSON.stringify(dataset.infer_cfg);
  const needed = [inputs, output ?? []].flat().filter((column) => prompts.includes(`{${column}}`));
  const row = samples[0]?.row ?? {};
  const missing = needed.filter((column) => !(column in row));
  if (missing.length > 0 && !(family.folder in OTHER_EDITION)) {
    problems.push(`${dataset.abbr}: no column ${missing.join(', ')}`);
  }
  return missing.length === 0;
}

/** What is not built, or not told by a reply alone, as the steps of an agent and perplexities are not. */
async function missingPart(
  { eval_cfg: config, infer_cfg: infer }: DatasetConfig,
  compat: Compat,
  [sample]: readonly Sample[],
): Promise<string | undefined> {
  if (/Agent|PPLOnly/.test(infer.inferencer.type)) return className(infer.inferencer.type);
  const name = className(config.evaluator.type);
  if (!evaluators.has(config.evaluator.type)) return name;
  const evaluator = await evaluators.get(config.evaluator.type);
  if (evaluator.refusal !== undefined) return `${name}, which is refused`;
  const args = plain(config.evaluator) as JsonObject;
  const context = evaluatorContext({ compat });
  const needs = (await evaluator.needs?.(args, context)) ?? [];
  if (needs.length > 0) return `${name}, which asks a model`;
  const problem = await evaluator.problem?.(args, context);
  if (problem !== undefined) return `${name}: ${problem.message}`;
  if (evaluator.problem !== undefined && (sample === undefined || programsFor(sample).length === 0)) {
    return `${name}, whose rows have no solution`;
  }
  const steps = [config.pred_postprocessor, config.dataset_postprocessor].filter(
    (step) => step !== undefined,
  );
  const unknown = steps.find(({ type }) => !postprocessors.has(type));
  return unknown === undefined ? undefined : className(unknown.type);
}

async function checkScores(
  family: DatasetFamily,
  dataset: DatasetConfig,
  compat: Compat,
  samples: readonly Sample[],
  problems: string[],
): Promise<void> {
  const exception = `${family.folder} ${className(dataset.eval_cfg.evaluator.type)}`;
  // Programs take their time.
  const few = (await runsPrograms(dataset)) ? samples.slice(0, 1) : samples;
  const score = (reply: (sample: Sample, reference: unknown) => unknown) =>
    metricOf(dataset, compat, few, reply);
  const right = await bestOf(dataset, score);
  const wrong = await score((sample) => wrongReply(dataset, sample));
  counts.scored += 1;
  scored.add(exception);
  const isRight = FULL.some((full) => Math.abs(right - full) < CLOSE * full) && wrong < right;
  if (isRight) return;
  if (exception in NOT_FULL) excused.add(exception);
  else problems.push(`${exception} (${dataset.abbr}): right ${right}, wrong ${wrong}`);
}

type Score = (reply: (sample: Sample, reference: unknown) => unknown) => Promise<number>;

/** The best score of the ways to say the right answer. */
async function bestOf(dataset: DatasetConfig, score: Score): Promise<number> {
  if (choosesLabels(dataset)) return score(({ gold }) => (Array.isArray(gold) ? gold[0] : gold));
  let best = Number.NEGATIVE_INFINITY;
  for (const reply of await waysToAnswer(dataset)) {
    best = Math.max(best, await score(reply));
    if (FULL.some((full) => Math.abs(best - full) < CLOSE * full) && best >= 1) break;
  }
  return best;
}

/** Programs where they are run, else texts. */
async function waysToAnswer(dataset: DatasetConfig): Promise<Reply[]> {
  if (!(await runsPrograms(dataset))) return repliesTo(dataset);
  return [0, 1, 2].map((form) => (sample: Sample) => programsFor(sample)[form]);
}

/** True where the evaluator looks whether this machine can run what models write. */
async function runsPrograms({ eval_cfg: config }: DatasetConfig): Promise<boolean> {
  return (await evaluators.get(config.evaluator.type)).problem !== undefined;
}

/** Inferencers that choose one of the labels instead of writing. */
function choosesLabels({ infer_cfg: infer }: DatasetConfig): boolean {
  return /\.(PPL|CLP|LL)Inferencer$/.test(infer.inferencer.type);
}

function wrongReply(dataset: DatasetConfig, { gold }: Sample): unknown {
  if (!choosesLabels(dataset)) return WRONG;
  const right = String(Array.isArray(gold) ? gold[0] : gold);
  const { prompt_template: prompt, ice_template: example } = dataset.infer_cfg;
  const labels = dictEntries((prompt ?? example)?.template ?? null).map(([label]) => label);
  return labels.find((label) => String(label) !== right) ?? null;
}

/** The score of the replies; the first metric where none is called so. */
async function metricOf(
  dataset: DatasetConfig,
  compat: Compat,
  samples: readonly Sample[],
  reply: (sample: Sample, reference: unknown) => unknown,
): Promise<number> {
  const model = { type: 'contract', abbr: 'contract' };
  const details = { write: () => undefined };
  const options = { dataset, model, compat, total: samples.length, details };
  const probe = await TaskScorer.create(options);
  const scorer = await TaskScorer.create(options);
  for (const sample of samples) {
    const gold = (sample.gold ?? null) as JsonObject;
    const { reference } = await probe.add(sample, { prediction: '', gold });
    await scorer.add(sample, { prediction: reply(sample, reference) as string, gold });
  }
  const metrics = plain((await scorer.finish()).metrics) as JsonObject;
  return Number(metrics.score ?? Object.values(metrics)[0]);
}

function className(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
