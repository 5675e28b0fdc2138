import { type LlamaSession, Refusal } from './llama-session.ts';
import type { LlamaWeights } from './llama-weights.ts';
import type { ChooseWork, Chosen } from './messages.ts';

/** Reads a prompt and looks up how likely each choice is to be its next token. */
export async function choose(
  weights: LlamaWeights,
  session: LlamaSession,
  work: ChooseWork,
  signal: AbortSignal,
): Promise<Chosen> {
  const choices = work.choices.map((choice) => choiceToken(choice, weights));
  const prompt = weights.prompt(work.prompt, work.cuts);
  if (prompt.tokens.length === 0) throw new Refusal('the prompt has no tokens');
  const end = await session.read(prompt, 0, signal);
  return {
    logits: await session.logitsAt(end, choices),
    promptTokens: prompt.tokens.length,
    cutTokens: prompt.cutTokens,
  };
}

function choiceToken(choice: string, weights: LlamaWeights): number {
  const tokens = withoutSpace(weights.tokenize(choice, false), weights);
  const [token] = tokens;
  if (token !== undefined && tokens.length === 1) return token;
  throw new Refusal(`the choice "${choice}" is ${tokens.length} tokens`, 'choices');
}

/** Vocabularies of SentencePiece begin a text with a space, which is a token of its own before rare words. */
function withoutSpace(tokens: Uint32Array, { model }: LlamaWeights): Uint32Array {
  const isSpace = tokens.length > 1 && model.detokenize(tokens.subarray(0, 1), true).trim() === '';
  return isSpace ? tokens.subarray(1) : tokens;
}
