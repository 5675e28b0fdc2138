import {
  type GenerateRequest,
  type JsonObject,
  type Model,
  type ModelConfig,
  type ModelContext,
  type ModelRequest,
  messageText,
  type Reply,
} from '../../../core/index.ts';
import { withoutSecrets } from '../../../util/index.ts';
import { endpointLimits, replyTimeout } from '../../http/endpoint-limits.ts';
import { sharedWebSockets } from '../../http/shared-web-sockets.ts';
import type { SparkReply } from '../../protocols/spark/spark-reply.ts';
import { SparkChat } from '../../protocols/spark-chat.ts';
import { TokenCounter } from '../../tokens/token-counter.ts';

/** How one class asks, and what it makes of a reply. */
export interface SparkModelOptions {
  readonly config: ModelConfig;
  readonly context: ModelContext;
  readonly address: string;
  /** The model that the server takes for an address. */
  readonly domain: string;
  readonly keys: { readonly appId: string; readonly apiKey: string; readonly apiSecret: string };
  /** What stands before `headers=` in the signature. */
  readonly space: string;
  readonly messageOf: (request: GenerateRequest) => JsonObject;
  /** Throws RequestError for an error that concerns more than the sample, or may pass. */
  readonly replyOf: (request: GenerateRequest, reply: SparkReply) => Reply;
  /** Makes the text again from what was said. */
  readonly compose: (reply: Reply) => Reply;
}

/** A model of iFlytek's Spark. */
export function sparkModel(options: SparkModelOptions): Model {
  const { config, context, address, domain, keys, space, messageOf, replyOf, compose } = options;
  const sockets = sharedWebSockets(context, replyTimeout(config));
  const chat = new SparkChat({ sockets, address, keys, space, now: context.now });
  const tokens = new TokenCounter(domain, context.compat);
  return {
    limits: endpointLimits(config, address, domain, Object.values(keys)),
    identity: async () => ({ type: config.type, url: withoutSecrets(address), domain }),
    prepare: async () => undefined,
    send: async (request: ModelRequest, signal) => {
      const asked = request as GenerateRequest;
      const started = performance.now();
      if (Object.keys(asked.options ?? {}).length > 0)
        context.log(`${config.abbr ?? config.type}: generation options of datasets cannot be sent`);
      const reply = await chat.ask(messageOf(asked), signal);
      return { ...replyOf(asked, reply), ...modelFacts(reply, started) };
    },
    compose: (_request, reply) => (reply.failure === undefined ? compose(reply) : reply),
    countTokens: (prompt) =>
      tokens.count(typeof prompt === 'string' ? prompt : prompt.map(messageText).join('')),
    close: async () => undefined,
  };
}

/** What a reply holds next to its text. */
function modelFacts(
  { reasoning, usage, firstPieceAt }: SparkReply,
  started: number,
): Pick<Reply, 'reasoning' | 'usage' | 'firstPieceMs'> {
  return {
    ...(reasoning === '' ? {} : { reasoning }),
    ...(usage === undefined ? {} : { usage }),
    ...(firstPieceAt === undefined ? {} : { firstPieceMs: firstPieceAt - started }),
  };
}
