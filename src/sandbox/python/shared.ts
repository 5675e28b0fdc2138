/** Pieces of Python that more than one harness has. */

/** Standard input and output of programs. */
export const PYTHON_NOTHING = `
class Nothing:
    """Standard input and output that are not there."""
    encoding = "utf-8"
    def write(self, text): return len(text)
    def flush(self): pass
    def isatty(self): return False
    def read(self, *_): raise OSError
    readline = readlines = read
    def readable(self): return False
`;

/** OpenCompass's comparison of values together with their types. */
export const PYTHON_SAME = `
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
`;
