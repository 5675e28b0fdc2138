import {
  type GenerateRequest,
  type JsonObject,
  type Message,
  type ModelDefinition,
  type Prompt,
  type Reply,
  RequestError,
} from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import { frameFailure } from '../protocols/spark/spark-failure.ts';
import type { SparkReply } from '../protocols/spark/spark-reply.ts';
import { OWN_KEYS, SparkConfig } from './spark/spark-config.ts';
import { sparkModel } from './spark/spark-model.ts';

/** Codes for what the vendor finds sensitive: in the input, in the answer. */
const SENSITIVE_INPUT = 10013;
const SENSITIVE_ANSWER = 10014;

/** OpenCompass's `XunFei`: iFlytek's Spark, at the address that `path` is; `domain` says which model answers there. */
export const xunfei: ModelDefinition = {
  type: 'opencompass.models.xunfei_api.XunFei',
  kinds: ['gen'],
  takesStopWords: false,
  keys: ['appid', 'api_secret', 'api_key', 'domain', 'query_per_second', 'rpm_verbose', 'retry', ...OWN_KEYS],
  secrets: ['appid', 'api_secret', 'api_key'],
  prompts: ({ meta_template: own }) => ({
    style: 'roles',
    ...(own === undefined ? {} : { metaTemplate: own }),
  }),
  create(config, context) {
    const read = new SparkConfig(config);
    read.refuseGenerationOptions();
    const appId = read.text('appid');
    const domain = read.optional('domain') ?? 'general';
    const unfinished = new WeakMap<GenerateRequest, string>();
    return sparkModel({
      ...{ config, context, domain, space: ' ' },
      address: read.address(read.text('path'), 'path'),
      keys: { appId, apiKey: read.text('api_key'), apiSecret: read.text('api_secret') },
      messageOf: ({ prompt, maxOutLen }) => ({
        header: { app_id: appId },
        parameter: { chat: { domain, ...(maxOutLen === null ? {} : { max_tokens: maxOutLen }) } },
        payload: { message: { text: messages(prompt) } },
      }),
      replyOf: (request, reply) => replyTo(request, reply, unfinished),
      compose,
    });
  },
};

/** One message a turn; a turn of the system gets no role, as there. */
function messages(prompt: Prompt): JsonObject[] {
  if (typeof prompt === 'string') return [{ role: 'user', content: prompt }];
  return prompt.map(message);
}

const ROLES: Readonly<Record<string, string>> = { HUMAN: 'user', BOT: 'assistant' };

function message(turn: Message): JsonObject {
  if ('content' in turn) return turn;
  const role = ROLES[turn.role];
  return { ...(role === undefined ? {} : { role }), content: turn.prompt };
}

/**
 * OpenCompass never clears the text of an attempt that ended in an error: it stands before that of the next one. What is
 * found sensitive gives the text that its answer is there.
 */
function replyTo(
  request: GenerateRequest,
  { content, error }: SparkReply,
  unfinished: WeakMap<GenerateRequest, string>,
): Reply {
  const before = unfinished.get(request) ?? '';
  if (error === undefined)
    return compose({ text: '', said: { content, ...(before === '' ? {} : { before }) } });
  const failure = frameFailure(error);
  if (error.code !== SENSITIVE_INPUT && error.code !== SENSITIVE_ANSWER) {
    unfinished.set(request, before + content);
    throw new RequestError(failure);
  }
  const text = error.code === SENSITIVE_ANSWER ? 'None' : error.message;
  const said = { content, message: error.message };
  return { text, said, failure: { kind: 'content-filter', message: failure.message } };
}

/** The text is stripped. */
function compose(reply: Reply): Reply {
  const { said = { content: reply.text }, ...others } = reply;
  const text = stripText(`${said.before ?? ''}${said.content ?? ''}`);
  return { ...others, text, ...(said.content === text && said.before === undefined ? {} : { said }) };
}
