import { randomUUID } from 'node:crypto';
import { type Examiner, withExaminer } from './examiners.ts';
import { Exchange } from './exchange.ts';
import type { Limits } from './limits.ts';
import type { Running } from './process.ts';
import { INSIDE_HARNESS } from './python/inside-harness.ts';
import { PROGRAM_HARNESS } from './python/program-harness.ts';
import { inTurn, startProgram } from './run-program.ts';

/** Code of a model, and code that tests it. */
export interface PythonTest {
  /** Run in the same namespace, one after the other; of several the last holds the tests. */
  readonly parts: readonly string[];
  /** The parts are one text where it comes to errors of syntax. Default false. */
  readonly joined?: boolean;
  /** Whether `assert a == b` in the last part also asks for equal types. Default false. */
  readonly typed?: boolean;
  /** CPU time for the code, in seconds; three times as much on the clock, since the machine may be busy. */
  readonly seconds: number;
  readonly unsafe?: boolean;
}

export interface PythonResult {
  readonly verdict: 'passed' | 'timed-out' | 'wrong' | 'failed';
  /** Text of the exception; '' if there is none. */
  readonly message: string;
  /** The parts as they were run; with `typed` the last is rewritten. */
  readonly parts: readonly string[];
  /** The tests ran in the program's own process, as those do that need more of it than calls with plain data. */
  readonly isInside: boolean;
}

/** Start and end of the interpreter, in milliseconds, on a machine with much else to do. */
const MARGIN_MS = 8000;
/** For all that a program says of its results. */
const OUTPUT_BYTES = 16 << 20;

/**
 * Runs Python code apart from everything else and tests it. Tests and expected values stay in another process, which
 * asks the program for the results of calls; where that cannot be, they run besides the code, and a pass needs a token
 * that is handed over after the last of them. The program's own output is thrown away.
 */
export async function testPython(test: PythonTest): Promise<PythonResult> {
  // Nothing apart from the code that could be kept from it.
  if (test.parts.length < 2 && test.typed !== true) return inTurn(() => testedInside(test, test.parts));
  return inTurn(() => withExaminer(test.unsafe ?? false, (examiner) => examined(test, examiner)));
}

async function examined(test: PythonTest, examiner: Examiner): Promise<PythonResult | undefined> {
  const { parts: given, typed = false, seconds, joined = false } = test;
  const exchange = new Exchange(examiner);
  const way = await exchange.begin({
    test: given.at(-1) ?? '',
    typed,
    alone: given.length < 2,
    seconds,
  });
  if (way === undefined) return undefined;
  const parts = [...given.slice(0, -1), way.last];
  if (way.isInside) return testedInside(test, parts);
  const work = job({ parts: given.slice(0, -1), seconds, runs: true });
  const said = await exchange.run(work, (onLine) => harnessed(PROGRAM_HARNESS, test, onLine));
  if (said?.verdict === 'inside') return testedInside(test, parts);
  if (said === undefined) return undefined;
  const { verdict, message, isSyntax } = said;
  const words = isSyntax && joined ? await syntaxError(test) : undefined;
  return { verdict, message: words ?? message, parts, isInside: false };
}

function testLimits({ seconds }: PythonTest): Partial<Limits> {
  return {
    wallMs: 3 * seconds * 1000 + MARGIN_MS,
    cpuSeconds: Math.ceil(seconds) + 3,
    outputBytes: OUTPUT_BYTES,
  };
}

/** What is said of the syntax of the whole: the code alone is none, so nothing of it is run. */
async function syntaxError(test: PythonTest): Promise<string | undefined> {
  let said: string | undefined;
  const program = await harnessed(PROGRAM_HARNESS, test, (line) => {
    said ??= line;
  });
  program.write(job({ parts: [test.parts.join('\n')], seconds: test.seconds, runs: false }));
  await program.end;
  return said?.startsWith('c') === true ? JSON.parse(said.slice(1))[2] : undefined;
}

const INSIDE_VERDICTS = { w: 'wrong', x: 'failed', t: 'timed-out' } as const;

/**
 * Tests a program in its own process. The token that proves that the last check was passed is not there before; who
 * asks for it says that they have come so far.
 */
async function testedInside(test: PythonTest, parts: readonly string[]): Promise<PythonResult> {
  const token = randomUUID();
  let said = '';
  const program = await harnessed(INSIDE_HARNESS, test, (line) => {
    if (line === 'end') program.write(`${token}\n`);
    else if (said === '' && (line === token || /^[wxt]"/.test(line))) said = line;
  });
  program.write(
    job({
      parts: test.joined === true ? [test.parts.join('\n')] : parts,
      typed: test.typed === true,
      seconds: test.seconds,
    }),
  );
  const end = await program.end;
  const known = { parts, isInside: true };
  if (said === token) return { verdict: 'passed', message: '', ...known };
  const verdict = INSIDE_VERDICTS[said[0] as keyof typeof INSIDE_VERDICTS];
  if (verdict !== undefined) return { verdict, message: textIn(said.slice(1)), ...known };
  // The code ended the interpreter, or had to be stopped: OpenCompass waits for such a program until its time is up.
  return { verdict: end.kind === 'exited' ? 'failed' : 'timed-out', message: 'no result', ...known };
}

function harnessed(start: string, test: PythonTest, onLine: (line: string) => void): Promise<Running> {
  const { unsafe = false } = test;
  return startProgram({ language: 'python', start, input: '', limits: testLimits(test), unsafe }, onLine);
}

/** A text in JSON, as long as it is one: the code may have written the line. */
function textIn(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}

/** JSON that is an expression of Python as well, on one line. */
function job(work: object): string {
  return `${JSON.stringify(work)}\n`;
}
