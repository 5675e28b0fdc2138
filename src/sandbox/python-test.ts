import { randomUUID } from 'node:crypto';
import { runProgram } from './run-program.ts';

/** Code of a model, and code that tests it. */
export interface PythonTest {
  /** Run in the same namespace, one after the other; the last holds the tests. */
  readonly parts: readonly string[];
  /** Whether `assert a == b` in the last part also asks for equal types. Default false. */
  readonly typed?: boolean;
  /** CPU time for the code, in seconds; three times as much on the clock, since the machine may be busy. */
  readonly seconds: number;
  readonly unsafe?: boolean;
}

export interface PythonResult {
  readonly verdict: 'passed' | 'timed-out' | 'wrong' | 'failed';
  /** Text of the exception; '' where there is none. */
  readonly message: string;
  /** The parts as they were run; with `typed` the last is rewritten. */
  readonly parts: readonly string[];
}

/** Start and end of the interpreter, in milliseconds, on a machine with much else to do. */
const MARGIN_MS = 8000;

/**
 * Runs Python code and its tests apart from everything else. The program's own output is thrown away; the verdict
 * comes back with a secret that the code does not know.
 */
export async function testPython({
  parts,
  typed = false,
  seconds,
  unsafe,
}: PythonTest): Promise<PythonResult> {
  const secret = randomUUID();
  const end = await runProgram({
    language: 'python',
    start: HARNESS,
    input: JSON.stringify({ secret, parts, typed, seconds }),
    limits: { wallMs: 3 * seconds * 1000 + MARGIN_MS, cpuSeconds: Math.ceil(seconds) + 3 },
    ...(unsafe === undefined ? {} : { unsafe }),
  });
  const said = end.stdout.split('\n').findLast((line) => line.startsWith(secret));
  if (said !== undefined) return JSON.parse(said.slice(secret.length)) as PythonResult;
  // The code ended the interpreter, or had to be stopped: OpenCompass waits for such a program until its time is up.
  return { verdict: end.kind === 'exited' ? 'failed' : 'timed-out', message: 'no result', parts };
}

/** Reads a job, runs its parts and writes what came of it. */
const HARNESS = `
import ast, builtins, json, os, signal, sys

class TimeIsUp(BaseException):
    pass

class Nothing:
    """Standard input and output that are not there."""
    encoding = "utf-8"
    def write(self, text): return len(text)
    def flush(self): pass
    def isatty(self): return False
    def read(self, *_): raise OSError
    readline = readlines = read
    def readable(self): return False

def same(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    if isinstance(a, dict):
        return paired(list(a.items()), list(b.items()))
    if isinstance(a, (set, frozenset)):
        return paired(list(a), list(b))
    try:
        equal = a == b
    except Exception:
        return False
    return equal is True

def paired(left, right):
    if len(left) != len(right):
        return False
    rest = list(right)
    for item in left:
        index = next((i for i, other in enumerate(rest) if same(item, other)), None)
        if index is None:
            return False
        del rest[index]
    return True

class Typed(ast.NodeTransformer):
    def visit_Assert(self, node):
        self.generic_visit(node)
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
            name = ast.Name(id=SAME, ctx=ast.Load())
            node.test = ast.Call(func=name, args=[test.left, test.comparators[0]], keywords=[])
        return node

SAME = "__opencompass_type_aware_equal"

def rewritten(source):
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    return ast.unparse(ast.fix_missing_locations(Typed().visit(tree)))

def up(*_):
    raise TimeIsUp

def main():
    job = json.load(sys.stdin)
    out = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdin = sys.stdout = sys.stderr = Nothing()
    parts = job["parts"]
    if job["typed"]:
        parts = parts[:-1] + [rewritten(parts[-1])]
    builtins.exit = builtins.quit = None
    write, dumps, leave = os.write, json.dumps, os._exit
    namespace = {}
    signal.signal(signal.SIGALRM, up)
    signal.signal(signal.SIGPROF, up)
    signal.setitimer(signal.ITIMER_PROF, job["seconds"])
    signal.setitimer(signal.ITIMER_REAL, 3 * job["seconds"])
    try:
        for index, part in enumerate(parts):
            if index == len(parts) - 1 and (index > 0 or job["typed"]):
                namespace[SAME] = same
            exec(part, namespace)
        verdict, message = "passed", ""
    except TimeIsUp:
        verdict, message = "timed-out", ""
    except AssertionError as error:
        verdict, message = "wrong", words(error)
    except BaseException as error:
        verdict, message = "failed", words(error)
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    data = ("\\n" + job["secret"] + dumps({"verdict": verdict, "message": message, "parts": parts}) + "\\n").encode()
    while data:
        data = data[write(out, data):]
    leave(0)

def words(error):
    try:
        return str(error)
    except BaseException:
        return ""

main()
`;
