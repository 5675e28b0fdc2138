import { LodestoneError } from '../core/index.ts';
import type { Running } from './process.ts';
import { EXAMINER } from './python/examiner.ts';
import { startProgram } from './run-program.ts';

/** A test in Python that is to be put to a program. */
export interface Examination {
  readonly test: string;
  /** Whether `assert a == b` also asks for equal types. */
  readonly typed: boolean;
  /** There is no code apart from the test: it is only made ready. */
  readonly alone: boolean;
  readonly seconds: number;
}

/** CPU time that an examiner may use, for all that it is asked together, in seconds. */
const CPU_SECONDS = 1_000_000;
const OUTPUT_BYTES = 2 ** 50;

/**
 * A process that holds tests and says verdicts, apart from the programs that are tested. It serves one test at a time
 * and stays for those that come, since its start takes longer than most programs.
 */
export class Examiner {
  readonly #running: Running;
  #take: (line: string | undefined) => void = () => undefined;
  isGone = false;

  private constructor(running: Running) {
    this.#running = running;
    const gone = (): void => {
      this.isGone = true;
      this.#take(undefined);
    };
    running.end.then(gone, gone);
  }

  static async start(unsafe: boolean): Promise<Examiner> {
    let take = (_line: string): void => undefined;
    const running = await startProgram(
      {
        language: 'python',
        start: EXAMINER,
        input: '',
        limits: { wallMs: Number.POSITIVE_INFINITY, cpuSeconds: CPU_SECONDS, outputBytes: OUTPUT_BYTES },
        unsafe,
      },
      (line) => take(line),
    );
    const examiner = new Examiner(running);
    take = (line) => examiner.#take(line);
    return examiner;
  }

  /** Begins a test; `onLine` gets what the examiner says of it, and undefined if it has gone. */
  begin(examination: Examination, onLine: (line: string | undefined) => void): void {
    this.#take = onLine;
    this.#running.hold(true);
    this.#running.write(`t${JSON.stringify(examination)}\n`);
  }

  /** What the program said. */
  pass(line: string): void {
    this.#running.write(`r${line}\n`);
  }

  /** The program will say no more. */
  programEnded(): void {
    this.#running.write('e\n');
  }

  /** Until the next test. */
  rest(): void {
    this.#take = () => undefined;
    this.#running.hold(false);
  }

  stop(): void {
    this.isGone = true;
    this.#running.stop();
  }
}

const resting = new Map<boolean, Examiner[]>();

/** Lends an examiner for one test; when it goes in the middle, another one is asked once. */
export async function withExaminer<T>(
  unsafe: boolean,
  work: (examiner: Examiner) => Promise<T | undefined>,
): Promise<T> {
  const idle = resting.get(unsafe) ?? [];
  resting.set(unsafe, idle);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const examiner = takeWhole(idle) ?? (await Examiner.start(unsafe));
    try {
      const done = await work(examiner);
      if (done !== undefined) return done;
    } finally {
      examiner.rest();
      if (!examiner.isGone) idle.push(examiner);
    }
  }
  throw new LodestoneError('scoring-failed', 'the process that tests programs died twice', {
    hint: 'Check whether the machine is out of memory, then resume with -r.',
  });
}

function takeWhole(idle: Examiner[]): Examiner | undefined {
  for (let one = idle.pop(); one !== undefined; one = idle.pop()) if (!one.isGone) return one;
  return undefined;
}
