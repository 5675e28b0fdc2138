import {
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  type PromptStyle,
  plain,
} from '../../core/index.ts';
import type { TokenCut } from './engine/messages.ts';
import { type GenerationOptions, readGenerationOptions } from './generation-options.ts';
import { type GgufHeader, headerNumber, headerText } from './gguf-header.ts';

/** How a model of Hugging Face's kind is to be run, read from its config. */
export interface LlamaConfig {
  /** Longest prompt in tokens, or null for the length that the weights were trained for. */
  readonly maxSeqLen: number | null;
  readonly generation: JsonObject;
  readonly stopWords: readonly string[];
  /** Exactly this many threads; null leaves it to the engine. */
  readonly threads: number | null;
  readonly truncation: Truncation;
  /** What was given and has no effect, one sentence each. */
  readonly notes: readonly string[];
}

/** What becomes of prompts that are too long. */
export interface Truncation {
  readonly keep: 'start' | 'end';
  /** Keeps both ends of prompts that are to be continued. */
  readonly ends: boolean;
  /** Leaves room for the answer within the longest prompt: always, when both ends are kept, or never. */
  readonly reserve: 'always' | 'ends' | 'never';
}

/** Which of OpenCompass's classes a model stands for. */
export interface LlamaKind {
  readonly style: PromptStyle;
  /** The classes `HuggingFace`, `HuggingFaceCausalLM`, `HuggingFaceChatGLM3` from before the chat templates. */
  readonly legacy: boolean;
}

/** Reads a model's config; fails on what cannot be followed. */
export function readLlamaConfig(config: ModelConfig, kind: LlamaKind): LlamaConfig {
  refuseUnsupported(config);
  const modelOptions = configObject(config, 'model_kwargs');
  const tokenizerOptions = configObject(config, 'tokenizer_kwargs');
  const generation = configObject(config, 'generation_kwargs');
  const { unused } = readGenerationOptions(generation);
  const { n_threads, threads = n_threads, ...otherModelOptions } = modelOptions;
  return {
    maxSeqLen: positiveCount(config.max_seq_len, 'max_seq_len'),
    generation,
    stopWords: [...textList(config.stop_words, 'stop_words'), ...textList(config.end_str, 'end_str')],
    threads: positiveCount(threads, 'model_kwargs.n_threads'),
    truncation: readTruncation(config, kind, tokenizerOptions),
    notes: [
      ...gpuNote(config),
      ...unusedNote('model_kwargs', Object.keys(otherModelOptions), 'the weights file decides them'),
      ...unusedNote('generation_kwargs', unused, 'do_sample is not true'),
    ],
  };
}

/** The options of one request over those of the model. In the old classes the model's come last. */
export function generationFor(
  config: LlamaConfig,
  options: JsonObject | undefined,
  legacy: boolean,
): GenerationOptions {
  const request = options ?? {};
  return legacy
    ? readGenerationOptions(request, config.generation)
    : readGenerationOptions(config.generation, request);
}

/**
 * How a prompt is shortened. `answer` is the longest answer in tokens (0 when none is asked for). Weights whose
 * positions are learned one by one cannot compute beyond them; others can, as in Hugging Face.
 */
export function cutsFor(config: LlamaConfig, header: GgufHeader, answer: number): TokenCut[] {
  const { keep, ends, reserve } = config.truncation;
  const trained = trainedLength(header);
  const longest = config.maxSeqLen ?? trained;
  const left = Math.max(1, longest - answer);
  const cuts: TokenCut[] = [];
  if (answer > 0 && ends) {
    const both = reserve === 'never' ? longest : left;
    if (reserve === 'ends') cuts.push({ most: longest, keep });
    if (both >= 2) cuts.push({ most: both, keep: 'ends' });
  }
  cuts.push({ most: reserve === 'always' ? left : longest, keep });
  if (!extrapolates(header)) cuts.push({ most: Math.max(1, trained - answer), keep });
  return cuts;
}

/** Longest context of the training, in tokens. */
export function trainedLength(header: GgufHeader): number {
  return headerNumber(header, `${modelArchitecture(header)}.context_length`) ?? 2048;
}

/** Memory for the keys and values of one position, two bytes a number. */
export function bytesPerPosition(header: GgufHeader): number {
  const of = (key: string) => headerNumber(header, `${modelArchitecture(header)}.${key}`);
  const width = of('embedding_length') ?? 4096;
  const heads = of('attention.head_count') ?? 1;
  const head = of('attention.key_length') ?? width / heads;
  const keys = (of('attention.head_count_kv') ?? heads) * head;
  return Math.ceil((of('block_count') ?? 1) * 2 * keys * 2);
}

function modelArchitecture(header: GgufHeader): string {
  return headerText(header, 'general.architecture') ?? 'llama';
}

/** Whether positions are computed (rotary, linear biases, recurrent) and so have no end. */
function extrapolates(header: GgufHeader): boolean {
  const architecture = modelArchitecture(header);
  const computed = ['rope.', 'ssm.', 'attention.max_alibi_bias'].map((key) => `${architecture}.${key}`);
  return [...header.metadata.keys()].some((key) => computed.some((start) => key.startsWith(start)));
}

function readTruncation(config: ModelConfig, kind: LlamaKind, tokenizerOptions: JsonObject): Truncation {
  const side = tokenizerOptions.truncation_side ?? (kind.legacy ? 'right' : 'left');
  if (side !== 'left' && side !== 'right')
    throw invalid('tokenizer_kwargs.truncation_side', side, 'left or right');
  const keep = side === 'left' ? 'end' : 'start';
  const mode = config.mode ?? 'none';
  if (mode !== 'none' && mode !== 'mid') throw invalid('mode', mode, 'none or mid');
  if (kind.legacy) return { keep, ends: mode === 'mid', reserve: 'always' };
  if (kind.style === 'roles') return { keep, ends: mode === 'mid', reserve: 'ends' };
  return { keep, ends: config.drop_middle === true, reserve: 'never' };
}

function refuseUnsupported(config: ModelConfig): void {
  const adapter = config.peft_path;
  if (adapter !== undefined && adapter !== null) {
    throw new LodestoneError(
      'config-invalid',
      `peft_path is ${JSON.stringify(adapter)}, which the local engine cannot load`,
      {
        hint: 'Merge the adapter into the weights before converting them to GGUF.',
      },
    );
  }
  const template = config.fastchat_template ?? config.use_fastchat_template;
  if (template !== undefined && template !== null && template !== false) {
    throw new LodestoneError('config-invalid', 'the local engine does not support FastChat templates', {
      hint: 'Remove fastchat_template: the chat template in the weights is used.',
    });
  }
}

function gpuNote(config: ModelConfig): string[] {
  const count = configObject(config, 'run_cfg').num_gpus;
  if (typeof count !== 'number' || count === 0) return [];
  return [`run_cfg.num_gpus is ${count}, but the local engine runs on the CPU`];
}

function unusedNote(where: string, names: readonly string[], reason: string): string[] {
  if (names.length === 0) return [];
  return [`${where}: ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no effect, since ${reason}`];
}

function configObject(config: ModelConfig, key: string): JsonObject {
  const value = plain(config[key] ?? {});
  if (!isPlainObject(value)) throw invalid(key, value, 'a dict');
  return value;
}

function positiveCount(value: Json | undefined, key: string): number | null {
  if (value === undefined || value === null) return null;
  const count = plain(value);
  if (!Number.isInteger(count) || Number(count) < 1) throw invalid(key, value, 'an integer of at least 1');
  return Number(count);
}

function textList(value: Json | undefined, key: string): string[] {
  if (value === undefined || value === null) return [];
  const texts = [plain(value)].flat();
  if (!texts.every((text) => typeof text === 'string'))
    throw invalid(key, value, 'a text or a list of texts');
  return texts.filter((text) => text !== '');
}

function invalid(key: string, value: Json, expected: string): LodestoneError {
  return new LodestoneError('config-invalid', `${key} is ${JSON.stringify(value)}`, {
    hint: `It must be ${expected}.`,
  });
}
