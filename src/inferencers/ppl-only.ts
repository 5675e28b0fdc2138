import { asJson, type InferencerDefinition } from '../core/index.ts';
import { fitted } from './fit-examples.ts';
import { plainPrompt } from './labelled-prompts.ts';

/** Gives the perplexity of each sample's prompt (mean negative log-likelihood per token), and predicts nothing. */
export const pplOnlyInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_ppl_only_inferencer.PPLOnlyInferencer',
  kinds: ['ppl'],
  create(_args, context) {
    return {
      async infer({ row }, exampleIds, ask) {
        // What is measured is written for scoring, what is shown and fitted as if an answer were to come.
        const { prompt, ids } = await fitted(exampleIds, 'ppl', context, (examples) =>
          context.encode(context.prompts.question(row, examples, ''), 'gen'),
        );
        const scored = context.encode(
          context.prompts.question(row, context.prompts.examples(ids), ''),
          'ppl',
        );
        const reply = await ask({ kind: 'ppl', prompt: plainPrompt(scored) });
        return { origin_prompt: asJson(prompt), ppl: reply.ppl ?? null };
      },
    };
  },
};
