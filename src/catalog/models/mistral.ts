import {
  type CatalogFile,
  type Compat,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import { INST, INST_TURNS, MISTRAL, MIXTRAL_32K, mistralLm } from '../mistral-parts.ts';
import {
  type Checkpoints,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  type Naming,
  omit,
  type TurboMindSizes,
  turboMindChat,
  vllmBase,
  vllmBrief,
  vllmChat,
} from '../model-parts.ts';

/** Mistral published the base model of v0.2 without a repository. */
const ALPINDALE: Naming = { owner: 'alpindale', abbr: (path) => path.toLowerCase().replace('-hf', '') };
const COMMUNITY: Naming = { ...MISTRAL, owner: 'mistral-community' };
const MINISTRAL: Naming = {
  ...MISTRAL,
  abbr: (path) => path.replace('Ministral', 'ministral').replace('Instruct', 'instruct'),
  file: (abbr) => abbr.toLowerCase(),
};
/** The name that Mistral Large has in 0.3.3. */
const LARGE33: Naming = { ...MISTRAL, abbr: (path) => path.toLowerCase().replace('mistral', 'mixtral') };

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints, naming = MISTRAL): CatalogFile[] =>
    checkpointFiles(naming, pattern, versions, engine, list);
}

const first = files(['0.2.4']);
const earlier = files(['0.3.3']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

const V1: Checkpoints = { 'Mistral-7B-Instruct-v0.1': 1 };
const V2: Checkpoints = { 'Mistral-7B-Instruct-v0.2': 1 };
const V3: Checkpoints = { 'Mistral-7B-Instruct-v0.3': 1 };
const NEMO: Checkpoints = { 'Mistral-Nemo-Instruct-2407': 1 };
const SMALL: Checkpoints = { 'Mistral-Small-Instruct-2409': 2 };
const BASE_V2: Checkpoints = { 'Mistral-7B-v0.2': 1 };

const FIRST: CatalogFile[] = [
  ...first('hf_*', mistralLm(), { 'Mistral-7B-v0.1': 1 }),
  ...first(
    'hf_*',
    (checkpoint) => omit(mistralLm()(checkpoint), 'tokenizer_path'),
    { 'Mistral-7B-v0.2-hf': 1 },
    ALPINDALE,
  ),
  ...first('hf_*', mistralLm(INST_TURNS), V1),
  ...first('hf_*', mistralLm(INST), V2),
  ...first('vllm_*', (checkpoint) => omit(vllmBrief(checkpoint, INST), 'model_kwargs'), { ...V1, ...V2 }),
];

const HUGGING_FACE: CatalogFile[] = [
  ...later('hf_*', hfBase, { 'Mistral-7B-v0.1': 1, 'Mistral-7B-v0.3': 1, 'Mixtral-8x7B-v0.1': 4 }),
  ...later('hf_*', hfBase, BASE_V2, COMMUNITY),
  ...later('hf_*', (checkpoint) => hfBase(checkpoint, { batch_size: 4 }), { 'Mixtral-8x22B-v0.1': 8 }),
  ...later('hf_*', hfChat, { ...V1, ...V2, ...V3, 'Mixtral-8x7B-Instruct-v0.1': 4 }),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, { batch_size: 4 }), {
    'Mixtral-8x22B-Instruct-v0.1': 8,
  }),
  ...recent('hf_*', hfChat, { ...NEMO, ...SMALL }),
  ...recent('hf_*', hfChat, { 'Ministral-8B-Instruct-2410': 2 }, MINISTRAL),
];

const LONG: TurboMindSizes = { session: 32768, answer: 4096 };

function turboMind(sizes: TurboMindSizes): Engine {
  return (checkpoint) => turboMindChat(checkpoint, sizes);
}

/** More sequences in the engine than prompts at a time. */
const turboMindLarge: Engine = (checkpoint) =>
  turboMindChat(checkpoint, { ...LONG, engine: { cache_max_entry_count: 0.7 } }, { batch_size: 8 });

const LMDEPLOY: CatalogFile[] = [
  ...later('lmdeploy_*', turboMind(LONG), V3),
  ...earlier('lmdeploy_*', turboMind(LONG), { 'Mistral-Large-Instruct-2407': 4 }, LARGE33),
  ...recent('lmdeploy_*', turboMind(LONG), { ...NEMO, ...SMALL }),
  ...recent(
    'lmdeploy_*',
    turboMind({ session: 16384, answer: 4096 }),
    { 'Ministral-8B-Instruct-2410': 1 },
    MINISTRAL,
  ),
  ...recent('lmdeploy_*', turboMindLarge, {
    'Mistral-Large-Instruct-2407': 4,
    'Mistral-Large-Instruct-2411': 4,
    'Mixtral-8x22B-Instruct-v0.1': 8,
  }),
];

const vllmHalf: Engine = (checkpoint) => vllmBase(checkpoint, { dtype: 'bfloat16' });
const vllmShort: Engine = (checkpoint) => ({ ...vllmChat(checkpoint), max_out_len: 256 });

const VLLM: CatalogFile[] = [
  ...later('vllm_*', vllmHalf, { 'Mistral-7B-v0.1': 1, 'Mixtral-8x7B-v0.1': 2, 'Mixtral-8x22B-v0.1': 8 }),
  ...later('vllm_*', vllmHalf, BASE_V2, COMMUNITY),
  ...later('vllm_*', vllmShort, {
    ...V1,
    ...V2,
    'Mixtral-8x7B-Instruct-v0.1': 2,
    'Mixtral-8x22B-Instruct-v0.1': 8,
  }),
  ...earlier('vllm_*', vllmShort, { 'Mistral-Large-Instruct-2407': 8 }, LARGE33),
  ...recent('vllm_*', vllmShort, { 'Mistral-Large-Instruct-2407': 8 }),
];

/** Mistral, Mixtral and Ministral of Mistral AI. */
export const mistral: ModelFamily = {
  folder: 'mistral',
  files: mergeVersions([
    ...FIRST,
    ...HUGGING_FACE,
    ...LMDEPLOY,
    ...VLLM,
    modelFile('mixtral_8x7b_32k', since('0.3.3'), [MIXTRAL_32K]),
  ]),
};
