import {
  asJson,
  type InferencerDefinition,
  LodestoneError,
  type PredictionRecord,
  type Reply,
  type Sample,
} from '../core/index.ts';
import { fitted } from './fit-examples.ts';
import { examplesText, plainPrompt, withoutExamples } from './labelled-prompts.ts';

/** The token that the model would write needs room behind the prompt. */
const ROOM = 1;

/**
 * Compares how likely each choice (column `choices`, texts of one token) is to come next. The prediction is the list
 * of their probabilities, `pred_label` the number of the likeliest.
 */
export const clpInferencer: InferencerDefinition = {
  type: 'opencompass.openicl.icl_inferencer.icl_clp_inferencer.CLPInferencer',
  kinds: ['clp'],
  create({ single_token: isSingle = true }, context) {
    if (isSingle !== true) {
      throw new LodestoneError('config-invalid', 'CLPInferencer compares choices of one token only', {
        hint: 'Remove single_token, or use a ppl variant of the dataset.',
      });
    }
    const room = context.maxSeqLen === null ? context : { ...context, maxSeqLen: context.maxSeqLen - ROOM };
    return {
      async infer(sample, exampleIds, ask) {
        const choices = rowChoices(sample);
        const { prompt, ids } = await fitted(exampleIds, 'clp', room, (examples) =>
          context.encode(context.prompts.question(sample.row, examples, ''), 'gen'),
        );
        const text = plainPrompt(prompt);
        const reply = await ask({ kind: 'clp', prompt: text, choices });
        const shown = {
          'in-context examples': examplesText(ids, context),
          'testing input': withoutExamples(text, ids, context),
          prompt: text,
        };
        return clpRecord(shown, choices, reply, sample.gold);
      },
    };
  },
};

function rowChoices({ row, index }: Sample): string[] {
  const { choices } = row;
  if (Array.isArray(choices) && choices.length > 0 && choices.every((choice) => typeof choice === 'string'))
    return choices;
  throw new LodestoneError(
    'data-malformed',
    `row ${index} has no list of texts in "choices", which CLPInferencer compares`,
    { hint: 'Use a ppl or gen variant of the dataset, or a loader that provides the column.' },
  );
}

function clpRecord(
  shown: { [key: string]: string },
  choices: string[],
  { probabilities }: Reply,
  gold: unknown,
): PredictionRecord {
  // A prompt that the model could not read says nothing for or against any choice.
  const chances = probabilities ?? choices.map(() => 1 / choices.length);
  return {
    ...shown,
    choices,
    prediction: [...chances],
    pred_label: chances.indexOf(Math.max(...chances)),
    gold: asJson(gold),
  };
}
