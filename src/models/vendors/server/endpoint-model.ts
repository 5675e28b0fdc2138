import {
  type BatchAccess,
  type EndpointLimits,
  type GenerateRequest,
  type Json,
  type JsonObject,
  LodestoneError,
  type LoglikelihoodRequest,
  type Model,
  type ModelConfig,
  type ModelContext,
  type ModelRequest,
  type Prompt,
  plain,
  type Reply,
  RequestError,
  type RequestKind,
} from '../../../core/index.ts';
import { withoutSecrets } from '../../../util/index.ts';
import { joinUrl, withoutEnd } from '../../http/address.ts';
import { type ApiKeys, keyHeaders } from '../../http/api-keys.ts';
import { endpointLimits } from '../../http/endpoint-limits.ts';
import { PROBE_LIMIT_MS, persistently } from '../../http/persistently.ts';
import { type EndpointFields, generationFields } from '../../protocols/endpoint-body.ts';
import type { LengthField } from '../../protocols/openai/asked-fields.ts';
import { composeChat } from '../../protocols/openai/chat-reply.ts';
import { ENDPOINT_RULES } from '../../protocols/openai/reply-rules.ts';
import { openaiChat } from '../../protocols/openai-chat.ts';
import { openaiCompletions } from '../../protocols/openai-completions.ts';
import { buildEmbeddingBody, parseEmbedding } from '../../protocols/openai-embeddings.ts';
import { ChoiceScorer } from '../../protocols/scoring/choice-scorer.ts';
import { CompletionScorer, type PostCompletion } from '../../protocols/scoring/completion-scorer.ts';
import type { TextProtocol } from '../../protocols/text-protocol.ts';
import { TextServer } from '../../protocols/text-server.ts';
import { continuationScore } from '../../scores/continuation.ts';
import { PromptLength } from './prompt-length.ts';
import { shortNames } from './served-names.ts';

/** A model behind an OpenAI-compatible server of any make. */
export interface EndpointModelOptions {
  readonly config: ModelConfig;
  readonly context: ModelContext;
  /** The URL that `/chat/completions` and `/completions` stand below. */
  readonly baseUrl: string;
  /** The name under which the server knows the model; the only one it has where none is given. */
  readonly model: string | undefined;
  /** Taken from several where no name is given and the server has this one. */
  readonly preferredModel?: string;
  readonly keys: ApiKeys;
  /** The header that holds the key as it is. Default: `Authorization: Bearer KEY`. */
  readonly keyHeader?: string | undefined;
  /** The field that says how long an answer may be. Default: `max_tokens`. */
  readonly lengthField?: LengthField;
  /** Whether text is asked for as a conversation or as the continuation of a text. */
  readonly generatesBy: 'chat' | 'completions';
  readonly sampling: JsonObject;
  /** The fields for sampling options of a request, which stand over the model's own. Default: the options as they are. */
  readonly requestSampling?: (options: JsonObject) => JsonObject;
  readonly extraBody?: JsonObject;
  /** Texts that end every answer, besides those of a request. */
  readonly stopWords?: readonly string[];
}

/** Parts of what `/models` says that change when other weights are served under the same name. */
const REVISION_FIELDS = ['root', 'parent', 'owned_by', 'max_model_len', 'meta'];

/** Characters of a part that says something of the model. */
const LONGEST_FACT = 10_000;

/** How long a server may take to say what it serves, and to count tokens. */
const MODELS_LIMIT_MS = 10_000;
const TOKENIZE_LIMIT_MS = 30_000;

export class EndpointModel implements Model {
  readonly limits: EndpointLimits;
  readonly batches: BatchAccess;
  readonly #options: EndpointModelOptions;
  readonly #server: TextServer;
  readonly #length: PromptLength;
  #entries: Promise<JsonObject[] | undefined> | undefined;
  #fields: Promise<EndpointFields> | undefined;
  #scorer: CompletionScorer | undefined;
  #choices: ChoiceScorer | undefined;

  constructor(options: EndpointModelOptions) {
    const { config, context, baseUrl, keys } = options;
    this.#options = options;
    const protocol = this.#protocol();
    this.limits = endpointLimits(config, baseUrl, options.model ?? '', keys.all);
    this.#server = new TextServer({
      config,
      context,
      protocol,
      endpoint: this.limits.id,
      urls: [joinUrl(baseUrl, protocol.path)],
      headers: () => keyHeaders(keys.take(), options.keyHeader),
      finish: (request, reply) => this.#cut(request, reply),
    });
    this.batches = this.#server.batches;
    const root = withoutEnd(baseUrl, /\/v1$/);
    this.#length = new PromptLength(
      async () => (await this.#servedFields(never())).model,
      (path, body) =>
        persistently(
          (signal) => this.#server.client.text(joinUrl(root, path), body, signal),
          TOKENIZE_LIMIT_MS,
          never(),
        ),
      context.log,
    );
  }

  async identity(): Promise<JsonObject> {
    const { config, baseUrl, model, generatesBy, sampling, extraBody, stopWords } = this.#options;
    return {
      type: config.type,
      url: withoutSecrets(baseUrl),
      ...(model === undefined ? {} : { model }),
      by: generatesBy,
      sampling,
      ...(extraBody === undefined ? {} : { extra_body: extraBody }),
      ...(stopWords === undefined ? {} : { stop_words: [...stopWords] }),
    };
  }

  async revision(signal: AbortSignal): Promise<JsonObject | undefined> {
    const { model } = await this.#servedFields(signal);
    const entry = (await this.#served(signal))?.find(({ id }) => id === model);
    if (entry === undefined) return undefined;
    const said = REVISION_FIELDS.filter((name) => isFact(entry[name] ?? null));
    const facts = Object.fromEntries(said.map((name) => [name, entry[name] ?? null]));
    return this.#options.model === undefined ? { model, ...facts } : facts;
  }

  async prepare(kinds: ReadonlySet<RequestKind>, signal: AbortSignal): Promise<void> {
    await this.#servedFields(signal);
    if (kinds.has('ppl') || kinds.has('ll')) await (await this.#scorerOf(signal)).prepare(signal);
    if (kinds.has('clp')) await (await this.#choicesOf(signal)).prepare(signal);
    if (kinds.has('embed')) await this.#prepareEmbedding(signal);
  }

  async send(request: ModelRequest, signal: AbortSignal): Promise<Reply> {
    if (request.kind === 'ppl') return (await this.#scorerOf(signal)).score(request, signal);
    if (request.kind === 'll') return this.#loglikelihood(request, signal);
    if (request.kind === 'clp') return (await this.#choicesOf(signal)).choose(request, signal);
    if (request.kind === 'embed') return this.#embed(request.prompt, signal);
    return this.#server.ask(request, signal);
  }

  #protocol(): TextProtocol {
    const { config, generatesBy } = this.#options;
    const streams = config.stream === true;
    const fields = async (request: GenerateRequest, signal: AbortSignal) => {
      return generationFields(await this.#servedFields(signal), this.#completed(request));
    };
    if (generatesBy === 'completions') return openaiCompletions({ fields, streams });
    return openaiChat({
      streams,
      rules: ENDPOINT_RULES,
      fields: async (request, signal) => ({ ...(await fields(request, signal)), prompt: request.prompt }),
    });
  }

  /** A request with what the model says of all of them. */
  #completed(request: GenerateRequest): GenerateRequest {
    const { requestSampling } = this.#options;
    const { options } = request;
    const sampling = options === undefined ? {} : { options: requestSampling?.(options) ?? options };
    return { ...request, stop: this.#stopsOf(request), ...sampling };
  }

  #stopsOf({ stop = [] }: GenerateRequest): string[] {
    return [...new Set([...stop, ...(this.#options.stopWords ?? [])])];
  }

  #cut(request: GenerateRequest, reply: Reply): Reply {
    const text = cutAtStop(reply.text, this.#stopsOf(request));
    return text === reply.text ? reply : { ...reply, text, said: reply.said ?? { content: reply.text } };
  }

  compose(request: GenerateRequest, reply: Reply): Reply {
    return this.#cut(request, composeChat(reply, ENDPOINT_RULES));
  }

  get composition(): JsonObject {
    return { ...ENDPOINT_RULES, thinkTag: null };
  }

  isDeterministic(request: ModelRequest): boolean {
    if (request.kind !== 'gen') return true;
    const { sampling, extraBody, requestSampling } = this.#options;
    const { options, replica = 0 } = request;
    const own = options === undefined ? {} : (requestSampling?.(options) ?? options);
    if (this.#server.dropsTemperature) return false;
    return replica === 0 && isGreedy({ ...sampling, ...own, ...extraBody });
  }

  countTokens(prompt: Prompt, kind: RequestKind): Promise<number> {
    const limit = plain(this.#options.config.max_seq_len ?? null);
    return this.#length.count(prompt, kind, typeof limit === 'number' ? limit : undefined);
  }

  async close(): Promise<void> {
    // The pool of connections is shared; its owner closes it.
  }

  async #embed(text: string, signal: AbortSignal): Promise<Reply> {
    const body = buildEmbeddingBody(await this.#servedFields(signal), text);
    const reply = await this.#server.client.text(joinUrl(this.#options.baseUrl, 'embeddings'), body, signal);
    return { text: '', embedding: parseEmbedding(reply) };
  }

  async #prepareEmbedding(signal: AbortSignal): Promise<void> {
    try {
      await persistently((limited) => this.#embed('probe', limited), PROBE_LIMIT_MS, signal);
    } catch (error) {
      if (!(error instanceof RequestError) || !hasSaidNo(error)) throw error;
      throw new LodestoneError(
        'capability-missing',
        `the server does not return embeddings (${error.message})`,
        {
          hint: 'Serve an embedding model (vllm serve NAME --runner pooling, llama-server --embeddings), or use a GGUF file of one.',
        },
      );
    }
  }

  async #loglikelihood(request: LoglikelihoodRequest, signal: AbortSignal): Promise<Reply> {
    const end = continuationScore(request);
    if (end === undefined) return { text: '', loglikelihood: 0 };
    return (await this.#scorerOf(signal)).scoreEnd(end, signal);
  }

  async #scorerOf(signal: AbortSignal): Promise<CompletionScorer> {
    const fields = await this.#servedFields(signal);
    this.#scorer ??= new CompletionScorer(fields, this.#complete);
    return this.#scorer;
  }

  async #choicesOf(signal: AbortSignal): Promise<ChoiceScorer> {
    const fields = await this.#servedFields(signal);
    const scorer = await this.#scorerOf(signal);
    this.#choices ??= new ChoiceScorer(fields, this.#complete, scorer);
    return this.#choices;
  }

  readonly #complete: PostCompletion = (body, signal) =>
    this.#server.client.text(joinUrl(this.#options.baseUrl, 'completions'), body, signal);

  #servedFields(signal: AbortSignal): Promise<EndpointFields> {
    this.#fields ??= this.#findFields(signal).catch((error) => {
      this.#fields = undefined;
      throw error;
    });
    return this.#fields;
  }

  async #findFields(signal: AbortSignal): Promise<EndpointFields> {
    const { model, sampling, extraBody } = this.#options;
    const name = model ?? (await this.#onlyName(signal));
    const { lengthField } = this.#options;
    const asked = { model: name, sampling, ...(lengthField === undefined ? {} : { lengthField }) };
    return { ...asked, ...(extraBody === undefined ? {} : { extraBody }) };
  }

  async #onlyName(signal: AbortSignal): Promise<string> {
    const { baseUrl } = this.#options;
    const names = (await this.#served(signal))?.map(({ id }) => String(id)) ?? [];
    const [name] = names;
    const { preferredModel: preferred } = this.#options;
    if (preferred !== undefined && names.includes(preferred)) return preferred;
    if (name !== undefined && names.length === 1) return name;
    if (names.length > 1) {
      throw new LodestoneError('ambiguous-name', `${withoutSecrets(baseUrl)} serves ${names.length} models`, {
        hint: `Choose one with --model: ${shortNames(names)}.`,
      });
    }
    throw new LodestoneError(
      'endpoint-refused',
      `${withoutSecrets(joinUrl(baseUrl, 'models'))} lists no model`,
      {
        hint: 'Check the address, or pass the model name with --model.',
      },
    );
  }

  #served(signal: AbortSignal): Promise<JsonObject[] | undefined> {
    const { baseUrl } = this.#options;
    const asked = () =>
      persistently((limited) => this.#server.client.models(baseUrl, limited), MODELS_LIMIT_MS, signal);
    this.#entries ??= asked().catch((error) => {
      this.#entries = undefined;
      throw error;
    });
    return this.#entries;
  }
}

/** Whether sampling fields leave nothing to chance. */
export function isGreedy({ temperature = null, n = 1 }: JsonObject): boolean {
  return plain(temperature) === 0 && Number(plain(n ?? 1)) === 1;
}

/** Servers may limit how many texts can end an answer, or ignore them. */
function cutAtStop(text: string, stop: readonly string[]): string {
  const places = stop.map((word) => (word === '' ? -1 : text.indexOf(word))).filter((place) => place >= 0);
  return places.length === 0 ? text : text.slice(0, Math.min(...places));
}

/** The server understood the request and cannot answer any like it. */
function hasSaidNo({ failure: { kind, status = 0 } }: RequestError): boolean {
  if (status === 401 || status === 403) return false;
  return (
    kind === 'rejected' ||
    status === 404 ||
    status === 405 ||
    status >= 500 ||
    (kind === 'endpoint' && status === 0)
  );
}

/** What may tell one model from another; a server may also say anything else, at any length. */
function isFact(value: Json): boolean {
  return value !== null && JSON.stringify(value).length <= LONGEST_FACT;
}

function never(): AbortSignal {
  return new AbortController().signal;
}
