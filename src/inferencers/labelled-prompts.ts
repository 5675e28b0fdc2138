import {
  type InferencerContext,
  type Json,
  LodestoneError,
  type Prompt,
  plain,
  type Sample,
} from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { fitted } from './fit-examples.ts';

/** The question of a sample with the answer of a label. */
export interface LabelledPrompt {
  readonly label: Json;
  /** The label as OpenCompass names it in files. */
  readonly name: string;
  /** The whole prompt, and without its in-context examples. */
  readonly text: string;
  readonly question: string;
}

/** A sample's prompts, one a label, each with as many examples as fit. */
export async function labelledPrompts(
  sample: Sample,
  exampleIds: readonly number[],
  labels: readonly Json[],
  context: InferencerContext,
): Promise<LabelledPrompt[]> {
  const prompts: LabelledPrompt[] = [];
  // What does not fit for one label is left out for those after it, too, as in OpenCompass.
  let kept = exampleIds;
  for (const label of labels) {
    const fit = await fitted(kept, 'ppl', context, (examples) =>
      context.encode(context.prompts.labelled(sample.row, examples, label), 'ppl'),
    );
    kept = fit.ids;
    const text = plainPrompt(fit.prompt);
    prompts.push({
      label,
      name: pythonStr(plain(label)),
      text,
      question: withoutExamples(text, kept, context),
    });
  }
  return prompts;
}

/** A prompt without the in-context examples in it. */
export function withoutExamples(
  text: string,
  exampleIds: readonly number[],
  context: InferencerContext,
): string {
  const examples = examplesText(exampleIds, context);
  return examples === '' ? text : text.replaceAll(examples, () => '');
}

/** The in-context examples as a model reads them. */
export function examplesText(ids: readonly number[], { encode, prompts }: InferencerContext): string {
  return plainPrompt(encode(prompts.examples(ids), 'ppl'));
}

/** Length of the longest start that all prompts share, not cutting a surrogate pair. */
export function commonStart(prompts: readonly LabelledPrompt[]): number {
  const [first = '', ...others] = prompts.map(({ text }) => text);
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length += 1;
  const last = first.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

/** A prompt that a model can score. */
export function plainPrompt(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt;
  throw new LodestoneError('capability-missing', 'log-probabilities need a base model, not a chat model', {
    hint: 'Use a base model type, or a gen variant of the dataset.',
  });
}
