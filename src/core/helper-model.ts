import type { ModelConfig } from './config-types.ts';
import type { ModelRequest, Reply, RequestKind } from './model.ts';
import type { Prompt, RenderedPrompt } from './prompt.ts';

/** A model that a component calls, such as an embedding model for choosing in-context examples. */
export interface HelperModel {
  /** Returns the reply; throws if there is none. */
  ask(request: ModelRequest): Promise<Reply>;
}

/** Finds a helper model by the name in a component's config. */
export type HelperModels = (name: string) => Promise<HelperModel>;

/** A helper model that a component needs, with the kind of its requests. */
export interface HelperNeed {
  readonly name: string;
  readonly kind: RequestKind;
  /** The model, if the component's config contains it; otherwise the run's `helper_models` maps the name to one. */
  readonly config?: ModelConfig;
  /** Place in the component's config. */
  readonly path?: readonly string[];
}

/** A request of an evaluator to a helper model about a sample: a prompt, or a text to embed. */
export type Question =
  | { readonly kind: 'gen'; readonly helper: string; readonly prompt: RenderedPrompt }
  | { readonly kind: 'embed'; readonly helper: string; readonly text: string };

/** A helper model's reply to a question. */
export interface HelperAnswer {
  /** What it was sent. */
  readonly prompt: Prompt;
  readonly reply: Reply;
  /** The text of the reply, after the `pred_postprocessor` of the helper's config. */
  readonly text: string;
}
