import {
  asDict,
  type Compat,
  type DetailShape,
  float,
  isAtLeast,
  type Json,
  type JsonObject,
  jsonDict,
  type Row,
  type Verdict,
} from '../../core/index.ts';
import { exactMean, numpyMean, pythonStr } from '../../util/index.ts';
import { gPassAtK, mgPassAtK } from '../metrics/measures/pass-at-k.ts';

/** Takes the details of samples in order; a key makes the details a dict, no key a list. */
export interface DetailSink {
  write(key: string | undefined, detail: Json): void;
}

/** One scored sample, as details are made from it. */
export interface DetailInput {
  readonly index: number;
  readonly record: { readonly [key: string]: Json };
  readonly prediction: unknown;
  readonly reference: unknown;
  readonly verdict: Verdict | undefined;
  readonly row: Row;
}

/** Writes details as one version of OpenCompass does. */
export interface DetailFormat {
  add(input: DetailInput): void;
  /**
   * Entries of the result next to the metrics: those before and those after the details. `groupValues`: for metrics
   * that are means over questions, the value of each.
   */
  finish(): { metrics: JsonObject; extras: JsonObject; groupValues?: { [metric: string]: number[] } };
}

export interface DetailFormatOptions {
  readonly compat: Compat;
  readonly shape: DetailShape;
  readonly isPpl: boolean;
  readonly sink: DetailSink;
  readonly repeats: number;
  readonly drawn: readonly number[];
}

export function createDetailFormat(options: DetailFormatOptions): DetailFormat {
  const isNew = isAtLeast(options.compat, '0.5.4');
  if (options.shape === 'none' || (!isNew && options.isPpl)) return genericDetails(options, isNew);
  return isNew ? groupedDetails(options) : ownDetails(options);
}

/** Details that OpenCompass makes itself: prompt, answer, what was extracted, what was expected. */
function genericDetails({ sink, isPpl }: DetailFormatOptions, isNew: boolean): DetailFormat {
  const type = isPpl ? 'PPL' : 'GEN';
  const bits = new BitsPerByte();
  let isFirst = true;
  return {
    add({ index, record, prediction, reference }) {
      if (isFirst && isNew) sink.write('type', type);
      isFirst = false;
      const texts = { predictions: pythonStr(prediction), references: pythonStr(reference) };
      if (isPpl) {
        bits.add(record);
        const correct = texts.predictions === texts.references;
        sink.write(String(index), { origin_prediction: labelled(record), ...texts, correct });
      } else {
        const origin = { prompt: record.origin_prompt ?? null, origin_prediction: record.prediction ?? null };
        sink.write(String(index), { ...origin, ...texts });
      }
    },
    finish: () => ({ metrics: {}, extras: isNew ? {} : { type, ...(isPpl ? bits.entries() : {}) } }),
  };
}

/** Up to 0.3: an evaluator's details, with the prompt where they are of the common form, else as they are. */
function ownDetails({ sink, shape }: DetailFormatOptions): DetailFormat {
  let isCommon: boolean | undefined;
  return {
    add({ index, record, verdict }) {
      const detail = verdict?.detail;
      if (detail === undefined) return;
      isCommon ??= shape === 'list' && 'pred' in detail && 'answer' in detail && 'correct' in detail;
      if (!isCommon) {
        sink.write(shape === 'dict' ? String(index) : undefined, detail);
        return;
      }
      sink.write(String(index), {
        prompt: record.origin_prompt ?? null,
        origin_prediction: record.prediction ?? null,
        predictions: detail.pred ?? null,
        references: detail.answer ?? null,
        correct: detail.correct ?? null,
      });
    },
    finish: () => ({ metrics: {}, extras: isCommon === true ? { type: 'GEN' } : {} }),
  };
}

/** Since 0.5: details of all answers to one question together, every field a list. */
function groupedDetails({ sink, repeats, drawn }: DetailFormatOptions): DetailFormat {
  if (repeats === 1) return singleDetails(sink);
  const groups = new Map<string, JsonObject[]>();
  return {
    add({ row, verdict }) {
      if (verdict?.detail === undefined) return;
      const example = exampleAbbr(row);
      groups.set(example, [...(groups.get(example) ?? []), verdict.detail]);
    },
    finish() {
      const rates = [...groups].map(([example, details]) => ({
        example,
        details,
        rates: passRates(details, repeats, drawn),
      }));
      for (const { example, details, rates: own } of rates) {
        sink.write(undefined, { example_abbr: example, ...own, ...flattened(details) });
      }
      const known = rates.some(({ rates: own }) => Object.keys(own).length > 0);
      if (!known) return { metrics: {}, extras: {} };
      return { metrics: meansBySubdivision(rates), extras: {}, groupValues: valuesByMetric(rates) };
    },
  };
}

function singleDetails(sink: DetailSink): DetailFormat {
  return {
    add({ row, verdict }) {
      if (verdict?.detail !== undefined)
        sink.write(undefined, { example_abbr: exampleAbbr(row), ...flattened([verdict.detail]) });
    },
    finish: () => ({ metrics: {}, extras: {} }),
  };
}

/** Which question of which part a row is; such columns are there since 0.5. */
function exampleAbbr(row: Row): string {
  return `${row.subdivision}_${row.idx}`;
}

/** OpenCompass gathers details under this name and takes it away at the end, an evaluator's own field with it. */
const TAKEN_FIELD = 'predictions';

function flattened(details: JsonObject[]): JsonObject {
  const fields: { [field: string]: Json[] } = {};
  for (const detail of details) {
    for (const [field, value] of Object.entries(detail)) {
      if (field !== TAKEN_FIELD) fields[field] = [...(fields[field] ?? []), value];
    }
  }
  return fields;
}

const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1];
const CORRECT_FIELDS = ['correct', 'is_correct', 'cascade_correct'];

/** G-Pass@k of one question, when its details say which answers are right and k asks for it. */
function passRates(details: JsonObject[], n: number, drawn: readonly number[]): { [metric: string]: number } {
  const verdicts = details.map((detail) => {
    const field = CORRECT_FIELDS.find((name) => detail[name] !== undefined && detail[name] !== null);
    return field === undefined ? undefined : detail[field];
  });
  if (Math.max(...drawn) <= 1 || verdicts.every((verdict) => verdict === undefined)) return {};
  const correct = verdicts.reduce<number>((sum, verdict) => sum + Math.trunc(Number(verdict ?? 0)), 0);
  const rates: { [metric: string]: number } = {};
  for (const k of drawn) {
    for (const threshold of THRESHOLDS) {
      const shown = Number.isInteger(threshold) ? `${threshold}.0` : String(threshold);
      rates[`G-Pass@${k}_${shown}`] = gPassAtK(n, correct, k, threshold);
    }
    rates[`mG-Pass@${k}`] = mgPassAtK(n, correct, k);
  }
  return rates;
}

function meansBySubdivision(groups: { example: string; rates: { [metric: string]: number } }[]): JsonObject {
  const parts = [...new Set(groups.map(({ example }) => examplePart(example)))].sort();
  const metrics = Object.keys(groups[0]?.rates ?? {});
  const means: JsonObject = {};
  for (const part of parts) {
    const own = groups.filter(({ example }) => examplePart(example) === part);
    for (const metric of metrics) means[`${part}/${metric}`] = meanPercent(own, metric);
  }
  for (const metric of metrics) means[metric] = meanPercent(groups, metric);
  return means;
}

function valuesByMetric(groups: { rates: { [metric: string]: number } }[]): { [metric: string]: number[] } {
  const metrics = Object.keys(groups[0]?.rates ?? {});
  return Object.fromEntries(metrics.map((metric) => [metric, groups.map(({ rates }) => rates[metric] ?? 0)]));
}

function examplePart(example: string): string {
  return example.split('_')[0] ?? '';
}

function meanPercent(groups: { rates: { [metric: string]: number } }[], metric: string): Json {
  return float(100 * numpyMean(groups.map(({ rates }) => rates[metric] ?? 0)));
}

/** A ppl record without examples and repeated prompts, its labels by name and last, numbers among them, too. */
function labelled(record: { readonly [key: string]: Json }): Json {
  const rest: [string, Json][] = [];
  const labels: [string, Json][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (key === 'in-context examples' || key === 'prediction') continue;
    if (!key.startsWith('label:')) rest.push([key, value]);
    else {
      const { 'testing input': _, ...scores } = asDict(value);
      labels.push([key.replace('label: ', ''), scores]);
    }
  }
  return jsonDict([...rest, ...labels]);
}

/** Bits per byte of the best label and of the others, times 100, over samples. */
class BitsPerByte {
  readonly #best: number[] = [];
  readonly #others: number[] = [];

  add(record: { readonly [key: string]: Json }): void {
    const values = Object.entries(record)
      .filter(([key]) => key.startsWith('label: '))
      .map(([, value]) => Number(asDict(value).BPB ?? Number.NaN));
    const best = Math.min(...values);
    this.#best.push(best);
    this.#others.push((values.reduce((sum, value) => sum + value, 0) - best) / (values.length - 1));
  }

  entries(): JsonObject {
    const best = mean(this.#best);
    const others = mean(this.#others);
    return best === undefined || others === undefined
      ? {}
      : { correct_bpb: float(100 * best), incorrect_bpb: float(100 * others) };
  }
}

function mean(values: number[]): number | undefined {
  const numbers = values.filter((value) => !Number.isNaN(value));
  return numbers.length === 0 ? undefined : exactMean(numbers);
}
