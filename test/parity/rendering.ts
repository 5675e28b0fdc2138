/** Renders a dataset as a run does, and records what the model would be sent. */
import {
  type Compat,
  type DatasetConfig,
  type Json,
  type JsonObject,
  type ModelRequest,
  type Prompt,
  plain,
  type RangeConfig,
  type RequestKind,
  type Sample,
} from '../../src/core/index.ts';
import type { DatasetReader } from '../../src/datasets/index.ts';
import { inferencers } from '../../src/inferencers/index.ts';
import { createRenderer } from '../../src/run/index.ts';
import { type Call, collect, META_TEMPLATES, openRecorded } from './records.ts';

export interface Rendering {
  calls: Call[];
  exampleIds: number[][];
  predictions: Json[];
}

export interface RenderingOptions {
  config: DatasetConfig;
  compat: Compat;
  kind: string;
  testRange: RangeConfig;
  maxSeqLen: number;
  metaTemplate?: Json | undefined;
}

const ROLE_KINDS = new Set(['api', 'api_chat', 'api_chat_sys']);

/** The requests of the samples in the form of the golden `calls`: one for generation, one per label for ppl. */
export async function rendering(options: RenderingOptions): Promise<Rendering> {
  const { config, compat, kind, testRange, maxSeqLen } = options;
  const { reader, samples } = await opened(config, compat, testRange);
  const renderer = await createRenderer({
    dataset: config,
    reader,
    compat,
    model: {
      promptStyle: ROLE_KINDS.has(kind) ? 'roles' : 'text',
      metaTemplate: options.metaTemplate ?? META_TEMPLATES[kind],
      maxSeqLen,
      maxOutLen: 100,
      minOutLen: null,
      generationKwargs: {},
      takesStopWords: !ROLE_KINDS.has(kind),
      countTokens: (prompt) => codePoints(prompt),
    },
  });
  const groups = new Map<string, Group>();
  const takesTurns = /Chat/.test(config.infer_cfg.inferencer.type);
  let replies = 0;
  const exampleIds: number[][] = [];
  const predictions: Json[] = [];
  for (const sample of samples) {
    const ids = await renderer.examplesFor(sample);
    exampleIds.push([...ids]);
    const record = await renderer.infer(sample, ids, async (request, label = '') => {
      // A call holds all samples, one call for each label or replica; the turns of a conversation are calls of their own.
      const replica = request.kind === 'gen' ? request.replica : undefined;
      const key = takesTurns ? String(replies) : `${label} ${replica ?? 0}`;
      const group = groups.get(key) ?? [];
      groups.set(key, [...group, request]);
      replies += 1;
      return { text: `reply ${replies - 1}`, ppl: 0, loglikelihood: 0, tokens: 1 };
    });
    predictions.push(record.prediction);
  }
  return { calls: [...groups.values()].map(callOf), exampleIds, predictions };
}

/** The last dataset that was opened; records of one dataset for several kinds of models follow each other. */
let last: { key: string; value: Promise<{ reader: DatasetReader; samples: Sample[] }> } | undefined;

function opened(config: DatasetConfig, compat: Compat, range: RangeConfig) {
  const key = JSON.stringify([config, compat, range]);
  if (last?.key !== key) last = { key, value: read(config, compat, range) };
  return last.value;
}

async function read(config: DatasetConfig, compat: Compat, range: RangeConfig) {
  const reader = await openRecorded(config, compat, range);
  const samples = await collect(reader.samples());
  const train = reader.train();
  return { reader: { ...reader, count: async () => samples.length, train: () => train }, samples };
}

/** Requests that the recorded model got in one call. */
type Group = readonly ModelRequest[];

function callOf(group: Group): Call {
  const inputs = group.map(({ prompt }) => prompt as Json);
  const [request] = group;
  if (request?.kind === 'gen') {
    return {
      fn: 'generate',
      inputs,
      ...(request.maxOutLen === null ? {} : { max_out_len: request.maxOutLen }),
      ...(request.stop === undefined ? {} : { stopping_criteria: [...request.stop] }),
      ...(request.options === undefined ? {} : { kwargs: request.options }),
    };
  }
  if (request?.kind !== 'll') return { fn: request?.kind === 'clp' ? 'get_logits' : 'get_ppl', inputs };
  const conts = group.map((one) => (one.kind === 'll' ? one.continuation : ''));
  return { fn: 'get_loglikelihood', inputs, conts };
}

/** Token counts of the recorded models: one for each code point. */
function codePoints(prompt: Prompt): number {
  const texts =
    typeof prompt === 'string'
      ? [prompt]
      : prompt.map((turn) => ('prompt' in turn ? turn.prompt : turn.content));
  return texts.reduce((sum, text) => sum + [...text].length, 0);
}

/** The inferencer's kinds, or undefined when it is not built. */
export async function kindsOf(config: DatasetConfig): Promise<readonly RequestKind[] | undefined> {
  const { type } = plain(config.infer_cfg.inferencer) as JsonObject & { type: string };
  return inferencers.has(type) ? (await inferencers.get(type)).kinds : undefined;
}
