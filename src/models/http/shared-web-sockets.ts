import type { ModelContext } from '../../core/index.ts';
import { WebSocketClient } from '../../util/index.ts';

/** The websockets of all models of a run; models that wait for different times have their own. */
export function sharedWebSockets(context: ModelContext, replyTimeout?: number): WebSocketClient {
  const options = { env: context.env, ...(replyTimeout === undefined ? {} : { replyTimeout }) };
  return context.share(`websockets ${replyTimeout ?? ''}`, () => new WebSocketClient(options));
}
