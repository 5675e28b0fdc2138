/** Programs that are built first. Each language is skipped where its compilers are missing. */
import { describe, expect, test } from 'vitest';
import { type BuiltProgram, runBuiltProgram } from './built-program.ts';
import type { BuiltLanguage } from './language.ts';
import { sandboxProblem } from './run-program.ts';

interface Samples {
  readonly greets: BuiltProgram;
  readonly fails: string;
  readonly loops: string;
  /** Writes whether it sees the file /etc/passwd. */
  readonly looks: string;
}

const seconds = 10;
const java = (body: string) =>
  `public class Main { public static void main(String[] a) throws Exception { ${body} } }`;
const go = (body: string, imports = '"testing"') =>
  `package main\nimport (${imports})\nfunc TestIt(t *testing.T) { ${body} }\n`;

const SAMPLES: { readonly [language in BuiltLanguage]: Samples } = {
  cpp: {
    greets: {
      language: 'cpp',
      code: '#include "own/greeting.h"\n#include <cstdio>\nint main() { puts(GREETING); }',
      files: { 'own/greeting.h': '#define GREETING "it\'s $HOME"' },
      flags: ['-I', '.'],
      seconds,
    },
    fails: 'int main() { return 3; }',
    loops: 'int main() { for (volatile int i = 0;;) i = i + 1; }',
    looks: '#include <cstdio>\nint main() { puts(fopen("/etc/passwd", "r") ? "yes" : "no"); }',
  },
  java: {
    greets: { language: 'java', code: java('System.out.println("it\'s $HOME");'), seconds },
    fails: java('throw new AssertionError();'),
    loops: java('for (;;);'),
    looks: java('System.out.println(new java.io.File("/etc/passwd").exists() ? "yes" : "no");'),
  },
  go: {
    greets: {
      language: 'go',
      code: go('fmt.Println("it\'s $HOME")', '"testing"; "fmt"'),
      files: { 'go.mod': 'module m\n\ngo 1.18\n' },
      flags: ['-v'],
      seconds,
    },
    fails: go('t.Error("no")'),
    loops: go('for {}'),
    looks: go('if _, err := os.Stat("/etc/passwd"); err != nil { t.Error("no") }', '"testing"; "os"'),
  },
};

for (const [language, samples] of Object.entries(SAMPLES) as [BuiltLanguage, Samples][]) {
  const problem = await sandboxProblem([language], false);
  const note = problem === undefined ? '' : ` (skipped: ${problem.message})`;
  describe.skipIf(problem !== undefined)(`programs in ${language}${note}`, { timeout: 300_000 }, () => {
    const run = (code: string, more: Partial<BuiltProgram> = {}) =>
      runBuiltProgram({ language, code, seconds, ...more });

    test('run, with files beside them', async () => {
      const end = await runBuiltProgram(samples.greets);
      expect(end.stdout, end.stderr).toContain("it's $HOME\n");
      expect(end.exitCode).toBe(0);
    });

    test('fail', async () => expect((await run(samples.fails)).exitCode).not.toBe(0));

    test('that are none are refused by the compiler', async () =>
      expect((await run('this is no program')).exitCode).not.toBe(0));

    test('that loop are stopped', async () => {
      const end = await run(samples.loops, { seconds: 3 });
      expect(end.kind === 'timed-out' || /timed out/.test(end.stdout), JSON.stringify(end)).toBe(true);
    });

    test('see no files of the machine', async () => {
      const end = await run(samples.looks);
      expect(end.stdout + end.stderr).toMatch(/\bno\b/);
    });

    test('run without a sandbox, too', async () => {
      const end = await runBuiltProgram({ ...samples.greets, unsafe: true });
      expect(end.stdout, end.stderr).toContain("it's $HOME\n");
    });
  });
}
