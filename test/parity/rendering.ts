/** Renders a dataset as a run does, and records what the model would be sent. */
import {
  type Ask,
  type Compat,
  type DatasetConfig,
  type Json,
  type JsonObject,
  type PredictionRecord,
  type Prompt,
  plain,
  type RangeConfig,
  type RequestKind,
  type Sample,
} from '../../src/core/index.ts';
import type { DatasetReader } from '../../src/datasets/index.ts';
import { inferencers } from '../../src/inferencers/index.ts';
import { retrievers } from '../../src/retrievers/index.ts';
import { builtInRegistries, createRenderer } from '../../src/run/index.ts';
import { Recorder } from './recorder.ts';
import { type Call, collect, META_TEMPLATES, openRecorded } from './records.ts';

export interface Rendering {
  calls: Call[];
  exampleIds: number[][];
  predictions: PredictionRecord[];
}

export interface RenderingOptions {
  config: DatasetConfig;
  compat: Compat;
  kind: string;
  testRange: RangeConfig;
  maxSeqLen: number;
  metaTemplate?: Json | undefined;
  /** Examples in place of those that the retriever chooses. */
  exampleIds?: number[][] | undefined;
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
    registries: builtInRegistries(),
    helper: async () => ({
      ask: async ({ prompt }) => ({ text: '', embedding: [String(prompt).length, 1] }),
    }),
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
  const recorder = new Recorder(config.infer_cfg.inferencer.type, samples.length);
  const exampleIds: number[][] = [];
  const predictions: PredictionRecord[] = [];
  for (const [place, sample] of samples.entries()) {
    const ids = options.exampleIds?.[place] ?? (await renderer.examplesFor(sample));
    exampleIds.push([...ids]);
    const ask: Ask = async (request, label) => recorder.answer(place, request, label);
    predictions.push(await renderer.infer(sample, ids, ask));
  }
  return { calls: recorder.calls, exampleIds, predictions };
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
  const held = async function* () {
    yield* samples;
  };
  return {
    reader: { ...reader, samples: held, count: async () => samples.length, train: () => train },
    samples,
  };
}

/** Token counts of the recorded models: one for each code point. */
function codePoints(prompt: Prompt): number {
  const texts =
    typeof prompt === 'string'
      ? [prompt]
      : prompt.map((turn) => ('prompt' in turn ? turn.prompt : turn.content));
  return texts.reduce((sum, text) => sum + [...text].length, 0);
}

/**
 * Whether the retriever asks a model. The encoder of the recorded runs was a stand-in that is not known, so what it chose
 * is taken as given.
 */
export async function asksModel(config: DatasetConfig): Promise<boolean> {
  return (await retrievers.get(config.infer_cfg.retriever.type)).needs !== undefined;
}

/** The inferencer's kinds, or undefined when it is not built. */
export async function kindsOf(config: DatasetConfig): Promise<readonly RequestKind[] | undefined> {
  const { type } = plain(config.infer_cfg.inferencer) as JsonObject & { type: string };
  return inferencers.has(type) ? (await inferencers.get(type)).kinds : undefined;
}
