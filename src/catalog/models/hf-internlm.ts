import {
  type CatalogFile,
  type Compat,
  float,
  type JsonObject,
  type ModelConfig,
  type ModelFamily,
  mergeVersions,
  modelFile,
  since,
} from '../../core/index.ts';
import {
  type Checkpoints,
  causalLm,
  chatMl,
  checkpointFiles,
  type Engine,
  hfBase,
  hfChat,
  metaTemplate,
  modelSeries,
  type Naming,
  omit,
  type TurboMindSizes,
  turboMindBase,
  turboMindChat,
  vllmBrief,
  vllmChat,
  WITHOUT_REASONING,
} from '../model-parts.ts';

/** The names of InternLM 2.5 keep their underscores. */
const INTERNLM: Naming = {
  owner: 'internlm',
  abbr: (path) => (path.startsWith('internlm2_5') ? path : path.replace(/(\d)_(\d)/, '$1.$2')),
};

/** The math models' repositories are not called after their kind. */
const MATH_CHAT: Naming = { owner: 'internlm', abbr: (path) => path.replace('-math', '-chat-math') };

function files(versions: readonly Compat[]) {
  return (pattern: string, engine: Engine, list: Checkpoints, naming = INTERNLM): CatalogFile[] =>
    checkpointFiles(naming, pattern, versions, engine, list);
}

const always = files(since('0.2.4'));
const first = files(['0.2.4']);
const later = files(since('0.3.3'));
const recent = files(since('0.5.4'));

function causal(args: JsonObject = {}): Engine {
  return (checkpoint) => causalLm(checkpoint, { tokenizer_path: checkpoint.path, ...args });
}

const EOS = { eos_token_id: 92542 };
const CHAT1 = {
  meta_template: metaTemplate({ HUMAN: ['<|User|>:', '\n'], BOT: ['<|Bot|>:', '<eoa>\n'] }),
  end_str: '<eoa>',
};
const CHAT2_TURNS = metaTemplate({ HUMAN: chatMl('user'), BOT: chatMl('assistant') }, EOS);
const CHAT2_ENDS = { end_str: '<|im_end|>', generation_kwargs: { eos_token_id: [2, 92542] } };
const SYSTEM_FIRST = metaTemplate({
  SYSTEM: chatMl('system'),
  HUMAN: chatMl('user'),
  BOT: chatMl('assistant'),
});
const SYSTEM_SECOND = metaTemplate({
  HUMAN: chatMl('user'),
  SYSTEM: chatMl('system'),
  BOT: chatMl('assistant'),
});

/** What the first math models have in the place of `<|im_start|>` and `<|im_end|>`. */
function unused(role: string): readonly [begin: string, end: string] {
  return [`[UNUSED_TOKEN_146]${role}\n`, '[UNUSED_TOKEN_145]\n'];
}

function unusedTokens(turns: { [role: string]: readonly [begin: string, end: string] }): Engine {
  return causal({ meta_template: metaTemplate(turns, EOS), end_str: '[UNUSED_TOKEN_145]' });
}

const BASE: Checkpoints = {
  'internlm2-1_8b': 1,
  'internlm2-7b': 1,
  'internlm2-base-7b': 1,
  'internlm2-20b': 2,
  'internlm2-base-20b': 2,
};
const CHAT: Checkpoints = { 'internlm2-chat-1_8b': 1, 'internlm2-chat-7b': 1, 'internlm2-chat-20b': 2 };
const LARGE_CHAT: Checkpoints = { 'internlm2-chat-7b': 1, 'internlm2-chat-20b': 2 };
const SFT: Checkpoints = {
  'internlm2-chat-1_8b-sft': 1,
  'internlm2-chat-7b-sft': 1,
  'internlm2-chat-20b-sft': 2,
};
const MATH: Checkpoints = { 'internlm2-math-7b': 1, 'internlm2-math-20b': 2 };
const FIRST_BASE: Checkpoints = { 'internlm-7b': 1, 'internlm-20b': 2 };
const FIRST_CHAT: Checkpoints = { 'internlm-chat-7b': 1, 'internlm-chat-20b': 2 };
const CHAT25: Checkpoints = { 'internlm2_5-1_8b-chat': 1, 'internlm2_5-20b-chat': 2 };

const HUGGING_FACE: CatalogFile[] = [
  ...first('hf_*', causal(), FIRST_BASE),
  ...always('hf_*', causal(CHAT1), FIRST_CHAT),
  ...first('hf_*', causal(CHAT1), { 'internlm-chat-7b-8k': 1, 'internlm-chat-7b-v1_1': 1 }),
  ...first('hf_*', causal({ min_out_len: 1 }), BASE),
  ...first('hf_*', causal({ meta_template: CHAT2_TURNS, ...CHAT2_ENDS }), { ...CHAT, ...SFT }),
  ...first(
    'hf_*_with_system',
    causal({ meta_template: { ...SYSTEM_FIRST, ...EOS }, ...CHAT2_ENDS }),
    LARGE_CHAT,
  ),
  ...later(
    'hf_*_with_system',
    causal({ meta_template: SYSTEM_FIRST, ...CHAT2_ENDS, batch_padding: true }),
    LARGE_CHAT,
  ),
  ...first('hf_*', unusedTokens({ HUMAN: unused('user'), BOT: unused('assistant') }), MATH, MATH_CHAT),
  ...first(
    'hf_*_with_system',
    unusedTokens({ HUMAN: unused('user'), SYSTEM: unused('system'), BOT: unused('assistant') }),
    MATH,
    MATH_CHAT,
  ),
  ...later(
    'hf_*_with_system',
    causal({ meta_template: SYSTEM_SECOND, end_str: '<|im_end|>' }),
    MATH,
    MATH_CHAT,
  ),
  ...later(
    'hf_*',
    (checkpoint) => hfChat(checkpoint, { stop_words: ['</s>', '<|im_end|>'] }),
    MATH,
    MATH_CHAT,
  ),
  ...later('hf_*', hfBase, { ...FIRST_BASE, ...BASE, ...MATH, 'internlm2_5-7b': 1 }),
  ...later('hf_*', hfChat, { ...CHAT, ...SFT, 'internlm2_5-7b-chat': 1 }),
  ...later('hf_*', (checkpoint) => hfChat(checkpoint, { max_out_len: 2048 }), CHAT25),
  ...recent('hf_*', (checkpoint) => hfChat(checkpoint, { max_out_len: 8192 }), {
    'internlm3-8b-instruct': 1,
  }),
];

function turboMind(sizes: TurboMindSizes): Engine {
  return (checkpoint) => turboMindBase(checkpoint, sizes);
}

function turboMindWithTemplate(sizes: TurboMindSizes): Engine {
  return (checkpoint) => turboMindChat(checkpoint, sizes);
}

/** The long-context configs of 0.2.4. */
function turboMindLong(engine: JsonObject, batch: number): Engine {
  return ({ abbr, path, gpus }) => ({
    type: 'opencompass.models.turbomind.TurboMindModel',
    abbr: `${abbr}-turbomind`,
    path,
    meta_template: CHAT2_TURNS,
    engine_config: { session_len: 210000, max_batch_size: 8, model_name: abbr, ...engine },
    gen_config: { top_k: 1, top_p: 0.8, temperature: float(1), max_new_tokens: 2000 },
    max_out_len: 2000,
    max_seq_len: 210000,
    batch_size: batch,
    concurrency: 8,
    run_cfg: { num_gpus: gpus, num_procs: 1 },
  });
}

/** LMDeploy with the engine left to choose its sizes. */
const turboMindGreedy: Engine = ({ abbr, path, gpus }) => ({
  type: 'opencompass.models.TurboMindModelwithChatTemplate',
  abbr: `${abbr}-lmdeploy`,
  path,
  backend: 'turbomind',
  engine_config: { tp: gpus },
  gen_config: { do_sample: false },
  max_seq_len: 8192,
  max_out_len: 4096,
  batch_size: 5000,
  run_cfg: { num_gpus: gpus },
});

const turboMindSeries: Engine = (checkpoint) => ({
  ...turboMindBase(checkpoint, { session: 2048, answer: 1024 }),
  gen_config: { top_k: 1, temperature: 1, top_p: 0.9, max_new_tokens: 1024 },
  concurrency: 16,
});

/** A reasoning model, called in the table by its own name. */
const OREAL: ModelConfig = {
  ...turboMindChat(
    { abbr: 'OREAL-32B', path: 'internlm/OREAL-32B', gpus: 4 },
    { session: 32768, answer: 32768 },
  ),
  abbr: 'OREAL-32B',
  ...WITHOUT_REASONING,
};

const SHORT: TurboMindSizes = { session: 7168, answer: 1024 };

const LMDEPLOY: CatalogFile[] = [
  ...first('lmdeploy_*', turboMindLong({ rope_scaling_factor: float(2) }, 8), { 'internlm2-chat-7b': 1 }),
  ...first('lmdeploy_*', turboMindLong({ rope_scaling_factor: float(3), tp: 2 }, 1), {
    'internlm2-chat-20b': 2,
  }),
  ...later('lmdeploy_*', turboMind({ session: 4096, answer: 1024 }), FIRST_BASE),
  ...later('lmdeploy_*', turboMindWithTemplate({ session: 4096, answer: 2048 }), FIRST_CHAT),
  ...later('lmdeploy_*', turboMind(SHORT), { ...BASE, 'internlm2_5-7b': 1 }),
  ...later('lmdeploy_*', turboMindWithTemplate(SHORT), SFT),
  ...later('lmdeploy_*', turboMindWithTemplate({ session: 8192, answer: 4096 }), {
    'internlm2-chat-1_8b': 1,
    'internlm2-chat-20b': 2,
  }),
  ...files(['0.3.3'])('lmdeploy_*', turboMindWithTemplate({ session: 8192, answer: 4096 }), {
    'internlm2-chat-7b': 1,
  }),
  ...recent('lmdeploy_*', turboMindGreedy, { 'internlm2-chat-7b': 1 }),
  ...later('lmdeploy_*', turboMindWithTemplate({ session: 16384, answer: 4096 }), {
    ...CHAT25,
    'internlm2_5-7b-chat': 1,
  }),
  ...later(
    'lmdeploy_*',
    turboMindWithTemplate({
      session: 1048576,
      answer: 2048,
      batch: 1,
      engine: { rope_scaling_factor: 2.5, cache_max_entry_count: 0.7 },
    }),
    { 'internlm2_5-7b-chat-1m': 4 },
  ),
  ...recent('lmdeploy_*', turboMindWithTemplate({ session: 32768, answer: 8192 }), {
    'internlm3-8b-instruct': 1,
  }),
  ...recent(
    'lmdeploy_*_128k',
    turboMindWithTemplate({
      session: 142000,
      answer: 8192,
      batch: 1,
      engine: { rope_scaling_factor: float(6) },
    }),
    { 'internlm3-8b-instruct': 2 },
  ),
  modelFile('lmdeploy_internlm2_series', since('0.3.3'), modelSeries(INTERNLM, turboMindSeries, BASE)),
  modelFile('lmdeploy_oreal_32b', since('0.5.4'), [OREAL]),
];

/** As many requests at a time as vLLM takes. */
const vllmMany: Engine = (checkpoint) => ({
  ...omit(vllmChat(checkpoint), 'generation_kwargs'),
  batch_size: 32768,
});

const VLLM: CatalogFile[] = [
  ...later('vllm_*', vllmMany, { ...CHAT, ...SFT }),
  modelFile('vllm_internlm2_series', since('0.3.3'), modelSeries(INTERNLM, vllmBrief, BASE)),
];

/** InternLM to InternLM 3 of Shanghai AI Laboratory. */
export const hfInternlm: ModelFamily = {
  folder: 'hf_internlm',
  files: mergeVersions([...HUGGING_FACE, ...LMDEPLOY, ...VLLM]),
};
