import { pythonRegex, stripEnd, stripText } from '../../../util/index.ts';

const SPACES_BEHIND = pythonRegex("'\\s*", {}, 'y');

/** What stands between the marks `[BEGIN]` and `[DONE]` of an answer (brackets and a quotation mark may lack). */
export function betweenMarks(text: string): string {
  return stripText(withoutBegin(withoutDone(stripText(text))));
}

/** The text before the first DONE, its brackets and the quotation mark before it. */
function withoutDone(text: string): string {
  const done = text.indexOf('DONE');
  if (done < 0) return text;
  const start = text.startsWith('[DONE]', done - 1) ? done - 1 : done;
  const answer = text.slice(0, start);
  const trimmed = stripEnd(answer);
  return trimmed.endsWith("'") ? trimmed.slice(0, -1) : answer;
}

/** The text behind the first BEGIN, its brackets and the quotation mark behind it. */
function withoutBegin(text: string): string {
  const begin = text.indexOf('BEGIN');
  if (begin < 0) return text;
  const end = begin + 'BEGIN'.length + (text.startsWith('[BEGIN]', begin - 1) ? 1 : 0);
  SPACES_BEHIND.lastIndex = end;
  return text.slice(end + (SPACES_BEHIND.exec(text)?.[0].length ?? 0));
}
