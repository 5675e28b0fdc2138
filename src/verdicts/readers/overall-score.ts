import { plain } from '../../core/index.ts';
import { pythonInt, pythonRegex, stripText } from '../../util/index.ts';
import { jsonFields } from './json-fields.ts';

const NAMED_SCORE = pythonRegex('Overall Score"?\\s*:\\s*([01])', { ignoreCase: true });
const POINTS = pythonRegex('\\b([01])\\s*points?\\b', { ignoreCase: true });

/** CL-bench: the overall score, 0 or 1, of a judge's reply, which should be JSON; 0 where it names none. */
export function overallScore(reply: string): number {
  const text = withoutJsonFence(reply);
  const fields = jsonFields(text);
  const score = fields instanceof Map ? fields.get('Overall Score') : undefined;
  if (score !== undefined) return wholeScore(plain(score));
  return Number(NAMED_SCORE.exec(text)?.[1] ?? POINTS.exec(text)?.[1] ?? 0);
}

/** The text without the fence around it. */
export function withoutJsonFence(text: string): string {
  const trimmed = stripText(text).replace(/^```(?:json)?/, '');
  return stripText(trimmed.endsWith('```') ? trimmed.slice(0, -3) : trimmed);
}

function wholeScore(value: unknown): number {
  if (typeof value === 'string') return Number(pythonInt(value) ?? 0);
  const number = typeof value === 'boolean' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : 0;
}
