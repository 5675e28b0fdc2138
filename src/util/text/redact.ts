import { isPlainObject, type Json, type JsonObject } from '../../core/index.ts';

/** What stands for a secret wherever one would be written. */
export const REDACTED = '<redacted>';

/** Last words of names whose values are secrets whatever stands before them. */
const SECRET_WORDS = new Set([
  ...['secret', 'password', 'passwd', 'authorization', 'credential', 'credentials', 'bearer', 'cookie'],
  ...['apikey', 'appkey', 'accesskey', 'secretkey', 'authkey', 'accesstoken', 'authtoken', 'secretid'],
]);
/** Names that are secrets as a whole: `key`, `token`; vendors take the ID of an app for half of a key. */
const SECRET_NAMES = new Set([
  ...['key', 'keys', 'token', 'tokens', 'ak', 'sk', 'lark_bot_url', 'secret_id', 'appid', 'app_id'],
]);
/** What makes a `…_key`, `…_token` or `…_id` a secret; `pad_token`, `answer_key` are none. */
const SECRET_PREFIXES = new Set([
  ...['api', 'access', 'secret', 'private', 'auth', 'app', 'bearer', 'refresh', 'session', 'subscription'],
  ...['openai', 'anthropic', 'azure', 'hf', 'github', 'dashscope', 'judge', 'x'],
]);

/** Stand-ins that servers without keys are given; they are no secrets. */
const PLACEHOLDERS = new Set(['', 'env', 'empty', 'none', 'null', 'dummy', 'xxx', 'your_api_key', REDACTED]);

/** Shorter values might be words of a text, which must not be changed. */
const SHORTEST_FOUND_BY_VALUE = 8;

/** Whether a config key, header or environment variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_\-.\s]+/)
    .filter(Boolean);
  const last = words.at(-1) ?? '';
  if (SECRET_NAMES.has(words.join('_')) || SECRET_WORDS.has(last)) return true;
  const isKey = last === 'key' || last === 'keys' || last === 'token';
  return isKey && words.slice(0, -1).some((word) => SECRET_PREFIXES.has(word));
}

/** Names of secrets in the query of an address, besides those of keys and headers: signatures and codes of access. */
const QUERY_SECRETS = new Set(['sig', 'signature', 'code', 'auth', 'pass', 'pwd', 'secrets']);
/** An address with a name and a password, or a query. */
const ADDRESS = /\b((?:http|ws)s?:\/\/)([^\s"'<>\\/?#@]*@)?([^\s"'<>\\?#]*)(\?[^\s"'<>\\#]*)?/gi;

function isSecretParameter(name: string): boolean {
  return QUERY_SECRETS.has(name.toLowerCase()) || isSecretName(name);
}

/** A parameter of a query, whose value may be a secret. */
function splitParameter(text: string): {
  readonly name: string;
  readonly value: string;
  readonly isSecret: boolean;
} {
  const [name = '', ...rest] = text.split('=');
  const value = rest.join('=');
  return { name, value, isSecret: !isPlaceholder(value) && isSecretParameter(decoded(name)) };
}

/** An address without what it holds of secrets: a name with its password, and parameters such as `?key=…`. */
export function withoutSecrets(address: string): string {
  return address.replace(ADDRESS, (_, scheme: string, _user: string, place: string, query = '') => {
    const kept = query
      .slice(1)
      .split('&')
      .filter((part: string) => part !== '' && !splitParameter(part).isSecret);
    return scheme + place + (kept.length === 0 ? '' : `?${kept.join('&')}`);
  });
}

function redactedQuery(text: string): string {
  return text.replace(ADDRESS, (whole: string, _scheme, _user, _place, query: string | undefined) => {
    if (query === undefined) return whole;
    const parts = query
      .slice(1)
      .split('&')
      .map((part) => {
        const { name, isSecret } = splitParameter(part);
        return isSecret ? `${name}=${REDACTED}` : part;
      });
    return `${whole.slice(0, whole.length - query.length)}?${parts.join('&')}`;
  });
}

/** The secrets that the addresses in a text hold, as they are written and as they are meant. */
function secretsIn(text: string): string[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(ADDRESS)].flatMap(([, , user = '', , query = '']) => {
    const values = query.slice(1).split('&').map(splitParameter);
    const password = user.slice(0, -1).split(':').slice(1).join(':');
    const found = [password, ...values.filter(({ isSecret }) => isSecret).map(({ value }) => value)];
    return found.flatMap((value) => [value, decoded(value)]);
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Keeps secrets out of whatever is written: those that a config holds under a secret's name or in an address, those
 * that are read from the environment, and the same values wherever else they turn up.
 */
export class Redactor {
  readonly #values = new Set<string>();

  /** Notes the secrets of a config, by the names of its keys. */
  learnFrom(value: Json): void {
    this.#walk(value, false);
  }

  /** Notes one secret, as it is and as JSON spells it. */
  learn(secret: string): void {
    if (secret.length < SHORTEST_FOUND_BY_VALUE || PLACEHOLDERS.has(secret.toLowerCase())) return;
    this.#values.add(secret).add(JSON.stringify(secret).slice(1, -1));
  }

  /** A text of ours without any known secret, or password or secret parameter in an address. */
  text(text: string): string {
    return redactedQuery(this.values(text)).replace(/(:\/\/[^/\s:@"']+:)[^/\s@"']+@/g, `$1${REDACTED}@`);
  }

  /** A text of others, changed only where it holds a known secret. */
  values(text: string): string {
    let clean = text;
    for (const secret of this.#values) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, REDACTED);
    }
    return clean;
  }

  /** A config without secrets; numbers and flags under a secret's name stay. */
  config<T extends Json>(value: T): T {
    return this.#clean(value, false) as T;
  }

  #clean(value: Json, isSecret: boolean): Json {
    if (typeof value === 'string') return isSecret && !isPlaceholder(value) ? REDACTED : this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#clean(item, isSecret));
    if (!isPlainObject(value)) return value;
    const clean: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      clean[key] = this.#clean(item ?? null, isSecret || isSecretName(key));
    }
    return clean;
  }

  #walk(value: Json, isSecret: boolean): void {
    if (typeof value === 'string') {
      for (const secret of secretsIn(value)) this.learn(secret);
      if (isSecret) for (const part of [value, ...value.split(/[\s,]+/)]) this.learn(part);
    } else if (Array.isArray(value)) {
      for (const item of value) this.#walk(item, isSecret);
    } else if (isPlainObject(value)) {
      for (const [key, item] of Object.entries(value))
        this.#walk(item ?? null, isSecret || isSecretName(key));
    }
  }
}

function isPlaceholder(value: string): boolean {
  return PLACEHOLDERS.has(value.toLowerCase());
}

/**
 * A config with a reference, `{ "secret": name }`, in the place of each secret, and the secrets by name. A name is the place
 * where the secret stands first.
 */
export function secretsApart<T extends object>(
  config: T,
): {
  config: T;
  secrets: ReadonlyMap<string, string>;
} {
  const names = new Map<string, string>();
  const apart = (value: Json, place: string, isSecret: boolean): Json => {
    if (typeof value === 'string') {
      const isOpen = isSecret ? isPlaceholder(value) : secretsIn(value).every((part) => part === '');
      if (isOpen || value === '') return value;
      const name = names.get(value) ?? place;
      names.set(value, name);
      return { secret: name };
    }
    if (Array.isArray(value)) return value.map((item, index) => apart(item, `${place}.${index}`, isSecret));
    if (!isPlainObject(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => {
      return [
        key,
        apart(item ?? null, place === '' ? key : `${place}.${key}`, isSecret || isSecretName(key)),
      ];
    });
    return Object.fromEntries(entries);
  };
  const clean = apart(config as Json, '', false) as T;
  return { config: clean, secrets: new Map([...names].map(([value, name]) => [name, value])) };
}
