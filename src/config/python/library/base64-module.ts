import { type Arguments, builtin } from '../values/arguments.ts';
import { allocateText, countTextSteps } from '../values/budget.ts';
import { typeError, valueError } from '../values/exception.ts';
import { PyBytes, typeNameOf, type Value } from '../values/value.ts';

/** `base64` */
export function base64Module(): Map<string, Value> {
  const coders = [
    ...['b64', 'standard_b64'].flatMap((name) => coder(name, 'base64')),
    ...coder('urlsafe_b64', 'base64url'),
    ...coder('b16', 'hex'),
  ];
  return new Map(coders.map((made) => [made.name, made]));
}

type Form = 'base64' | 'base64url' | 'hex';

function coder(name: string, form: Form) {
  return [
    builtin(`${name}encode`, ['s'], (args) => new PyBytes(encoded(givenBytes(args), form)), true),
    builtin(`${name}decode`, ['s'], (args) => new PyBytes(decoded(givenText(args), form)), true),
  ];
}

function givenBytes(args: Arguments): string {
  const value = args.value(0);
  if (value instanceof PyBytes) return value.text;
  throw typeError(`a bytes-like object is required, not '${typeNameOf(value)}'`);
}

function givenText(args: Arguments): string {
  const value = args.value(0);
  return typeof value === 'string' ? value : givenBytes(args);
}

function encoded(bytes: string, form: Form): string {
  countTextSteps(bytes);
  allocateText(2 * bytes.length);
  const text = Buffer.from(bytes, 'latin1').toString(form);
  // Python fills up the form for addresses, too.
  return form === 'hex' ? text.toUpperCase() : text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

function decoded(text: string, form: Form): string {
  countTextSteps(text);
  if (form === 'hex') {
    if (text.length % 2 === 1 || /[^0-9A-F]/.test(text)) throw valueError('Non-base16 digit found');
  } else {
    const digits = text.replace(/[^A-Za-z0-9+/_-]/g, '');
    const filled = digits.length + (/=*$/.exec(text)?.[0].length ?? 0);
    if (filled % 4 !== 0) throw valueError('Incorrect padding');
  }
  return Buffer.from(text, form).toString('latin1');
}
