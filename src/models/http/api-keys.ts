import { type Json, LodestoneError, type ModelContext, plain } from '../../core/index.ts';

/** Gives the keys of an endpoint in turn. */
export class ApiKeys {
  readonly all: readonly string[];
  #next = 0;

  constructor(keys: readonly string[]) {
    this.all = keys;
  }

  /** The next key; undefined for servers that ask for none. */
  take(): string | undefined {
    const key = this.all[this.#next % Math.max(1, this.all.length)];
    this.#next += 1;
    return key;
  }
}

/**
 * Keys as OpenCompass's configs give them: `ENV` stands for `$OPENAI_API_KEY` (a comma-separated list), a text or a
 * list of texts for itself; nothing for a server without keys. White space around a key is no part of it.
 */
export function resolveKeys(
  key: Json | undefined,
  context: ModelContext,
  variable = 'OPENAI_API_KEY',
): ApiKeys {
  const value = plain(key ?? null);
  if (value === null) return new ApiKeys([]);
  if (value !== 'ENV') return new ApiKeys(sendable([value].flat().map(String), 'the "key" of a model'));
  const keys = keysIn(context.secret(variable), variable);
  if (keys.length > 0) return new ApiKeys(keys);
  throw new LodestoneError('config-invalid', `$${variable}, which should hold the API key, is not set`, {
    hint: `Set it (export ${variable}=…), or use another variable.`,
  });
}

/** The keys that an environment variable holds; none where it is not set. */
export function keysIn(value: string | undefined, variable: string): string[] {
  return sendable((value ?? '').split(','), `the key in $${variable}`);
}

/** The header that holds a key: the one that is named, with the key as it is, else `authorization`. */
export function keyHeaders(key: string | undefined, header: string | undefined): Record<string, string> {
  if (key === undefined) return {};
  return header === undefined ? { authorization: `Bearer ${key}` } : { [header.toLowerCase()]: key };
}

/** The name of the header that is to hold the key, from a config; undefined if it names none. */
export function readKeyHeader(value: Json | undefined, keys: ApiKeys, model: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || !/^[!#$%&'*+.^_`|~\w-]+$/.test(value)) {
    throw new LodestoneError('config-invalid', `api_key_header of ${model} is not a valid header name`, {
      hint: 'Use the header name that the server expects, e.g. api-key.',
    });
  }
  if (keys.all.length > 0) return value;
  throw new LodestoneError('config-invalid', `api_key_header of ${model} is set, but there is no key`, {
    hint: 'Pass the variable that holds the key: --api-key-env VAR (api_key_env).',
  });
}

/** Checks headers of a config; what HTTP cannot carry is named by its header. */
export function checkedHeaders(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) sendable([String(value)], `the header "${name}"`);
  return headers;
}

function sendable(texts: readonly string[], what: string): string[] {
  const trimmed = texts.map((text) => text.trim()).filter((text) => text !== '');
  // What HTTP lets a header hold.
  if (trimmed.every((text) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text))) return trimmed;
  throw new LodestoneError(
    'config-invalid',
    `${what} contains a line break or another character that HTTP cannot carry`,
    { hint: 'Set it again without any extra characters.' },
  );
}
