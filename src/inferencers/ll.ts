import {
  asJson,
  type InferencerDefinition,
  type Json,
  type JsonObject,
  LodestoneError,
  type PredictionRecord,
  plain,
  type Reply,
  type Sample,
} from '../core/index.ts';
import { commonStart, examplesText, type LabelledPrompt, labelledPrompts } from './labelled-prompts.ts';

/**
 * Scores how well a continuation (column `cont`) follows the question with each label's answer, and predicts the
 * label after which it is likeliest (the first of equals). Argument `labels`: default, those of the template.
 */
export const llInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_ll_inferencer.LLInferencer',
  kinds: ['ll'],
  create({ labels: own }, context) {
    const labels = Array.isArray(own) ? own : context.prompts.labels();
    return {
      async infer(sample, exampleIds, ask) {
        const continuation = rowContinuation(sample);
        const prompts = await labelledPrompts(sample, exampleIds, labels, context);
        const sharedPrefix = commonStart(prompts);
        const replies = await Promise.all(
          prompts.map(({ name, text }) =>
            ask({ kind: 'll', prompt: text, continuation, sharedPrefix }, name),
          ),
        );
        return llRecord(examplesText(exampleIds, context), prompts, replies, sample.gold);
      },
    };
  },
};

function rowContinuation({ row, index }: Sample): string {
  if (typeof row.cont === 'string') return row.cont;
  throw new LodestoneError(
    'data-malformed',
    `row ${index} has no text in "cont", which LLInferencer scores`,
    {
      hint: 'Use a ppl variant of the dataset, or a loader that provides the column.',
    },
  );
}

function llRecord(
  examples: string,
  prompts: LabelledPrompt[],
  replies: Reply[],
  gold: unknown,
): PredictionRecord {
  const scores: JsonObject = {};
  for (const [index, { name, text, question }] of prompts.entries()) {
    const value = replies[index]?.loglikelihood ?? null;
    scores[`label: ${name}`] = { 'testing input': question, prompt: text, Loglikelihood: value };
  }
  return {
    'in-context examples': examples,
    ...scores,
    prediction: highest(prompts, replies),
    ...(gold === undefined ? {} : { gold: asJson(gold) }),
  };
}

/** The label with the highest log-likelihood; empty when one of them could not be scored. */
function highest(prompts: LabelledPrompt[], replies: Reply[]): Json {
  const values = replies.map((reply) => reply.loglikelihood);
  if (values.some((value) => value === undefined)) return '';
  const numbers = values as number[];
  return plain(prompts[numbers.indexOf(Math.max(...numbers))]?.label ?? '');
}
