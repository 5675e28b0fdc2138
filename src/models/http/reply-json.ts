import { type Json, plain } from '../../core/index.ts';
import { parsePythonJson } from '../../util/index.ts';

/**
 * Reads JSON of a server as Python's clients do: with a byte order mark, and with `NaN` and `Infinity` as numbers.
 * Throws SyntaxError.
 */
export function parseReplyJson(text: string): Json {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(body)) throw error;
    return numbersRead(body, error);
  }
}

function numbersRead(body: string, cause: unknown): Json {
  try {
    return plain(parsePythonJson(body));
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    // Values that are nested too deeply end the reader's stack.
    throw new SyntaxError('no JSON', { cause });
  }
}
