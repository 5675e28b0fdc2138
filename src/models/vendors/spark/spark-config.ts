import { type Json, LodestoneError, type ModelConfig, plain } from '../../../core/index.ts';
import { checkedSocketUrl, movedTo } from '../../http/address.ts';

/** Settings of this project's own, besides those of the classes. */
export const OWN_KEYS = ['api_base', 'timeout'];

/** Reads the arguments of a class; throws with `config-invalid` for what is missing or of the wrong kind. */
export class SparkConfig {
  readonly #config: ModelConfig;

  constructor(config: ModelConfig) {
    this.#config = config;
  }

  get name(): string {
    return this.#config.abbr ?? this.#config.type;
  }

  /** A text that must be there. */
  text(key: string): string {
    const value = this.optional(key);
    if (value !== undefined) return value;
    throw this.#invalid(`${this.name} has no ${key}`, `Set it in the model config: ${key}='…'.`);
  }

  /** A text; undefined if it is empty or None. */
  optional(key: string): string | undefined {
    const value: Json = plain(this.#config[key] ?? null);
    if (value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    throw this.#invalid(`${key} of ${this.name} must be a text`, `It is a ${typeof value}.`);
  }

  /** Where requests go: an address of the config, at the server of `api_base` where that is given. */
  address(written: string, key: string): string {
    const own = checkedSocketUrl(written, `${key} of ${this.name}`);
    const base = this.optional('api_base');
    return base === undefined ? own : movedTo(checkedSocketUrl(base, `api_base of ${this.name}`), own);
  }

  /** The classes of OpenCompass take no such argument, and the protocol has no place for most of it. */
  refuseGenerationOptions(): void {
    const options = plain(this.#config.generation_kwargs ?? {});
    if (Object.keys(options ?? {}).length === 0) return;
    const hint = 'Remove it: the class has no such argument and always sends the same options.';
    throw this.#invalid(`generation_kwargs of ${this.name} cannot be sent`, hint);
  }

  #invalid(message: string, hint: string): LodestoneError {
    return new LodestoneError('config-invalid', message, { hint });
  }
}
