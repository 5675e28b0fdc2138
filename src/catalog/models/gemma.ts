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
  causalLm,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  metaTemplate,
  type Naming,
  turboMindBase,
  turboMindChat,
  vllmBase,
  vllmChat,
} from '../model-parts.ts';

const GEMMA: Naming = { owner: 'google', abbr: (path) => path };
const HF_GEMMA2: Naming = { ...GEMMA, abbr: (path) => path.replace('gemma-2', 'gemma2') };
/** Files that do not tell that they are of Gemma 2. */
const LMDEPLOY_GEMMA2: Naming = { ...GEMMA, file: (abbr) => abbr.replace('gemma-2', 'gemma') };

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints, naming = GEMMA): CatalogFile[] =>
    checkpointFiles(naming, pattern, versions, engine, list);
}

const first = files(['0.2.4']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

const TURNS = {
  meta_template: metaTemplate(
    {
      HUMAN: ['<start_of_turn>user\n', '<end_of_turn>\n'],
      BOT: ['<start_of_turn>model\n', '<end_of_turn>\n'],
    },
    { eos_token_id: 151645 },
  ),
};

const BASE: Checkpoints = { 'gemma-2b': 1, 'gemma-7b': 1 };
const IT: Checkpoints = { 'gemma-2b-it': 1, 'gemma-7b-it': 1 };

const HALF = { model_kwargs: { torch_dtype: 'torch.bfloat16' } };
const IT2 = { max_out_len: 2048, batch_size: 1, stop_words: ['<end_of_turn>'], ...HALF };

const HUGGING_FACE: CatalogFile[] = [
  ...first('hf_*', causalLm, BASE),
  ...first('hf_*', (checkpoint) => causalLm(checkpoint, TURNS), { 'gemma-2b-it': 1 }),
  ...first('hf_*', (checkpoint) => causalLm(checkpoint, { ...TURNS, min_out_len: 1 }), {
    'gemma-7b-it': 1,
  }),
  ...later('hf_*', hfBase, BASE),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, { batch_size: 1 }), IT),
  ...later(
    'hf_*',
    (checkpoint) => hfBase(checkpoint, { batch_size: 4, ...HALF }),
    { 'gemma-2-2b': 1, 'gemma-2-9b': 1, 'gemma-2-27b': 2 },
    HF_GEMMA2,
  ),
  ...later(
    'hf_*',
    (checkpoint) => hfChat(checkpoint, IT2),
    { 'gemma-2-2b-it': 1, 'gemma-2-9b-it': 1, 'gemma-2-27b-it': 2 },
    HF_GEMMA2,
  ),
];

const SIZES = { session: 16384, answer: 4096 };

const LMDEPLOY: CatalogFile[] = [
  ...recent(
    'lmdeploy_*',
    (checkpoint) => turboMindBase(checkpoint, SIZES),
    { 'gemma-2-9b': 1, 'gemma-2-27b': 2 },
    LMDEPLOY_GEMMA2,
  ),
  ...recent(
    'lmdeploy_*',
    (checkpoint) => turboMindChat(checkpoint, SIZES),
    { 'gemma-2-9b-it': 1, 'gemma-2-27b-it': 1 },
    LMDEPLOY_GEMMA2,
  ),
];

const HALF_MEMORY = { gpu_memory_utilization: 0.5 };

/** Gemma 3 with its positions stretched. */
function vllmStretched(args: JsonObject = {}): Engine {
  return (checkpoint) => ({
    ...vllmChat(checkpoint, { rope_scaling: { factor: float(8), rope_type: 'linear' } }),
    max_out_len: 4096,
    batch_size: 1,
    ...args,
  });
}

const VLLM: CatalogFile[] = [
  ...later('vllm_*', (checkpoint) => vllmBase(checkpoint, HALF_MEMORY), BASE),
  ...later('vllm_*', (checkpoint) => vllmChat(checkpoint, HALF_MEMORY), IT),
  ...recent('vllm_*', vllmStretched({ max_seq_len: 140000 }), { 'gemma-3-4b-it': 2 }),
  ...recent('vllm_*', vllmStretched(), { 'gemma-3-12b-it': 4, 'gemma-3-27b-it': 4 }),
];

/** Gemma to Gemma 3 of Google. */
export const gemma: ModelFamily = {
  folder: 'gemma',
  files: mergeVersions([...HUGGING_FACE, ...LMDEPLOY, ...VLLM]),
};
