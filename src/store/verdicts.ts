import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Json } from '../core/index.ts';
import { unwritable, writeWhole } from '../util/index.ts';
import { checkedLine, hasCheck, isSound } from './line-check.ts';
import { linesIn } from './line-file.ts';

/** What scoring found in the reply of one sample, and what it said of it. */
export interface StoredVerdict {
  readonly index: number;
  /** The id of the sample: the hash of its row with its number among equal ones. Earlier versions kept none. */
  readonly id?: string;
  /** Where a dataset is asked several times over: which time this is, from 0. */
  readonly replica?: number;
  /** The answer after postprocessing; absent if it is the prediction as it is. */
  readonly answer?: Json;
  /** Where in the prediction the answer was found: start and end in UTF-16 units. */
  readonly span?: readonly [number, number];
  /** Absent if an answer was found. */
  readonly unparsed?: true;
  /** The request can never succeed, and counts as an empty answer. */
  readonly failed?: true;
  /** The answer was truncated at `max_out_len`. */
  readonly truncated?: true;
  /** There was no answer, allowed by `--max-errors`; it counts as an empty one. */
  readonly unanswered?: true;
  /** The reply took too long to score, and counts as an empty answer. */
  readonly timedOut?: true;
  readonly reference?: Json;
  /** Between 0 and 1, where the evaluator scores samples one by one. */
  readonly score?: number;
}

const BATCH = 1 << 16;

/** Writes the verdicts of a task, a line of JSON each; the file appears when all are there. */
export class VerdictLog {
  readonly #file: string;
  #descriptor: number | undefined;
  #pending = '';

  constructor(file: string) {
    this.#file = file;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      // Should scoring fail, what an earlier one found must not stand for it.
      rmSync(file, { force: true });
      this.#descriptor = openSync(temporary(file), 'w');
    } catch (cause) {
      throw unwritable(file, cause);
    }
  }

  add(verdict: StoredVerdict): void {
    this.#pending += `${checkedLine(verdict)}\n`;
    if (this.#pending.length > BATCH) this.#flush();
  }

  commit(): void {
    this.#flush();
    this.#close();
    try {
      renameSync(temporary(this.#file), this.#file);
    } catch (cause) {
      throw unwritable(this.#file, cause);
    }
  }

  /** Leaves nothing. */
  discard(): void {
    this.#close();
    rmSync(temporary(this.#file), { force: true });
  }

  /** Once: another file may have the number afterwards. */
  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #flush(): void {
    if (this.#descriptor === undefined) return;
    try {
      writeWhole(this.#descriptor, this.#pending);
    } catch (cause) {
      throw unwritable(this.#file, cause);
    }
    this.#pending = '';
  }
}

/**
 * The verdicts of a task in the order of samples; undefined if none were kept, or where the predictions are newer.
 * Damaged ones are left out; `onDamage` hears of each.
 */
export function readVerdicts(
  file: string,
  predictions: string,
  onDamage: () => void,
): Iterable<StoredVerdict> | undefined {
  const isCurrent =
    existsSync(file) && (!existsSync(predictions) || modifiedTime(file) >= modifiedTime(predictions));
  return isCurrent ? verdictsIn(file, onDamage) : undefined;
}

function modifiedTime(file: string): number {
  return statSync(file).mtimeMs;
}

function* verdictsIn(file: string, onDamage: () => void): Generator<StoredVerdict> {
  for (const { text } of linesIn(file)) {
    const verdict = verdictIn(text);
    if (verdict === undefined) onDamage();
    else yield verdict;
  }
}

/** Undefined if the line is damaged. Earlier versions wrote no checksums. */
function verdictIn(text: string): StoredVerdict | undefined {
  const line = Buffer.from(text);
  if (hasCheck(line) && !isSound(line)) return undefined;
  try {
    const { c: _, ...verdict }: StoredVerdict & { readonly c?: string } = JSON.parse(text);
    return verdict;
  } catch {
    return undefined;
  }
}

function temporary(file: string): string {
  return `${file}.tmp`;
}
