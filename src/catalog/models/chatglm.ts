import {
  type CatalogFile,
  type Compat,
  type JsonObject,
  type ModelFamily,
  mergeVersions,
  since,
} from '../../core/index.ts';
import {
  ANY_TOKENIZER,
  API_TURNS,
  causalLm,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  legacyLm,
  metaTemplate,
  type Naming,
  omit,
  turboMindBase,
  turboMindChat,
  vllmBrief,
  vllmChat,
} from '../model-parts.ts';

const GLM: Naming = { owner: 'THUDM', abbr: (path) => path, file: (abbr) => abbr.replace('glm-4', 'glm4') };

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, ...paths: string[]): CatalogFile[] =>
    checkpointFiles(GLM, pattern, versions, engine, Object.fromEntries(paths.map((path) => [path, 1])));
}

const first = files(['0.2.4']);
const always = files(since('0.2.4'));
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

function legacy(args: JsonObject): Engine {
  return (checkpoint) => legacyLm(checkpoint, args);
}

const LONGER = { max_seq_len: 4096 };
const GLM2_TURNS = metaTemplate({ HUMAN: ['[Round 1]\n\n问：', '\n\n'], BOT: ['答：', '\n\n'] });

/** ChatGLM 3 by its own way of chatting. */
const glm3: Engine = (checkpoint) => ({
  ...causalLm(checkpoint, {
    tokenizer_path: checkpoint.path,
    ...ANY_TOKENIZER,
    ...LONGER,
    meta_template: API_TURNS,
    batch_size: 1,
  }),
  type: 'opencompass.models.HuggingFaceChatGLM3',
});

const STOP_WORDS = { stop_words: ['<|endoftext|>', '<|user|>', '<|observation|>'] };
const SIZES = { session: 8192, answer: 2048 };
const SESSION = 'engine_config.session_len';

const vllm: Engine = (checkpoint) => omit(vllmChat(checkpoint), 'generation_kwargs');

/** ChatGLM to GLM-4 of Zhipu AI and Tsinghua University; one GPU is enough for each. */
export const chatglm: ModelFamily = {
  folder: 'chatglm',
  files: mergeVersions([
    ...always('hf_*', legacyLm, 'chatglm-6b'),
    ...always('hf_*', legacy({ ...LONGER, meta_template: GLM2_TURNS }), 'chatglm2-6b'),
    ...first('hf_*', legacy(LONGER), 'chatglm3-6b-base'),
    ...first('hf_*', glm3, 'chatglm3-6b', 'chatglm3-6b-32k'),
    ...later('hf_*', hfBase, 'chatglm3-6b-base'),
    ...later('hf_*', hfChat, 'chatglm3-6b', 'chatglm3-6b-32k'),
    ...later('hf_*', (checkpoint) => hfChat(checkpoint, STOP_WORDS), 'glm-4-9b-chat'),
    ...recent('hf_*', hfBase, 'glm-4-9b'),
    ...later('lmdeploy_*', (checkpoint) => omit(turboMindChat(checkpoint, SIZES), SESSION), 'glm-4-9b-chat'),
    ...recent('lmdeploy_*', (checkpoint) => omit(turboMindBase(checkpoint, SIZES), SESSION), 'glm-4-9b'),
    ...always(
      'vllm_*',
      (checkpoint) => omit(vllmBrief(checkpoint, LONGER), 'model_kwargs'),
      'chatglm3-6b-32k',
    ),
    ...later('vllm_*', vllm, 'chatglm3-6b'),
    ...later('vllm_*', (checkpoint) => ({ ...vllm(checkpoint), ...STOP_WORDS }), 'glm-4-9b-chat'),
  ]),
};
