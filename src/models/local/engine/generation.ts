import { type LlamaSession, Refusal } from './llama-session.ts';
import type { LlamaWeights, PromptTokens } from './llama-weights.ts';
import type { Generated, GenerateWork } from './messages.ts';
import { TokenPicker } from './token-picker.ts';

/** Continues a prompt until a stop word, a token that ends the answer, or the longest answer. */
export async function generate(
  weights: LlamaWeights,
  session: LlamaSession,
  work: GenerateWork,
  signal: AbortSignal,
): Promise<Generated> {
  const prompt = weights.prompt(work.prompt, work.cuts);
  const { tokens, cutTokens } = prompt;
  if (tokens.length === 0) throw new Refusal('the prompt has no tokens');
  const room = work.maxTokens ?? Math.max(1, weights.model.getTrainContextSize() - tokens.length);
  const answer = await continueFrom(weights, session, { work, prompt, room, signal });
  return { ...answer, promptTokens: tokens.length, cutTokens };
}

interface Plan {
  readonly work: GenerateWork;
  readonly prompt: PromptTokens;
  readonly room: number;
  readonly signal: AbortSignal;
}

type Answer = Pick<Generated, 'text' | 'finishReason' | 'completionTokens'>;

async function continueFrom(weights: LlamaWeights, session: LlamaSession, plan: Plan): Promise<Answer> {
  const { work, prompt, room, signal } = plan;
  const ends = (token: number) => work.stopTokens.includes(token) || weights.model.isEogToken(token);
  const picker = new TokenPicker(weights, work.sampling, prompt.tokens, room);
  const { context, logits, append } = await session.read(prompt, room, signal);
  const answer: number[] = [];
  const textOf = () => weights.model.detokenize(Uint32Array.from(answer), work.showSpecial);
  let place = logits;
  while (answer.length < room) {
    signal.throwIfAborted();
    const early = answer.length < work.minTokens;
    const token = await picker.pick(context, place, answer.length, (candidate) => early && ends(candidate));
    if (ends(token)) return { text: textOf(), finishReason: 'stop', completionTokens: answer.length + 1 };
    answer.push(token);
    const stop = work.stop.length > 0 ? firstStop(textOf(), work.stop) : undefined;
    if (stop !== undefined) return { text: stop, finishReason: 'stop', completionTokens: answer.length };
    if (answer.length < room) place = await append(token);
  }
  return { text: textOf(), finishReason: 'length', completionTokens: answer.length };
}

/** The text before the first stop word; undefined when there is none. */
function firstStop(text: string, stop: readonly string[]): string | undefined {
  const places = stop.map((word) => text.indexOf(word)).filter((place) => place >= 0);
  return places.length > 0 ? text.slice(0, Math.min(...places)) : undefined;
}
