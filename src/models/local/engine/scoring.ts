import { type LlamaSession, Refusal } from './llama-session.ts';
import type { LlamaWeights } from './llama-weights.ts';
import type { Scored, ScoreWork } from './messages.ts';

/** Adds up the losses of a prompt's tokens. The first has none; those of the context are not counted. */
export async function score(
  weights: LlamaWeights,
  session: LlamaSession,
  work: ScoreWork,
  signal: AbortSignal,
): Promise<Scored> {
  const prompt = weights.prompt(work.prompt, work.cuts);
  if (prompt.tokens.length < 2) throw new Refusal('a prompt of fewer than two tokens cannot be scored');
  const masked = contextLength(weights, work);
  const [, ...scored] = prompt.positions;
  const skipped = scored.filter((position) => position < masked).length;
  const losses = await session.losses(prompt, skipped, signal);
  return {
    sum: losses.reduce((sum, loss) => sum + loss, 0),
    counted: losses.length,
    promptTokens: prompt.tokens.length,
    cutTokens: prompt.cutTokens,
  };
}

function contextLength(weights: LlamaWeights, { prompt, context }: ScoreWork): number {
  if (context === '') return 0;
  return weights.tokenize(context, 'text' in prompt && prompt.addSpecial).length;
}
