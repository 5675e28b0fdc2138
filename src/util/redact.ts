import { isPlainObject, type Json, type JsonObject } from '../core/index.ts';

/** What stands for a secret wherever one would be written. */
export const REDACTED = '<redacted>';

/** Last words of names whose values are secrets whatever stands before them. */
const SECRET_WORDS = new Set([
  ...['secret', 'password', 'passwd', 'authorization', 'credential', 'credentials', 'bearer', 'cookie'],
  ...['apikey', 'appkey', 'accesskey', 'secretkey', 'authkey', 'accesstoken', 'authtoken', 'secretid'],
]);
/** Names that are secrets as a whole: `key`, `token`. */
const SECRET_NAMES = new Set(['key', 'keys', 'token', 'tokens', 'ak', 'sk', 'lark_bot_url', 'secret_id']);
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

/**
 * Keeps secrets out of whatever is written: those that a config holds under a secret's name, those that are read
 * from the environment, and the same values wherever else they turn up.
 */
export class Redactor {
  readonly #values = new Set<string>();

  /** Notes the secrets of a config, by the names of its keys. */
  learnFrom(value: Json): void {
    this.#walk(value, false);
  }

  /** Notes one secret. */
  learn(secret: string): void {
    if (secret.length >= SHORTEST_FOUND_BY_VALUE && !PLACEHOLDERS.has(secret.toLowerCase())) {
      this.#values.add(secret);
    }
  }

  /** A text of ours without any known secret, or password in an address. */
  text(text: string): string {
    return this.values(text).replace(/(:\/\/[^/\s:@"']+:)[^/\s@"']+@/g, `$1${REDACTED}@`);
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
