import { readFileSync } from 'node:fs';
import { didYouMean, isPlainObject, type Json, type JsonObject, LodestoneError } from '../../core/index.ts';

/** What a person said of an answer, or of two. */
export interface HumanLabel {
  /** The id of the sample, or its number in the run. */
  readonly sample: string | number;
  /** `model/dataset` of the answer, or of both answers that were compared. */
  readonly tasks: readonly string[];
  /** A number (rating), a word (grade), or the name of the model whose answer is better, or `tie` (preference). */
  readonly value: number | string;
  readonly kind: (typeof KINDS)[number];
  readonly reviewer: string;
}

const KINDS = ['rating', 'grade', 'preference'] as const;
const KEYS = ['sample', 'task', 'tasks', 'reviewer', 'kind', 'value', 'order', 'time'];

/**
 * Reads labels, one JSON object a line: `{sample, task | tasks, reviewer, kind, value, order, time}`, the last two of which are not needed
 * here. Throws with the line of the first one that is malformed.
 */
export function readLabels(file: string): HumanLabel[] {
  const lines = readText(file).split('\n');
  return lines.flatMap((line, place) => (line.trim() === '' ? [] : [labelIn(line, `${file}:${place + 1}`)]));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new LodestoneError('data-missing', `labels cannot be read from ${file}`, { cause });
  }
}

function labelIn(line: string, where: string): HumanLabel {
  const fail = (message: string, hint: string): never => {
    throw new LodestoneError('data-malformed', `a label ${message}`, { where, hint });
  };
  const label = objectIn(line) ?? fail('is not a JSON object', 'Write one JSON object per line.');
  const unknown = Object.keys(label).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    fail(`has no key "${unknown}"`, didYouMean(unknown, KEYS) || `Known keys: ${KEYS.join(', ')}.`);
  const { sample = null, value = null, kind = null, reviewer = '' } = label;
  const known =
    KINDS.find((one) => one === kind) ??
    fail(`has the unknown kind ${JSON.stringify(kind)}`, `Known kinds: ${KINDS.join(', ')}.`);
  const tasks = tasksIn(label);
  const most = known === 'preference' ? 2 : 1;
  if (tasks.length !== most)
    fail(
      `of the kind ${known} names ${tasks.length} tasks, not ${most}`,
      known === 'preference' ? 'Write tasks: ["A/DATASET", "B/DATASET"].' : 'Write task: "MODEL/DATASET".',
    );
  if (typeof sample !== 'string' && typeof sample !== 'number')
    return fail('has no sample', 'Write sample: the id of the sample, or its number.');
  if (known === 'rating' ? typeof value !== 'number' : typeof value !== 'string')
    fail(
      `of the kind ${known} has the value ${JSON.stringify(value)}`,
      'A rating must be a number, any other value text.',
    );
  return {
    ...{ sample, tasks, kind: known, reviewer: String(reviewer) },
    value: typeof value === 'number' ? value : String(value),
  };
}

function objectIn(line: string): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(line);
    return isPlainObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function tasksIn({ task = null, tasks = null }: JsonObject): string[] {
  if (typeof task === 'string') return [task];
  return Array.isArray(tasks) ? tasks.map(String) : [];
}
