import type { ModelContext } from '../../core/index.ts';
import { HttpClient } from '../../util/index.ts';

/** The connections that all models of a run share; models that wait for different times have their own. */
export function sharedHttpClient(context: ModelContext, replyTimeout?: number): HttpClient {
  const options = { env: context.env, ...(replyTimeout === undefined ? {} : { replyTimeout }) };
  return context.share(`http ${replyTimeout ?? ''}`, () => new HttpClient(options));
}
