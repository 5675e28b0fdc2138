import { float, type Json, jsonDict, LodestoneError } from '../../../core/index.ts';
import { pythonFloat, pythonInt } from '../../../util/index.ts';

/** Levels of brackets that no config needs. */
const DEEPEST = 200;
/** Characters of an argument that messages show. */
const SHOWN = 60;

/**
 * The dict that mmengine's DictAction makes of `key=value` arguments (`--model-kwargs` and its like): numbers,
 * booleans and None are recognised; `(…)` is a tuple; `[…]` and what has commas is a list; quotes at the ends and
 * all spaces are dropped; anything else is a string. Keys with dots stay as they are. Throws with LodestoneError.
 */
export function parseDictAction(args: readonly string[]): Json {
  const entries = new Map<string, Json>();
  for (const arg of args) {
    const equals = arg.indexOf('=');
    if (equals < 0) throw invalid(arg, 'it has no "="', 'Write KEY=VALUE.');
    entries.set(arg.slice(0, equals), parseValue(arg.slice(equals + 1), arg, 0));
  }
  return jsonDict([...entries]);
}

function parseValue(text: string, arg: string, depth: number): Json {
  if (depth > DEEPEST)
    throw invalid(`${arg.slice(0, SHOWN)}…`, 'it is nested too deeply', `Write at most ${DEEPEST} levels.`);
  const value = text.replace(/^['"]+|['"]+$/g, '').replaceAll(' ', '');
  if (value.startsWith('(') && value.endsWith(')'))
    return { $tuple: parseItems(value.slice(1, -1), arg, depth) };
  if (value.startsWith('[') && value.endsWith(']')) return parseItems(value.slice(1, -1), arg, depth);
  return value.includes(',') ? parseItems(value, arg, depth) : parseScalar(value);
}

function parseItems(text: string, arg: string, depth: number): Json[] {
  const items: Json[] = [];
  let rest = text;
  while (rest.length > 0) {
    const end = nextComma(rest, arg);
    const item = rest.slice(0, end);
    if (item === text && item.includes(',')) {
      throw invalid(
        arg,
        `"${text}" is not a list`,
        'Put brackets around nested lists; dicts are not supported.',
      );
    }
    items.push(parseValue(item, arg, depth + 1));
    rest = rest.slice(end + 1);
  }
  return items;
}

/** The offset of the next comma outside of brackets, or the end. */
function nextComma(text: string, arg: string): number {
  for (const [open, close] of ['()', '[]'] as const) {
    if (count(text, open ?? '') === count(text, close ?? '')) continue;
    throw invalid(arg, `the brackets in "${text}" do not match`, 'Close every open bracket.');
  }
  let [round, square] = [0, 0];
  for (const [index, char] of [...text].entries()) {
    if (char === ',' && round === 0 && square === 0) return [...text].slice(0, index).join('').length;
    if (char === '(') round += 1;
    if (char === ')') round -= 1;
    if (char === '[') square += 1;
    if (char === ']') square -= 1;
  }
  return text.length;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function parseScalar(text: string): Json {
  const integer = pythonInt(text);
  if (integer !== undefined)
    return Number.isSafeInteger(Number(integer)) ? Number(integer) : { $int: `${integer}` };
  const number = pythonFloat(text);
  if (number !== undefined)
    return Number.isFinite(number) && !Number.isInteger(number) ? number : float(number);
  if (text.toLowerCase() === 'true') return true;
  if (text.toLowerCase() === 'false') return false;
  return text === 'None' ? null : text;
}

function invalid(arg: string, reason: string, hint: string): LodestoneError {
  return new LodestoneError('bad-value', `the argument "${arg}" cannot be read: ${reason}`, { hint });
}
