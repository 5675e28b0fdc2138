import {
  type HelperModel,
  type HelperModels,
  LodestoneError,
  type ModelRequest,
  type Reply,
  type RequestOrigin,
} from '../core/index.ts';
import type { AnswerSource } from './model-answers.ts';
import { requestHash } from './request-hash.ts';

/** Gives helpers that are started when they are first needed. */
export function helperModels(
  start: (name: string) => Promise<{ readonly answers: AnswerSource }>,
): HelperModels {
  const running = new Map<string, Promise<HelperModel>>();
  const started = async (name: string) => helperModel(name, await start(name));
  return (name) => {
    const known = running.get(name) ?? started(name);
    running.set(name, known);
    return known;
  };
}

/** What a text is as a vector is asked once, whoever wants to know. */
function helperModel(name: string, { answers }: { readonly answers: AnswerSource }): HelperModel {
  const vectors = new Map<string, Promise<Reply>>();
  const send = async (request: ModelRequest): Promise<Reply> => {
    const { exchange } = await answers.answer(request, requestHash(request, 0), NO_SAMPLE);
    const { reply } = exchange;
    if (reply.failure === undefined) return reply;
    throw new LodestoneError('request-failed', `${name} did not reply: ${reply.failure.message}`);
  };
  return {
    ask(request) {
      if (request.kind !== 'embed') return send(request);
      const known = vectors.get(request.prompt) ?? send(request);
      vectors.set(request.prompt, known);
      return known;
    },
  };
}

/** What helpers are asked belongs to no sample's answer. */
const NO_SAMPLE: RequestOrigin = { dataset: '', index: 0 };
