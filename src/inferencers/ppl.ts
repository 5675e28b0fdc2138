import {
  asJson,
  type InferencerDefinition,
  type Json,
  type JsonObject,
  type PredictionRecord,
  plain,
  type Reply,
} from '../core/index.ts';
import { commonStart, examplesText, type LabelledPrompt, labelledPrompts } from './labelled-prompts.ts';

/**
 * Scores the question with each label's answer and predicts the label of the lowest perplexity (mean negative
 * log-likelihood per token; the first of equals). Argument `labels`: default, those of the template.
 */
export const pplInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_ppl_inferencer.PPLInferencer',
  kinds: ['ppl'],
  create({ labels: own }, context) {
    const labels = Array.isArray(own) ? own : context.prompts.labels();
    return {
      async infer(sample, exampleIds, ask) {
        const prompts = await labelledPrompts(sample, exampleIds, labels, context);
        const sharedPrefix = commonStart(prompts);
        const replies = await Promise.all(
          prompts.map(({ name, text }) => ask({ kind: 'ppl', prompt: text, sharedPrefix }, name)),
        );
        return pplRecord(examplesText(exampleIds, context), prompts, replies, sample.gold);
      },
    };
  },
};

function pplRecord(
  examples: string,
  prompts: LabelledPrompt[],
  replies: Reply[],
  gold: unknown,
): PredictionRecord {
  const scores: JsonObject = {};
  for (const [index, { name, text, question }] of prompts.entries()) {
    const { ppl, tokens } = replies[index] ?? {};
    const bytes = Buffer.byteLength(question);
    scores[`label: ${name}`] = {
      'testing input': question,
      prompt: text,
      PPL: ppl ?? null,
      BPB: ppl === undefined || tokens === undefined || bytes === 0 ? null : (ppl * tokens) / bytes,
    };
  }
  return {
    'in-context examples': examples,
    origin_prompt: prompts[0]?.question ?? '',
    ...scores,
    prediction: lowest(prompts, replies),
    ...(gold === undefined ? {} : { gold: asJson(gold) }),
  };
}

/** The label with the lowest perplexity; empty when one of them could not be scored. */
function lowest(prompts: LabelledPrompt[], replies: Reply[]): Json {
  const values = replies.map((reply) => reply.ppl);
  if (values.some((value) => value === undefined)) return '';
  const numbers = values as number[];
  return plain(prompts[numbers.indexOf(Math.min(...numbers))]?.label ?? '');
}
