import {
  type ChoiceRequest,
  type EndpointLimits,
  errorLine,
  type GenerateRequest,
  type JsonObject,
  LodestoneError,
  type LoglikelihoodRequest,
  type Model,
  type ModelConfig,
  type ModelContext,
  type ModelRequest,
  messageText,
  type Prompt,
  type Reply,
  type RequestKind,
  type ScoreRequest,
} from '../../core/index.ts';
import { usableCores } from '../../util/index.ts';
import { continuationScore } from '../scores/continuation.ts';
import { softmax } from '../scores/softmax.ts';
import { ChatTemplate, ConversationError } from './chat-template.ts';
import type { EnginePrompt, EngineSettings } from './engine/messages.ts';
import { ENGINE_VERSION, findEnginePackage } from './engine-package.ts';
import { type GgufHeader, headerText, readGgufHeader } from './gguf-header.ts';
import {
  bytesPerPosition,
  cutsFor,
  generationFor,
  type LlamaConfig,
  type LlamaKind,
  readLlamaConfig,
} from './llama-config.ts';
import { LlamaEngine, WorkRefused } from './llama-engine.ts';
import { weightsDigest } from './weights/weights-digest.ts';

export interface LlamaModelOptions {
  /** The GGUF file. */
  readonly weights: string;
  /** Text prompts are continued as they stand; conversations are put through the weights' chat template. */
  readonly style: LlamaKind['style'];
  /** Behaves as OpenCompass's Hugging Face classes from before the chat templates did. @default false */
  readonly legacy?: boolean;
  readonly config: ModelConfig;
  readonly context: ModelContext;
  /** An engine with these weights that others use, too, and that its owner closes. Default: one of its own. */
  readonly engine?: LlamaEngine;
}

/** Requests that may wait at the engine: enough for all options of a question to be asked side by side. */
const WORKERS = 4;
const RETRIES = 2;

/**
 * A model that llama.cpp computes on this machine's CPU, in a process of its own. Replies depend on the request
 * alone, to the last bit: not on other requests, on `batch_size`, or on the number of threads.
 * Fails at once when the engine is not installed or the file is no GGUF file.
 */
export function createLlamaModel(options: LlamaModelOptions): Model {
  const { weights, style, legacy = false, context } = options;
  const config = readLlamaConfig(options.config, { style, legacy });
  const header = readGgufHeader(weights);
  for (const note of config.notes) context.log(note);
  const { release } = findEnginePackage();
  const facts = { engine: 'llama.cpp', release, binding: ENGINE_VERSION, style, legacy };
  return new LlamaModel({
    weights,
    engine: options.engine ?? createLlamaEngine(weights, config, context),
    ownsEngine: options.engine === undefined,
    config,
    header,
    kind: { style, legacy },
    context,
    facts,
  });
}

/** The process that computes a model; it starts with the first request. */
export function createLlamaEngine(weights: string, config: LlamaConfig, context: ModelContext): LlamaEngine {
  const { binding, folder } = findEnginePackage();
  const settings: EngineSettings = {
    binding,
    folder,
    weights,
    threads: config.threads ?? usableCores(),
    fixedThreads: config.threads !== null,
    bytesPerPosition: bytesPerPosition(readGgufHeader(weights)),
  };
  return new LlamaEngine(settings, context.log);
}

interface Parts {
  readonly weights: string;
  readonly engine: LlamaEngine;
  readonly ownsEngine: boolean;
  readonly config: LlamaConfig;
  readonly header: GgufHeader;
  readonly kind: LlamaKind;
  readonly context: ModelContext;
  readonly facts: JsonObject;
}

class LlamaModel implements Model {
  readonly limits: EndpointLimits;
  readonly #parts: Parts;
  readonly #engine: LlamaEngine;
  #template: Promise<ChatTemplate> | undefined;
  #cutPrompts = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#engine = parts.engine;
    this.limits = { id: `local:${parts.weights}`, maxWorkers: WORKERS, retries: RETRIES };
  }

  async identity(signal: AbortSignal): Promise<JsonObject> {
    const { weights, config, context, facts } = this.#parts;
    return {
      ...facts,
      weights: await weightsDigest(weights, context.env, signal),
      max_seq_len: config.maxSeqLen,
      generation_kwargs: config.generation,
      stop_words: [...config.stopWords],
      truncation: { ...config.truncation },
    };
  }

  async prepare(kinds: ReadonlySet<RequestKind>, signal: AbortSignal): Promise<void> {
    const roles = this.#parts.kind.style === 'roles';
    if (roles && [...kinds].some((kind) => kind !== 'gen')) {
      throw new LodestoneError('capability-missing', 'a model with a chat template cannot score texts', {
        hint: 'Use the base class, HuggingFaceBaseModel, for tasks of the kinds ppl, ll and clp.',
      });
    }
    if (roles) await this.#chatTemplate();
    await this.#engine.facts();
    signal.throwIfAborted();
  }

  async send(request: ModelRequest, signal: AbortSignal): Promise<Reply> {
    try {
      return await this.#answer(request, signal);
    } catch (error) {
      if (error instanceof WorkRefused) return refused(error);
      if (error instanceof ConversationError) return failed('rejected', error.message);
      throw error;
    }
  }

  async #answer(request: ModelRequest, signal: AbortSignal): Promise<Reply> {
    switch (request.kind) {
      case 'gen':
        return this.#generate(request, signal);
      case 'ppl':
        return this.#score(request, signal);
      case 'll':
        return this.#loglikelihood(request, signal);
      case 'clp':
        return this.#choose(request, signal);
      case 'embed':
        return this.#embed(request.prompt, signal);
    }
  }

  async countTokens(prompt: Prompt): Promise<number> {
    const never = new AbortController().signal;
    const { text, addSpecial } = await this.#enginePrompt(prompt, 0);
    return this.#engine.do({ kind: 'count', text, addSpecial }, never);
  }

  async close(): Promise<void> {
    if (this.#cutPrompts > 1)
      this.#parts.context.log(`${this.#cutPrompts} prompts were too long and were truncated`);
    if (this.#parts.ownsEngine) await this.#engine.close();
  }

  async #generate(request: GenerateRequest, signal: AbortSignal): Promise<Reply> {
    const { config, header, kind } = this.#parts;
    const { sampling, seed, ...options } = generationFor(config, request.options, kind.legacy);
    const maxTokens = request.maxOutLen ?? options.maxNewTokens;
    const generated = await this.#engine.do(
      {
        kind: 'generate',
        prompt: await this.#enginePrompt(request.prompt, request.sharedPrefix ?? 0),
        cuts: cutsFor(config, header, maxTokens ?? 0),
        maxTokens,
        minTokens: request.minOutLen ?? options.minNewTokens,
        stop: [...new Set([...(request.stop ?? []), ...config.stopWords, ...options.stopTexts])].filter(
          Boolean,
        ),
        stopTokens: options.stopTokens,
        sampling: { ...sampling, seed: `${seed}/${request.replica ?? 0}` },
        showSpecial: kind.style === 'roles',
      },
      signal,
    );
    this.#noteCut(generated.promptTokens, generated.cutTokens);
    const { text, finishReason, promptTokens, completionTokens } = generated;
    return { text, finishReason, usage: { promptTokens, completionTokens } };
  }

  async #score(request: ScoreRequest, signal: AbortSignal): Promise<Reply> {
    const { config, header } = this.#parts;
    const scored = await this.#engine.do(
      {
        kind: 'score',
        prompt: await this.#enginePrompt(request.prompt, request.sharedPrefix ?? 0),
        cuts: cutsFor(config, header, 0),
        context: request.context ?? '',
      },
      signal,
    );
    this.#noteCut(scored.promptTokens, scored.cutTokens);
    if (scored.counted === 0) return failed('rejected', 'the context covers the whole prompt');
    const usage = { promptTokens: scored.promptTokens };
    const { sum, counted, promptTokens: tokens } = scored;
    return { text: '', ppl: sum / counted, loglikelihood: -sum, tokens, usage };
  }

  async #loglikelihood(request: LoglikelihoodRequest, signal: AbortSignal): Promise<Reply> {
    const end = continuationScore(request);
    if (end === undefined) return { text: '', loglikelihood: 0 };
    const { ppl: _, ...reply } = await this.#score(end, signal);
    return reply;
  }

  async #choose(request: ChoiceRequest, signal: AbortSignal): Promise<Reply> {
    const { config, header } = this.#parts;
    const chosen = await this.#engine.do(
      {
        kind: 'choose',
        prompt: await this.#enginePrompt(request.prompt, request.sharedPrefix ?? 0),
        cuts: cutsFor(config, header, 1),
        choices: request.choices,
      },
      signal,
    );
    this.#noteCut(chosen.promptTokens, chosen.cutTokens);
    const usage = { promptTokens: chosen.promptTokens };
    return { text: '', probabilities: softmax(chosen.logits), usage };
  }

  async #embed(text: string, signal: AbortSignal): Promise<Reply> {
    const { vector, promptTokens, cutTokens } = await this.#engine.do({ kind: 'embed', text }, signal);
    this.#noteCut(promptTokens, cutTokens);
    return { text: '', embedding: vector, usage: { promptTokens } };
  }

  async #enginePrompt(prompt: Prompt, shared: number): Promise<Extract<EnginePrompt, { text: string }>> {
    if (this.#parts.kind.style === 'text') {
      const text = typeof prompt === 'string' ? prompt : prompt.map(messageText).join('');
      return { text, addSpecial: true, sharedPrefix: shared };
    }
    const rendered = (await this.#chatTemplate()).renderShared(prompt, shared);
    return { text: rendered.text, addSpecial: false, sharedPrefix: rendered.shared };
  }

  #chatTemplate(): Promise<ChatTemplate> {
    // A failure is not kept: the engine may only have ended while it was asked.
    this.#template ??= this.#loadTemplate().catch((error) => {
      this.#template = undefined;
      throw error;
    });
    return this.#template;
  }

  async #loadTemplate(): Promise<ChatTemplate> {
    const { header, weights } = this.#parts;
    const source = headerText(header, 'tokenizer.chat_template');
    if (source === undefined) {
      throw new LodestoneError('capability-missing', `${weights} has no chat template`, {
        hint: 'Use the base class, HuggingFaceBaseModel, or weights of a chat model.',
      });
    }
    const facts = await this.#engine.facts();
    try {
      return new ChatTemplate(source, facts);
    } catch (error) {
      throw new LodestoneError(
        'engine-failed',
        `the chat template in ${weights} cannot be read: ${errorLine(error)}`,
        {
          hint: 'Use the base class, HuggingFaceBaseModel, or newer weights of the same model.',
        },
      );
    }
  }

  #noteCut(kept: number, cut: number): void {
    if (cut === 0) return;
    this.#cutPrompts += 1;
    if (this.#cutPrompts > 1) return;
    const { keep, ends } = this.#parts.config.truncation;
    const place = ends ? 'the middle' : keep === 'end' ? 'its start' : 'its end';
    this.#parts.context.log(`a prompt of ${kept + cut} tokens was truncated to ${kept}; removed: ${place}`);
  }
}

function refused({ reason, message }: WorkRefused): Reply {
  if (reason !== 'choices') return failed(reason, message);
  throw new LodestoneError('capability-missing', message, {
    hint: 'Each choice must be one token: use shorter choices, or a ppl variant of the dataset.',
  });
}

function failed(kind: 'context-length' | 'rejected', message: string): Reply {
  return { text: '', failure: { kind, message } };
}
