import { type ArgumentOptions, ArgumentParser } from 'argparse';
import { didYouMean, type JsonObject, LodestoneError } from '../core/index.ts';
import type { OptionGroup, OptionSpec } from './options.ts';

/** The arguments of a command after parsing: by long name with underscores, left out where not given. */
export class Arguments {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : String(value);
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }

  list(name: string): string[] | undefined {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.map(String) : undefined;
  }

  /** The given ones of some arguments. */
  given(names: readonly string[]): JsonObject {
    const entries = names.filter((name) => this.has(name)).map((name) => [name, this.#values.get(name)]);
    return Object.fromEntries(entries) as JsonObject;
  }

  /** The same with values for what is not given. */
  over(values: JsonObject): Arguments {
    return new Arguments(new Map([...Object.entries(values), ...this.#values]));
  }
}

export interface CommandShape {
  readonly usage: string;
  readonly description: string;
  readonly epilog?: string;
  readonly groups: readonly OptionGroup[];
  /** Groups of this command alone, all of which the first page of the help shows. */
  readonly extra?: readonly OptionGroup[];
  /** Command lines that the first page of the help ends with. */
  readonly examples?: readonly string[];
  /** What stands without a dash: nothing, one thing that may be left out, or any number. */
  readonly positional?: { readonly name: string; readonly many: boolean; readonly help: string };
}

/** Reads the arguments of a command as Python's argparse does; unknown and wrong ones fail with the nearest match. */
export function parseArguments(argv: readonly string[], shape: CommandShape): Arguments {
  const specs = shape.groups.flatMap((group) => group.options);
  const parser = createParser(shape);
  const [known, unknown] = parser.parse_known_args([...argv]) as [Record<string, unknown>, string[]];
  if (unknown.length > 0) throw unknownArgument(unknown[0] ?? '', specs);
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(known))
    if (value !== undefined && value !== null) values.set(name, value);
  for (const spec of specs) checkValue(spec, values);
  return new Arguments(values);
}

/** The help text of a command: the first page, where it has one and not everything is asked for. */
export function helpText(shape: CommandShape, isWhole: boolean): string {
  const isMain = ({ isMain }: OptionSpec) => isMain === true;
  if (isWhole || !shape.groups.some(({ options }) => options.some(isMain))) {
    return createParser(shape).format_help();
  }
  const { extra = [], examples = [] } = shape;
  const groups = shape.groups.map((group) =>
    extra.includes(group) ? group : { ...group, options: group.options.filter(isMain) },
  );
  const page = createParser({ ...shape, groups: groups.filter(({ options }) => options.length > 0) });
  const count = shape.groups.flatMap(({ options }) => options).length;
  const shown = groups.flatMap(({ options }) => options).length;
  const shownExamples = examples.map((example) => `\n  ${example}`).join('');
  return `${page.format_help()}${shownExamples === '' ? '' : `\nexamples:${shownExamples}\n`}
--help-all shows the other ${count - shown} options
`;
}

/** Warnings for options that change nothing. Throws for those that are not supported. */
export function unusedOptions(parsed: Arguments, groups: readonly OptionGroup[]): string[] {
  const warnings: string[] = [];
  for (const spec of groups.flatMap((group) => group.options)) {
    if (!parsed.has(optionKey(spec))) continue;
    const name = longName(spec);
    if (spec.unsupported !== undefined) {
      throw new LodestoneError('bad-option', `${name} is not supported`, { hint: spec.unsupported });
    }
    if (spec.noEffect !== undefined) warnings.push(`${name} has no effect: ${spec.noEffect}`);
  }
  return warnings;
}

function createParser(shape: CommandShape): ArgumentParser {
  const parser = new UserParser({
    prog: 'lodestone',
    usage: shape.usage,
    description: shape.description,
    ...(shape.epilog === undefined ? {} : { epilog: shape.epilog }),
    add_help: false,
  });
  if (shape.positional !== undefined) {
    const { name, many, help } = shape.positional;
    parser.add_argument(name, { nargs: many ? '*' : '?', help });
  }
  for (const { title, options } of shape.groups) {
    const group = parser.add_argument_group({ title });
    for (const spec of options) addOption(group, spec);
  }
  return parser;
}

function addOption(group: { add_argument: ArgumentParser['add_argument'] }, spec: OptionSpec): void {
  const common = { dest: optionKey(spec), help: optionHelp(spec).replaceAll('%', '%%') };
  const metavar =
    spec.metavar ??
    (spec.choices === undefined ? longName(spec).slice(2).toUpperCase().replaceAll('-', '_') : undefined);
  const shown = metavar === undefined ? {} : { metavar };
  const choices = spec.choices === undefined ? {} : { choices: [...spec.choices] };
  const [first = '', second] = spec.names;
  const add = (own: ArgumentOptions) => {
    const options = { ...common, ...own };
    if (second === undefined) group.add_argument(first, options);
    else group.add_argument(first, second, options);
  };
  if (spec.takes === 'nothing') add({ action: 'store_const', const: true });
  else if (spec.takes === 'optional')
    add({ nargs: '?', const: OPTIONAL_DEFAULTS[optionKey(spec)], ...shown });
  else if (spec.takes === 'each') add({ action: 'append', ...shown });
  else add({ ...(spec.takes === 'values' ? { nargs: '+', action: 'extend' } : {}), ...shown, ...choices });
}

/** What the help says of an option, and whether it does anything here. */
function optionHelp({ help, noEffect, unsupported }: OptionSpec): string {
  if (noEffect !== undefined) return `${help} [no effect: ${noEffect}]`;
  return unsupported === undefined ? help : `${help} [not supported: ${unsupported}]`;
}

/** What an option means whose value is left out. */
const OPTIONAL_DEFAULTS: Readonly<Record<string, string>> = { reuse: 'latest', dump_eval_details: 'True' };

function longName({ names }: OptionSpec): string {
  return names.find((name) => name.startsWith('--')) ?? names[0] ?? '';
}

function optionKey(spec: OptionSpec): string {
  return longName(spec).slice(2).replaceAll('-', '_');
}

function checkValue(spec: OptionSpec, values: Map<string, unknown>): void {
  const value = values.get(optionKey(spec));
  if (value === undefined || (spec.type !== 'integer' && spec.type !== 'number')) return;
  const number = Number(value);
  const isRight =
    spec.type === 'integer'
      ? Number.isInteger(number) && /^[+-]?\d+$/.test(String(value))
      : Number.isFinite(number);
  if (!isRight || number < 0 || (spec.isPositive === true && number === 0)) {
    const kind = spec.type === 'integer' ? 'whole number' : 'number';
    const bound = isRight ? (spec.isPositive === true ? ' above 0' : ' from 0 on') : '';
    throw new LodestoneError('bad-value', `${longName(spec)} must be a ${kind}${bound}, not "${value}"`);
  }
  values.set(optionKey(spec), number);
}

function unknownArgument(argument: string, specs: readonly OptionSpec[]): LodestoneError {
  const name = argument.split('=')[0] ?? argument;
  if (!name.startsWith('-')) {
    return new LodestoneError('bad-option', `"${argument}" is an unexpected argument`, {
      hint: 'Values must follow an option, e.g. --datasets ceval_gen mmlu_gen.',
    });
  }
  const names = specs.flatMap((spec) => spec.names);
  return new LodestoneError('bad-option', `unknown option ${name}`, {
    hint: didYouMean(name, names) || '"lodestone --help-all" lists all options.',
  });
}

/** Says what is wrong as an error instead of ending the process. */
class UserParser extends ArgumentParser {
  override error(message: string): never {
    throw new LodestoneError('bad-option', sentence(message), {
      hint: '"lodestone --help-all" lists all options.',
    });
  }
}

function sentence(message: string): string {
  return message.replace(/^argument ([^:]+): /, '$1: ').trim();
}
