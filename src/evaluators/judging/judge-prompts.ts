import type { Compat, ComponentConfig, Json, JsonObject, RenderedPrompt, Row } from '../../core/index.ts';
import { isPlainObject, LodestoneError, plain } from '../../core/index.ts';
import { createPromptSource } from '../../prompt/index.ts';
import { isTruthy } from '../../util/index.ts';
import { predictionFields } from './prediction-fields.ts';

/** What a judge is shown of a sample. */
export interface ShownToJudge {
  readonly row: Row;
  readonly reference: Json;
  /** Of one model, or of several in the order in which they are shown. */
  readonly predictions: readonly Json[];
  /** What other judges said of them, for a judge that reviews those. Default none. */
  readonly judgements?: readonly string[];
}

/** Writes the prompts of an `LMEvaluator`. */
export interface JudgePrompts {
  /** One prompt, or with `multi_eval` one for each of the sample's `judge_prompt_list`. */
  promptsFor(shown: ShownToJudge): readonly JudgePrompt[];
}

/** A prompt to a judge. */
export interface JudgePrompt {
  readonly prompt: RenderedPrompt;
  /** With `multi_eval`: the text of the list that it was made of. */
  readonly criterion?: string;
}

/** The prompts of an `LMEvaluator` with these arguments; `isReview`: of the one that reviews the judgements of others. */
export function judgePrompts(args: JsonObject, compat: Compat, isReview = false): JudgePrompts {
  const name = isReview ? 'meta_review_prompt_template' : 'prompt_template';
  const template = plain(args[name] ?? null);
  if (!isTemplate(template)) throw noTemplate(name);
  const source = createPromptSource({
    config: { prompt_template: template, retriever: NONE, inferencer: NONE },
    train: [],
    outputColumn: 'reference',
    iceSeparator: '',
    iceEosToken: '',
  });
  const packsRounds = isTruthy(plain(args.pack_all_predictions ?? false));
  const isMulti = isTruthy(plain(args.multi_eval ?? false));
  const promptOf = ({ row, reference, predictions, judgements = [] }: ShownToJudge): RenderedPrompt => {
    const fields = {
      ...row,
      ...predictionFields(predictions, reference, { compat, packsRounds }),
      ...Object.fromEntries(judgements.map((text, place) => [judgementName(place), text])),
      reference,
    };
    return source.question(fields, '', '');
  };
  return {
    promptsFor(shown) {
      if (!isMulti) return [{ prompt: promptOf(shown) }];
      return readCriteria(shown.reference).map((criterion) => {
        const prediction = criterion.replaceAll('{prediction}', () => String(shown.predictions[0] ?? ''));
        return { criterion, prompt: promptOf({ ...shown, predictions: [prediction] }) };
      });
    },
  };
}

const NONE: ComponentConfig = { type: 'none' };

function judgementName(place: number): string {
  return place === 0 ? 'judgement' : `judgement${place + 1}`;
}

function isTemplate(value: Json): value is ComponentConfig {
  return isPlainObject(value) && typeof value.type === 'string';
}

/** The prompts, one a criterion, that `multi_eval` finds in the reference of a sample. */
function readCriteria(reference: Json): string[] {
  const list = isPlainObject(reference) ? reference.judge_prompt_list : undefined;
  if (Array.isArray(list)) return list.map(String);
  throw new LodestoneError('data-malformed', 'multi_eval needs a "judge_prompt_list" in each reference');
}

function noTemplate(name: string): LodestoneError {
  return new LodestoneError('config-invalid', `the evaluator has no ${name}`, {
    hint: `Set ${name}=dict(type=PromptTemplate, template=…) in LMEvaluator.`,
  });
}
