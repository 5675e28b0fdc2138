import type {
  BatchAccess,
  GenerateRequest,
  JsonObject,
  ModelConfig,
  ModelContext,
  Reply,
} from '../../core/index.ts';
import { withoutEnd } from '../http/address.ts';
import { replyTimeout } from '../http/endpoint-limits.ts';
import { sharedHttpClient } from '../http/shared-http-client.ts';
import { EndpointClient } from './endpoint-client.ts';
import { BodyAdapter } from './openai/body-adapter.ts';
import { openaiBatches } from './openai-batch.ts';
import type { TextProtocol } from './text-protocol.ts';

export interface TextServerOptions {
  readonly config: ModelConfig;
  readonly context: ModelContext;
  /** The `id` of the limits that hold for its requests. */
  readonly endpoint: string;
  readonly protocol: TextProtocol;
  /** Where requests go, in turn: the addresses of the protocol's path. */
  readonly urls: readonly string[];
  /** Headers of the next request. */
  readonly headers: () => Record<string, string>;
  /** Texts that stand for the answer when a request fails with a status. */
  readonly statusTexts?: ReadonlyMap<number, string>;
  /** What is made of every reply, however it came. Default: nothing. */
  readonly finish?: (request: GenerateRequest, reply: Reply) => Reply;
}

/** Asks a server for texts over a protocol, one at a time or by the batch. */
export class TextServer {
  readonly client: EndpointClient;
  readonly batches: BatchAccess;
  readonly #options: TextServerOptions;
  readonly #adapter: BodyAdapter;
  #sent = 0;

  constructor(options: TextServerOptions) {
    const { config, context, endpoint, headers, statusTexts } = options;
    const name = config.abbr ?? config.type;
    this.#options = options;
    this.#adapter = new BodyAdapter((note) => context.log(`${name}: ${note}`));
    this.client = new EndpointClient({
      adapter: this.#adapter,
      http: sharedHttpClient(context, replyTimeout(config)),
      headers,
      now: context.now,
      onRateReport: (report) => context.onRateReport?.(endpoint, report),
      ...(statusTexts === undefined ? {} : { statusTexts }),
    });
    this.batches = this.#batches();
  }

  /** Whether answers are drawn at another temperature than was asked for. */
  get dropsTemperature(): boolean {
    return this.#adapter.dropsTemperature;
  }

  async ask(request: GenerateRequest, signal: AbortSignal): Promise<Reply> {
    const composed = await this.#options.protocol.compose(request, signal);
    if ('failure' in composed) return { text: '', failure: composed.failure };
    return this.#finished(request, await this.#send(composed.body, signal));
  }

  #send(body: JsonObject, signal: AbortSignal): Promise<Reply> {
    const { protocol, urls } = this.#options;
    const url = urls[this.#sent % urls.length] ?? '';
    this.#sent += 1;
    return this.client.ask(url, body, protocol.reader, signal);
  }

  #finished(request: GenerateRequest, reply: Reply): Reply {
    return this.#options.finish?.(request, reply) ?? reply;
  }

  #batches(): BatchAccess {
    const { protocol, urls } = this.#options;
    const [url = ''] = urls;
    return openaiBatches({
      protocol,
      server: this.client.batches(withoutEnd(url, new RegExp(`/${protocol.path}/?$`))),
      replyOf: (request, status, text) =>
        this.#finished(request, this.client.replyOf({ status, headers: {}, text }, protocol.reader)),
    });
  }
}
