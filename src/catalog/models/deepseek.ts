import {
  type CatalogFile,
  type Compat,
  type JsonObject,
  jsonDict,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import {
  ANY_TOKENIZER,
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
  pytorchBrief,
  type TurboMindSizes,
  turboMindBase,
  turboMindChat,
  vllmBase,
  vllmChat,
  WITHOUT_REASONING,
} from '../model-parts.ts';

const DEEPSEEK: Naming = {
  owner: 'deepseek-ai',
  abbr: (path) => path.toLowerCase().replace('-llm', ''),
};
const CODER: Naming = {
  ...DEEPSEEK,
  abbr: (path) => path.replace('-instruct', ''),
  file: (abbr) => `${abbr}-instruct`,
};
const UNDERSCORED: Naming = { ...DEEPSEEK, abbr: (path) => path.toLowerCase().replace('.', '_') };
const LMDEPLOY_LITE: Naming = {
  ...DEEPSEEK,
  abbr: (path) => path.toLowerCase().replace('v2-', 'v2_'),
  file: (abbr) => abbr.replace('-chat', ''),
};

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints, naming = DEEPSEEK): CatalogFile[] =>
    checkpointFiles(naming, pattern, versions, engine, list);
}

const first = files(['0.2.4']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

function causal(args: JsonObject = {}): Engine {
  return (checkpoint) => causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...args });
}

const END = '<｜end▁of▁sentence｜>';
const TURNS = { meta_template: metaTemplate({ HUMAN: ['User: ', '\n\n'], BOT: ['Assistant: ', END] }) };
const CODER_TURNS = {
  meta_template: metaTemplate(
    { HUMAN: ['### Instruction:\n', '\n'], BOT: ['### Response:\n', '<|EOT|>'] },
    { eos_token_id: 100001 },
  ),
  end_str: '<|EOT|>',
};

const BASE: Checkpoints = { 'deepseek-llm-7b-base': 1, 'deepseek-llm-67b-base': 4 };
const CHAT: Checkpoints = { 'deepseek-llm-7b-chat': 1, 'deepseek-llm-67b-chat': 4 };

const FIRST: CatalogFile[] = [
  ...first('hf_*', causal(), BASE),
  ...first('hf_*', causal(TURNS), { 'deepseek-llm-7b-chat': 1 }),
  ...first('hf_*', causal({ ...TURNS, end_str: END }), { 'deepseek-llm-67b-chat': 4 }),
  ...first(
    'hf_*',
    causal({ ...CODER_TURNS, max_out_len: 2048 }),
    {
      'deepseek-coder-1.3b-instruct': 1,
      'deepseek-coder-6.7b-instruct': 1,
      'deepseek-coder-33b-instruct': 4,
    },
    CODER,
  ),
  ...first('hf_*', causal({ ...ANY_TOKENIZER, min_out_len: 3 }), { 'deepseek-moe-16b-base': 2 }),
  ...first('hf_*', causal({ ...ANY_TOKENIZER, ...TURNS, end_str: END }), { 'deepseek-moe-16b-chat': 2 }),
];

/** DeepSeek V2 is laid over the GPUs one after another. */
function sequential(batch: number, args: JsonObject = {}): JsonObject {
  return {
    batch_size: batch,
    model_kwargs: {
      device_map: 'sequential',
      torch_dtype: 'torch.bfloat16',
      ...args,
      attn_implementation: 'eager',
    },
  };
}

const EIGHT_GPUS = { max_memory: jsonDict(Array.from({ length: 8 }, (_, gpu) => [gpu, '75GB'])) };

function hfReasoning(batch: number): Engine {
  return (checkpoint) => hfChat(checkpoint, { max_out_len: 16384, batch_size: batch, ...WITHOUT_REASONING });
}

const HUGGING_FACE: CatalogFile[] = [
  ...later('hf_*', hfBase, { ...BASE, 'deepseek-moe-16b-base': 1 }),
  ...later('hf_*', hfChat, { ...CHAT, 'deepseek-moe-16b-chat': 1 }),
  ...later(
    'hf_*',
    hfChat,
    {
      'deepseek-coder-1.3b-instruct': 1,
      'deepseek-coder-6.7b-instruct': 1,
      'deepseek-coder-33b-instruct': 2,
    },
    CODER,
  ),
  ...later('hf_*', (checkpoint) => hfBase(checkpoint, sequential(4, EIGHT_GPUS)), { 'DeepSeek-V2': 8 }),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, sequential(2, EIGHT_GPUS)), {
    'DeepSeek-V2-Chat': 8,
  }),
  ...later('hf_*', (checkpoint) => hfBase(checkpoint, sequential(4)), { 'DeepSeek-V2-Lite': 2 }),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, sequential(4)), { 'DeepSeek-V2-Lite-Chat': 2 }),
  ...recent('hf_*', hfReasoning(8), {
    'DeepSeek-R1-Distill-Llama-8B': 1,
    'DeepSeek-R1-Distill-Llama-70B': 8,
    'DeepSeek-R1-Distill-Qwen-1.5B': 1,
    'DeepSeek-R1-Distill-Qwen-7B': 1,
    'DeepSeek-R1-Distill-Qwen-32B': 4,
  }),
  ...recent('hf_*', hfReasoning(16), { 'DeepSeek-R1-Distill-Qwen-14B': 4 }),
];

function turboMindReasoning(batch: number): Engine {
  return (checkpoint) =>
    turboMindChat(checkpoint, { session: 32768, answer: 32768, batch }, WITHOUT_REASONING);
}

const V2: TurboMindSizes = {
  session: 7168,
  answer: 2048,
  batch: 4,
  engine: { cache_max_entry_count: 0.7 },
};
const ANSWER_LIMIT = 'gen_config.max_new_tokens';

const LMDEPLOY: CatalogFile[] = [
  ...later('lmdeploy_*', (checkpoint) => turboMindBase(checkpoint, { session: 7168, answer: 1024 }), BASE),
  ...later(
    'lmdeploy_*',
    (checkpoint) =>
      omit(
        turboMindChat(checkpoint, { session: 8192, answer: 2048 }),
        ANSWER_LIMIT,
        'engine_config.session_len',
      ),
    CHAT,
  ),
  modelFile(
    'lmdeploy_deepseek_series',
    since('0.3.3'),
    modelSeries(
      DEEPSEEK,
      (checkpoint) => ({ ...pytorchBrief(checkpoint), abbr: `${checkpoint.abbr}-hf` }),
      BASE,
    ),
  ),
  ...recent('lmdeploy_*', turboMindReasoning(8), {
    'DeepSeek-R1-Distill-Llama-8B': 1,
    'DeepSeek-R1-Distill-Llama-70B': 8,
    'DeepSeek-R1-Distill-Qwen-7B': 1,
  }),
  ...recent(
    'lmdeploy_*',
    turboMindReasoning(16),
    {
      'DeepSeek-R1-Distill-Qwen-1.5B': 1,
      'DeepSeek-R1-Distill-Qwen-14B': 2,
      'DeepSeek-R1-Distill-Qwen-32B': 4,
    },
    UNDERSCORED,
  ),
  {
    name: 'lmdeploy_deepseek_v2',
    versions: since('0.5.4'),
    build: () => ({
      lmdeploy_deepseek_v2_model: modelSeries(
        DEEPSEEK,
        (checkpoint) => omit(turboMindBase(checkpoint, V2), ANSWER_LIMIT),
        { 'DeepSeek-V2': 8 },
      ),
    }),
  },
  ...recent(
    'lmdeploy_*',
    (checkpoint) => omit(turboMindChat(checkpoint, V2, { backend: 'pytorch' }), ANSWER_LIMIT),
    { 'DeepSeek-V2.5': 8, 'DeepSeek-V2.5-1210': 8 },
    UNDERSCORED,
  ),
  ...recent(
    'lmdeploy_*',
    (checkpoint) => omit(turboMindChat(checkpoint, V2), ANSWER_LIMIT),
    { 'DeepSeek-V2-Lite-Chat': 2 },
    LMDEPLOY_LITE,
  ),
];

const MEMORY = { gpu_memory_utilization: 0.6 };

function vllm(memory: JsonObject = {}): Engine {
  return (checkpoint) => omit(vllmChat(checkpoint, memory), 'generation_kwargs');
}

const VLLM: CatalogFile[] = [
  ...later('vllm_*', vllm(), CHAT),
  ...later('vllm_*', vllm(MEMORY), { 'deepseek-moe-16b-chat': 1 }),
  ...later('vllm_*', (checkpoint) => vllmBase(checkpoint, MEMORY), { 'deepseek-moe-16b-base': 1 }),
];

/** DeepSeek with its coders, to V2.5 and what R1 was distilled to. */
export const deepseek: ModelFamily = {
  folder: 'deepseek',
  files: mergeVersions([...FIRST, ...HUGGING_FACE, ...LMDEPLOY, ...VLLM]),
};
