import { parsePythonJson, pythonDumps } from '../../../util/index.ts';
import { type Arguments, builtin } from '../values/arguments.ts';
import { allocateText, step } from '../values/budget.ts';
import { isTrue } from '../values/compare.ts';
import { pythonError, typeError } from '../values/exception.ts';
import { callFunction } from '../values/sort.ts';
import { PyOpaque, typeNameOf, type Value } from '../values/value.ts';
import { jsonOfValue, valueOfJson } from './json-values.ts';

/** `json` */
export function jsonModule(): Map<string, Value> {
  return new Map<string, Value>([
    ['loads', builtin('loads', ['s'], (args) => parse(args.text(0)), true)],
    ['load', builtin('load', ['fp'], (args) => parse(fileContent(args.value(0))), true)],
    ['dumps', builtin('dumps', ['obj', 'ensure_ascii!', 'indent!', 'sort_keys!'], dumps, true)],
  ]);
}

function parse(text: string): Value {
  step(text.length >> 4);
  try {
    return valueOfJson(parsePythonJson(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw pythonError('JSONDecodeError', error.message);
  }
}

function fileContent(file: Value): string {
  const read = file instanceof PyOpaque ? file.attributes.get('read') : undefined;
  const text = read === undefined ? undefined : callFunction(read, []);
  if (typeof text !== 'string') throw typeError(`'${typeNameOf(file)}' object has no text to read`);
  return text;
}

function dumps(args: Arguments): Value {
  const [ascii, indent, sort] = [args.optional(1), args.optional(2), args.optional(3)];
  const json = jsonOfValue(args.value(0), (value) => {
    throw typeError(`Object of type ${typeNameOf(value)} is not JSON serializable`);
  });
  const text = pythonDumps(json, {
    ensureAscii: ascii === undefined || isTrue(ascii),
    sortKeys: sort !== undefined && isTrue(sort),
    ...(indent == null ? {} : { indent: Math.min(args.integer(2), 100) }),
  });
  allocateText(text.length);
  return text;
}
