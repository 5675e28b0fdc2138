import path from 'node:path';
import { type Compat, isAtLeast, type Json, type ModelConfig } from '../core/index.ts';

/** What `--hf-path` and the flags around it say of a model; left out is what was not given. */
export interface HuggingFaceFlags {
  readonly hfPath: string;
  readonly hfType?: 'base' | 'chat' | undefined;
  readonly tokenizerPath?: string | undefined;
  readonly tokenizerKwargs?: Json | undefined;
  readonly modelKwargs?: Json | undefined;
  readonly generationKwargs?: Json | undefined;
  readonly peftPath?: string | undefined;
  readonly peftKwargs?: Json | undefined;
  readonly maxSeqLen?: number | undefined;
  readonly maxOutLen?: number | undefined;
  readonly minOutLen?: number | undefined;
  readonly batchSize?: number | undefined;
  readonly batchPadding?: boolean | undefined;
  readonly numGpus?: number | undefined;
  readonly padTokenId?: number | undefined;
  readonly stopWords?: readonly string[] | undefined;
}

/**
 * The model of `--hf-path`. Up to 0.2.4 it is of the class from before chat templates, without an abbr; since 0.3.3
 * it chats, unless `--hf-type base`. Either type can be asked for under every version.
 */
export function huggingFaceModel(flags: HuggingFaceFlags, compat: Compat): ModelConfig {
  const isNew = isAtLeast(compat, '0.3.3') || flags.hfType !== undefined;
  return isNew ? currentModel(flags) : legacyModel(flags);
}

function legacyModel(flags: HuggingFaceFlags): ModelConfig {
  return given({
    type: 'opencompass.models.huggingface.HuggingFace',
    path: flags.hfPath,
    peft_path: flags.peftPath,
    tokenizer_path: flags.tokenizerPath,
    model_kwargs: flags.modelKwargs,
    tokenizer_kwargs: flags.tokenizerKwargs,
    generation_kwargs: flags.generationKwargs,
    max_seq_len: flags.maxSeqLen,
    max_out_len: flags.maxOutLen,
    batch_padding: flags.batchPadding ?? true,
    batch_size: flags.batchSize,
    pad_token_id: flags.padTokenId,
    min_out_len: flags.minOutLen,
    stop_words: flags.stopWords === undefined ? undefined : [...flags.stopWords],
    run_cfg: { num_gpus: flags.numGpus ?? 1 },
  });
}

const MODULE = 'opencompass.models.huggingface_above_v4_33';

function currentModel(flags: HuggingFaceFlags): ModelConfig {
  const isBase = flags.hfType === 'base';
  return given({
    type: `${MODULE}.${isBase ? 'HuggingFaceBaseModel' : 'HuggingFacewithChatTemplate'}`,
    abbr: `${path.basename(flags.hfPath)}_hf`,
    path: flags.hfPath,
    model_kwargs: flags.modelKwargs ?? {},
    tokenizer_path: flags.tokenizerPath,
    tokenizer_kwargs: flags.tokenizerKwargs ?? {},
    generation_kwargs: flags.generationKwargs ?? {},
    peft_path: flags.peftPath,
    peft_kwargs: flags.peftKwargs ?? {},
    max_seq_len: flags.maxSeqLen,
    max_out_len: flags.maxOutLen ?? 256,
    min_out_len: flags.minOutLen,
    batch_size: flags.batchSize ?? 8,
    pad_token_id: flags.padTokenId,
    stop_words: [...(flags.stopWords ?? [])],
    run_cfg: { num_gpus: flags.numGpus ?? 1 },
  });
}

function given(config: { type: string; [key: string]: Json | undefined }): ModelConfig {
  const entries = Object.entries(config).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ModelConfig;
}
