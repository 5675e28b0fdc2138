import type { GenerateRequest, JsonObject, SampleFailure } from '../../core/index.ts';
import type { ReplyReader } from './openai/reply-readers.ts';

/** What to send, or why the request cannot be sent. */
export type Composed = { readonly body: JsonObject } | { readonly failure: SampleFailure };

/** A wire protocol in which a server is asked for texts, as one model type speaks it. */
export interface TextProtocol {
  /** The path of its requests, below the base URL. */
  readonly path: string;
  readonly reader: ReplyReader;
  compose(request: GenerateRequest, signal: AbortSignal): Promise<Composed>;
}
