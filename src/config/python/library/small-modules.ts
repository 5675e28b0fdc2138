import { builtin } from '../values/arguments.ts';
import { typeError } from '../values/exception.ts';
import { binary } from '../values/operators.ts';
import { PyType } from '../values/type.ts';
import {
  BuiltinFunction,
  type Keywords,
  PyNamespace,
  PyOpaque,
  PyTuple,
  type Value,
} from '../values/value.ts';
import type { Host } from './host.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** `string` */
export function stringModule(): Map<string, Value> {
  const blanks = ' \t\n\r\v\f';
  const upper = LOWER.toUpperCase();
  return new Map<string, Value>([
    ['ascii_lowercase', LOWER],
    ['ascii_uppercase', upper],
    ['ascii_letters', LOWER + upper],
    ['digits', '0123456789'],
    ['hexdigits', '0123456789abcdefABCDEF'],
    ['octdigits', '01234567'],
    ['punctuation', PUNCTUATION],
    ['whitespace', blanks],
    ['printable', `0123456789${LOWER}${upper}${PUNCTUATION}${blanks}`],
  ]);
}

const GENERICS =
  'List Dict Tuple Set FrozenSet Type Deque DefaultDict OrderedDict Counter Iterable Iterator Generator Sequence Mapping ' +
  'MutableMapping MutableSequence Callable Collection Awaitable AsyncIterator';
const SPECIAL =
  'Any Optional Union Literal ClassVar Final Annotated NoReturn Never Self Text AnyStr Protocol NamedTuple TypedDict';

/** `typing`: names for annotations, which mean nothing here. */
export function typingModule(): Map<string, Value> {
  const names = new Map<string, Value>();
  for (const name of GENERICS.split(' ')) names.set(name, new PyOpaque('_SpecialGenericAlias'));
  for (const name of SPECIAL.split(' ')) names.set(name, new PyOpaque('_SpecialForm'));
  names.set('TYPE_CHECKING', false);
  names.set(
    'cast',
    builtin('cast', ['typ', 'val'], (args) => args.value(1), true),
  );
  names.set('TypeVar', new BuiltinFunction('TypeVar', () => new PyOpaque('TypeVar')));
  return names;
}

/** `types`: an object that is nothing but its attributes. */
export function typesModule(): Map<string, Value> {
  const construct = (_type: PyType, positional: readonly Value[], keywords: Keywords): Value => {
    if (positional.length > 0) throw typeError('no positional arguments expected');
    return new PyNamespace(keywords);
  };
  return new Map([['SimpleNamespace', new PyType('SimpleNamespace', { construct })]]);
}

/** `operator`: the operators that are used as functions. */
export function operatorModule(getItem: (value: Value, index: Value) => Value): Map<string, Value> {
  const names = new Map<string, Value>();
  const operators = {
    add: '+',
    sub: '-',
    mul: '*',
    truediv: '/',
    floordiv: '//',
    mod: '%',
    and_: '&',
    or_: '|',
  } as const;
  for (const [name, operator] of Object.entries(operators)) {
    names.set(
      name,
      builtin(name, ['a', 'b'], (args) => binary(operator, args.value(0), args.value(1))),
    );
  }
  names.set(
    'itemgetter',
    builtin('itemgetter', ['*items'], ({ rest }) =>
      builtin('itemgetter', ['object'], (args) => {
        const found = rest.map((item) => getItem(args.value(0), item));
        return rest.length === 1 ? (found[0] ?? null) : new PyTuple(found);
      }),
    ),
  );
  return names;
}

/** `warnings` and `logging`: what they say goes to the host. */
export function warningsModule(host: Host): Map<string, Value> {
  const warn = builtin('warn', ['message', 'category?', 'stacklevel?'], (args) => {
    host.warn(String(args.value(0)));
    return null;
  });
  const ignore = new BuiltinFunction('filterwarnings', () => null, true);
  return new Map<string, Value>([
    ['warn', warn],
    ['filterwarnings', ignore],
    ['simplefilter', ignore],
  ]);
}
