/** What the folders `mistral` and `mixtral` share. */
import type { JsonObject, ModelConfig } from '../core/index.ts';
import { ANY_TOKENIZER, causalLm, type Engine, metaTemplate, type Naming } from './model-parts.ts';

export const MISTRAL: Naming = { owner: 'mistralai', abbr: (path) => path.toLowerCase() };

/** The turns of 0.2.4. */
export const INST_TURNS = {
  meta_template: metaTemplate(
    { HUMAN: ['[INST]', '[/INST]'], BOT: ['', '</s>'] },
    { begin: '<s>', eos_token_id: 2 },
  ),
};

/** The turns with an end to stop at. */
export const INST = { ...INST_TURNS, end_str: '</s>' };

/** The Hugging Face class of 0.2.4 with what `args` adds. */
export function mistralLm(args: JsonObject = {}): Engine {
  return (checkpoint) => causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...ANY_TOKENIZER, ...args });
}

/** Mixtral run by its own code, from files on the disk. */
export const MIXTRAL_32K: ModelConfig = {
  type: 'opencompass.models.Mixtral',
  abbr: 'mixtral-8x7b-32k',
  path: './models/mixtral/mixtral-8x7b-32kseqlen',
  tokenizer_path: './models/mixtral/mixtral-8x7b-32kseqlen/tokenizer.model',
  max_out_len: 100,
  max_seq_len: 2048,
  batch_size: 8,
  num_gpus: 2,
  run_cfg: { num_gpus: 2, num_procs: 1 },
};
