import {
  type CatalogFile,
  type Compat,
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
  type Naming,
} from '../model-parts.ts';

const BAICHUAN: Naming = { owner: 'baichuan-inc', abbr: (path) => path.toLowerCase() };

function files(versions: readonly Compat[]) {
  return (engine: Engine, list: Checkpoints): CatalogFile[] =>
    checkpointFiles(BAICHUAN, 'hf_*', versions, engine, list);
}

const first = files(['0.2.4']);
const always = files(since('0.2.4'));
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

function causal(args: JsonObject = {}): Engine {
  return (checkpoint) => causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...args });
}

const TRUSTED = { device_map: 'auto', trust_remote_code: true };

/** Code and weights as they were at a commit. */
function causalAt(revision: string): Engine {
  return causal({ model_kwargs: { ...TRUSTED, revision } });
}

/** A token before each turn and none after it. */
const TURNS = {
  round: [
    { role: 'HUMAN', begin: '<reserved_106>' },
    { role: 'BOT', begin: '<reserved_107>', generate: true },
  ],
};
const HALF = { model_kwargs: { ...TRUSTED, torch_dtype: 'torch.bfloat16' } };

/** Baichuan to Baichuan M1 of Baichuan Intelligence. */
export const baichuan: ModelFamily = {
  folder: 'baichuan',
  files: mergeVersions([
    ...always(causal(), { 'baichuan-7B': 1 }),
    ...always(causalAt('77d74f449c4b2882eac9d061b5a0c4b7c1936898'), { 'Baichuan-13B-Base': 2 }),
    ...always(causalAt('75cc8a7e5220715ebccb771581e6ca8c1377cf71'), { 'Baichuan-13B-Chat': 2 }),
    ...first(causal(), { 'Baichuan2-7B-Base': 1, 'Baichuan2-13B-Base': 2 }),
    ...later(hfBase, { 'Baichuan2-7B-Base': 1, 'Baichuan2-13B-Base': 1 }),
    ...always(causal({ meta_template: TURNS }), { 'Baichuan2-7B-Chat': 1, 'Baichuan2-13B-Chat': 2 }),
    ...recent((checkpoint) => hfBase(checkpoint, HALF), { 'Baichuan-M1-14B-Base': 1 }),
    ...recent((checkpoint) => hfChat(checkpoint, { max_out_len: 2048, ...HALF }), {
      'Baichuan-M1-14B-Instruct': 1,
    }),
  ]),
};
