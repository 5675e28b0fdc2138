import {
  type CatalogFile,
  float,
  type JsonObject,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import {
  type Checkpoints,
  causalLm,
  chatMl,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  metaTemplate,
  modelScopeLm,
  modelSeries,
  type Naming,
  type TurboMindSizes,
  turboMindBase,
  turboMindChat,
  vllmBase,
  vllmBrief,
  vllmChat,
} from '../model-parts.ts';

const QWEN: Naming = { owner: 'Qwen', abbr: (path) => path.toLowerCase().replace('_', '.') };

/** Qwen 1 has the line breaks in front of its turns. */
const QWEN1_TURNS = metaTemplate({
  HUMAN: ['\n<|im_start|>user\n', '<|im_end|>'],
  BOT: ['\n<|im_start|>assistant\n', '<|im_end|>'],
});
const QWEN15_TURNS = metaTemplate(
  { HUMAN: chatMl('user'), BOT: chatMl('assistant') },
  { eos_token_id: 151645 },
);
const QWEN1_CHAT = { meta_template: QWEN1_TURNS, end_str: '<|im_end|>' };
const QWEN15_CHAT = { meta_template: QWEN15_TURNS, end_str: '<|im_end|>' };
const QWEN1_PAD = { pad_token_id: 151643 };
const QWEN15_PAD = { pad_token_id: 151645 };

function causal(args: JsonObject): Engine {
  return (checkpoint) => causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...args });
}

function first(pattern: string, engine: Engine, list: Checkpoints): CatalogFile[] {
  return checkpointFiles(QWEN, pattern, ['0.2.4'], engine, list);
}

/** The files of 0.2.4. */
const FIRST: CatalogFile[] = [
  ...first('hf_*', causal({ ...QWEN1_PAD, min_out_len: 1 }), {
    'Qwen-1_8B': 1,
    'Qwen-7B': 1,
    'Qwen-14B': 1,
    'Qwen-72B': 4,
  }),
  ...first('hf_*', causal({ ...QWEN1_PAD, ...QWEN1_CHAT }), {
    'Qwen-7B-Chat': 1,
    'Qwen-14B-Chat': 1,
    'Qwen-72B-Chat': 4,
  }),
  ...first(
    'hf_*',
    causal({ ...QWEN1_PAD, ...QWEN1_CHAT, meta_template: { ...QWEN1_TURNS, eos_token_id: 151645 } }),
    { 'Qwen-1_8B-Chat': 1 },
  ),
  ...first('hf_*', causal(QWEN15_PAD), {
    'Qwen1.5-0.5B': 1,
    'Qwen1.5-1.8B': 1,
    'Qwen1.5-4B': 1,
    'Qwen1.5-7B': 1,
    'Qwen1.5-14B': 2,
    'Qwen1.5-72B': 4,
  }),
  ...first('hf_*', (checkpoint) => causalLm(checkpoint, { ...QWEN15_PAD, ...QWEN15_CHAT }), {
    'Qwen1.5-0.5B-Chat': 1,
    'Qwen1.5-1.8B-Chat': 1,
    'Qwen1.5-4B-Chat': 1,
    'Qwen1.5-7B-Chat': 1,
    'Qwen1.5-14B-Chat': 1,
    'Qwen1.5-72B-Chat': 4,
  }),
  ...first('vllm_*', (checkpoint) => vllmBrief(checkpoint, QWEN1_CHAT), {
    'Qwen-14B-Chat': 4,
    'Qwen-72B-Chat': 4,
  }),
  ...first('vllm_*', (checkpoint) => vllmBrief(checkpoint, QWEN15_CHAT), {
    'Qwen1.5-14B-Chat': 2,
    'Qwen1.5-72B-Chat': 4,
  }),
  ...first('vllm_*', vllmBrief, { 'Qwen1.5-72B': 4 }),
];

function later(pattern: string, engine: Engine, list: Checkpoints): CatalogFile[] {
  return checkpointFiles(QWEN, pattern, since('0.3.3'), engine, list);
}

const STOP_WORDS = { stop_words: ['<|im_end|>', '<|im_start|>'] };

const HUGGING_FACE: CatalogFile[] = [
  ...later('hf_*', hfBase, {
    'Qwen-1_8B': 1,
    'Qwen-7B': 1,
    'Qwen-14B': 2,
    'Qwen-72B': 8,
    'Qwen1.5-0.5B': 1,
    'Qwen1.5-1.8B': 1,
    'Qwen1.5-4B': 1,
    'Qwen1.5-7B': 1,
    'Qwen1.5-14B': 2,
    'Qwen1.5-32B': 2,
    'Qwen1.5-72B': 8,
    'Qwen1.5-110B': 8,
    'Qwen1.5-MoE-A2.7B': 1,
    'Qwen2-0.5B': 1,
    'Qwen2-1.5B': 1,
    'Qwen2-7B': 1,
    'Qwen2-57B-A14B': 4,
    'Qwen2-72B': 8,
  }),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, STOP_WORDS), {
    'Qwen-1_8B-Chat': 1,
    'Qwen-14B-Chat': 2,
    'Qwen-72B-Chat': 8,
    'Qwen1.5-0.5B-Chat': 1,
    'Qwen1.5-1.8B-Chat': 1,
    'Qwen1.5-4B-Chat': 1,
    'Qwen1.5-7B-Chat': 1,
    'Qwen1.5-14B-Chat': 2,
    'Qwen1.5-32B-Chat': 2,
    'Qwen1.5-72B-Chat': 8,
    'Qwen1.5-110B-Chat': 8,
    'Qwen1.5-MoE-A2.7B-Chat': 1,
  }),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, { batch_size: 4, ...STOP_WORDS }), {
    'Qwen-7B-Chat': 1,
  }),
  ...later('hf_*', hfChat, {
    'Qwen2-0.5B-Instruct': 1,
    'Qwen2-1.5B-Instruct': 1,
    'Qwen2-7B-Instruct': 1,
  }),
  modelFile('ms_qwen_7b_chat', since('0.2.4'), [
    modelScopeLm(
      { abbr: 'qwen-7b-chat', path: 'qwen/Qwen-7B-Chat', gpus: 1 },
      { ...QWEN1_PAD, meta_template: QWEN1_TURNS },
    ),
  ]),
];

const SHORT: TurboMindSizes = { session: 7168, answer: 1024 };
const LONG: TurboMindSizes = { session: 16384, answer: 4096 };

function turboMind(sizes: TurboMindSizes): Engine {
  return (checkpoint) => turboMindBase(checkpoint, sizes);
}

function turboMindStopped(sizes: TurboMindSizes): Engine {
  return (checkpoint) => turboMindChat(checkpoint, sizes, STOP_WORDS);
}

/** The files of a whole series let the model sample. */
const qwen1Series: Engine = (checkpoint) => ({
  ...turboMindBase(checkpoint, SHORT),
  gen_config: { top_k: 1, temperature: 1, top_p: 0.9, max_new_tokens: 1024 },
  concurrency: 16,
  ...STOP_WORDS,
});
const laterSeries: Engine = (checkpoint) => ({
  ...turboMindBase(checkpoint, { ...SHORT, batch: 8 }),
  gen_config: { top_k: 1, top_p: 0.8, temperature: float(1), max_new_tokens: 1024 },
  concurrency: 8,
  run_cfg: { num_gpus: checkpoint.gpus, num_procs: 1 },
});

function series(name: string, engine: Engine, list: Checkpoints): CatalogFile {
  return modelFile(name, since('0.3.3'), modelSeries(QWEN, engine, list));
}

const QWEN1_SERIES: Checkpoints = { 'Qwen-1_8B': 1, 'Qwen-7B': 1, 'Qwen-14B': 1, 'Qwen-72B': 4 };
const QWEN15_SERIES: Checkpoints = {
  'Qwen1.5-1.8B': 1,
  'Qwen1.5-4B': 1,
  'Qwen1.5-7B': 1,
  'Qwen1.5-14B': 1,
  'Qwen1.5-32B': 2,
  'Qwen1.5-72B': 4,
  'Qwen1.5-110B': 4,
  'Qwen1.5-MoE-A2.7B': 1,
};
const QWEN2_SERIES: Checkpoints = {
  'Qwen2-1.5B': 1,
  'Qwen2-7B': 1,
  'Qwen2-72B': 4,
  'Qwen2-57B-A14B': 2,
};

const LMDEPLOY: CatalogFile[] = [
  ...later('lmdeploy_*', turboMind(SHORT), {
    'Qwen-1_8B': 1,
    'Qwen-7B': 1,
    'Qwen-14B': 1,
    'Qwen1.5-1.8B': 1,
    'Qwen1.5-4B': 1,
    'Qwen1.5-7B': 1,
    'Qwen1.5-14B': 1,
    'Qwen2-1.5B': 1,
    'Qwen2-7B': 1,
  }),
  ...later('lmdeploy_*', turboMind({ ...SHORT, batch: 4 }), { 'Qwen-72B': 4 }),
  ...later('lmdeploy_*', turboMind({ ...SHORT, batch: 4, engine: { cache_max_entry_count: 0.7 } }), {
    'Qwen1.5-72B': 4,
  }),
  ...later('lmdeploy_*', turboMind({ ...SHORT, batch: 8, engine: { cache_max_entry_count: 0.6 } }), {
    'Qwen1.5-110B': 8,
  }),
  ...later('lmdeploy_*', turboMind({ ...SHORT, engine: { cache_max_entry_count: 0.7 } }), {
    'Qwen1.5-32B': 2,
    'Qwen2-72B': 4,
  }),
  ...later('lmdeploy_*', turboMindStopped(SHORT), {
    'Qwen-1_8B-Chat': 1,
    'Qwen-7B-Chat': 1,
    'Qwen-14B-Chat': 1,
  }),
  ...later('lmdeploy_*', turboMindStopped({ ...SHORT, batch: 4 }), { 'Qwen-72B-Chat': 4 }),
  ...later('lmdeploy_*', turboMindStopped(LONG), {
    'Qwen1.5-1.8B-Chat': 1,
    'Qwen1.5-4B-Chat': 1,
    'Qwen1.5-7B-Chat': 1,
    'Qwen1.5-14B-Chat': 1,
    'Qwen1.5-32B-Chat': 2,
    'Qwen1.5-72B-Chat': 4,
  }),
  ...later('lmdeploy_*', turboMindStopped({ session: 16834, answer: 4096, batch: 8 }), {
    'Qwen1.5-110B-Chat': 4,
  }),
  ...later('lmdeploy_*', (checkpoint) => turboMindChat(checkpoint, LONG), {
    'Qwen2-1.5B-Instruct': 1,
    'Qwen2-7B-Instruct': 1,
    'Qwen2-72B-Instruct': 4,
  }),
  series('lmdeploy_qwen_series', qwen1Series, QWEN1_SERIES),
  series('lmdeploy_qwen1_5_series', laterSeries, QWEN15_SERIES),
  series('lmdeploy_qwen2_series', laterSeries, QWEN2_SERIES),
];

const HALF_MEMORY = { gpu_memory_utilization: 0.5 };

const VLLM: CatalogFile[] = [
  ...later('vllm_*', vllmBase, {
    'Qwen-1_8B': 1,
    'Qwen-7B': 1,
    'Qwen-14B': 1,
    'Qwen-72B': 4,
    'Qwen1.5-1.8B': 1,
    'Qwen1.5-4B': 1,
    'Qwen1.5-7B': 1,
    'Qwen1.5-14B': 1,
    'Qwen1.5-32B': 2,
    'Qwen1.5-72B': 4,
    'Qwen1.5-110B': 4,
    'Qwen2-1.5B': 1,
    'Qwen2-7B': 1,
    'Qwen2-72B': 4,
  }),
  ...later('vllm_*', (checkpoint) => vllmBase(checkpoint, HALF_MEMORY), {
    'Qwen1.5-0.5B': 1,
    'Qwen1.5-MoE-A2.7B': 1,
    'Qwen2-0.5B': 1,
  }),
  ...later('vllm_*', vllmChat, {
    'Qwen-1_8B-Chat': 1,
    'Qwen-7B-Chat': 1,
    'Qwen-14B-Chat': 1,
    'Qwen-72B-Chat': 4,
    'Qwen1.5-1.8B-Chat': 1,
    'Qwen1.5-4B-Chat': 1,
    'Qwen1.5-7B-Chat': 1,
    'Qwen1.5-14B-Chat': 1,
    'Qwen1.5-32B-Chat': 2,
    'Qwen1.5-72B-Chat': 4,
    'Qwen1.5-110B-Chat': 4,
    'Qwen2-1.5B-Instruct': 1,
    'Qwen2-7B-Instruct': 1,
    'Qwen2-57B-A14B-Instruct': 2,
    'Qwen2-72B-Instruct': 4,
  }),
  ...later('vllm_*', (checkpoint) => vllmChat(checkpoint, HALF_MEMORY), {
    'Qwen1.5-0.5B-Chat': 1,
    'Qwen1.5-MoE-A2.7B-Chat': 1,
    'Qwen2-0.5B-Instruct': 1,
  }),
  series('vllm_qwen_series', vllmBrief, QWEN1_SERIES),
  series('vllm_qwen1_5_series', vllmBrief, { 'Qwen1.5-0.5B': 1, ...QWEN15_SERIES }),
  series('vllm_qwen2_series', vllmBrief, { 'Qwen2-0.5B': 1, ...QWEN2_SERIES }),
];

/** Qwen, Qwen 1.5 and Qwen 2 of Alibaba. */
export const qwen: ModelFamily = {
  folder: 'qwen',
  files: mergeVersions([...FIRST, ...HUGGING_FACE, ...LMDEPLOY, ...VLLM]),
};
