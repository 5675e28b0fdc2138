import { createHash } from 'node:crypto';
import {
  asJson,
  type Json,
  LodestoneError,
  type Model,
  type ModelConfig,
  type ModelDefinition,
  type ModelRequest,
  plain,
  type Reply,
  type RequestOrigin,
} from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { softmax } from '../scores/softmax.ts';
import { type Answers, readAnswers } from './echo-answers.ts';
import { trigramVector } from './trigram-vector.ts';

/** Answers of a model that knows nothing: what many multiple-choice and number questions accept. */
const GUESSES = ['A', 'B', 'C', 'D', 'yes', 'no', '0', '1', '42', ''];

/**
 * A model without weights, for trying out datasets and pipelines. `answers` says where its words come from:
 * `gold` (the default), `seed` (chosen at random by `seed`, the same every time), or the path of a file or folder.
 */
export const echo: ModelDefinition = {
  type: 'lodestone.models.Echo',
  kinds: ['gen', 'ppl', 'll', 'clp', 'embed'],
  takesStopWords: true,
  seesReferences: true,
  keys: ['answers', 'seed'],
  prompts({ meta_template: own }, mode) {
    const metaTemplate = own === undefined ? {} : { metaTemplate: own };
    return { style: mode === 'ppl' ? 'text' : 'roles', ...metaTemplate };
  },
  create(config) {
    const answer = answerer(config);
    const identity = { type: config.type, answers: config.answers ?? 'gold', seed: config.seed ?? 0 };
    const model: Model = {
      limits: { id: `echo ${config.abbr ?? ''}`, retries: 0 },
      identity: async () => identity,
      prepare: async () => undefined,
      send: async (request, _signal, origin) => answer(request, origin),
      countTokens: (prompt) => JSON.stringify(prompt).length >> 2,
      close: async () => undefined,
    };
    return model;
  },
};

type Answerer = (request: ModelRequest, origin: RequestOrigin | undefined) => Reply;

function answerer(config: ModelConfig): Answerer {
  const answer = textAnswerer(config);
  return (request, origin) =>
    request.kind === 'embed'
      ? { text: '', embedding: trigramVector(request.prompt) }
      : answer(request, origin);
}

function textAnswerer(config: ModelConfig): Answerer {
  const answers = config.answers ?? 'gold';
  if (answers === 'gold') return (request, origin) => wanted(request, origin, goldText(origin?.gold));
  if (answers === 'seed') return (request) => drawn(request, config.seed ?? 0);
  if (typeof answers !== 'string') {
    throw new LodestoneError('config-invalid', `"answers" of ${config.abbr ?? config.type} must be text`, {
      hint: 'Use "gold", "seed", or the path of a file or folder.',
    });
  }
  const read = readAnswers(answers);
  return (request, origin) => wanted(request, origin, answerIn(read, answers, origin));
}

/** The wanted text; for a prompt to be scored, the best score where it stands for the wanted label. */
function wanted(request: ModelRequest, origin: RequestOrigin | undefined, text: string): Reply {
  if (request.kind === 'gen') return { text, finishReason: 'stop' };
  if (request.kind === 'clp') return { text: '', probabilities: chances(request.choices, text) };
  const loss = origin?.label === text ? 1 : 2;
  return { text: '', ppl: loss, loglikelihood: -loss, tokens: 1 };
}

/** Nine tenths for the wanted choice, which is given by its text or its number; equal parts where none is wanted. */
function chances(choices: readonly string[], wantedText: string): number[] {
  const byText = choices.indexOf(wantedText);
  const best = byText >= 0 ? byText : choices.findIndex((_, i) => String(i) === wantedText);
  if (best < 0 || choices.length === 1) return choices.map(() => 1 / choices.length);
  return choices.map((_, i) => (i === best ? 0.9 : 0.1 / (choices.length - 1)));
}

function drawn(request: ModelRequest, seed: Json): Reply {
  const hash = createHash('sha256').update(JSON.stringify([seed, request.kind, request.prompt]));
  const digest = hash.digest();
  const number = digest.readUInt32BE();
  const loss = 1 + number / 2 ** 32;
  if (request.kind === 'clp') {
    const bytes = request.choices.map((_, i) => digest[i % digest.length] ?? 0);
    return { text: '', probabilities: softmax(bytes.map((byte) => byte / 64)) };
  }
  if (request.kind !== 'gen') return { text: '', ppl: loss, loglikelihood: -loss, tokens: 1 };
  return { text: GUESSES[number % GUESSES.length] ?? '', finishReason: 'stop' };
}

function goldText(gold: unknown): string {
  return gold === undefined || gold === null ? '' : pythonStr(plain(asJson(gold)));
}

function answerIn(answers: Answers, place: string, origin: RequestOrigin | undefined): string {
  const text = origin === undefined ? undefined : answers.get(origin.dataset)?.get(origin.index);
  if (text !== undefined) return text;
  throw new LodestoneError(
    'data-missing',
    `${place} has no reply for sample ${origin?.index} of ${origin?.dataset}`,
    { hint: 'Add it, or select fewer datasets.' },
  );
}
