import type { ModelConfig } from './config-types.ts';
import type { ModelRequest, Reply, RequestKind } from './model.ts';
import type { Prompt, RenderedPrompt } from './prompt.ts';

/** A model that a part of a run asks for its own ends, such as choosing in-context examples. */
export interface HelperModel {
  /** Waits for the reply; fails where there is none. */
  ask(request: ModelRequest): Promise<Reply>;
}

/** Finds a helper by the name that the config of a part gives it. */
export type HelperModels = (name: string) => Promise<HelperModel>;

/** A helper that a part needs, and what it will be asked for. */
export interface HelperNeed {
  readonly name: string;
  readonly kind: RequestKind;
  /** The model, where the part's own config gives it; else `helper_models` of the run says what stands for the name. */
  readonly config?: ModelConfig;
  /** Where in the part's config it is asked for. */
  readonly path?: readonly string[];
}

/** What an evaluator asks of a helper about a sample: a reply to a prompt, or the vector of a text. */
export type Question =
  | { readonly kind: 'gen'; readonly helper: string; readonly prompt: RenderedPrompt }
  | { readonly kind: 'embed'; readonly helper: string; readonly text: string };

/** What a helper replied to a question. */
export interface HelperAnswer {
  /** What it was sent. */
  readonly prompt: Prompt;
  readonly reply: Reply;
  /** The text of the reply, after the `pred_postprocessor` of the helper's config. */
  readonly text: string;
}
