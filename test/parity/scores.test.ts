/** Extracted answers and scores of recorded predictions, against those of the real evaluation task. */
import { test } from 'vitest';
import {
  type Compat,
  type DatasetConfig,
  isPlainObject,
  type Json,
  type JsonObject,
  type PredictionRecord,
  plain,
} from '../../src/core/index.ts';
import { loaders } from '../../src/datasets/index.ts';
import { evaluatorContext, evaluators, postprocessors, TaskScorer } from '../../src/evaluators/index.ts';
import type { Deviation } from './deviations.ts';
import { exactRecords, goldenFamilies } from './golden.ts';
import {
  collect,
  hasUnorderedLists,
  keyOf,
  type LoadRecord,
  openRecorded,
  RECORDER,
  sortedTexts,
} from './records.ts';
import { differenceOf, ParityReport } from './report.ts';
import { type ScoreRecord, scoresByName, sourceOf } from './score-records.ts';

interface Scored {
  predictions: unknown[];
  references: unknown[];
  result: JsonObject;
}

const TOLERANCE = 1e-9;

test('scores', { timeout: 600_000 }, async () => {
  const answers = new ParityReport('postprocessed');
  const scores = new ParityReport('scores');
  for (const compat of ['0.3.3', '0.5.4'] as const) {
    for (const file of goldenFamilies(compat)) {
      const records = [...exactRecords<LoadRecord | ScoreRecord>('opencompass', compat, file)];
      const loads = new Map(
        records.filter((one): one is LoadRecord => one.stage === 'load').map((one) => [keyOf(one), one]),
      );
      const all = records.filter(
        (one): one is ScoreRecord => one.stage === 'score' || one.stage === 'score_ppl',
      );
      const byKey = scoresByName(all);
      for (const record of all) await count(record, compat, loads.get(keyOf(record)), byKey, answers, scores);
    }
  }
  answers.finish();
  scores.finish();
});

async function count(
  record: ScoreRecord,
  compat: Compat,
  load: LoadRecord | undefined,
  byKey: Map<string, ScoreRecord>,
  answers: ParityReport,
  scores: ParityReport,
): Promise<void> {
  const source = sourceOf(record, byKey);
  if (load === undefined || source === undefined)
    return scores.notBuilt(
      `records without a config ${compat} ${record.config} ${record.score_same_as?.config}`,
    );
  const missing = missingPart(load.cfg);
  if (missing !== undefined) {
    if (source.postprocessed !== undefined) answers.notBuilt(missing);
    return scores.notBuilt(missing);
  }
  const problem = await problemHere(load.cfg, compat);
  if (problem !== undefined) {
    if (source.postprocessed !== undefined) answers.elsewhere(problem);
    return scores.elsewhere(problem);
  }
  const name = `${compat} ${record.config} ${record.abbr} ${record.seed ?? ''}`;
  let scored: Scored | undefined;
  let failure: unknown;
  try {
    scored = await scoreOnce(load.cfg, source, compat);
  } catch (error) {
    failure = error;
  }
  if (source.postprocessed !== undefined) {
    const references = source.references === 'same' ? source.gold : source.references;
    const expected = plain({ predictions: source.postprocessed, references: references ?? null });
    const actual = { predictions: scored?.predictions, references: scored?.references ?? null };
    const difference = differenceOf(ordered(expected, load.cfg), ordered(actual, load.cfg), TOLERANCE);
    answers.count(difference && `${name}: ${failure ?? difference}`);
  }
  if (source.results === null)
    return scores.count(failure === undefined ? `${name}: should fail` : undefined);
  const expected = renamed(withoutPrompts(plain(source.results)), source.abbr, record.abbr);
  const difference = differenceOf(ordered(expected, load.cfg), ordered(scored?.result, load.cfg), TOLERANCE);
  scores.count(
    difference && `${name}: ${failure ?? difference}`,
    deviationOf(source, expected, scored?.result),
  );
}

/** IFEval's deviation: all samples but those whose instructions name a sign as a letter have equal details. */
function deviationOf(source: ScoreRecord, expected: Json, actual: Json | undefined): Deviation | undefined {
  const gold = (source.references === 'same' ? source.gold : source.references) ?? [];
  const signs = new Set(gold.flatMap((one, index) => (namesSign(one) ? [String(index)] : [])));
  if (signs.size === 0 || !isPlainObject(expected) || !isPlainObject(actual)) return undefined;
  const others = ({ details }: JsonObject) =>
    Object.entries(details ?? {}).filter(([index]) => !signs.has(index));
  const isEqual = differenceOf(others(expected), others(actual), TOLERANCE) === undefined;
  return isEqual ? 'letters that are signs' : undefined;
}

/** Whether the arguments of IFEval's instructions have a letter that is none. */
function namesSign(gold: Json): boolean {
  if (!isPlainObject(gold) || !Array.isArray(gold.kwargs)) return false;
  return gold.kwargs.some(
    (one) => isPlainObject(one) && typeof one.letter === 'string' && !/[a-z]/i.test(one.letter),
  );
}

/** Why an evaluator cannot run on this machine: programs of models need a sandbox, for instance. */
async function problemHere({ eval_cfg: config }: DatasetConfig, compat: Compat): Promise<string | undefined> {
  const { type, ...args } = plain(config.evaluator) as JsonObject & { type: string };
  return (await (await evaluators.get(type)).problem?.(args, evaluatorContext({ compat })))?.message;
}

function missingPart({ type, eval_cfg: config }: DatasetConfig): string | undefined {
  if (!loaders.has(type)) return type;
  if (!evaluators.has(config.evaluator.type)) return config.evaluator.type;
  const steps = [config.pred_postprocessor, config.dataset_postprocessor].filter(
    (step) => step !== undefined,
  );
  return steps.map((step) => step.type).find((one) => !postprocessors.has(one));
}

const known = new Map<string, Promise<Scored>>();

/** Several configs share predictions and scoring; programs among them are run once. */
function scoreOnce(config: DatasetConfig, record: ScoreRecord, compat: Compat): Promise<Scored> {
  const { abbr, eval_cfg: scoring, reader_cfg: reader } = config;
  const key = JSON.stringify([
    compat,
    record.config,
    record.abbr,
    record.stage,
    record.seed,
    abbr,
    scoring,
    reader,
  ]);
  const found = known.get(key) ?? score(config, record, compat);
  known.set(key, found);
  return found;
}

async function score(config: DatasetConfig, record: ScoreRecord, compat: Compat): Promise<Scored> {
  const reader = await openRecorded(config, compat, record.test_range);
  const samples = await collect(reader.samples());
  const recorded = plain(record.predictions as Json) as Json[] | Record<string, PredictionRecord>;
  const list: Json[] = [];
  const dict: JsonObject = {};
  const scorer = await TaskScorer.create({
    dataset: config,
    model: RECORDER,
    compat,
    total: samples.length,
    details: {
      write: (key, detail) => {
        if (key === undefined) list.push(detail);
        else dict[key] = detail;
      },
    },
  });
  const predictions: unknown[] = [];
  const references: unknown[] = [];
  for (const sample of samples) {
    const entry = Array.isArray(recorded)
      ? { origin_prompt: null, prediction: recorded[sample.index] ?? null }
      : recorded[String(sample.index)];
    const scored = await scorer.add(sample, entry ?? { prediction: null });
    predictions.push(scored.value ?? null);
    references.push(scored.reference ?? null);
  }
  const { metrics, extras, details: whole } = await scorer.finish();
  const details = whole ?? (list.length > 0 ? list : dict);
  return {
    predictions,
    references,
    result: withoutPrompts(plain({ ...metrics, details, ...extras })) as JsonObject,
  };
}

/** Results that a record shares with a dataset of another name, under its own. */
function renamed(results: Json, from: string, to: string): Json {
  if (from === to || typeof results !== 'object' || results === null) return results;
  if (Array.isArray(results)) return results.map((one) => renamed(one, from, to));
  return Object.fromEntries(
    Object.entries(results).map(([key, value]) => {
      const isName = key === 'example_abbr' && typeof value === 'string' && value.startsWith(from);
      return [key, isName ? `${to}${value.slice(from.length)}` : renamed(value, from, to)];
    }),
  );
}

/** Accepted answers come from Python sets, also where exact match lists them. */
function ordered(value: unknown, { type, eval_cfg: { evaluator } }: DatasetConfig): unknown {
  const isUnordered = hasUnorderedLists(type) || evaluator.type.endsWith('.EMEvaluator');
  if (!isUnordered || typeof value !== 'object' || value === null) return value;
  // Lists of texts at the top are in the order of the samples.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      Array.isArray(item) ? item.map(sortedTexts) : sortedTexts(item),
    ]),
  );
}

const PROMPTS = new Set(['prompt', 'origin_prompt']);

/** Golden records have most of their prompts taken out; what is left of them is left out of account. */
function withoutPrompts(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutPrompts);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !PROMPTS.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutPrompts(item)]));
}
