import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainQuestions } from './plain-questions.ts';
import { differingFiles } from './run-files.ts';

const program = path.resolve(import.meta.dirname, '..', '..', 'dist', 'bin.mjs');
const MODELS = ['one', 'two'];
const DATASETS = ['first', 'second', 'third', 'fourth'];

/** A child with what it wrote, once it has ended. */
export interface RunProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** A run of two models on four datasets, that is done once undisturbed and then again under adverse conditions. */
export class DisturbedRun {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'lodestone-disturbed-'));
  /** Requests that the run needs; no two are equal. */
  readonly samples: number;

  /** `questions`: of each dataset. `settings`: further keys of the models. */
  constructor(url: string, questions: number, settings: object = {}) {
    this.samples = MODELS.length * DATASETS.length * questions;
    // The models ask for answers of different length, and the datasets have different rows: no two requests are equal.
    const models = MODELS.map((abbr, index) => ({
      type: 'lodestone.models.Endpoint',
      abbr,
      path: 'mock',
      api_base: url,
      max_out_len: 8 + index,
      ...settings,
    }));
    plainQuestions(this.folder, DATASETS.length * questions);
    const { datasets } = JSON.parse(readFileSync(path.join(this.folder, 'questions.json'), 'utf8')) as {
      datasets: [{ reader_cfg: object }];
    };
    const parts = DATASETS.map((abbr, index) => {
      const test_range = `[${index * questions}:${(index + 1) * questions}]`;
      return { ...datasets[0], abbr, reader_cfg: { ...datasets[0].reader_cfg, test_range } };
    });
    writeFileSync(path.join(this.folder, 'config.json'), JSON.stringify({ models, datasets: parts }));
  }

  /** Starts the run in a work folder, or goes on with it there. */
  start(work: string, env: Readonly<Record<string, string>> = {}): RunProcess {
    const place = path.join(this.folder, work);
    const goesOn = existsSync(place) && readdirSync(place).some((name) => /^\d{8}_/.test(name));
    const args = [program, 'run', 'config.json', '-w', work, ...(goesOn ? ['-r'] : [])];
    const child = spawn(process.execPath, args, {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let stderr = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      stderr += bytes.toString('utf8');
    });
    const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, stderr })),
    );
    return { child, ended };
  }

  /** The undisturbed run, in the work folder `whole`. */
  async undisturbed(): Promise<void> {
    const { code, stderr } = await this.start('whole').ended;
    if (code !== 0) throw new Error(`the undisturbed run ended with ${code}: ${stderr.slice(-2000)}`);
  }

  /** Files of predictions and results that are not those of the undisturbed run. */
  differences(work: string): string[] {
    return differingFiles(path.join(this.folder, 'whole'), path.join(this.folder, work));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A multiplicative congruential generator: the same numbers from 0 to 1 for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
