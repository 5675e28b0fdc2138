import { type JsonObject, LodestoneError } from '../../../../core/index.ts';

/** Whether a reply follows an instruction. */
export type Check = (reply: string) => boolean;

/** Makes the check of an instruction from its arguments in the data. */
export type Instruction = (args: InstructionArguments) => Check;

/** The arguments of an instruction; missing ones and those of another kind are errors of the data. */
export class InstructionArguments {
  readonly #name: string;
  readonly #values: JsonObject;

  constructor(name: string, values: JsonObject) {
    this.#name = name;
    this.#values = values;
  }

  text(key: string): string {
    const value = this.#values[key];
    return typeof value === 'string' ? value : this.#missing(key);
  }

  texts(key: string): string[] {
    const value = this.#values[key];
    if (!Array.isArray(value) || value.length === 0) return this.#missing(key);
    return value.map(String);
  }

  count(key: string): number {
    const value = this.#values[key];
    return typeof value === 'number' && value >= 0 ? value : this.#missing(key);
  }

  /** The comparison with a number of the data: `at least` or `less than` it. */
  relation(key: string, threshold: string): (count: number) => boolean {
    const limit = this.count(threshold);
    const relation = this.text(key);
    if (relation === 'less than') return (count) => count < limit;
    return relation === 'at least' ? (count) => count >= limit : this.#missing(key);
  }

  #missing(key: string): never {
    throw new LodestoneError(
      'scoring-failed',
      `the instruction ${this.#name} has no usable argument "${key}"`,
      {
        hint: 'Fetch the data again.',
      },
    );
  }
}
