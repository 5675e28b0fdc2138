import {
  type InferencerDefinition,
  type Json,
  type JsonObject,
  LodestoneError,
  type PredictionRecord,
  type Prompt,
  plain,
  type Reply,
} from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { fitted } from './fit-examples.ts';

interface LabelledPrompt {
  label: Json;
  /** The whole prompt, and without its in-context examples. */
  text: string;
  question: string;
}

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
        const prompts: LabelledPrompt[] = [];
        // What does not fit for one label is left out for those after it, too, as in OpenCompass.
        let kept = exampleIds;
        for (const label of labels) {
          const fit = await fitted(kept, 'ppl', context, (examples) =>
            context.encode(context.prompts.labelled(sample.row, examples, label), 'ppl'),
          );
          kept = fit.ids;
          const text = textOf(fit.prompt);
          const examples = textOf(context.encode(context.prompts.examples(kept), 'ppl'));
          prompts.push({
            label,
            text,
            question: examples === '' ? text : text.replaceAll(examples, () => ''),
          });
        }
        const sharedPrefix = commonPrefix(prompts.map(({ text }) => text));
        const replies = await Promise.all(
          prompts.map(({ label, text }) =>
            ask({ kind: 'ppl', prompt: text, sharedPrefix }, pythonStr(plain(label))),
          ),
        );
        const examples = textOf(context.encode(context.prompts.examples(exampleIds), 'ppl'));
        return recordOf(examples, prompts, replies, sample.gold);
      },
    };
  },
};

function recordOf(
  examples: string,
  prompts: LabelledPrompt[],
  replies: Reply[],
  gold: unknown,
): PredictionRecord {
  const scores: JsonObject = {};
  for (const [index, { label, text, question }] of prompts.entries()) {
    const { ppl, tokens } = replies[index] ?? {};
    const bytes = Buffer.byteLength(question);
    scores[`label: ${pythonStr(plain(label))}`] = {
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
    ...(gold === undefined ? {} : { gold: gold as Json }),
  };
}

/** The label with the lowest perplexity; empty when one of them could not be scored. */
function lowest(prompts: LabelledPrompt[], replies: Reply[]): Json {
  const values = replies.map((reply) => reply.ppl);
  if (values.some((value) => value === undefined)) return '';
  const numbers = values as number[];
  return plain(prompts[numbers.indexOf(Math.min(...numbers))]?.label ?? '');
}

function textOf(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt;
  throw new LodestoneError(
    'capability-missing',
    'perplexity needs a model that completes text, not one that takes conversations',
    {
      hint: 'Use a base model type, or a gen variant of the dataset.',
    },
  );
}

/** Length of the longest start that all texts share, not cutting a surrogate pair. */
function commonPrefix(texts: string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length += 1;
  const last = first.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}
