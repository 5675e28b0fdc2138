/** Programs that claim to pass: HumanEval's form, run as a user does. Skipped where programs cannot be run safely. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sandboxProblem } from '../../src/sandbox/index.ts';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const problem = await sandboxProblem(['python'], false);
const note = problem === undefined ? '' : ` (skipped: ${problem.message})`;

/** Tests whose arguments and results are data; that need results to go on; that hand over objects of their own. */
const CHECKS = {
  data: 'def check(candidate):\n    assert candidate([3, 1]) == [1, 3]\n    assert tuple(candidate([2])) == (2,)\n',
  loop: 'def check(candidate):\n    last = [5, 4, 3]\n    for _ in range(3):\n        last = candidate(last)\n    assert last == [3, 4, 5]\n',
  objects:
    'class Box:\n    def __init__(self, items): self.items = items\ndef check(candidate):\n    assert candidate(Box([3, 1]).items) == [1, 3]\n    assert candidate([Box([]).items]) == [[]]\n',
};

const CLAIM =
  'for said in (b"passed", b"\\npassed x\\n", b"w[]\\n", b"vnull\\nvtrue\\nvtrue\\nvtrue\\n"):\n    for fd in range(64):\n        try: os.write(fd, said)\n        except OSError: pass\n';
/** Writes what looks like a secret, found in whatever dictionaries there are. */
const TELL =
  'def tell(found):\n    for value in list(found.values()):\n        if isinstance(value, dict) and value is not found and len(value) < 20: tell(value)\n        if isinstance(value, (str, bytes)) and len(value) < 100:\n            text = value if isinstance(value, bytes) else value.encode("utf-8", "replace")\n            for fd in range(64):\n                try: os.write(fd, b"\\n" + text + b"\\n" + text + b"passed x\\n")\n                except OSError: pass\n';

const ATTACKS: { readonly [name: string]: string } = {
  'frames, at once': `import os, sys\n${TELL}frame = sys._getframe()\nwhile frame is not None:\n    tell(dict(frame.f_locals)); tell(dict(frame.f_globals)); frame = frame.f_back\nos._exit(0)`,
  'frames, when called': `import os, sys\n${TELL}def NAME(x):\n    frame = sys._getframe()\n    while frame is not None:\n        tell(dict(frame.f_locals)); frame = frame.f_back\n    os._exit(0)`,
  'constants of the frames': `import os, sys\n${TELL}def NAME(x):\n    frame = sys._getframe()\n    while frame is not None:\n        for one in frame.f_code.co_consts:\n            if isinstance(one, list): return one\n        tell(dict(enumerate(frame.f_code.co_consts))); frame = frame.f_back\n    os._exit(0)`,
  'the garbage collector': `import gc, os\n${TELL}for one in gc.get_objects():\n    if isinstance(one, dict): tell(dict(one))\nos._exit(0)`,
  'frames of other threads': `import os, sys, threading\n${TELL}def look():\n    for frame in sys._current_frames().values():\n        while frame is not None:\n            tell(dict(frame.f_locals)); frame = frame.f_back\n    os._exit(0)\nthreading.Thread(target=look).start()\ndef NAME(x):\n    import time; time.sleep(1)`,
  'early exit': 'import os\nos._exit(0)',
  'early exit when called': 'import os\ndef NAME(x): os._exit(0)',
  'SystemExit when called': 'import sys\ndef NAME(x): sys.exit(0)',
  'at the exit': `import atexit, os, sys\ndef claim():\n    ${CLAIM.replaceAll('\n', '\n    ')}\natexit.register(claim)\ndef NAME(x): sys.exit(0)`,
  'a child': `import os\nif os.fork() == 0:\n    ${CLAIM.replaceAll('\n', '\n    ')}\n    os._exit(0)\nos.wait()\ndef NAME(x): return None`,
  'a child that goes on': 'import os\nif os.fork() != 0: os._exit(0)\ndef NAME(x): return None',
  'claims on every file': `import os\n${CLAIM}def NAME(x): return None`,
  'built-in names':
    'import builtins\nbuiltins.tuple = builtins.list = lambda *a: 1\ntuple = list = lambda *a: 1\nbuiltins.AssertionError = KeyboardInterrupt\nbuiltins.isinstance = lambda *a: True\ndef NAME(x): return 1',
  'the exec of others':
    'import builtins\nbuiltins.exec = builtins.eval = builtins.compile = lambda *a, **k: None\ndef NAME(x): return None',
  'a test of its own': 'def check(candidate): pass\ndef NAME(x): return None',
};
/** What only an object can do that says it equals everything; data that is compared elsewhere cannot. */
const EQUAL =
  'class Equal(list):\n    def __eq__(self, other): return True\n    def __iter__(self): return iter([self])\n    def __getattr__(self, name): return self\ndef NAME(x): return Equal()';
const HONEST = 'def NAME(x): return sorted(x)';

interface Sample {
  readonly name: string;
  readonly check: string;
  readonly code: string;
}

function samples(): Sample[] {
  const list: Sample[] = [];
  for (const [kind, check] of Object.entries(CHECKS)) {
    const attacks = kind === 'objects' ? ATTACKS : { ...ATTACKS, 'equals everything': EQUAL };
    for (const [name, code] of Object.entries({ ...attacks, honest: HONEST })) {
      list.push({ name: `${kind}: ${name}`, check, code });
    }
  }
  return list;
}

test.skipIf(problem !== undefined)(
  `a program passes by its results alone${note}`,
  { timeout: 300_000 },
  async () => {
    const all = samples();
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'data', 'humaneval'), { recursive: true });
    const rows = all.map(({ check }, index) => ({
      task_id: `HumanEval/${index}`,
      prompt: `def f${index}x(x):\n    """ sort """\n`,
      entry_point: `f${index}x`,
      canonical_solution: '',
      test: `\n\nMETADATA = {}\n\n\n${check}`,
    }));
    writeFileSync(
      path.join(cwd, 'data', 'humaneval', 'human-eval-v2-20210705.jsonl'),
      rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    );
    const server = await startServer({
      answer: ({ prompt }) => {
        const index = Number(/f(\d+)x/.exec(prompt)?.[1]);
        return `\`\`\`python\ndef f${index}x(x): return None\n${all[index]?.code.replaceAll('NAME', `f${index}x`)}\n\`\`\``;
      },
    });
    const args = ['--datasets', 'humaneval_gen', '--api-base', server.url, '--model', 'm', '--json'];
    const { code, stdout, stderr } = await runProgram([...args, '--dump-eval-details'], {
      cwd,
      env: { LODESTONE_DATA: path.join(cwd, 'data') },
    });
    expect(code, stderr).toBe(0);
    const { run, tasks } = JSON.parse(stdout);
    const { details } = JSON.parse(
      readFileSync(path.join(run, 'results', 'm', 'openai_humaneval.json'), 'utf8'),
    );
    const passed = all.filter((_, index) => details[index].is_correct[0]).map(({ name }) => name);
    expect(passed).toEqual(['data: honest', 'loop: honest', 'objects: honest']);
    const inside = all.filter(({ check }) => check === CHECKS.objects).length;
    expect(tasks[0].tested.apart).toBe(all.length - inside);
    expect(tasks[0].tested.inside).toHaveLength(inside);
  },
);
