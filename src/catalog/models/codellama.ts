import { type CatalogFile, type Compat, type ModelFamily, mergeVersions, since } from '../../core/index.ts';
import {
  ANY_TOKENIZER,
  type Checkpoints,
  causalLm,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  type Naming,
} from '../model-parts.ts';

const CODE_LLAMA: Naming = {
  owner: 'codellama',
  abbr: (path) => path.replace('-hf', ''),
  file: (abbr) => abbr.toLowerCase(),
};

function files(versions: readonly Compat[], engine: Engine, list: Checkpoints): CatalogFile[] {
  return checkpointFiles(CODE_LLAMA, 'hf_*', versions, engine, list);
}

/** Called in the table without the engine. */
function bare(engine: Engine): Engine {
  return (checkpoint) => ({ ...engine(checkpoint), abbr: checkpoint.abbr });
}

const causal: Engine = (checkpoint) =>
  causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...ANY_TOKENIZER, max_out_len: 1024 });

/** Code Llama of Meta. */
export const codellama: ModelFamily = {
  folder: 'codellama',
  files: mergeVersions([
    ...files(['0.2.4'], bare(causal), {
      'CodeLlama-7b-hf': 1,
      'CodeLlama-7b-Instruct-hf': 1,
      'CodeLlama-7b-Python-hf': 1,
      'CodeLlama-13b-hf': 2,
      'CodeLlama-13b-Instruct-hf': 2,
      'CodeLlama-13b-Python-hf': 2,
      'CodeLlama-34b-hf': 4,
      'CodeLlama-34b-Instruct-hf': 4,
      'CodeLlama-34b-Python-hf': 4,
    }),
    ...files(since('0.3.3'), bare(hfBase), {
      'CodeLlama-7b-hf': 1,
      'CodeLlama-7b-Python-hf': 1,
      'CodeLlama-13b-hf': 1,
      'CodeLlama-13b-Python-hf': 1,
      'CodeLlama-34b-hf': 2,
      'CodeLlama-34b-Python-hf': 2,
      'CodeLlama-70b-hf': 4,
      'CodeLlama-70b-Python-hf': 4,
    }),
    ...files(since('0.3.3'), bare(hfChat), {
      'CodeLlama-7b-Instruct-hf': 1,
      'CodeLlama-13b-Instruct-hf': 1,
      'CodeLlama-34b-Instruct-hf': 2,
      'CodeLlama-70b-Instruct-hf': 4,
    }),
  ]),
};
