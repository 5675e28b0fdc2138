/** Hostile programs, each contained with a verdict of its own. Skipped where there is no sandbox or no Python. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { usableCores } from '../util/index.ts';
import { type PythonResult, testPython } from './python-test.ts';
import { runProgram, sandboxProblem } from './run-program.ts';

const problem = await sandboxProblem(['python', 'javascript'], false);
const note = problem === undefined ? '' : ` (skipped: ${problem.message})`;
const HOME = JSON.stringify(process.env.HOME ?? '/root');
const HERE = JSON.stringify(import.meta.filename);

type Verdict = PythonResult['verdict'];

/** Programs, and how each must end; those that test a door end as `passed` only when it was shut. */
const HOSTILE: readonly [string, string, readonly Verdict[]][] = [
  ['loops for ever', 'while True: pass', ['timed-out']],
  ['sleeps for ever', 'import time\ntime.sleep(10**6)', ['timed-out']],
  [
    'catches the end of its time',
    'while True:\n  try:\n    while True: pass\n  except BaseException: pass',
    ['timed-out'],
  ],
  [
    'ignores signals',
    'import signal\nfor s in range(1, 32):\n  try: signal.signal(s, signal.SIG_IGN)\n  except Exception: pass\nwhile True: pass',
    ['timed-out'],
  ],
  [
    'stops its timers',
    'import signal\nsignal.setitimer(signal.ITIMER_REAL, 0); signal.setitimer(signal.ITIMER_PROF, 0)\nwhile True: pass',
    ['timed-out'],
  ],
  ['forks for ever', 'import os\nwhile True: os.fork()', ['failed', 'timed-out']],
  [
    'starts threads for ever',
    'import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(60,), daemon=True).start()',
    ['failed', 'timed-out'],
  ],
  [
    'starts programs for ever',
    'import subprocess\nwhile True: subprocess.Popen(["sleep", "60"])',
    ['failed', 'timed-out'],
  ],
  [
    'leaves a daemon behind',
    'import os, time\nif os.fork() == 0:\n  os.setsid()\n  time.sleep(60)\n  os._exit(0)',
    ['passed'],
  ],
  ['takes 4 GiB at once', 'bytearray(4 << 30)', ['failed']],
  [
    'takes memory piece by piece',
    'a = []\nwhile True: a.append(bytearray(1 << 24))',
    ['failed', 'timed-out'],
  ],
  ['counts to a number of a billion digits', 'x = 10 ** (10 ** 9)', ['failed', 'timed-out']],
  ['recurses for ever', 'def f(): return f()\nf()', ['failed']],
  ['crashes the interpreter', 'import ctypes\nctypes.string_at(0)', ['failed']],
  [
    'fills the disk',
    'f = open("/tmp/a", "wb")\nwhile True: f.write(b"x" * (1 << 20))',
    ['failed', 'timed-out'],
  ],
  [
    'fills the disk with many files',
    'i = 0\nwhile True:\n  open(f"/tmp/{i}", "wb").write(b"x" * (8 << 20)); i += 1',
    ['failed', 'timed-out'],
  ],
  [
    'fills the shared memory',
    'f = open("/dev/shm/a", "wb")\nfor i in range(8): f.write(b"x" * (1 << 20)); f.flush()',
    ['failed'],
  ],
  ['fills the root', 'open("/a", "wb").write(b"x" * (1 << 20))', ['failed']],
  ['fills the folder of devices', 'open("/dev/a", "wb").write(b"x" * (1 << 20))', ['failed']],
  ['opens files without end', 'a = []\nwhile True: a.append(open("/dev/null"))', ['failed']],
  ['floods its output', 'import sys\nwhile True: sys.stdout.write("x" * 65536)', ['timed-out']],
  [
    'floods the real output',
    'import os\nwhile True:\n  for fd in range(1, 20):\n    try: os.write(fd, b"x" * 65536)\n    except OSError: pass',
    ['failed', 'timed-out'],
  ],
  ['connects to the internet', 'import socket\nsocket.create_connection(("1.1.1.1", 80), 2)', ['failed']],
  ['connects to this machine', 'import socket\nsocket.create_connection(("127.0.0.1", 22), 2)', ['failed']],
  ['asks for a name', 'import socket\nsocket.getaddrinfo("example.com", 80)', ['failed']],
  [
    'reads the home folder',
    `import os\nassert not os.path.exists(${HOME}) or not os.listdir(${HOME})`,
    ['passed'],
  ],
  ['reads this file', `open(${HERE}).read()`, ['failed']],
  ['reads the accounts', 'open("/etc/passwd").read()', ['failed']],
  [
    'reads the environment',
    'import os\nassert set(os.environ) <= {"PATH", "HOME", "LANG", "PWD", "LC_CTYPE"}',
    ['passed'],
  ],
  [
    'reads environments of others',
    'import os\npids = [p for p in os.listdir("/proc") if p.isdigit()]\nassert len(pids) < 8',
    ['passed'],
  ],
  ['writes to the system', 'open("/usr/bin/evil", "w")', ['failed']],
  ['writes to the root', 'open("/evil", "w").write("x")\nassert False', ['failed', 'wrong']],
  ['follows a link out', 'import os\nos.symlink("/etc/shadow", "/tmp/l")\nopen("/tmp/l").read()', ['failed']],
  ['climbs up', 'open("/tmp/../../../etc/hostname").read()', ['failed']],
  [
    'mounts',
    'import ctypes\nassert ctypes.CDLL(None).mount(b"none", b"/tmp", b"tmpfs", 0, None) == -1',
    ['passed'],
  ],
  ['changes its root', 'import os\nos.chroot("/tmp")', ['failed']],
  ['becomes the superuser', 'import os\nos.setuid(0)', ['failed']],
  [
    'traces its parent',
    'import ctypes, os\nassert ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0) == -1',
    ['passed', 'wrong'],
  ],
  ['signals its parent', 'import os, signal\nos.kill(os.getppid(), signal.SIGKILL)', ['failed', 'passed']],
  ['signals everything', 'import os, signal\nos.kill(-1, signal.SIGKILL)', ['failed', 'passed']],
  ['exits as if all were well', 'import sys\nsys.exit(0)', ['failed']],
  ['ends at once', 'import os\nos._exit(0)', ['failed']],
  [
    'reports its own success',
    'import os\nfor fd in range(1, 20):\n  try: os.write(fd, b"{\\"verdict\\": \\"passed\\"}\\n")\n  except OSError: pass\nos._exit(0)',
    ['failed'],
  ],
  [
    'replaces a module',
    'import sys, json\njson.dumps = lambda *a, **k: "{}"\nsys.modules["os"] = None\nassert False',
    ['wrong'],
  ],
  ['makes everything equal', 'class A:\n  def __eq__(self, other): return True\nassert A() == 1', ['wrong']],
];

describe.skipIf(problem !== undefined)(`hostile programs${note}`, { timeout: 120_000 }, () => {
  test('there are forty of them', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(40));

  test.each(HOSTILE)('%s', async (_name, code, verdicts) => {
    const { verdict } = await testPython({ parts: ['', code], typed: true, seconds: 1 });
    expect(verdicts).toContain(verdict);
  });

  afterAll(async () => {
    const { verdict } = await testPython({ parts: ['x = 1', 'assert x == 1'], seconds: 3 });
    expect(verdict).toBe('passed');
  });
});

describe.skipIf(problem !== undefined)(`messages of programs in Python${note}`, { timeout: 60_000 }, () => {
  const messageOf = async (code: string) => (await testPython({ parts: [code], seconds: 3 })).message;

  test('come back as they are', async () => {
    expect(await messageOf('raise ValueError("a b\\n\\U0001f600 \\ud800 é")')).toBe('a b\n😀 \ud800 é');
  });

  test('may be long', async () => {
    const { verdict, message } = await testPython({ parts: ['assert False, "é" * 10**6'], seconds: 3 });
    expect([verdict, message.length]).toEqual(['wrong', 100_000]);
  });

  test('are there for tests that were rewritten, with these', async () => {
    const { parts, message } = await testPython({
      parts: ['x = 1', 'assert x == 2, "é 1"'],
      typed: true,
      seconds: 3,
    });
    expect(message).toBe('é 1');
    expect(parts).toEqual(['x = 1', "assert __opencompass_type_aware_equal(x, 2), 'é 1'"]);
  });
});

describe.skipIf(problem !== undefined)(`programs in JavaScript${note}`, { timeout: 60_000 }, () => {
  const run = (input: string) =>
    runProgram({
      language: 'javascript',
      start: 'eval(require("fs").readFileSync(0, "utf8"))',
      input,
      limits: { wallMs: 20_000, cpuSeconds: 2 },
    });

  test('runs', async () => expect((await run('console.log(6 * 7)')).stdout).toBe('42\n'));
  test('fails', async () => expect((await run('throw new Error("no")')).exitCode).not.toBe(0));
  test('loops', async () => expect((await run('for (;;);')).kind).toBe('timed-out'));
  test('floods', async () =>
    expect((await run('for (;;) require("fs").writeSync(1, "x".repeat(65536))')).kind).toBe(
      'too-much-output',
    ));
  test('reads no files', async () =>
    expect((await run('console.log(require("fs").existsSync("/etc/passwd"))')).stdout).toBe('false\n'));
});

const PROBLEMS = path.join(
  process.env.LODESTONE_DATA ?? path.join(import.meta.dirname, '../../../shared/data'),
  'humaneval/human-eval-v2-20210705.jsonl',
);
const hasProblems = existsSync(PROBLEMS);

describe.skipIf(problem !== undefined || !hasProblems)(
  `HumanEval's solutions${hasProblems ? note : ' (skipped: no data)'}`,
  { timeout: 600_000 },
  () => {
    interface Problem {
      prompt: string;
      canonical_solution: string;
      test: string;
      entry_point: string;
    }
    const problems = (hasProblems ? readFileSync(PROBLEMS, 'utf8').trim().split('\n') : []).map(
      (line) => JSON.parse(line) as Problem,
    );
    const verdicts = async (solutionOf: (problem: Problem) => string): Promise<Verdict[]> => {
      const queue = [...problems];
      const found: Verdict[] = [];
      const work = async (): Promise<void> => {
        for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
          const program = `${one.prompt}${solutionOf(one)}\n${one.test}\ncheck(${one.entry_point})`;
          found.push((await testPython({ parts: [program], seconds: 5 })).verdict);
        }
      };
      await Promise.all(Array.from({ length: usableCores() }, work));
      return found;
    };

    test('all pass', async () => {
      const found = await verdicts((one) => one.canonical_solution);
      expect(found).toEqual(new Array(problems.length).fill('passed'));
    });

    test('all fail where they give nothing', async () => {
      const found = await verdicts(() => '    return None\n');
      expect(found.filter((verdict) => verdict === 'passed')).toEqual([]);
      expect(found).toHaveLength(problems.length);
    });
  },
);
