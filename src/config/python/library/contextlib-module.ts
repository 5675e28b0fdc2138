import { builtin } from '../values/arguments.ts';
import { typeError } from '../values/exception.ts';
import { PyType } from '../values/type.ts';
import { PyOpaque, type Value } from '../values/value.ts';

/** `contextlib`: managers that need no class. */
export function contextlibModule(): Map<string, Value> {
  return new Map<string, Value>([
    ['suppress', new PyType('suppress', { construct: (_type, types) => suppressing(types) })],
    [
      'nullcontext',
      new PyType('nullcontext', { construct: (_type, [value]) => manager('nullcontext', value ?? null) }),
    ],
  ]);
}

/** A manager that gives a value; `swallows`: whether it ends an exception of a type. */
function manager(name: string, value: Value, swallows: (type: Value) => boolean = () => false): PyOpaque {
  const exit = builtin('__exit__', ['typ', '*details'], (args) => swallows(args.value(0)));
  return new PyOpaque(
    name,
    new Map<string, Value>([
      ['__enter__', builtin('__enter__', [], () => value)],
      ['__exit__', exit],
    ]),
  );
}

function suppressing(types: readonly Value[]): PyOpaque {
  const wanted = types.map((type) => {
    if (type instanceof PyType) return type;
    throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
  });
  return manager(
    'suppress',
    null,
    (type) => type instanceof PyType && wanted.some((one) => type.isKindOf(one)),
  );
}
