import {
  type HelperModel,
  type InferConfig,
  type Json,
  type JsonObject,
  LodestoneError,
  type PromptSource,
  type RenderedPrompt,
  type RetrieverContext,
  type RetrieverDefinition,
  type Sample,
} from '../core/index.ts';
import { createPromptSource, textParser } from '../prompt/index.ts';
import { NumpyRandomState } from '../util/index.ts';
import { embeddings, encoderNeed } from './vectors/embeddings.ts';
import { nearest } from './vectors/vectors.ts';
import { wholeNumber } from './whole-number.ts';

const NAME = 'MDLRetriever';
/** The model that OpenCompass scores examples with unless the config names another. */
const DEFAULT_SCORER = 'gpt2-xl';

const asText = textParser(undefined);

/**
 * The `ice_num` examples (default 1) with which a helper model, `ce_model_name`, is surest of the answer, whatever it
 * is (minimum description length, Wu et al. 2022): of `select_time` choices (default 5) among the `candidate_num`
 * nearest rows (default 1), the first the nearest ones, the others random with `seed` (default 1). Answers are the
 * labels of `prompt_template`, of `ice_template`, or those in `labels`.
 */
export const mdlRetriever: RetrieverDefinition = {
  type: `opencompass.openicl.icl_retriever.icl_mdl_retriever.${NAME}`,
  needs: (args) => [...encoderNeed(args), { name: scorerName(args), kind: 'ppl' }],
  async create(args, context) {
    const count = wholeNumber(args.ice_num, 'ice_num', NAME, 1);
    const candidates = wholeNumber(args.candidate_num, 'candidate_num', NAME, 1);
    const tries = wholeNumber(args.select_time, 'select_time', NAME, 5);
    const random = new NumpyRandomState(Number(args.seed ?? 1));
    const prompts = mdlPrompts(args, context);
    const labels = Array.isArray(args.labels) ? args.labels : prompts.labels();
    const { train, samples } = await embeddings(args, context);
    const scorer = await context.helper(scorerName(args));
    return {
      async examplesFor(sample) {
        const near = nearest(samples[sample.index] ?? new Float32Array(), train, Math.max(candidates, count));
        const choices = Array.from({ length: tries }, (_, i) =>
          i === 0 ? near.slice(0, count) : drawn(near, count, random),
        );
        const certainties = await Promise.all(
          choices.map((ids) => certainty(sample, ids, { prompts, labels, scorer })),
        );
        return choices[certainties.indexOf(Math.max(...certainties))] ?? [];
      },
    };
  },
};

function scorerName({ ce_model_name: name }: JsonObject): string {
  return typeof name === 'string' ? name : DEFAULT_SCORER;
}

function mdlPrompts(args: JsonObject, { train, outputColumn }: RetrieverContext): PromptSource {
  const { ice_template: ice, prompt_template: prompt } = args as Partial<InferConfig>;
  if (ice === undefined || ice === null) {
    throw new LodestoneError('config-invalid', `${NAME} needs an ice_template of its own`, {
      hint: "Pass the dataset's ice_template to the retriever.",
    });
  }
  return createPromptSource({
    config: {
      ice_template: ice,
      ...(prompt === undefined || prompt === null ? {} : { prompt_template: prompt }),
      retriever: { type: NAME },
      inferencer: { type: NAME },
    },
    train,
    outputColumn,
    iceSeparator: textArgument(args.ice_separator),
    iceEosToken: textArgument(args.ice_eos_token),
  });
}

function textArgument(value: Json | undefined): string {
  return typeof value === 'string' ? value : '\n';
}

function drawn(near: readonly number[], count: number, random: NumpyRandomState): number[] {
  const places = random.choice(near.length, Math.min(count, near.length), { replace: false });
  return places.map((place) => near[place] ?? 0);
}

interface Scoring {
  readonly prompts: PromptSource;
  readonly labels: readonly Json[];
  readonly scorer: HelperModel;
}

/** The negative entropy over the labels, each as probable as its text after the examples. */
async function certainty(
  { row }: Sample,
  ids: readonly number[],
  { prompts, labels, scorer }: Scoring,
): Promise<number> {
  const examples = prompts.examples(ids);
  const context = promptText(examples);
  const replies = await Promise.all(
    labels.map((label) => {
      const prompt = promptText(prompts.labelled(row, examples, label));
      // Templates may place examples elsewhere than at the start.
      const isStart = prompt.startsWith(context);
      return scorer.ask({
        kind: 'ppl',
        prompt,
        ...(isStart ? { context, sharedPrefix: context.length } : {}),
      });
    }),
  );
  const chances = replies.map(({ ppl = Number.POSITIVE_INFINITY }) => Math.exp(-ppl));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.reduce(
    (total, chance) => total + (chance === 0 ? 0 : (chance / sum) * Math.log(chance / sum)),
    0,
  );
}

function promptText(prompt: RenderedPrompt): string {
  return String(asText(prompt, 'ppl'));
}
