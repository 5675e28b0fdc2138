import { LodestoneError, plain } from '../../core/index.ts';
import { enclosedParts, pythonRegex, stripText } from '../../util/index.ts';
import { jsonFields } from './json-fields.ts';

const FENCE = pythonRegex('```(?:json)?\\s*', { ignoreCase: true }, 'g');
const STATEMENTS = [
  '"answer_score"\\s*:\\s*"?([01])"?',
  'answer_score\\s*[:：]\\s*"?([01])"?',
  '【评分】\\s*[:：]\\s*([01])\\s*分',
  '评分\\s*[:：]\\s*([01])\\s*分',
].map((statement) => pythonRegex(statement));

/** Inverse IFEval: the score, 0 or 1, that a judge's reply states in JSON or in words; undefined without one. */
export function answerScore(reply: string): number | undefined {
  if (stripText(reply) === '') return undefined;
  const inJson = jsonScore(reply);
  if (inJson !== undefined) return inJson;
  for (const statement of STATEMENTS) {
    const score = statement.exec(reply)?.[1];
    if (score !== undefined) return Number(score);
  }
  return undefined;
}

function jsonScore(reply: string): number | undefined {
  const blocks = [...enclosedParts(reply, FENCE, '```')].map((part) => part.content);
  for (const candidate of [...blocks, ...braced(reply)]) {
    const score = scoreIn(candidate);
    if (score !== undefined) return score;
  }
  return undefined;
}

/** From a brace to the first closing brace behind "answer_score", again and again. */
function* braced(reply: string): Generator<string> {
  for (let start = reply.indexOf('{'); start >= 0; ) {
    const name = reply.indexOf('answer_score', start + 1);
    const end = name < 0 ? -1 : reply.indexOf('}', name + 'answer_score'.length);
    if (end < 0) return;
    yield reply.slice(start, end + 1);
    start = reply.indexOf('{', end + 1);
  }
}

function scoreIn(text: string): number | undefined {
  const fields = jsonFields(stripText(text));
  if (fields === 'no JSON') return undefined;
  if (fields === 'no object') {
    throw new LodestoneError('scoring-failed', "Inverse IFEval: a judge's reply is JSON, but no object");
  }
  const score = plain(fields.get('answer_score') ?? null);
  if (typeof score === 'string') return ['0', '1'].includes(stripText(score)) ? Number(score) : undefined;
  const number = typeof score === 'boolean' ? Number(score) : score;
  return number === 0 || number === 1 ? number : undefined;
}
