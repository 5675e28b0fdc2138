import type { InferencerContext, Prompt, RenderedPrompt, RequestKind } from '../core/index.ts';

/**
 * The prompt with as many of the examples as fit into the model's `max_seq_len`: they are dropped from the end,
 * one by one, until it fits or none is left.
 */
export async function fitExamples(
  ids: readonly number[],
  kind: RequestKind,
  context: InferencerContext,
  promptWith: (examples: RenderedPrompt) => Prompt,
): Promise<Prompt> {
  return (await fitted(ids, kind, context, promptWith)).prompt;
}

/** The same, with the examples that were kept. */
export async function fitted(
  ids: readonly number[],
  kind: RequestKind,
  context: InferencerContext,
  promptWith: (examples: RenderedPrompt) => Prompt,
): Promise<{ prompt: Prompt; ids: readonly number[] }> {
  let kept = ids;
  for (;;) {
    const prompt = promptWith(context.prompts.examples(kept));
    if (context.maxSeqLen === null || kept.length === 0) return { prompt, ids: kept };
    if ((await context.countTokens(prompt, kind)) <= context.maxSeqLen) return { prompt, ids: kept };
    kept = kept.slice(0, -1);
  }
}
