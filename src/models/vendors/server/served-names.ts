import { LodestoneError, RequestError, type RequestFailure } from '../../../core/index.ts';
import { HttpClient, Redactor, systemClock } from '../../../util/index.ts';
import { ApiKeys, keyHeaders, keysIn, readKeyHeader } from '../../http/api-keys.ts';
import { normaliseBaseUrl } from '../../http/base-url.ts';
import { withinTime } from '../../http/persistently.ts';
import { EndpointClient } from '../../protocols/endpoint-client.ts';
import { BodyAdapter } from '../../protocols/openai/body-adapter.ts';

/** Where the key to a server is to be found, and in which header it goes. */
export interface KeyPlace {
  /** An environment variable. */
  readonly variable: string | undefined;
  /** Default: `Authorization`, behind the word Bearer. */
  readonly header: string | undefined;
}

/** How long a server may take to name its models. */
const LIMIT_MS = 15_000;
/** Names, and characters of each, that a message holds. */
const MOST_NAMES = 10;
const LONGEST_NAME = 100;

/** The names of the models that a server says it has; none when it does not say. Throws if nothing answers. */
export async function servedNames(
  address: string,
  place: KeyPlace,
  env: (name: string) => string | undefined,
): Promise<string[]> {
  const http = new HttpClient({ env, connectTimeout: 5_000, replyTimeout: 15_000 });
  const keys = new ApiKeys(place.variable === undefined ? [] : keysIn(env(place.variable), place.variable));
  const headers = keyHeaders(keys.take(), readKeyHeader(place.header, keys, '--api-base'));
  const adapter = new BodyAdapter(() => undefined);
  const client = new EndpointClient({ http, adapter, headers: () => headers, now: systemClock.now });
  try {
    const base = normaliseBaseUrl(address, '--api-base');
    const entries = await withinTime(
      (signal) => client.models(base, signal),
      LIMIT_MS,
      new AbortController().signal,
    );
    return (entries ?? []).map(({ id }) => String(id));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw startError(error.failure, keys.all, address);
  } finally {
    await http.close();
  }
}

function startError(
  { message, hint, isUnreachable }: RequestFailure,
  keys: readonly string[],
  address: string,
): LodestoneError {
  const redactor = new Redactor();
  redactor.learnFrom({ key: [...keys], address });
  const usual =
    isUnreachable === true
      ? 'Start the server, or check its address (--api-base).'
      : 'Check the key (--api-key-env VAR).';
  const code = isUnreachable === true ? 'endpoint-unreachable' : 'endpoint-refused';
  return new LodestoneError(code, redactor.text(message), { hint: hint ?? usual });
}

/** Names in one line, the first of them where there are many. */
export function shortNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST_NAME));
  return shown.join(', ') + (names.length > MOST_NAMES ? ', …' : '');
}
