import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { LodestoneError } from '../core/index.ts';
import { AtOnce, usableCores } from '../util/index.ts';
import { identity, isolatedCommand, isolationProblem, limitedArguments } from './bubblewrap.ts';
import { findInterpreter, prepared } from './interpreter.ts';
import { type Interpreter, type Language, onPath } from './language.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type ProgramEnd, type Running, startProcessGroup } from './process.ts';

export interface Program {
  readonly language: Language;
  /** Code of our own that the interpreter begins with; for languages with compilers, lines for the shell. */
  readonly start: string;
  /** What it is given on standard input. */
  readonly input: string;
  readonly limits?: Partial<Limits>;
  /** Run with limits alone, for machines without a sandbox. Default false. */
  readonly unsafe?: boolean;
}

/** Why programs of a language cannot be run here, with the way out; undefined if they can. */
export async function sandboxProblem(
  languages: readonly Language[],
  unsafe: boolean,
): Promise<LodestoneError | undefined> {
  if (unsafe && onPath('prlimit').length === 0) {
    return new LodestoneError(
      'sandbox-missing',
      'prlimit, which sets the limits of programs, was not found',
      {
        hint: 'Run on Linux, with util-linux installed.',
      },
    );
  }
  const problem = unsafe ? undefined : await isolationProblem();
  if (problem !== undefined) {
    return new LodestoneError('sandbox-missing', `programs written by a model need a sandbox: ${problem}`, {
      hint: 'Install it (apt-get install bubblewrap), or run them without a sandbox with --unsafe-code.',
    });
  }
  for (const language of languages) {
    if ((await findInterpreter(language)) !== undefined) continue;
    const { needs, hint } = INSTALLING[language];
    return new LodestoneError('sandbox-missing', `programs cannot be run here: ${needs} was not found`, {
      hint,
    });
  }
  return undefined;
}

/** What runs a language, and how to come by it. */
const INSTALLING: { [language in Language]: { needs: string; hint: string } } = {
  python: { needs: 'Python 3.9 or later', hint: 'Install it, e.g. apt-get install python3.' },
  javascript: { needs: 'Node.js', hint: 'Install it from https://nodejs.org.' },
  cpp: { needs: 'a working g++', hint: 'Install it, e.g. apt-get install g++.' },
  java: { needs: 'a working javac', hint: 'Install it, e.g. apt-get install default-jdk-headless.' },
  go: { needs: 'a working go', hint: 'Install it from https://go.dev/dl and add it to $PATH.' },
};

/**
 * Far more programs than cores would only be stopped for what they have to wait; one more, since a program that is
 * tested waits now and then for who tests it.
 */
const running = new AtOnce(usableCores() + 1);

/** Does a piece of work that runs programs when there is a core for it. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return running.run(work);
}

/** Runs a program to its end or to its limits. Throws with `sandbox-missing` where that cannot be done safely. */
export async function runProgram(program: Program): Promise<ProgramEnd> {
  return inTurn(async () => {
    const started = await startProgram(program);
    started.write(program.input);
    started.close();
    return started.end;
  });
}

/** Starts a program, at once, and leaves its input to the caller. */
export async function startProgram(program: Program, onLine?: (line: string) => void): Promise<Running> {
  const { language, unsafe = false } = program;
  const problem = await sandboxProblem([language], unsafe);
  const known = await findInterpreter(language);
  if (problem !== undefined || known === undefined) throw problem ?? new TypeError(`no ${language}`);
  const interpreter = await prepared(known);
  const limits = { ...DEFAULT_LIMITS, ...program.limits };
  const args = interpreterArguments(interpreter, program.start);
  if (!unsafe) {
    const words = isolatedCommand(interpreter, args, limits);
    return startProcessGroup({ words, limits, options: identity(), onLine });
  }
  // Found where $PATH does not name its folder, too.
  const [prlimit = 'prlimit'] = onPath('prlimit');
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'lodestone-program-'));
  const words = [prlimit, ...limitedArguments(interpreter, args, limits)];
  const started = startProcessGroup({ words, limits, options: { cwd }, onLine });
  return { ...started, end: started.end.finally(() => rm(cwd, { recursive: true, force: true })) };
}

function interpreterArguments({ language, tools = [] }: Interpreter, start: string): string[] {
  if (language === 'python') return ['-I', '-S', '-c', start];
  if (language === 'javascript') return [...NODE_FLAGS, '-e', start];
  return ['-c', start, ...tools];
}

/** Memory of the heap is far below the limit of the process, so that its end is an error of its own. */
const NODE_FLAGS = ['--max-old-space-size=256'];
