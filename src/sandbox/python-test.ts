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
/** Room for the verdict, its message and the rewritten tests. */
const OUTPUT_BYTES = 8 << 20;

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
    limits: {
      wallMs: 3 * seconds * 1000 + MARGIN_MS,
      cpuSeconds: Math.ceil(seconds) + 3,
      outputBytes: OUTPUT_BYTES,
    },
    ...(unsafe === undefined ? {} : { unsafe }),
  });
  const said = end.stdout.split('\n').findLast((line) => line.startsWith(secret));
  if (said !== undefined) return resultOf(said.slice(secret.length), parts);
  // The code ended the interpreter, or had to be stopped: OpenCompass waits for such a program until its time is up.
  return { verdict: end.kind === 'exited' ? 'failed' : 'timed-out', message: 'no result', parts };
}

/** What the harness writes behind the secret: the verdict, and texts in UTF-16 as hexadecimal digits. */
function resultOf(said: string, parts: readonly string[]): PythonResult {
  const [verdict, ...texts] = said.trim().split(' ');
  const [message = '', last] = texts.map((digits) => Buffer.from(digits.slice(1), 'hex').toString('utf16le'));
  return {
    verdict: verdict as PythonResult['verdict'],
    message,
    parts: last === undefined ? parts : [...parts.slice(0, -1), last],
  };
}

/**
 * Reads a job, runs its parts and writes what came of it. Imports little, since that takes longer than most programs
 * to run: the job is an expression of Python as much as it is JSON.
 */
const HARNESS = `
import builtins, os, sys, _signal as signal

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

MOST_WORDS = 100_000
SAME = "__opencompass_type_aware_equal"

def rewritten(source):
    import ast

    class Typed(ast.NodeTransformer):
        def visit_Assert(self, node):
            self.generic_visit(node)
            test = node.test
            if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
                name = ast.Name(id=SAME, ctx=ast.Load())
                node.test = ast.Call(func=name, args=[test.left, test.comparators[0]], keywords=[])
            return node

    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    return ast.unparse(ast.fix_missing_locations(Typed().visit(tree)))

def up(*_):
    raise TimeIsUp

def main():
    job = eval(sys.stdin.buffer.read().decode(), {"true": True, "false": False})
    out = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdin = sys.stdout = sys.stderr = Nothing()
    parts = job["parts"]
    if job["typed"]:
        parts = parts[:-1] + [rewritten(parts[-1])]
    builtins.exit = builtins.quit = None
    write, leave = os.write, os._exit
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
    said = [job["secret"] + verdict, digits(message)]
    if job["typed"]:
        said.append(digits(parts[-1]))
    data = ("\\n" + " ".join(said) + "\\n").encode()
    while data:
        data = data[write(out, data):]
    leave(0)

def digits(text):
    return "x" + text.encode("utf-16-le", "surrogatepass").hex()

def words(error):
    try:
        return str.__getitem__(str(error), slice(MOST_WORDS))
    except BaseException:
        return ""

main()
`;
