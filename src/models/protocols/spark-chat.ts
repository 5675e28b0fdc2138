import { type JsonObject, RequestError, type RequestFailure } from '../../core/index.ts';
import { REDACTED, type WebSocketClient, type WebSocketEnd } from '../../util/index.ts';
import { type SigningKeys, signedUrl } from './spark/signed-url.ts';
import { endFailure } from './spark/spark-failure.ts';
import { SparkReply } from './spark/spark-reply.ts';

export interface SparkChatOptions {
  readonly sockets: WebSocketClient;
  /** `ws:` or `wss:`, without a query. */
  readonly address: string;
  readonly keys: SigningKeys;
  /** What stands before `headers=` in the signature. */
  readonly space: string;
  readonly now: () => number;
}

/** The chat of iFlytek's Spark: a websocket for each request, opened by a signed address; one message there, frames back. */
export class SparkChat {
  readonly #options: SparkChatOptions;

  constructor(options: SparkChatOptions) {
    this.#options = options;
  }

  /** A whole reply, or one that ends in an error frame; throws RequestError where neither came. */
  async ask(message: JsonObject, signal: AbortSignal): Promise<SparkReply> {
    const { sockets, address, keys, space, now } = this.#options;
    const { url, secrets } = signedUrl(address, keys, now(), space);
    const discreet = (text: string): string =>
      secrets.reduce((clean, secret) => clean.replaceAll(secret, REDACTED), text);
    const reply = new SparkReply(discreet);
    const end = await sockets.ask({
      url,
      // As browsers and the vendor's own client do.
      headers: { origin: new URL(address.replace(/^ws/i, 'http')).origin },
      message: JSON.stringify(message),
      onMessage: (text) => reply.push(text),
      signal,
    });
    const failure = frameFailure(reply, end, now());
    if (failure === undefined) return reply;
    throw new RequestError({ ...failure, message: discreet(failure.message) });
  }
}

function frameFailure(
  reply: SparkReply,
  end: WebSocketEnd | undefined,
  now: number,
): RequestFailure | undefined {
  if (end !== undefined) return endFailure(end, now);
  if (reply.malformed === undefined) return undefined;
  return { kind: 'transient', message: `the server sent an invalid frame: ${reply.malformed}` };
}
