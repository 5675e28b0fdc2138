import vm from 'node:vm';
import { LimitExceeded, regexTime, useRegexTime } from '../values/budget.ts';

/**
 * JavaScript's engine tries alternatives one by one and can take for ever, and nothing but the timer of a
 * script in `node:vm` can stop it. The script holds no code of a config: it runs one pattern over one text.
 */
const SEARCH = `(() => {
  const found = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (!pattern.global) break;
    if (match[0] === '') pattern.lastIndex += text.codePointAt(pattern.lastIndex) > 0xffff ? 2 : 1;
  }
  return found;
})()`;

let script: vm.Script | undefined;
let context: vm.Context | undefined;

/** The first match at or after the start, or null. */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  return run(pattern, text)[0] ?? null;
}

/** All matches of a pattern with the flag `g`. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  return run(pattern, text);
}

function run(pattern: RegExp, text: string): RegExpExecArray[] {
  const limit = Math.floor(regexTime());
  if (limit < 1) throw tooSlow();
  script ??= new vm.Script(SEARCH);
  context ??= vm.createContext({});
  Object.assign(context, { pattern, text });
  const start = performance.now();
  try {
    const found: RegExpExecArray[] = script.runInContext(context, { timeout: limit });
    return [...found];
  } catch (error) {
    throw isTimeout(error) ? tooSlow() : error;
  } finally {
    useRegexTime(performance.now() - start);
  }
}

/** The error comes from the other context: it is no instance of the Error here. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

function tooSlow(): LimitExceeded {
  return new LimitExceeded('a regular expression of the config takes too long');
}
