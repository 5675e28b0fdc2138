import { dictEntries, type Json, jsonDict, LodestoneError } from '../../../core/index.ts';
import { parsePythonJson, replaceEnclosed } from '../../../util/index.ts';

const LITERALS: [string, string][] = [
  ['<NUM_LIT>', '0'],
  ['<STR_LIT>', ''],
  ['<CHAR_LIT>', ''],
];

/** Py150: a line of the data set with its literals put back and its lines ended; throws for what is no such line. */
export function py150Sample(line: string): Json {
  let text = LITERALS.reduce((code, [mark, value]) => code.replaceAll(mark, value), line);
  text = replaceEnclosed(text, /<(?:STR|NUM|CHAR)_LIT:/g, '>', (literal) => literal);
  const sample = new Map(dictEntries(parsed(text)).map(([key, value]) => [String(key), value]));
  const input = sample.get('input');
  if (typeof input !== 'string') throw malformed();
  sample.delete('id');
  sample.set('input', input.replaceAll('<s>', '').split('<EOL>').join('\n'));
  return jsonDict([...sample]);
}

function parsed(text: string): Json {
  try {
    return parsePythonJson(text);
  } catch {
    throw malformed();
  }
}

function malformed(): LodestoneError {
  return new LodestoneError('data-malformed', 'a line of Py150 is not a JSON object with an "input"');
}
