import { PYTHON_NOTHING, PYTHON_SAME } from './shared.ts';
import { PYTHON_START } from './start.ts';

/**
 * Tests programs that run elsewhere: it holds the tests and the expected values, asks the program's process for the
 * results of calls, compares and says the verdict. What comes from there is read as data alone.
 *
 * Standard input: `t` with a test as JSON, `r` with an answer of the program, `e` when there will be none. Standard
 * output: `w` with the way in which it is tested, `c` with requests to the program, `v` with the verdict.
 */
export const EXAMINER = String.raw`${PYTHON_START}
import ast, builtins, fractions, importlib, json, os, random, signal, sys

class TimeIsUp(BaseException):
    pass

class Ended(BaseException):
    """The program has gone."""

class Unplain(BaseException):
    """The test hands over what is no data."""

class Stop(BaseException):
    """What follows depends on what the program says."""

${PYTHON_NOTHING}
MOST_WORDS = 100_000
MOST_AHEAD = 20_000
SAME = "__opencompass_type_aware_equal"
RECORD = "__record"
STOP = "__stop"
source = os.fdopen(os.dup(0), "rb")
sink = os.dup(1)

def say(text):
    data = (text + "\n").encode()
    while data:
        data = data[os.write(sink, data):]

# ---- values that come from programs

BASES = (int, float, complex, str, bytes, tuple, list, dict, set, frozenset)
FOREIGN = {base: type(base.__name__, (base,), {}) for base in BASES}
PLAIN = {own: base for base, own in FOREIGN.items()}

def foreign(value):
    kind = FOREIGN[int if type(value) is bool else type(value)]
    return kind(value)

class Remote:
    """An object of the program that is no data: what is done with it is done there."""
    def __init__(self, number):
        object.__setattr__(self, "_text", "_held_[%d]" % int(number))
    def __getattr__(self, name):
        return program.ask(ascii("_builtins_.getattr(%s, %a)" % (self._text, name)))
    def __setattr__(self, name, value):
        program.ask(ascii("_builtins_.setattr(%s, %a, %s)" % (self._text, name, text(value))))
    def __call__(self, *args, **named):
        listed = [text(one) for one in args] + ["**" + text(named)]
        return program.ask(ascii("%s(%s)" % (self._text, ", ".join(listed))))
    def __getitem__(self, key):
        return program.ask(ascii("%s[%s]" % (self._text, text(key))))
    def __len__(self):
        return program.ask(ascii("_builtins_.len(%s)" % self._text))
    def __bool__(self):
        return program.ask(ascii("_builtins_.bool(%s)" % self._text)) is True
    def __iter__(self):
        return iter(program.ask(ascii("[*%s]" % self._text)))
    def __next__(self):
        return program.ask(ascii("_builtins_.next(%s)" % self._text))
    def __str__(self):
        return program.ask(ascii("_builtins_.str(%s)" % self._text))
    def __eq__(self, other):
        if not isinstance(other, Remote):
            return False
        return program.ask(ascii("%s == %s" % (self._text, other._text))) is True
    def __hash__(self):
        return hash(self._text)

class Named:
    """A function of the program that the test calls."""
    def __init__(self, name):
        self.name = name
    def __call__(self, *args, **named):
        return program.call(self.name, args, named)

class Module:
    def __init__(self, name):
        self.name = name

def decoded(tagged):
    (tag, value), = tagged.items()
    return DECODERS[tag](value)

DECODERS = {
    "i": lambda v: int(v, 16),
    "t": tuple,
    "d": lambda v: dict(v),
    "s": set,
    "z": frozenset,
    "b": bytes.fromhex,
    "c": lambda v: complex(*v),
    "n": foreign,
    "q": lambda v: fractions.Fraction(*v),
    "g": lambda v: vars(builtins)[v] if isinstance(vars(builtins)[v], type) else None,
    "m": Module,
    "h": Remote,
}

# ---- values that go to programs

def text(x):
    t = type(x)
    if x is None or t in (bool, str, bytes):
        return ascii(x)
    if t is int:
        return repr(x) if -10**18 < x < 10**18 else hex(x)
    if t is float:
        return repr(x) if x - x == 0 else "_builtins_.float('%r')" % x
    if t is complex:
        return "_builtins_.complex(%s, %s)" % (text(x.real), text(x.imag))
    if t is list:
        return "[" + ", ".join(map(text, x)) + "]"
    if t is tuple:
        return "(" + "".join(text(one) + ", " for one in x) + ")"
    if t is dict:
        return "{" + ", ".join(text(k) + ": " + text(v) for k, v in x.items()) + "}"
    if t is set or t is frozenset:
        return "_builtins_.%s([%s])" % (t.__name__, ", ".join(map(text, x)))
    if t is Remote:
        return x._text
    if t is Named:
        return "_names_.get(%a)" % x.name
    if t is type and vars(builtins).get(x.__name__) is x:
        return "_builtins_." + x.__name__
    # What came from the program never decides where its tests run.
    if t in PLAIN:
        return text(PLAIN[t](x))
    if t is fractions.Fraction:
        return "_builtins_.__import__('fractions').Fraction(%s, %s)" % (text(x.numerator), text(x.denominator))
    if t is Module:
        return "_builtins_.__import__(%a)" % x.name
    if isinstance(x, BaseException):
        raise TypeError("an exception is no data")
    raise Unplain

# ---- the program

class Program:
    def __init__(self, shares):
        self.shares = shares
        self.ahead = {}
        self.sent = 0
        self.came = []
        self.planned = []
        self.isSyntax = False
    def record(self, name, *args, **named):
        if len(self.planned) >= MOST_AHEAD:
            raise Stop
        self.planned.append(self.request(name, args, named))
    def request(self, name, args, named):
        shared = self.shares and any(isinstance(one, (list, dict, set)) for one in args)
        return "(%a, %s, %s, %r)" % (name, text(list(args)), text(named), shared)
    def send(self, requests):
        for request in requests:
            self.ahead.setdefault(request, []).append(self.sent)
            self.sent += 1
        if requests:
            say("c[" + ", ".join(requests) + "]")
    def call(self, name, args, named):
        return self.ask(self.request(name, args, named), args)
    def ask(self, request, args=()):
        tickets = self.ahead.get(request)
        if not tickets:
            self.send([request])
            tickets = self.ahead[request]
        return self.result(tickets.pop(0), args)
    def result(self, ticket, args=()):
        while len(self.came) <= ticket:
            self.came.append(self.line())
        line, self.came[ticket] = self.came[ticket], None
        return self.read(line, args)
    def load(self):
        """The first line is about the code itself."""
        self.read(self.line())
    def line(self):
        line = source.readline()
        if line[:1] != b"r":
            raise Ended
        return line[1:]
    def read(self, line, args=()):
        kind, said = line[:1], line[1:]
        if kind == b"t":
            raise TimeIsUp
        try:
            value = json.loads(said, object_hook=decoded)
            if kind == b"b":
                value, changed = value
                renewed(args, changed)
            elif kind != b"v":
                value = exception(*value)
        except Exception:
            raise Ended
        if kind in (b"v", b"b"):
            return value
        if kind == b"c":
            self.isSyntax = True
        raise value

def renewed(args, changed):
    """Lists and the like that the program has changed, as it left them."""
    for one, new in zip(args, changed):
        if type(one) is not type(new):
            continue
        if isinstance(one, list):
            one[:] = new
        elif isinstance(one, (dict, set)):
            one.clear()
            one.update(new)

def exception(name, known, said):
    base = vars(builtins)[known]
    if not issubclass(base, BaseException):
        raise TypeError
    error = base.__new__(type(name, (base,), {"__str__": lambda self: self.said}))
    error.said = said
    return error

program = None

# ---- tests

${PYTHON_SAME}
class Typed(ast.NodeTransformer):
    def visit_Assert(self, node):
        self.generic_visit(node)
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq):
            name = ast.Name(id=SAME, ctx=ast.Load())
            node.test = ast.Call(func=name, args=[test.left, test.comparators[0]], keywords=[])
        return node

OWN_WORLD = {"globals", "locals", "vars", "dir", "eval", "exec", "compile", "__import__", "open", "input", "breakpoint", "memoryview", "id", "super", "__builtins__", "__name__"}
OBSTACLES = (ast.ClassDef, ast.AsyncFunctionDef, ast.With, ast.AsyncWith, ast.Yield, ast.YieldFrom, ast.Await, ast.Global, ast.Nonlocal)

def handing(tree, functions):
    """Calls of the test's own functions, with the names of the parameters."""
    for node in tree.body:
        call = node.value if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else None
        if call is not None and getattr(call.func, "id", None) in functions:
            yield call, functions[call.func.id]

class Names(ast.NodeVisitor):
    """What a test says: names that it binds, names that it takes from elsewhere, and how it uses them."""
    def __init__(self, tree):
        self.bound, self.loaded, self.based, self.obstacle = {SAME}, {}, set(), None
        # What holds outside of the test's own functions, whose parameters may have the same names.
        self.depth, self.boundTop, self.loadedTop = 0, set(), set()
        self.functions = {}
        self.visit(tree)
        self.free = [name for name in self.loaded if name not in self.bound or name in self.loadedTop - self.boundTop]
        self.program = [name for name in self.free if not hasattr(builtins, name)] or self.tested(tree)
        # Parameters of the test's own functions that stand for a function of the program.
        self.standing = {name: name for name in self.program}
        handed = set()
        for node, parameters in handing(tree, self.functions):
            for parameter, value in zip(parameters, node.args):
                if isinstance(value, ast.Name) and value.id in self.program:
                    self.standing[parameter] = value.id
                    handed.add(id(value))
        self.values = self.others(tree, handed)
    def tested(self, tree):
        """The function that a test is about, where all that it uses has the name of something built in."""
        for node, parameters in handing(tree, self.functions):
            return [one.id for one in node.args if isinstance(one, ast.Name) and one.id in self.free][:1]
        calls = [one for node in ast.walk(tree) if isinstance(node, ast.Assert) for one in ast.walk(node.test) if self.isFree(one)]
        calls = [one for one in calls if not any(self.isFree(part) for arg in one.args for part in ast.walk(arg))]
        return [one.func.id for one in sorted(calls, key=lambda one: (one.lineno, one.col_offset))][:1]
    def isFree(self, node):
        return isinstance(node, ast.Call) and getattr(node.func, "id", None) in self.free
    def others(self, tree, handed):
        """Names of the program that are used as something else than functions that are called."""
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        return [name for name in self.program if any(isinstance(node, ast.Name) and node.id == name and id(node) not in called and id(node) not in handed for node in ast.walk(tree))]
    def visit_Name(self, node):
        if node.id in OWN_WORLD:
            self.obstacle = node.id
        if isinstance(node.ctx, ast.Load):
            self.loaded[node.id] = True
            if self.depth == 0:
                self.loadedTop.add(node.id)
        else:
            self.bind(node.id)
    def bind(self, name):
        self.bound.add(name)
        if self.depth == 0:
            self.boundTop.add(name)
    def visit_FunctionDef(self, node):
        self.bind(node.name)
        self.functions[node.name] = [one.arg for one in node.args.args]
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1
    def visit_arg(self, node):
        self.bind(node.arg)
    def visit_alias(self, node):
        self.bind((node.asname or node.name).split(".")[0])
        if node.name == "*":
            self.obstacle = "import *"
    def visit_ImportFrom(self, node):
        self.imported(node.module or ".")
        self.generic_visit(node)
    def visit_Import(self, node):
        for one in node.names:
            self.imported(one.name)
        self.generic_visit(node)
    def imported(self, name):
        if name.split(".")[0] in {"unittest", "pytest", "__main__", "sys", "inspect", "gc", "threading"} or name.startswith("."):
            self.obstacle = "import " + name
    def visit_ExceptHandler(self, node):
        if node.name:
            self.bind(node.name)
        self.generic_visit(node)
    def visit_Attribute(self, node):
        if isinstance(node.value, ast.Name):
            self.based.add(node.value.id)
        if node.attr.startswith("__"):
            self.obstacle = node.attr
        self.generic_visit(node)
    def generic_visit(self, node):
        if isinstance(node, OBSTACLES):
            self.obstacle = type(node).__name__
        super().generic_visit(node)

class Ahead(ast.NodeTransformer):
    """Makes of a test what collects the calls of its assertions, up to where something depends on their results."""
    def __init__(self, names):
        self.names = names
    def isCall(self, node):
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self.names
    def has(self, node):
        return any(self.isCall(one) for one in ast.walk(node))
    def visit_Assert(self, node):
        calls = [one for one in ast.walk(node.test) if self.isCall(one)]
        if any(self.has(part) for call in calls for part in call.args + [one.value for one in call.keywords]):
            return self.stop(node)
        calls.sort(key=lambda one: (one.lineno, one.col_offset))
        made = []
        for call in calls:
            name = self.names[call.func.id]
            record = ast.Call(func=ast.Name(id=RECORD, ctx=ast.Load()), args=[ast.Constant(name)] + call.args, keywords=call.keywords)
            made.append(ast.copy_location(ast.Expr(record), node))
        return made or ast.copy_location(ast.Pass(), node)
    def stop(self, node):
        call = ast.Call(func=ast.Name(id=STOP, ctx=ast.Load()), args=[], keywords=[])
        return ast.copy_location(ast.Expr(call), node)
    def visit_For(self, node):
        return self.stop(node) if self.has(node.iter) else self.generic_visit(node)
    def visit_If(self, node):
        return self.stop(node) if self.has(node.test) else self.generic_visit(node)
    visit_While = visit_If
    def generic_visit(self, node):
        if isinstance(node, ast.stmt) and not isinstance(node, (ast.FunctionDef, ast.For, ast.If, ast.While)) and self.has(node):
            return self.stop(node)
        return super().generic_visit(node)

def stopped(*_, **__):
    raise Stop

def collect(names, tree):
    functions = {name: target for name, target in names.standing.items() if target not in names.values}
    namespace = {name: stopped for name in names.program}
    namespace.update({SAME: same, RECORD: program.record, STOP: stopped})
    try:
        code = compile(ast.fix_missing_locations(Ahead(functions).visit(tree)), "<string>", "exec")
        random.seed(0)
        exec(code, namespace)
    except (TimeIsUp, Unplain):
        raise
    except BaseException:
        pass
    program.send(program.planned)

def value(name, names):
    """What a name is in the program; a module is the examiner's own."""
    found = program.ask(ascii(name))
    if isinstance(found, Module):
        try:
            return importlib.import_module(found.name)
        except ImportError:
            raise NameError("name '%s' is not defined" % name)
    if name in names.based and name in STANDARD:
        raise NameError("name '%s' is not defined" % name)
    return found

STANDARD = set(getattr(sys, "stdlib_module_names", ())) or {"math", "sys", "re", "collections", "itertools", "functools", "string", "random", "copy", "datetime", "heapq", "operator", "decimal", "fractions", "statistics", "cmath"}

def imports(tree):
    """What a test imports is there for the program, too."""
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield ascii("_builtins_.exec(%a, _builtins_.globals())" % ast.unparse(node))

def hasNames(call):
    return any(isinstance(part, ast.Name) for arg in call.args + [one.value for one in call.keywords] for part in ast.walk(arg))

class Test:
    def __init__(self, source, typed, alone):
        self.source, self.last, self.why = source, source, None
        try:
            self.tree = ast.parse(source)
            self.names = Names(self.tree)
            self.shares = any(isinstance(node, ast.Call) and hasNames(node) for node in ast.walk(self.tree))
            self.why = "alone" if alone else self.names.obstacle or (None if self.names.program else "no function")
            if typed:
                self.tree = ast.fix_missing_locations(Typed().visit(self.tree))
                self.last = ast.unparse(self.tree)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            self.why = "syntax"

def examine(test):
    names = test.names
    program.send(list(imports(test.tree)) + [ascii(name) for name in names.values])
    collect(names, ast.parse(test.source))
    program.load()
    namespace = {name: Named(name) for name in names.program if name not in names.values}
    namespace[SAME] = same
    for name in names.values:
        try:
            namespace[name] = value(name, names)
        except NameError:
            pass
    code = compile(test.tree, "<string>", "exec")
    random.seed(0)
    exec(code, namespace)

def words(error):
    try:
        return str.__getitem__(str(error), slice(MOST_WORDS))
    except BaseException:
        return ""

def verdict(test):
    try:
        examine(test)
        return "passed", ""
    except TimeIsUp:
        return "timed-out", ""
    except Unplain:
        return "inside", ""
    except Ended:
        return "ended", ""
    except AssertionError as error:
        return "wrong", words(error)
    except BaseException as error:
        return "failed", words(error)

def up(*_):
    raise TimeIsUp

def session(job):
    global program
    test = Test(job["test"], job["typed"], job["alone"])
    say("w" + json.dumps({"isInside": test.why is not None, "last": test.last}))
    if test.why is not None:
        return
    program = Program(test.shares)
    signal.setitimer(signal.ITIMER_PROF, 3 * job["seconds"])
    try:
        said, message = verdict(test)
    except TimeIsUp:
        said, message = "timed-out", ""
    signal.setitimer(signal.ITIMER_PROF, 0)
    say("v" + json.dumps({"verdict": said, "message": message, "isSyntax": program.isSyntax}))

def main():
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdin = sys.stdout = sys.stderr = Nothing()
    builtins.exit = builtins.quit = None
    signal.signal(signal.SIGPROF, up)
    for line in iter(source.readline, b""):
        if line[:1] == b"t":
            session(json.loads(line[1:]))

main()
`;
