import type { InferencerDefinition } from '../core/index.ts';
import { fitted } from './fit-examples.ts';
import { genRecord } from './gen.ts';
import { plainPrompt } from './labelled-prompts.ts';

const DEFAULT_CHOICES = ['A', 'B', 'C', 'D'];

/** Predicts the choice that is likeliest to come next. Argument `choices`: texts of one token, default A to D. */
export const choiceInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_gen_inferencer.GLMChoiceInferencer',
  kinds: ['clp'],
  create({ choices: own }, context) {
    const choices = Array.isArray(own) ? own.map(String) : DEFAULT_CHOICES;
    return {
      async infer(sample, exampleIds, ask) {
        const { prompt } = await fitted(exampleIds, 'clp', context, (examples) =>
          context.encode(context.prompts.question(sample.row, examples, ''), 'gen'),
        );
        const { probabilities } = await ask({ kind: 'clp', prompt: plainPrompt(prompt), choices });
        const best = probabilities?.indexOf(Math.max(...probabilities)) ?? -1;
        // OpenCompass keeps no gold answer here.
        return genRecord(prompt, choices[best] ?? '', { ...sample, gold: undefined });
      },
    };
  },
};
