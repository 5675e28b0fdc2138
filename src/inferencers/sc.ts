import { type InferencerDefinition, plainDict } from '../core/index.ts';
import { fitExamples } from './fit-examples.ts';
import { genRecord, requestMaker } from './gen.ts';

/**
 * Asks for several answers to one prompt (self-consistency, Wang et al. 2022); the prediction is their list, and
 * `sc_size` of the dataset's `eval_cfg` has them vote. Arguments: `sc_size` (how many, default 1),
 * `generation_kwargs` (sampling options over the model's own), `max_out_len`, `gen_field_replace_token`.
 */
export const scInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_sc_inferencer.SCInferencer',
  kinds: ['gen'],
  create({ stopping_criteria: _, min_out_len: __, ...args }, context) {
    const options = plainDict(args.generation_kwargs);
    const requestFor = requestMaker(args, { ...context, minOutLen: null }, options);
    const answerToken = String(args.gen_field_replace_token ?? '');
    const count = Number(args.sc_size ?? 1);
    return {
      async infer(sample, exampleIds, ask) {
        const prompt = await fitExamples(exampleIds, 'gen', context, (examples) =>
          context.encode(context.prompts.question(sample.row, examples, answerToken), 'gen'),
        );
        const replies = await Promise.all(
          Array.from({ length: count }, (_, replica) => ask(requestFor(prompt, replica))),
        );
        return genRecord(
          prompt,
          replies.map(({ text }) => text),
          sample,
        );
      },
    };
  },
};
