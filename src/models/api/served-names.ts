import { LodestoneError, RequestError } from '../../core/index.ts';
import { systemClock } from '../../util/index.ts';
import { baseUrlOf } from './base-url.ts';
import { BodyAdapter } from './body-adapter.ts';
import { EndpointClient } from './endpoint-client.ts';
import { HttpClient } from './http-client.ts';

/** The names of the models that a server says it has; none when it does not say. Fails when nothing answers. */
export async function servedNames(
  address: string,
  keyVariable: string | undefined,
  env: (name: string) => string | undefined,
): Promise<string[]> {
  const http = new HttpClient({ env, connectTimeout: 5_000, replyTimeout: 15_000 });
  const key = keyVariable === undefined ? undefined : env(keyVariable);
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const adapter = new BodyAdapter(() => undefined);
  const client = new EndpointClient({ http, adapter, headers: () => headers, now: systemClock.now });
  try {
    const entries = await client.models(baseUrlOf(address, '--api-base'), new AbortController().signal);
    return (entries ?? []).map(({ id }) => String(id));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { failure } = error;
    const code = failure.isUnreachable === true ? 'endpoint-unreachable' : 'endpoint-refused';
    throw new LodestoneError(code, failure.message, {
      hint:
        failure.isUnreachable === true
          ? 'Start the server, or check its address (--api-base).'
          : 'Check the key: --api-key-env names the variable that holds it.',
    });
  } finally {
    await http.close();
  }
}
