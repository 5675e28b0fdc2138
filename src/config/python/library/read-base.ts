import { builtin } from '../values/arguments.ts';
import { BuiltinFunction, PyOpaque } from '../values/value.ts';

/** `mmengine.config.read_base`: the manager of `with read_base():`, which does nothing where it is left to run. */
export const READ_BASE = new BuiltinFunction(
  'read_base',
  () =>
    new PyOpaque('_GeneratorContextManager', new Map([['__enter__', builtin('__enter__', [], () => null)]])),
  true,
);
