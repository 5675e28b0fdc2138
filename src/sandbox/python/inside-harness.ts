import { PYTHON_NOTHING, PYTHON_SAME } from './shared.ts';
import { PYTHON_START } from './start.ts';

/**
 * Runs code of a model and its tests in one process, for tests that hand over more than data. Standard input: a job,
 * and a token once it has said `end`, behind the last check. Standard output: `end`, and then the token; or `w`, `x`,
 * `t` with a message for a failed assertion, another exception, the end of its time. Nothing that proves a pass lies in
 * its memory before `end`, wherever the code looks.
 */
export const INSIDE_HARNESS = String.raw`${PYTHON_START}
import builtins, os, sys, _signal as signal
from _json import encode_basestring_ascii as quote

class TimeIsUp(BaseException):
    pass

${PYTHON_NOTHING}${PYTHON_SAME}
MOST_WORDS = 100_000
SAME = "__opencompass_type_aware_equal"

def up(*_):
    raise TimeIsUp

def words(error):
    try:
        return str.__getitem__(str(error), slice(MOST_WORDS))
    except BaseException:
        return ""

def main():
    read, write, leave, timer = os.read, os.write, os._exit, signal.setitimer
    here, process, run = os.getpid(), os.getpid, exec
    source, sink = os.dup(0), os.dup(1)
    def line():
        text = b""
        while not text.endswith(b"\n"):
            more = read(source, 1 << 16)
            if not more:
                leave(1)
            text += more
        return text
    def say(data):
        while data:
            data = data[write(sink, data):]
    job = eval(line().decode(), {"true": True, "false": False})
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdin = sys.stdout = sys.stderr = Nothing()
    builtins.exit = builtins.quit = None
    namespace, parts, typed = {}, job["parts"], job["typed"]
    steps = [(part, typed and index == len(parts) - 1) for index, part in enumerate(parts)]
    signal.signal(signal.SIGALRM, up)
    signal.signal(signal.SIGPROF, up)
    timer(signal.ITIMER_PROF, job["seconds"])
    timer(signal.ITIMER_REAL, 3 * job["seconds"])
    try:
        for part, isLast in steps:
            if isLast:
                namespace[SAME] = same
            run(part, namespace)
        said = None
    except TimeIsUp:
        said = "t" + quote("")
    except AssertionError as error:
        said = "w" + quote(words(error))
    except BaseException as error:
        said = "x" + quote(words(error))
    timer(signal.ITIMER_PROF, 0)
    timer(signal.ITIMER_REAL, 0)
    # A copy of the process that the code has made says nothing.
    if process() != here:
        leave(1)
    if said is None:
        say(b"end\n")
        said = line().decode().strip()
    say((said + "\n").encode())
    leave(0)

main()
`;
