import {
  type CatalogFile,
  type Compat,
  float,
  type JsonObject,
  type ModelFamily,
  mergeVersions,
  since,
} from '../../core/index.ts';
import {
  type Checkpoints,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  type Naming,
  type TurboMindSizes,
  turboMindBase,
  turboMindChat,
  vllmChat,
} from '../model-parts.ts';

/** Some repositories of 0.3.3 lack their last letter, their names do not. */
const QWEN: Naming = { owner: 'Qwen', abbr: (path) => path.toLowerCase().replace(/instruc$/, 'instruct') };
const HF_BASE: Naming = { ...QWEN, file: (abbr) => abbr.replace('qwen', 'qwen_') };
/** The largest is spelt in its own way. */
const VLLM_LARGEST: Naming = { ...QWEN, abbr: (path) => path.toLowerCase().replace('.', '_') };

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints, naming = QWEN): CatalogFile[] =>
    checkpointFiles(naming, pattern, versions, engine, list);
}

const first = files(['0.3.3']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

const SMALL: Checkpoints = {
  'Qwen2.5-0.5B-Instruct': 1,
  'Qwen2.5-1.5B-Instruct': 1,
  'Qwen2.5-3B-Instruct': 1,
};
const LARGE: Checkpoints = {
  'Qwen2.5-7B-Instruct': 1,
  'Qwen2.5-14B-Instruct': 2,
  'Qwen2.5-32B-Instruct': 2,
  'Qwen2.5-72B-Instruct': 4,
};

const hfLong: Engine = (checkpoint) => hfChat(checkpoint, { max_out_len: 4096 });

const HUGGING_FACE: CatalogFile[] = [
  ...recent('hf_*', hfBase, { 'Qwen2.5-7B': 1, 'Qwen2.5-14B': 2, 'Qwen2.5-32B': 2 }, HF_BASE),
  ...later('hf_*', hfLong, SMALL),
  ...first('hf_*', hfLong, {
    'Qwen2.5-7B-Instruc': 1,
    'Qwen2.5-14B-Instruc': 2,
    'Qwen2.5-32B-Instruc': 2,
    'Qwen2.5-72B-Instruc': 4,
  }),
  ...recent('hf_*', hfLong, LARGE),
];

const SHORT: TurboMindSizes = { session: 7168, answer: 1024 };
const LONG: TurboMindSizes = { session: 16384, answer: 4096 };

const LMDEPLOY: CatalogFile[] = [
  ...later('lmdeploy_*', (checkpoint) => turboMindBase(checkpoint, SHORT), {
    'Qwen2.5-1.5B': 1,
    'Qwen2.5-7B': 1,
  }),
  ...recent('lmdeploy_*', (checkpoint) => turboMindBase(checkpoint, SHORT), {
    'Qwen2.5-14B': 2,
    'Qwen2.5-32B': 2,
    'Qwen2.5-72B': 4,
  }),
  ...later('lmdeploy_*', (checkpoint) => turboMindChat(checkpoint, LONG), { ...SMALL, ...LARGE }),
];

function vllm(memory: JsonObject = {}, args: JsonObject = {}): Engine {
  return (checkpoint) => ({ ...vllmChat(checkpoint, memory), max_out_len: 4096, ...args });
}

/** Prompts of up to 131072 tokens, by YaRN. */
const vllm128k = vllm(
  {
    rope_scaling: { factor: float(4), original_max_position_embeddings: 32768, rope_type: 'yarn' },
  },
  { batch_size: 1 },
);

const VLLM: CatalogFile[] = [
  ...later('vllm_*', vllm({ gpu_memory_utilization: 0.5 }), SMALL),
  ...later('vllm_*', vllm(), {
    'Qwen2.5-7B-Instruct': 1,
    'Qwen2.5-14B-Instruct': 2,
    'Qwen2.5-32B-Instruct': 2,
  }),
  ...later('vllm_*', vllm(), { 'Qwen2.5-72B-Instruct': 4 }, VLLM_LARGEST),
  ...recent('vllm_*_128k', vllm128k, {
    'Qwen2.5-7B-Instruct': 4,
    'Qwen2.5-14B-Instruct': 4,
    'Qwen2.5-32B-Instruct': 8,
  }),
  ...recent('vllm_*_128k', vllm128k, { 'Qwen2.5-72B-Instruct': 8 }, VLLM_LARGEST),
];

/** Qwen 2.5 of Alibaba. */
export const qwen25: ModelFamily = {
  folder: 'qwen2_5',
  files: mergeVersions([...HUGGING_FACE, ...LMDEPLOY, ...VLLM]),
};
