/** Short forms of model configs: one function for each engine that OpenCompass's configs name. */
import {
  type CatalogFile,
  type Compat,
  type JsonObject,
  type ModelConfig,
  modelFile,
} from '../core/index.ts';

/** What a config says of the weights themselves. */
export interface Checkpoint {
  /** The name in the table without the engine's suffix. */
  readonly abbr: string;
  /** Repository, e.g. `Qwen/Qwen1.5-7B`. */
  readonly path: string;
  readonly gpus: number;
}

/** How an engine runs a checkpoint. */
export type Engine = (checkpoint: Checkpoint) => ModelConfig;

/** Roles in order with what stands around their turns; the model speaks as BOT. */
export function metaTemplate(
  turns: { [role: string]: readonly [begin: string, end: string] },
  args: JsonObject = {},
): JsonObject {
  const round = Object.entries(turns).map(([role, [begin, end]]) => ({
    role,
    begin,
    end,
    ...(role === 'BOT' ? { generate: true } : {}),
  }));
  return { round, ...args };
}

/** The turns of a model that takes messages, without anything around them. */
export const API_TURNS = {
  round: [
    { role: 'HUMAN', api_role: 'HUMAN' },
    { role: 'BOT', api_role: 'BOT', generate: true },
  ],
};

/** What reasoning models need for the answer alone to be scored. */
export const WITHOUT_REASONING = {
  pred_postprocessor: { type: 'opencompass.utils.text_postprocessors.extract_non_reasoning_content' },
};

/** What `<|im_start|>` and `<|im_end|>` put around the turn of a role. */
export function chatMl(role: string): readonly [begin: string, end: string] {
  return [`<|im_start|>${role}\n`, '<|im_end|>\n'];
}

/** `HuggingFaceCausalLM`: the Hugging Face class of 0.2.4, with a meta template where the model chats. */
export function causalLm({ abbr, path, gpus }: Checkpoint, args: JsonObject = {}): ModelConfig {
  return {
    type: 'opencompass.models.HuggingFaceCausalLM',
    abbr: `${abbr}-hf`,
    path,
    ...TRUSTED_WEIGHTS,
    ...args,
    run_cfg: { num_gpus: gpus, num_procs: 1 },
  };
}

/** `ModelScopeCausalLM`: the same with weights from ModelScope. */
export function modelScopeLm(checkpoint: Checkpoint, args: JsonObject = {}): ModelConfig {
  return {
    ...causalLm(checkpoint, args),
    type: 'opencompass.models.ModelScopeCausalLM',
    abbr: `${checkpoint.abbr}-ms`,
    tokenizer_path: checkpoint.path,
  };
}

const TRUSTED_WEIGHTS = {
  model_kwargs: { device_map: 'auto', trust_remote_code: true },
  tokenizer_kwargs: {
    padding_side: 'left',
    truncation_side: 'left',
    trust_remote_code: true,
    use_fast: false,
  },
  max_out_len: 100,
  max_seq_len: 2048,
  batch_size: 8,
};

/** The tokenizer fast or slow, as it is by itself. */
export const ANY_TOKENIZER = {
  tokenizer_kwargs: { padding_side: 'left', truncation_side: 'left', trust_remote_code: true },
};

/** `HuggingFace`: the same for models that are not loaded as causal ones. */
export function legacyLm(checkpoint: Checkpoint, args: JsonObject = {}): ModelConfig {
  const config = causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...ANY_TOKENIZER, ...args });
  return { ...config, type: 'opencompass.models.HuggingFace' };
}

/** `HuggingFaceBaseModel`, since 0.3.3. */
export function hfBase(checkpoint: Checkpoint, args: JsonObject = {}): ModelConfig {
  return huggingFace('HuggingFaceBaseModel', checkpoint, args);
}

/** `HuggingFacewithChatTemplate`, since 0.3.3. */
export function hfChat(checkpoint: Checkpoint, args: JsonObject = {}): ModelConfig {
  return huggingFace('HuggingFacewithChatTemplate', checkpoint, args);
}

function huggingFace(type: string, { abbr, path, gpus }: Checkpoint, args: JsonObject): ModelConfig {
  return {
    type: `opencompass.models.${type}`,
    abbr: `${abbr}-hf`,
    path,
    max_out_len: 1024,
    batch_size: 8,
    run_cfg: { num_gpus: gpus },
    ...args,
  };
}

/** Sizes of a TurboMind engine, in tokens and sequences. */
export interface TurboMindSizes {
  /** Prompt and answer together. */
  readonly session: number;
  readonly answer: number;
  /** Sequences at a time; default 16. */
  readonly batch?: number;
  /** More of `engine_config`. */
  readonly engine?: JsonObject;
}

/** `TurboMindModel`: LMDeploy without a chat template. */
export function turboMindBase(checkpoint: Checkpoint, sizes: TurboMindSizes): ModelConfig {
  return turboMind('TurboMindModel', checkpoint, sizes);
}

/** `TurboMindModelwithChatTemplate`: LMDeploy with the model's own chat template. */
export function turboMindChat(
  checkpoint: Checkpoint,
  sizes: TurboMindSizes,
  args: JsonObject = {},
): ModelConfig {
  return { ...turboMind('TurboMindModelwithChatTemplate', checkpoint, sizes), ...args };
}

/** `LmdeployPytorchModel` as the files of whole series have it: the model samples. */
export function pytorchBrief(checkpoint: Checkpoint): ModelConfig {
  return {
    ...turboMindBase(checkpoint, { session: 2048, answer: 1024 }),
    type: 'opencompass.models.LmdeployPytorchModel',
    abbr: `${checkpoint.abbr}-pytorch`,
    gen_config: { top_k: 1, temperature: 1, top_p: 0.9, max_new_tokens: 1024 },
    concurrency: 16,
  };
}

function turboMind(
  type: string,
  { abbr, path, gpus }: Checkpoint,
  { session, answer, batch = 16, engine = {} }: TurboMindSizes,
): ModelConfig {
  return {
    type: `opencompass.models.${type}`,
    abbr: `${abbr}-turbomind`,
    path,
    engine_config: { session_len: session, max_batch_size: batch, tp: gpus, ...engine },
    gen_config: { top_k: 1, temperature: 1e-6, top_p: 0.9, max_new_tokens: answer },
    max_seq_len: session,
    max_out_len: answer,
    batch_size: batch,
    run_cfg: { num_gpus: gpus },
  };
}

/** `VLLM` as 0.2.4 and the files of whole series have it. */
export function vllmBrief({ abbr, path, gpus }: Checkpoint, args: JsonObject = {}): ModelConfig {
  return {
    type: 'opencompass.models.VLLM',
    abbr: `${abbr}-vllm`,
    path,
    model_kwargs: { tensor_parallel_size: gpus },
    max_out_len: 100,
    max_seq_len: 2048,
    batch_size: 32,
    generation_kwargs: { temperature: 0 },
    ...args,
    run_cfg: { num_gpus: gpus, num_procs: 1 },
  };
}

/** `VLLM`, since 0.3.3; `memory` is more of `model_kwargs`. */
export function vllmBase({ abbr, path, gpus }: Checkpoint, memory: JsonObject = {}): ModelConfig {
  return {
    type: 'opencompass.models.VLLM',
    abbr: `${abbr}-vllm`,
    path,
    model_kwargs: { tensor_parallel_size: gpus, ...memory },
    max_out_len: 1024,
    max_seq_len: 8192,
    batch_size: 16,
    generation_kwargs: { temperature: 0 },
    run_cfg: { num_gpus: gpus },
  };
}

/** `VLLMwithChatTemplate`, since 0.3.3. */
export function vllmChat(checkpoint: Checkpoint, memory: JsonObject = {}): ModelConfig {
  const { max_seq_len: _, ...config } = vllmBase(checkpoint, memory);
  return { ...config, type: 'opencompass.models.VLLMwithChatTemplate' };
}

/** A config without some of its keys; those of a dict inside are written with a point, e.g. `engine_config.tp`. */
export function omit(config: ModelConfig, ...paths: readonly string[]): ModelConfig {
  return paths.reduce<JsonObject>((rest, path) => omitPath(rest, path.split('.')), config) as ModelConfig;
}

function omitPath(dict: JsonObject, [key = '', ...inner]: readonly string[]): JsonObject {
  const { [key]: value, ...rest } = dict;
  return inner.length === 0 ? rest : { ...dict, [key]: omitPath(value as JsonObject, inner) };
}

/** Checkpoints by path below an owner, with the number of GPUs that each takes. */
export type Checkpoints = { readonly [path: string]: number };

/** How a folder names its checkpoints. */
export interface Naming {
  readonly owner: string;
  /** The name in the table, given the path below the owner. */
  abbr(path: string): string;
  /** The name in the names of files, given that in the table; by default the same. `-` and `.` become `_` in either. */
  file?(abbr: string): string;
}

/** A config for each checkpoint, in one list. */
export function modelSeries(naming: Naming, engine: Engine, list: Checkpoints): ModelConfig[] {
  return namedCheckpoints(naming, list).map((checkpoint) => engine(checkpoint));
}

/**
 * A config file for each checkpoint. In the pattern of their names `*` stands for the checkpoint's name with `-` and
 * `.` as `_`.
 */
export function checkpointFiles(
  naming: Naming,
  pattern: string,
  versions: readonly Compat[],
  engine: Engine,
  list: Checkpoints,
): CatalogFile[] {
  return namedCheckpoints(naming, list).map((checkpoint) => {
    const name = naming.file?.(checkpoint.abbr) ?? checkpoint.abbr;
    return modelFile(pattern.replace('*', name.replace(/[-.]/g, '_')), versions, [engine(checkpoint)]);
  });
}

function namedCheckpoints({ owner, abbr }: Naming, list: Checkpoints): Checkpoint[] {
  return Object.entries(list).map(([path, gpus]) => ({ abbr: abbr(path), path: `${owner}/${path}`, gpus }));
}
