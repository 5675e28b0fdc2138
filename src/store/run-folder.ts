import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { LodestoneError, nearest } from '../core/index.ts';
import { systemErrorCode, timeStamp, unwritable } from '../util/index.ts';

/** Names the judgements of a task. */
export interface JudgementsPlace {
  readonly model: string;
  readonly judge: string;
  /** With the number of the part, where a part was judged. */
  readonly dataset: string;
  /** The judge reviewed the judgements of others. */
  readonly isReview: boolean;
}

const TIME_STAMP = /^\d{8}_\d{6}$/;

/** The folder of one run, laid out as OpenCompass lays it out. */
export class RunFolder {
  /** The folder itself, e.g. `outputs/default/20261120_142530`. */
  readonly root: string;
  /** Its name, which names files in it, too. */
  readonly time: string;

  private constructor(root: string) {
    this.root = root;
    this.time = path.basename(root);
  }

  /** Makes the folder of a new run; a second run within a second gets the next free second's name. */
  static create(workDir: string, now: number, name?: string): RunFolder {
    const named = name === undefined ? undefined : path.join(workDir, checkedName(name));
    try {
      mkdirSync(named ?? workDir, { recursive: true });
      if (named !== undefined) return new RunFolder(named);
      for (let milliseconds = now; ; milliseconds += 1000) {
        const root = path.join(workDir, timeStamp(milliseconds));
        if (isMade(root)) return new RunFolder(root);
      }
    } catch (cause) {
      throw unwritable(workDir, cause);
    }
  }

  /** The folder of a run that is there. */
  static at(root: string): RunFolder {
    return new RunFolder(root);
  }

  /** Whether there is a run under a name, or any where the latest is meant. */
  static has(workDir: string, name: string): boolean {
    return findRunFolder(workDir, name) !== undefined;
  }

  /** Opens the folder of an earlier run: by its name, or the latest. */
  static reopen(workDir: string, name: string): RunFolder {
    const root = findRunFolder(workDir, name);
    if (root === undefined) throw RunFolder.notFound(workDir, name);
    return new RunFolder(root);
  }

  /** What is said of a run that is not there. */
  static notFound(workDir: string, name: string): LodestoneError {
    const runs = runsIn(workDir);
    if (runs.length === 0) {
      return new LodestoneError('run-not-found', `no run found in ${workDir}`, {
        hint: 'Set the runs folder with -w.',
      });
    }
    const near = nearest(name, runs, 1)[0] ?? runs.at(-1);
    return new LodestoneError('run-not-found', `no run "${name}" in ${workDir}`, {
      hint: `Did you mean ${near}?`,
    });
  }

  configFile(extension: 'py' | 'json'): string {
    return path.join(this.root, 'configs', `${this.time}.${extension}`);
  }

  /** The append-only record of a task while it runs, and after. */
  journalFile(model: string, dataset: string): string {
    return path.join(this.root, 'predictions', model, `${dataset}.jsonl`);
  }

  /** Predictions in OpenCompass's form. */
  predictionsFile(model: string, dataset: string): string {
    return path.join(this.root, 'predictions', model, `${dataset}.json`);
  }

  resultsFile(model: string, dataset: string): string {
    return path.join(this.root, 'results', model, `${dataset}.json`);
  }

  /** Counts and intervals of a task, next to its results, which stay as OpenCompass writes them. */
  coverageFile(model: string, dataset: string): string {
    return path.join(this.root, 'results', model, `${dataset}.coverage.json`);
  }

  /** What a task that is done was made of, next to its journal. */
  settledFile(model: string, dataset: string): string {
    return path.join(this.root, 'predictions', model, `${dataset}.done`);
  }

  /** What scoring found in each reply, next to the results. */
  verdictsFile(model: string, dataset: string): string {
    return path.join(this.root, 'results', model, `${dataset}.verdicts.jsonl`);
  }

  /** What a judge said, where OpenCompass has it. `model`: of several that are compared, the names joined by `_`. */
  judgementsFile({ model, judge, dataset, isReview }: JudgementsPlace): string {
    const by = isReview ? 'summarized-by' : 'judged-by';
    return path.join(this.root, 'results', `${model}_${by}--${judge}`, `${dataset}.json`);
  }

  /** Whether judges have judged answers to a dataset, or to a part of it. */
  isJudged(dataset: string): boolean {
    const results = path.join(this.root, 'results');
    const judged = existsSync(results)
      ? readdirSync(results).filter((name) => name.includes('_judged-by--'))
      : [];
    return judged.some((name) =>
      [dataset, `${dataset}_0`].some((part) => existsSync(path.join(results, name, `${part}.json`))),
    );
  }

  /**
   * What a helper was asked about the predictions of a task, and said: a judge, say. `model`: of several that are compared, the
   * names joined by `_`. Version 0.1 had the folder of the helper outside.
   */
  helperJournalFile(helper: string, model: string, dataset: string): string {
    const name = helper.replaceAll('/', '_');
    const earlier = path.join(this.root, 'judgements', name, model, `${dataset}.jsonl`);
    const file = path.join(this.root, 'judgements', model, name, `${dataset}.jsonl`);
    return existsSync(earlier) && !existsSync(file) ? earlier : file;
  }

  /** The journals of all that a helper was asked in the run. */
  helperJournals(helper: string): string[] {
    const root = path.join(this.root, 'judgements');
    const name = helper.replaceAll('/', '_');
    const folders = existsSync(root) ? readdirSync(root) : [];
    return folders.flatMap((model) => {
      const folder = path.join(root, model, name);
      const files = existsSync(folder) ? readdirSync(folder) : [];
      return files.filter((file) => file.endsWith('.jsonl')).map((file) => path.join(folder, file));
    });
  }

  /** The batches of a model: their requests, answers and state. */
  batchFolder(model: string): string {
    return path.join(this.root, 'batches', model);
  }

  logFile(stage: 'infer' | 'eval', model: string, dataset: string): string {
    return path.join(this.root, 'logs', stage, model, `${dataset}.out`);
  }

  summaryFile(extension: 'txt' | 'csv' | 'md'): string {
    return path.join(this.root, 'summary', `summary_${this.time}.${extension}`);
  }

  /** What the run is, and how its tasks stand. */
  get manifestFile(): string {
    return path.join(this.root, 'run.json');
  }

  /** The table as data. */
  get tableFile(): string {
    return path.join(this.root, 'summary.json');
  }

  /** What happened, as lines of JSON. */
  get eventsFile(): string {
    return path.join(this.root, 'events.jsonl');
  }

  /** Changes every few seconds while a process works in the folder. */
  get heartbeatFile(): string {
    return path.join(this.root, 'heartbeat');
  }

  /** Stops the run where somebody makes it. */
  get cancelFile(): string {
    return path.join(this.root, 'control', 'cancel');
  }

  get lockFile(): string {
    return path.join(this.root, '.lock');
  }
}

/** A name that the user chose for a run: a folder right in the runs folder. */
function checkedName(name: string): string {
  if (!/[/\\]/.test(name) && !['', '.', '..'].includes(name)) return name;
  throw new LodestoneError('bad-value', `"${name}" is not a valid run name`, {
    hint: 'Set the runs folder with -w and give the name of the run without slashes.',
  });
}

function findRunFolder(workDir: string, name: string): string | undefined {
  const wanted = name === 'latest' ? runsIn(workDir).at(-1) : name;
  if (wanted === undefined) return undefined;
  const root = path.join(workDir, wanted);
  return existsSync(root) ? root : undefined;
}

/** Makes a folder; false when another process was first. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Names of the runs in a work folder, oldest first; other files in it do not count. */
export function runsIn(workDir: string): string[] {
  if (!existsSync(workDir) || !statSync(workDir).isDirectory()) return [];
  return readdirSync(workDir)
    .filter((name) => TIME_STAMP.test(name))
    .sort();
}
