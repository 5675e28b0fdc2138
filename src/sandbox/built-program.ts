import { randomUUID } from 'node:crypto';
import { goSettings } from './go-cache.ts';
import type { BuiltLanguage } from './language.ts';
import type { Limits } from './limits.ts';
import type { ProgramEnd } from './process.ts';
import { runProgram } from './run-program.ts';

/** A program in a language with a compiler. */
export interface BuiltProgram {
  readonly language: BuiltLanguage;
  readonly code: string;
  /** Further files by name: headers, modules. */
  readonly files?: { readonly [name: string]: string };
  /** Further arguments of the compiler, e.g. libraries. */
  readonly flags?: readonly string[];
  /** CPU time of the compiler and of the program, each in seconds; three times as much on the clock for both. */
  readonly seconds: number;
  readonly unsafe?: boolean;
}

/** Start and end of everything, in milliseconds, on a machine with much else to do. */
const MARGIN_MS = 8000;

/** Builds a program and runs it, both apart from everything else. A compiler that refuses it is how it ends, too. */
export async function runBuiltProgram(program: BuiltProgram): Promise<ProgramEnd> {
  const { language, code, files = {}, flags = [], seconds, unsafe = false } = program;
  const { file, build, processes, memoryBytes } = RECIPES[language];
  const limits: Partial<Limits> = {
    wallMs: 6 * seconds * 1000 + MARGIN_MS,
    cpuSeconds: seconds,
    fileBytes: 64 << 20,
    processes,
    memoryBytes,
  };
  const start = [
    // Not in the folder for temporary files itself, where Go takes no module.
    'mkdir work && cd work',
    ...Object.entries(files).map(([name, text]) => written(name, text)),
    `cat > ${file}`,
    build(flags.map(quoted).join(' '), seconds),
  ].join('\n');
  return runProgram({ language, start, input: code, limits, unsafe });
}

interface Recipe {
  /** Name of the file that the compiler wants. */
  readonly file: string;
  readonly build: (flags: string, seconds: number) => string;
  /** Processes and threads that the compiler needs. */
  readonly processes: number;
  readonly memoryBytes: number;
}

const JAVA = '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m';

/** `$0`, `$1`: the tools of the language. */
const RECIPES: { [language in BuiltLanguage]: Recipe } = {
  cpp: {
    file: 'main.cpp',
    build: (flags) => `"$0" -std=c++11 main.cpp -o main ${flags} && exec ./main`,
    processes: 32,
    memoryBytes: 1 << 30,
  },
  java: {
    file: 'Main.java',
    build: (flags) =>
      `"$0" ${JAVA.replaceAll('-X', '-J-X')} -proc:none ${flags} Main.java && exec "$1" ${JAVA} -cp . Main`,
    processes: 64,
    memoryBytes: 1 << 30,
  },
  go: {
    file: 'main_test.go',
    build: (flags, seconds) =>
      `export HOME="$PWD" ${Object.entries(goSettings('$1'))
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ')}\nexec "$0" test -timeout=${seconds}s ${flags} main_test.go`,
    processes: 256,
    memoryBytes: 1 << 30,
  },
};

/** The shell's words for a file with a text. */
function written(name: string, text: string): string {
  const end = randomUUID();
  const slash = name.lastIndexOf('/');
  const folder = slash < 0 ? '' : `mkdir -p ${quoted(name.slice(0, slash))}; `;
  return `${folder}cat > ${quoted(name)} <<'${end}'\n${text}\n${end}`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
