import {
  type Ask,
  type ChatMessage,
  type InferencerContext,
  type InferencerDefinition,
  type Json,
  LodestoneError,
  numberSetting,
  type PredictionRecord,
  type Sample,
} from '../core/index.ts';
import { isTruthy } from '../util/index.ts';
import { type Conversation, conversationReader } from './conversation.ts';

/** How many tokens an answer may have where neither the dataset nor the model says. */
const DEFAULT_LENGTH = 512;

const MODES = ['last', 'every', 'every_with_gt'] as const;
type Mode = (typeof MODES)[number];

/** One answer within a conversation. */
interface Turn {
  /** Where the turn stands in the conversation. */
  readonly place: number;
  readonly history: readonly ChatMessage[];
  readonly answer: string;
}

/**
 * Has the model take turns of a conversation. Argument `infer_mode`: `last` (the default: the last turn only), `every`
 * (all turns, going on from its own answers) or `every_with_gt` (all turns, each after the dataset's own answers).
 * `max_out_len`: the dataset's, else the model's, else 512.
 */
export const chatInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_chat_inferencer.ChatInferencer',
  kinds: ['gen'],
  create(args, context) {
    const mode = inferenceMode(args.infer_mode ?? 'last');
    const maxOutLen = numberSetting(args, 'max_out_len') ?? context.maxOutLen ?? DEFAULT_LENGTH;
    const read = conversationReader(context);
    return {
      async infer(sample, _examples, ask) {
        const conversation = read(sample);
        const turns = await takeTurns(conversation, mode, sample, (history) =>
          answerTo(history, maxOutLen, context, ask),
        );
        if (mode === 'last') return lastRecord(conversation, turns);
        return conversation.isDialogue && mode === 'every'
          ? dialogueRecord(conversation, turns)
          : turnsRecord(conversation, turns, mode);
      },
    };
  },
};

function inferenceMode(given: Json): Mode {
  const mode = MODES.find((one) => one === given);
  if (mode !== undefined) return mode;
  throw new LodestoneError('config-invalid', `infer_mode is ${JSON.stringify(given)}`, {
    hint: `ChatInferencer supports ${MODES.join(', ')}.`,
  });
}

async function answerTo(
  history: readonly ChatMessage[],
  maxOutLen: number,
  { converse }: InferencerContext,
  ask: Ask,
): Promise<string> {
  const reply = await ask({ kind: 'gen', prompt: converse(history), maxOutLen });
  return reply.text;
}

/** The answers to the turns that are the model's, one after the other. */
async function takeTurns(
  { messages }: Conversation,
  mode: Mode,
  { index }: Sample,
  answer: (history: readonly ChatMessage[]) => Promise<string>,
): Promise<Turn[]> {
  const places = messages.flatMap(({ role }, place) => (role === 'assistant' ? [place] : []));
  if (places.length === 0 || places[0] === 0) {
    throw new LodestoneError(
      'prompt-invalid',
      `the conversation of row ${index} has no turn for the model to answer`,
    );
  }
  const said = [...messages];
  const turns: Turn[] = [];
  for (const place of mode === 'last' ? places.slice(-1) : places) {
    const history = said.slice(0, place);
    const text = await answer(history);
    turns.push({ place, history, answer: text });
    if (mode === 'every') said[place] = { role: 'assistant', content: text };
  }
  return turns;
}

function lastRecord({ messages }: Conversation, [turn]: readonly Turn[]): PredictionRecord {
  const gold = messages[turn?.place ?? -1]?.content ?? '';
  return {
    ...(isTruthy(gold) ? { gold } : {}),
    prediction: turn?.answer ?? '',
    origin_prompt: turn?.history.map((message) => ({ ...message })) ?? [],
  };
}

/** All turns. Where the model goes on from its own answers, OpenCompass keeps those as gold ones, too. */
function turnsRecord({ messages }: Conversation, turns: readonly Turn[], mode: Mode): PredictionRecord {
  const goldOf = ({ place, answer }: Turn) => (mode === 'every' ? answer : (messages[place]?.content ?? ''));
  return {
    gold: turns.map(goldOf),
    prediction: turns.map(({ answer }) => answer),
    origin_prompt: turns.map(({ history }) => history.at(-1)?.content ?? ''),
  };
}

/** Conversations for judges to read: user and assistant by round. */
function dialogueRecord({ messages }: Conversation, turns: readonly Turn[]): PredictionRecord {
  const answers = new Map(turns.map(({ place, answer }) => [place, answer]));
  const said = messages.map(({ content }, place) => answers.get(place) ?? content);
  const rounds = Array.from({ length: Math.floor(said.length / 2) }, (_, i) => ({
    round: i + 1,
    user: said[2 * i] ?? '',
    assistant: said[2 * i + 1] ?? '',
  }));
  return { prediction: rounds, origin_prompt: null };
}
