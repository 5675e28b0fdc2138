import { type ErrorCode, LodestoneError } from '../../core/index.ts';
import { displayWidth, isSecretName } from '../../util/index.ts';
import { lastName } from './library/os-module.ts';
import type { Trail } from './mmengine/error-trail.ts';
import type { Place } from './syntax/source.ts';
import { PythonSyntaxError } from './syntax/syntax-error.ts';
import { DEFAULT_LIMITS, LimitExceeded, withinLimits } from './values/budget.ts';
import { PythonError } from './values/exception.ts';
import { exceptionText } from './values/repr.ts';

const MAX_MESSAGE = 400;
/** How much of a long line is shown around the error. */
const FRAME_WIDTH = 160;

export interface ConfigErrorFacts {
  /** The exception as Python prints it, e.g. `NameError: name 'x' is not defined`. */
  readonly python: string;
  /** The config that was asked for. */
  readonly file: string;
  readonly place: Place | undefined;
  /** Imports that led to the failing file. */
  readonly imports: readonly Place[];
  readonly hint: string;
  readonly cause: unknown;
}

/** What is wrong with a Python config, and where in which file. */
export class ConfigError extends LodestoneError {
  /** The exception as Python prints it. */
  readonly python: string;
  /** The line of the config that is wrong; undefined if none is known. */
  readonly sourceLine: string | undefined;
  /** Column of the error in that line, from 1. */
  readonly column: number | undefined;
  /** The imports that led there, as `file:line`, from the config that was asked for on. */
  readonly importChain: readonly string[];

  constructor(
    code: ErrorCode,
    message: string,
    { python, file, place, imports, hint, cause }: ConfigErrorFacts,
  ) {
    const where = place === undefined ? file : `${place.fileAndLine}:${place.column}`;
    const detail =
      place === undefined || cause instanceof LimitExceeded ? undefined : shownPlace(place, imports);
    super(code, message, {
      cause,
      where,
      ...(detail === undefined ? {} : { detail }),
      ...(hint === '' ? {} : { hint }),
    });
    this.python = python;
    this.sourceLine = place?.source.line(place.line);
    this.column = place?.column;
    this.importChain = imports.map((entry) => entry.fileAndLine);
  }
}

/** The line of the config with a caret below the error, and below that the imports that led there, the last first. */
function shownPlace(place: Place, imports: readonly Place[]): string {
  const chain = imports.map((entry) => `  imported at ${entry.fileAndLine}`).reverse();
  return [traceFrame(place), ...chain].filter((part) => part !== '').join('\n');
}

function traceFrame({ source, line, column }: Place): string {
  const chars = [...withoutSecrets(source.line(line))];
  const start = Math.max(0, column - FRAME_WIDTH / 2);
  const shown = chars.slice(start, start + FRAME_WIDTH);
  const before = shown.slice(0, column - 1 - start).map((char) => padding(char));
  return shown.length === 0 ? '' : `  ${shown.join('')}\n  ${before.join('')}^`;
}

/** A line with stars for the strings that are given under a secret's name, as many as they had characters. */
function withoutSecrets(line: string): string {
  return line.replace(
    /(\w+)(["']?\s*[=:]\s*["'])([^"']*)/g,
    (all, name: string, between: string, value: string) =>
      isSecretName(name) ? `${name}${between}${'*'.repeat([...value].length)}` : all,
  );
}

/** What is as wide as a character, and blank: Chinese fills two columns of a terminal. */
function padding(char: string): string {
  return char === '\t' ? char : ' '.repeat(displayWidth(char));
}

/** An error of the evaluation of `file` as one for users. */
export function configError(error: unknown, { place, imports }: Trail, file: string): LodestoneError {
  if (error instanceof LodestoneError) return error;
  const facts = { file, place, imports, hint: '', cause: error };
  if (error instanceof PythonSyntaxError) {
    const name = error.source === 'compiler' ? lastName(error.place.source.path) : '<unknown>';
    const python = `${error.pythonName}: ${error.message} (${name}, line ${error.place.line})`;
    return new ConfigError('config-syntax', error.message, { ...facts, python });
  }
  if (error instanceof PythonError) {
    const text = withinLimits(DEFAULT_LIMITS, () => exceptionText(error.exception));
    const python = `${error.exception.typeName}: ${text}`;
    const { explanation = python.replace(/: $/, ''), hint } = error.help;
    return new ConfigError('config-invalid', shortened(explanation), {
      ...facts,
      python,
      hint: hint?.() ?? '',
    });
  }
  if (error instanceof LimitExceeded) {
    return new ConfigError('config-invalid', error.message, {
      ...facts,
      python: `RecursionError: ${error.message}`,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  const python = `SystemError: ${message}`;
  return new ConfigError('config-invalid', `the reader of Python configs failed: ${message}`, {
    ...facts,
    python,
  });
}

function shortened(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}
