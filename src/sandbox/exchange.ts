import type { Examination, Examiner } from './examiners.ts';
import type { ProgramEnd, Running } from './process.ts';

/** How a test is put to its program. */
export interface Way {
  /** It has to run in the program's own process. */
  readonly isInside: boolean;
  /** Its text as it will be run. */
  readonly last: string;
}

export interface Said {
  readonly verdict: 'passed' | 'timed-out' | 'wrong' | 'failed' | 'inside';
  readonly message: string;
  /** The code is no Python. */
  readonly isSyntax: boolean;
}

/** How long an examiner may take to see that a program has ended, in milliseconds. */
const PATIENCE_MS = 60_000;

/** One test: carries requests from the examiner to the program and answers back. */
export class Exchange {
  readonly #examiner: Examiner;
  #way: (way: Way | undefined) => void = () => undefined;
  #verdict: (line: string | undefined) => void = () => undefined;
  readonly #said = new Promise<string | undefined>((resolve) => {
    this.#verdict = resolve;
  });
  #program: Running | undefined;
  #isOver = false;
  /** Requests from before the program was started. */
  readonly #early: string[] = [];

  constructor(examiner: Examiner) {
    this.#examiner = examiner;
  }

  /** Undefined when the examiner has gone. */
  begin(examination: Examination): Promise<Way | undefined> {
    return new Promise((resolve) => {
      this.#way = resolve;
      this.#examiner.begin(examination, (line) => this.#fromExaminer(line));
    });
  }

  /** Has the program tested that `begin` was about. Undefined when the examiner has gone. */
  async run(
    job: string,
    startProgram: (onLine: (line: string) => void) => Promise<Running>,
  ): Promise<Said | undefined> {
    const program = await startProgram((line) => {
      if (!this.#isOver) this.#examiner.pass(line);
    });
    this.#program = program;
    for (const text of [job, ...this.#early]) program.write(text);
    const [line, end] = await Promise.all([this.#said.finally(() => program.stop()), this.#ended(program)]);
    if (line === undefined) return undefined;
    const said = JSON.parse(line.slice(1));
    if (said.verdict !== 'ended') return said;
    // The code ended the interpreter, or had to be stopped: OpenCompass waits for such a program until its time is up.
    return { ...said, verdict: end.kind === 'exited' ? 'failed' : 'timed-out', message: 'no result' };
  }

  async #ended(program: Running): Promise<ProgramEnd> {
    const end = await program.end;
    if (this.#isOver) return end;
    this.#examiner.programEnded();
    const timer = setTimeout(() => this.#examiner.stop(), PATIENCE_MS);
    await this.#said;
    clearTimeout(timer);
    return end;
  }

  #fromExaminer(line: string | undefined): void {
    if (line?.startsWith('c') === true) {
      const text = `${line.slice(1)}\n`;
      if (this.#program === undefined) this.#early.push(text);
      else this.#program.write(text);
    } else if (line?.startsWith('w') === true) {
      this.#way(JSON.parse(line.slice(1)));
    } else {
      this.#isOver = true;
      this.#way(undefined);
      this.#verdict(line);
    }
  }
}
