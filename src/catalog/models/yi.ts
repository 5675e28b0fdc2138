import {
  type CatalogFile,
  type Compat,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import {
  type Checkpoints,
  chatMl,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  legacyLm,
  metaTemplate,
  modelSeries,
  type Naming,
  pytorchBrief,
  turboMindBase,
  turboMindChat,
} from '../model-parts.ts';

const YI: Naming = { owner: '01-ai', abbr: (path) => path.toLowerCase() };

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints): CatalogFile[] =>
    checkpointFiles(YI, pattern, versions, engine, list);
}

const first = files(['0.2.4']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

const FIRST_CHAT = {
  meta_template: metaTemplate({ HUMAN: chatMl('user'), BOT: chatMl('assistant') }),
  end_str: '<|im_end|>',
};
const STOP_WORDS = { stop_words: ['<|endoftext|>', '<|im_end|>'] };

const BASE: Checkpoints = { 'Yi-6B': 1, 'Yi-34B': 2 };
const CHAT: Checkpoints = { 'Yi-6B-Chat': 1, 'Yi-34B-Chat': 2 };
const CHAT15: Checkpoints = { 'Yi-1.5-6B-Chat': 1, 'Yi-1.5-9B-Chat': 1, 'Yi-1.5-34B-Chat': 2 };

const SIZES = { session: 4096, answer: 2048 };

/** Yi and Yi 1.5 of 01.AI. */
export const yi: ModelFamily = {
  folder: 'yi',
  files: mergeVersions([
    ...first('hf_*', legacyLm, { 'Yi-6B': 1, 'Yi-6B-200K': 1, 'Yi-34B': 4, 'Yi-34B-200K': 4 }),
    ...first('hf_*', (checkpoint) => legacyLm(checkpoint, FIRST_CHAT), {
      'Yi-6B-Chat': 1,
      'Yi-34B-Chat': 4,
    }),
    ...later('hf_*', hfBase, { ...BASE, 'Yi-1.5-6B': 1, 'Yi-1.5-9B': 1, 'Yi-1.5-34B': 2 }),
    ...later('hf_*', (checkpoint) => hfChat(checkpoint, STOP_WORDS), CHAT),
    ...later('hf_*', hfChat, CHAT15),
    ...later('lmdeploy_*', (checkpoint) => turboMindChat(checkpoint, SIZES), { ...CHAT, ...CHAT15 }),
    ...recent('lmdeploy_*', (checkpoint) => turboMindBase(checkpoint, SIZES), { 'Yi-1.5-9B': 1 }),
    modelFile('lmdeploy_yi_series', since('0.3.3'), modelSeries(YI, pytorchBrief, BASE)),
  ]),
};
