import {
  type CatalogFile,
  type Compat,
  type JsonObject,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import {
  API_TURNS,
  type Checkpoints,
  causalLm,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  metaTemplate,
  modelSeries,
  type Naming,
  omit,
  type TurboMindSizes,
  turboMindBase,
  turboMindChat,
  vllmBrief,
} from '../model-parts.ts';

const LLAMA1: Naming = { owner: 'huggyllama', abbr: (path) => path };

/** Most names have `_` in the place of the point. */
const LLAMA: Naming = {
  owner: 'meta-llama',
  abbr: (path) => lower(path).replace('.', '_'),
  file: (abbr) => abbr.replace('llama-', 'llama'),
};
const POINTED: Naming = { ...LLAMA, abbr: lower };
/** The base model of Llama 3.1 is in truth the instructed one. */
const HF_BASE31: Naming = { ...LLAMA, abbr: (path) => LLAMA.abbr(path).replace('-instruct', '') };
const FP8: Naming = { ...LLAMA, abbr: (path) => lower(path).replace('instruct-fp8', 'fp8-instruct') };

function lower(path: string): string {
  return path.toLowerCase().replace(/^meta-|-hf$/g, '');
}

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints, naming = LLAMA): CatalogFile[] =>
    checkpointFiles(naming, pattern, versions, engine, list);
}

const first = files(['0.2.4']);
const earlier = files(['0.3.3']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

/** Llama needs no code of its own. */
function causal(args: JsonObject): Engine {
  return (checkpoint) =>
    causalLm(checkpoint, {
      tokenizer_path: checkpoint.path,
      model_kwargs: { device_map: 'auto' },
      tokenizer_kwargs: { padding_side: 'left', truncation_side: 'left', use_fast: false },
      ...args,
    });
}

const INST = {
  meta_template: metaTemplate({ HUMAN: [' [INST] ', ' [/INST] '], BOT: ['', ''] }),
  end_str: '[INST]',
};
const ENDS = ['<|end_of_text|>', '<|eot_id|>'];
const STOP_WORDS = { stop_words: ENDS };

const CHAT2: Checkpoints = {
  'Llama-2-7b-chat-hf': 1,
  'Llama-2-13b-chat-hf': 2,
  'Llama-2-70b-chat-hf': 4,
};
const INSTRUCT3: Checkpoints = { 'Meta-Llama-3-8B-Instruct': 1, 'Meta-Llama-3-70B-Instruct': 4 };
const SMALL31: Checkpoints = { 'Meta-Llama-3.1-8B-Instruct': 1 };
const LARGE31: Checkpoints = { 'Meta-Llama-3.1-70B-Instruct': 4 };
const SMALL32: Checkpoints = { 'Llama-3.2-3B-Instruct': 1 };

function hfStopped(args: JsonObject = {}): Engine {
  return (checkpoint) => hfChat(checkpoint, { ...STOP_WORDS, ...args });
}

const WITH_SYSTEM = {
  meta_template: { ...API_TURNS, reserved_roles: [{ role: 'SYSTEM', api_role: 'SYSTEM' }] },
};

const HUGGING_FACE: CatalogFile[] = [
  ...first(
    'hf_*',
    causal({ batch_padding: false }),
    { 'llama-7b': 1, 'llama-13b': 2, 'llama-30b': 4, 'llama-65b': 4 },
    LLAMA1,
  ),
  ...first('hf_*', causal({ batch_padding: false }), {
    'Llama-2-7b-hf': 1,
    'Llama-2-13b-hf': 2,
    'Llama-2-70b-hf': 4,
  }),
  ...first('hf_*', causal(INST), CHAT2),
  ...later('hf_*', hfBase, { 'llama-7b': 1, 'llama-13b': 2, 'llama-30b': 4, 'llama-65b': 8 }, LLAMA1),
  ...later('hf_*', hfBase, {
    'Llama-2-7b-hf': 1,
    'Llama-2-13b-hf': 2,
    'Llama-2-70b-hf': 8,
    'Meta-Llama-3-8B': 1,
    'Meta-Llama-3-70B': 8,
  }),
  ...later('hf_*', hfBase, SMALL31, HF_BASE31),
  ...later('hf_*', hfChat, CHAT2),
  ...later('hf_*', hfStopped(), INSTRUCT3),
  ...earlier('hf_*', hfStopped(), SMALL31),
  ...recent('hf_*', hfStopped(WITH_SYSTEM), SMALL31),
  ...later('hf_*', hfStopped({ max_out_len: 4096 }), LARGE31),
  ...recent('hf_*', hfStopped(), SMALL32),
];

function turboMind(sizes: TurboMindSizes): Engine {
  return (checkpoint) => turboMindBase(checkpoint, sizes);
}

function turboMindFree(sizes: TurboMindSizes, args: JsonObject = {}): Engine {
  return (checkpoint) => omit(turboMindChat(checkpoint, sizes, args), 'engine_config.session_len');
}

const SHORT: TurboMindSizes = { session: 7168, answer: 1024 };
const LONG: TurboMindSizes = { session: 16384, answer: 4096 };

const LMDEPLOY: CatalogFile[] = [
  ...later(
    'lmdeploy_*',
    turboMind({ session: 2048, answer: 1024 }),
    { 'llama-7b': 1, 'llama-13b': 1, 'llama-30b': 2, 'llama-65b': 4 },
    LLAMA1,
  ),
  ...later('lmdeploy_*', turboMind({ session: 4096, answer: 1024 }), {
    'Llama-2-7b-hf': 1,
    'Llama-2-13b-hf': 1,
    'Llama-2-70b-hf': 4,
  }),
  ...later('lmdeploy_*', turboMindFree({ session: 4096, answer: 2048 }), {
    ...CHAT2,
    'Llama-2-13b-chat-hf': 1,
  }),
  ...later('lmdeploy_*', turboMind(SHORT), { 'Meta-Llama-3-8B': 1 }),
  ...later('lmdeploy_*', turboMind({ ...SHORT, engine: { cache_max_entry_count: 0.7 } }), {
    'Meta-Llama-3-70B': 4,
  }),
  ...later('lmdeploy_*', turboMind(SHORT), { 'Meta-Llama-3.1-8B': 1 }, POINTED),
  ...later('lmdeploy_*', turboMindFree(LONG, STOP_WORDS), { ...INSTRUCT3, ...SMALL31, ...LARGE31 }),
  ...recent('lmdeploy_*', turboMindFree(LONG, STOP_WORDS), SMALL32),
  ...recent(
    'lmdeploy_*',
    turboMindFree({ session: 16384, answer: 8192 }, { stop_words: [...ENDS, '<|eom_id|>'] }),
    { 'Llama-3.3-70B-Instruct': 4 },
  ),
];

const VLLM: CatalogFile = modelFile('vllm_llama_series', since('0.3.3'), [
  ...modelSeries(LLAMA1, vllmBrief, { 'llama-7b': 1, 'llama-13b': 1, 'llama-30b': 2, 'llama-65b': 4 }),
  ...modelSeries(POINTED, vllmBrief, {
    'Llama-2-7b-hf': 1,
    'Llama-2-13b-hf': 1,
    'Llama-2-70b-hf': 4,
    'Meta-Llama-3-8B': 1,
    'Meta-Llama-3-70B': 4,
    ...SMALL31,
    ...LARGE31,
  }),
  ...modelSeries(FP8, vllmBrief, { 'Meta-Llama-3.1-405B-Instruct-FP8': 8 }),
]);

/** Llama to Llama 3.3 of Meta, with weights from Hugging Face. */
export const hfLlama: ModelFamily = {
  folder: 'hf_llama',
  files: mergeVersions([...HUGGING_FACE, ...LMDEPLOY, VLLM]),
};
