import { type Method, methods } from '../values/arguments.ts';
import { asInteger, bits, integerOf } from '../values/integer.ts';
import { PyFloat } from '../values/value.ts';

/** The methods of `int`. */
export const INTEGER_METHODS: ReadonlyMap<string, Method<number | bigint | boolean>> = methods({
  bit_length: [[], (value) => bits(asInteger(value) ?? 0)],
  conjugate: [[], (value) => asInteger(value) ?? 0],
});

/** The methods of `float`. */
export const FLOAT_METHODS: ReadonlyMap<string, Method<PyFloat>> = methods<PyFloat>({
  is_integer: [[], ({ value }) => Number.isInteger(value)],
  conjugate: [[], ({ value }) => new PyFloat(value)],
  __trunc__: [[], ({ value }) => integerOf(Math.trunc(value))],
});
