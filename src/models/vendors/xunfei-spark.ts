import {
  type GenerateRequest,
  type Message,
  type ModelDefinition,
  messageText,
  type Prompt,
  type Reply,
  RequestError,
  sampleFailure,
} from '../../core/index.ts';
import { frameFailure } from '../protocols/spark/spark-failure.ts';
import type { SparkReply } from '../protocols/spark/spark-reply.ts';
import { OWN_KEYS, SparkConfig } from './spark/spark-config.ts';
import { sparkModel } from './spark/spark-model.ts';

/** Where the vendor's client asks for a model that it knows, unless another address is given. */
const ADDRESSES: Readonly<Record<string, string>> = {
  '4.0Ultra': 'wss://spark-api.xf-yun.com/v4.0/chat',
  'generalv3.5': 'wss://spark-api.xf-yun.com/v3.5/chat',
  generalv3: 'wss://spark-api.xf-yun.com/v3.1/chat',
  generalv2: 'wss://spark-api.xf-yun.com/v2.1/chat',
  general: 'wss://spark-api.xf-yun.com/v1.1/chat',
  image: 'wss://spark-api.cn-huabei-1.xf-yun.com/v2.1/image',
};

/** Codes whose words OpenCompass takes for the answer. */
const SAID_AS_ANSWER = new Set([10003, 10013, 10014, 10020]);

/** OpenCompass's `XunFeiSpark`: the same service through the vendor's client; `path` says which model answers. */
export const xunfeiSpark: ModelDefinition = {
  type: 'opencompass.models.xunfei_api.XunFeiSpark',
  kinds: ['gen'],
  takesStopWords: false,
  keys: ['url', 'app_id', 'api_key', 'api_secret', 'query_per_second', 'rpm_verbose', 'retry', ...OWN_KEYS],
  secrets: ['app_id', 'api_key', 'api_secret'],
  prompts: ({ meta_template: own }) => ({
    style: 'roles',
    ...(own === undefined ? {} : { metaTemplate: own }),
  }),
  create(config, context) {
    const read = new SparkConfig(config);
    read.refuseGenerationOptions();
    const appId = read.text('app_id');
    const domain = read.text('path');
    return sparkModel({
      // Nine spaces, as the vendor's client has them.
      ...{ config, context, domain, space: ' '.repeat(9) },
      address: read.address(read.optional('url') ?? ADDRESSES[domain] ?? read.text('url'), 'url'),
      keys: { appId, apiKey: read.text('api_key'), apiSecret: read.text('api_secret') },
      messageOf: ({ prompt, maxOutLen }) => ({
        header: { app_id: appId, uid: 'spark_sdk_user' },
        parameter: {
          chat: {
            ...{ domain, temperature: 0.5, top_k: 4 },
            ...(maxOutLen === null ? {} : { max_tokens: maxOutLen }),
          },
        },
        payload: { message: { text: messages(prompt) } },
      }),
      replyOf: replyTo,
      compose: (reply) => reply,
    });
  },
};

type Turn = { role: string; content: string };

/** Neighbours of one role are one turn, their texts on lines of their own; all but answers and a first system turn are the user's. */
function messages(prompt: Prompt): Turn[] {
  if (typeof prompt === 'string') return [{ role: 'user', content: prompt }];
  const turns: Turn[] = [];
  for (const [index, message] of prompt.entries()) {
    const turn = { role: sparkRole(message, index), content: messageText(message) };
    const last = turns.at(-1);
    if (last?.role === turn.role) last.content += `\n${turn.content}`;
    else turns.push(turn);
  }
  return turns;
}

function sparkRole({ role }: Message, index: number): string {
  if (role === 'BOT' || role === 'assistant') return 'assistant';
  return index === 0 && (role === 'SYSTEM' || role === 'system') ? 'system' : 'user';
}

function replyTo(_request: GenerateRequest, { content, error }: SparkReply): Reply {
  if (error === undefined) return { text: content };
  const failure = frameFailure(error);
  const ofSample = SAID_AS_ANSWER.has(error.code) ? sampleFailure(failure) : undefined;
  if (ofSample === undefined) throw new RequestError(failure);
  const text = `Error Code: ${error.code}, Error: ${error.message}`;
  return { text, said: { content, message: error.message }, failure: ofSample };
}
