import { existsSync, readFileSync } from 'node:fs';
import {
  askedAgain,
  type FinishedRunTask,
  type RetriedTask,
  type RetryKind,
  type TaskOutcome,
} from '../run/index.ts';
import { type RunFolder, readResults } from '../store/index.ts';
import { metricValue, parseResult, resultMetrics } from '../summarizers/index.ts';

/** Counts and the first metric of a task. */
interface Standing {
  readonly counts: { readonly [name: string]: number };
  readonly metric?: readonly [name: string, value: number];
}

const COUNTS = ['failed', 'truncated', 'unparsed'];

/** Says which samples are asked again, and afterwards what that has changed. */
export class RetryReport {
  readonly #retried: readonly RetriedTask[];
  readonly #folder: RunFolder;
  readonly #before: readonly Standing[];

  /** Looks at the tasks before any of their answers are forgotten. */
  static async before(retried: readonly RetriedTask[], folder: RunFolder): Promise<RetryReport> {
    const standings: Standing[] = [];
    for (const task of retried) standings.push(await standing(task, folder));
    return new RetryReport(retried, folder, standings);
  }

  private constructor(retried: readonly RetriedTask[], folder: RunFolder, before: readonly Standing[]) {
    this.#retried = retried;
    this.#folder = folder;
    this.#before = before;
  }

  /** What is about to be done. `mayDiffer`: requests may be others than those that were answered. */
  planned(kinds: ReadonlySet<RetryKind>, mayDiffer: boolean): string[] {
    if (this.#retried.length === 0) return [`no sample is ${[...kinds].join(' or ')}: nothing to retry`];
    return this.#retried.map((task) => {
      const { size } = task.task.dataset;
      const others = mayDiffer ? `, plus all requests that --set changes (of ${size})` : '';
      return `${taskName(task)}: ${samplesIn(task.samples.size + task.missing)} to ask again${others}`;
    });
  }

  /** What was done, task by task. `marks`: the length of each task's journal before. */
  async after(finished: readonly FinishedRunTask[], marks: readonly number[]): Promise<string[]> {
    const lines: string[] = [];
    for (const [index, task] of this.#retried.entries()) {
      const outcome = finished.find(
        ({ model, dataset }) => model === task.task.model.abbr && dataset === task.task.dataset.abbr,
      )?.outcome;
      const { asked, changed } = askedAgain(task, this.#folder, marks[index] ?? 0);
      const before = this.#before[index] ?? { counts: {} };
      const now = await this.#now(task, outcome);
      const parts = [
        `${samplesIn(asked + task.missing)} asked again`,
        `${changed} ${changed === 1 ? 'answer' : 'answers'} changed`,
        ...differences(before, now),
      ];
      lines.push(`- ${taskName(task)}: ${parts.join(', ')}`);
    }
    return lines;
  }

  /** A task without a score has the files of its last one still. */
  async #now(task: RetriedTask, outcome: TaskOutcome | undefined): Promise<Standing | undefined> {
    return outcome?.status === 'scored' ? standing(task, this.#folder) : undefined;
  }
}

async function standing({ task }: RetriedTask, folder: RunFolder): Promise<Standing> {
  const [model, dataset] = [task.model.abbr, task.dataset.abbr];
  const text = await readResults(folder.resultsFile(model, dataset));
  const [first] = text === undefined ? [] : resultMetrics(parseResult(text));
  const file = folder.coverageFile(model, dataset);
  const counts: Standing['counts'] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { counts, ...(first === undefined ? {} : { metric: [first[0], metricValue(first[1])] as const }) };
}

function differences(before: Standing, now: Standing | undefined): string[] {
  if (now === undefined) return ['no score now'];
  const counts = COUNTS.filter((name) => (before.counts[name] ?? 0) !== (now.counts[name] ?? 0)).map(
    (name) => `${name} ${before.counts[name] ?? 0} → ${now.counts[name] ?? 0}`,
  );
  if (now.metric === undefined) return counts;
  const [name, value] = now.metric;
  const old = before.metric === undefined ? '-' : before.metric[1].toFixed(2);
  return [...counts, `${name} ${old} → ${value.toFixed(2)}`];
}

function samplesIn(count: number): string {
  return count === 1 ? '1 sample' : `${count} samples`;
}

function taskName({ task }: RetriedTask): string {
  return `${task.dataset.abbr} (${task.model.abbr})`;
}
