import { RUN_OPTION_NAMES, type RunOptions } from '../app/options/index.ts';
import { type Arguments, type CommandShape, parseArguments, unusedOptions } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** A command line about a run: the options of the run, and all that was given. */
export interface RunArguments {
  readonly options: RunOptions;
  readonly parsed: Arguments;
}

/** Reads a command line about a run; warns of what has no effect. */
export function readRunArguments(
  argv: readonly string[],
  shape: CommandShape,
  terminal: Terminal,
): RunArguments {
  const parsed = parseArguments(argv, shape);
  for (const warning of unusedOptions(parsed, shape.groups)) terminal.err(`warning: ${warning}\n`);
  return { options: readRunOptions(parsed), parsed };
}

/** Flags are named as the options of a run are, with dashes. */
export function readRunOptions(parsed: Arguments): RunOptions {
  const names = RUN_OPTION_NAMES.map((option) => [option, snakeCase(option)] as const);
  const given = parsed.given(names.map(([, name]) => name));
  return Object.fromEntries(
    names.flatMap(([option, name]) => (given[name] === undefined ? [] : [[option, given[name]] as const])),
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
