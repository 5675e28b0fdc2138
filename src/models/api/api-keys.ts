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
 * list of texts for itself; nothing for a server without keys.
 */
export function keysOf(key: Json | undefined, context: ModelContext, variable = 'OPENAI_API_KEY'): ApiKeys {
  const value = plain(key ?? null);
  if (value === null) return new ApiKeys([]);
  if (value !== 'ENV')
    return new ApiKeys(
      [value]
        .flat()
        .map(String)
        .filter((one) => one !== ''),
    );
  const keys = context.secret(variable);
  if (keys === undefined || keys === '') {
    throw new LodestoneError('config-invalid', `the key is to come from $${variable}, which is not set`, {
      hint: `Set it (export ${variable}=…), or name another variable.`,
    });
  }
  return new ApiKeys(keys.split(','));
}
