import {
  evaluatePython,
  isDigits,
  PyDict,
  PyItems,
  type PyValue,
  parsePythonJson,
  pyNumber,
  pythonFloat,
  pythonInt,
  pythonRegex,
  pythonValue,
  stripCharacters,
  stripText,
} from '../../util/index.ts';

/** Judges that go through a list of requirements. */

const A_LIST = pythonRegex('\\[.*\\]');
const IN_BRACKETS = pythonRegex('\\[([^\\]]*)\\]');
const MET = new Set(['YES', 'True']);
const NOT_MET = new Set(['NO', 'False', 'PARTIAL', 'MAYBE', 'UNKNOWN', 'N/A']);

/**
 * FollowBench: whether all of `level` requirements are met, and the share that is, by the last line of the reply; -1
 * for both where it cannot be read.
 */
export function requirementsMet(reply: string, level: number): readonly [number, number] {
  const last = stripText(stripCharacters(reply, '`')).split('\n').at(-1) ?? '';
  if (level === 1) {
    if (last.includes('YES')) return [1, 1];
    return last.includes('NO') ? [0, 0] : UNREADABLE;
  }
  const list = evaluatePython(A_LIST.exec(last)?.[0] ?? '');
  if (!(list instanceof PyItems) || list.items.length !== level) return UNREADABLE;
  const words = list.items.map(String);
  if (!words.every((word) => MET.has(word) || NOT_MET.has(word))) return UNREADABLE;
  const met = words.filter((word) => MET.has(word)).length;
  return [met === level ? 1 : 0, met / level];
}

const UNREADABLE = [-1, -1] as const;

/** HelloBench: the scores, from 0 to 1, of a list of so many requirements in JSON; undefined if it cannot be read. */
export function checklistScores(reply: string, count: number): number[] | undefined {
  const text = ['```json', '```python', '```', '\n', '\\'].reduce(
    (rest, mark) => rest.replaceAll(mark, ''),
    reply,
  );
  const list = jsonIn(text);
  if (!(list instanceof PyItems) || list.items.length !== count) return undefined;
  const scores = list.items.map((item) => (item instanceof PyDict ? scoreIn(item) : undefined));
  return scores.every((score) => score !== undefined) ? scores : undefined;
}

function jsonIn(text: string): PyValue | undefined {
  try {
    return pythonValue(parsePythonJson(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function scoreIn(item: PyDict): number | undefined {
  const entries = new Map(item.entries);
  const [id, score] = [asInteger(entries.get('checklist_id')), asFloat(entries.get('evaluation_score'))];
  return id !== undefined && score !== undefined && score >= 0 && score <= 1 ? score : undefined;
}

function asInteger(value: PyValue | undefined): number | undefined {
  if (typeof value === 'string') return pythonInt(value) === undefined ? undefined : Number(pythonInt(value));
  const number = value === undefined ? undefined : pyNumber(value);
  return number === undefined || !Number.isFinite(Number(number)) ? undefined : Math.trunc(Number(number));
}

function asFloat(value: PyValue | undefined): number | undefined {
  if (typeof value === 'string') return pythonFloat(value);
  const number = value === undefined ? undefined : pyNumber(value);
  return number === undefined ? undefined : Number(number);
}

/** Multi-round dialogues: how many rounds a judge lists in its first brackets; undefined if other things stand there. */
export function listedRounds(reply: string): number | undefined {
  const inner = IN_BRACKETS.exec(reply)?.[1];
  if (inner === undefined) return undefined;
  if (inner === '') return 0;
  const rounds = inner.split(', ');
  return rounds.every((round) => isDigits(round) && pythonInt(round) !== undefined)
    ? rounds.length
    : undefined;
}
