import { PYTHON_NOTHING } from './shared.ts';
import { PYTHON_START } from './start.ts';

/**
 * Runs code of a model and answers what is asked about it, line by line; knows no test. Its answers are nothing but
 * claims: data that the examiner reads and compares.
 *
 * Standard input: a job, then lists of requests, all expressions of Python: a call as (name, arguments, named
 * arguments, whether it may change them), anything else as a text to evaluate. Standard output: one line for the code
 * and one for each request, `v` with a value, `b` with a value and the changed arguments, `x` with an exception, `c`
 * with a syntax error, `t` when the time is up. Values are JSON with tags. Imports little, since that takes longer
 * than most programs to run.
 */
export const PROGRAM_HARNESS = String.raw`${PYTHON_START}
import builtins, posix as os, sys, time, _signal as signal
from _json import encode_basestring_ascii as quote

class TimeIsUp(BaseException):
    pass

${PYTHON_NOTHING}
MOST_WORDS = 100_000
LARGE = 10 ** 18
BASES = (int, float, complex, str, bytes, tuple, list, dict, set, frozenset)
VIEWS = (type({}.keys()), type({}.items()))
FLOATS = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
MODULE = type(sys)
held = []

def encoded(x):
    t = type(x)
    if t is int:
        return repr(x) if -LARGE < x < LARGE else '{"i":"' + hex(x) + '"}'
    if t is str:
        return quote(x)
    if t is list:
        return "[" + ",".join(map(encoded, x)) + "]"
    if t is bool:
        return "true" if x else "false"
    if x is None:
        return "null"
    if t is float:
        text = repr(x)
        return FLOATS.get(text, text)
    if t is tuple:
        return '{"t":[' + ",".join(map(encoded, x)) + "]}"
    if t is dict:
        return '{"d":[' + ",".join("[" + encoded(k) + "," + encoded(v) + "]" for k, v in x.items()) + "]}"
    if t is set or t is frozenset:
        return ('{"s":[' if t is set else '{"z":[') + ",".join(map(encoded, x)) + "]}"
    if t is bytes:
        return '{"b":"' + x.hex() + '"}'
    if t is complex:
        return '{"c":[' + encoded(x.real) + "," + encoded(x.imag) + "]}"
    return other(x, t)

def other(x, t):
    if t is type and getattr(builtins, x.__name__, None) is x:
        return '{"g":' + quote(x.__name__) + "}"
    if t is MODULE:
        return '{"m":' + quote(str(x.__name__)) + "}"
    try:
        if t.__module__ in ("decimal", "fractions"):
            return '{"q":[' + ",".join(map(encoded, x.as_integer_ratio() if t.__module__ == "decimal" else (x.numerator, x.denominator))) + "]}"
        for base in BASES:
            if isinstance(x, base):
                return '{"n":' + encoded(base(x)) + "}"
        if isinstance(x, VIEWS):
            return '{"n":' + encoded(set(x)) + "}"
        if t.__module__ == "numpy" and not hasattr(x, "__len__") or t.__module__.startswith("sympy.core.numbers"):
            return '{"n":' + encoded(x.item() if hasattr(x, "item") else int(x) if x == int(x) else float(x)) + "}"
    except TimeIsUp:
        raise
    except BaseException:
        pass
    held.append(x)
    return '{"h":' + str(len(held) - 1) + "}"

def words(error):
    try:
        return str.__getitem__(str(error), slice(MOST_WORDS))
    except BaseException:
        return ""

def raised(error):
    kinds = type.mro(type(error))
    known = next((kind.__name__ for kind in kinds if kind.__module__ == "builtins"), "Exception")
    return "[" + ",".join(map(quote, (str(kinds[0].__name__), known, words(error)))) + "]"

def called(namespace, name, args, named, shared):
    if name in namespace:
        function = namespace[name]
    elif hasattr(builtins, name):
        function = getattr(builtins, name)
    else:
        raise NameError("name '" + name + "' is not defined")
    if not shared:
        return "v" + encoded(function(*args, **named))
    before = encoded(args)
    value = function(*args, **named)
    after = encoded(args)
    return "v" + encoded(value) if before == after else "b[" + encoded(value) + "," + after + "]"

def up(*_):
    raise TimeIsUp

class Line:
    """Lines to read and to write, on copies of the file descriptors that programs know."""
    def __init__(self):
        self.source, self.sink = os.dup(0), os.dup(1)
        self.read, self.write = os.read, os.write
        self.rest = b""
        self.said = []
        self.flushed = time.monotonic()
    def next(self):
        while True:
            line, end, rest = self.rest.partition(b"\n")
            if end:
                self.rest = rest
                return line
            more = self.read(self.source, 1 << 16)
            if not more:
                os._exit(0)
            self.rest += more
    def say(self, text, isLast):
        self.said.append(text)
        if isLast or time.monotonic() - self.flushed > 0.005:
            self.flush()
    def flush(self):
        data = ("".join(line + "\n" for line in self.said)).encode("ascii", "replace")
        self.said = []
        while data:
            data = data[self.write(self.sink, data):]
        self.flushed = time.monotonic()

FEW = 50

def answer(line, namespace, request):
    try:
        if isinstance(request, tuple):
            return called(namespace, *request)
        return "v" + encoded(eval(request, namespace, {"_held_": held, "_builtins_": builtins}))
    except TimeIsUp:
        raise
    except BaseException as error:
        return "x" + raised(error)

def run(parts, namespace):
    for part in parts:
        try:
            code = compile(part, "<string>", "exec")
        except BaseException as error:
            return "c" + raised(error)
        try:
            exec(code, namespace)
        except TimeIsUp:
            raise
        except BaseException as error:
            return "x" + raised(error)
    return "vnull"

def main():
    line = Line()
    constants = {"true": True, "false": False, "_builtins_": builtins, "_held_": held}
    job = eval(line.next().decode(), constants)
    null = os.open("/dev/null", os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdin = sys.stdout = sys.stderr = Nothing()
    builtins.exit = builtins.quit = None
    signal.signal(signal.SIGALRM, up)
    signal.signal(signal.SIGPROF, up)
    signal.setitimer(signal.ITIMER_PROF, job["seconds"])
    signal.setitimer(signal.ITIMER_REAL, 3 * job["seconds"])
    leave = os._exit
    here = os.getpid()
    namespace = constants["_names_"] = {}
    try:
        if job["runs"]:
            loaded = run(job["parts"], namespace)
            # A copy of the process that the code has made says nothing.
            if os.getpid() != here:
                leave(0)
            line.say(loaded, True)
        else:
            try:
                for part in job["parts"]:
                    compile(part, "<string>", "exec")
                line.say("vnull", True)
            except Exception as error:
                line.say("c" + raised(error), True)
            leave(0)
        while True:
            requests = eval(line.next().decode(), dict(constants))
            for request in requests:
                line.say(answer(line, namespace, request), len(requests) < FEW)
            line.flush()
    except TimeIsUp:
        line.say("t", True)
    leave(0)

main()
`;
