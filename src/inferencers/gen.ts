import {
  asJson,
  type GenerateRequest,
  type InferencerContext,
  type InferencerDefinition,
  type Json,
  type JsonObject,
  numberSetting,
  type PredictionRecord,
  type Prompt,
  type Sample,
} from '../core/index.ts';
import { isTruthy } from '../util/index.ts';
import { fitExamples } from './fit-examples.ts';

/**
 * Asks for text. Arguments: `max_out_len`, `min_out_len` (else the model's), `stopping_criteria` (texts that end
 * the answer), `gen_field_replace_token` (stands where the answer would; default nothing). A model whose
 * `generation_kwargs` ask for several `num_return_sequences` gives a list of answers.
 */
export const genInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_gen_inferencer.GenInferencer',
  kinds: ['gen'],
  create(args, context) {
    const requestFor = requestMaker(args, context);
    const answerToken = String(args.gen_field_replace_token ?? '');
    const count = Number(context.generationKwargs.num_return_sequences ?? 1);
    return {
      async infer(sample, exampleIds, ask) {
        const prompt = await fitExamples(exampleIds, 'gen', context, (examples) =>
          context.encode(context.prompts.question(sample.row, examples, answerToken), 'gen'),
        );
        const replies = await Promise.all(
          Array.from({ length: count }, (_, replica) => ask(requestFor(prompt, replica))),
        );
        const texts = replies.map((reply) => reply.text);
        return genRecord(prompt, count === 1 ? (texts[0] ?? '') : texts, sample);
      },
    };
  },
};

/** Builds generation requests as the inferencer's and the model's settings say; the inferencer's come first. */
export function requestMaker(
  args: JsonObject,
  { maxOutLen, minOutLen, takesStopWords }: InferencerContext,
  options: JsonObject = {},
): (prompt: Prompt, replica?: number) => GenerateRequest {
  const stop =
    takesStopWords && Array.isArray(args.stopping_criteria) ? args.stopping_criteria.map(String) : [];
  const shortest = numberSetting(args, 'min_out_len') ?? minOutLen;
  return (prompt, replica = 0) => ({
    kind: 'gen',
    prompt,
    maxOutLen: numberSetting(args, 'max_out_len') ?? maxOutLen,
    ...(shortest === null || !takesStopWords ? {} : { minOutLen: shortest }),
    ...(stop.length === 0 ? {} : { stop }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(replica === 0 ? {} : { replica }),
  });
}

/** An entry of the predictions file. OpenCompass leaves out a gold answer that is empty or zero. */
export function genRecord(prompt: Prompt, prediction: Json, { gold }: Sample): PredictionRecord {
  const record: PredictionRecord = { origin_prompt: asJson(prompt), prediction };
  return isTruthy(gold) ? { ...record, gold: asJson(gold) } : record;
}
