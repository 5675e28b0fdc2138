import { createHash } from 'node:crypto';
import { type Arguments, builtin } from '../values/arguments.ts';
import { allocateText, countTextSteps } from '../values/budget.ts';
import { typeError, valueError } from '../values/exception.ts';
import { PyBytes, PyOpaque, typeNameOf, type Value } from '../values/value.ts';

/** Names of `hashlib`, and what Node calls them. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ...{ md5: 'md5', sha1: 'sha1', sha224: 'sha224', sha256: 'sha256', sha384: 'sha384', sha512: 'sha512' },
  ...{ sha3_224: 'sha3-224', sha3_256: 'sha3-256', sha3_384: 'sha3-384', sha3_512: 'sha3-512' },
  ...{ blake2b: 'blake2b512', blake2s: 'blake2s256' },
};

/** `hashlib` */
export function hashlibModule(): Map<string, Value> {
  const makers = Object.keys(ALGORITHMS).map((name) =>
    builtin(name, ['string?', 'usedforsecurity!'], (args) => hashObject(name, hashedBytes(args, 0))),
  );
  const make = builtin('new', ['name', 'data?', 'usedforsecurity!'], (args) =>
    hashObject(args.text(0).toLowerCase().replace('-', '_'), hashedBytes(args, 1)),
  );
  return new Map<string, Value>([...makers, make].map((maker) => [maker.name, maker]));
}

function hashedBytes(args: Arguments, index: number): string {
  const value = args.optional(index);
  if (value === undefined) return '';
  if (value instanceof PyBytes) return value.text;
  if (typeof value === 'string') throw typeError('Strings must be encoded before hashing');
  throw typeError(`object supporting the buffer API required, not ${typeNameOf(value)}`);
}

function hashObject(name: string, start: string): Value {
  const algorithm = ALGORITHMS[name];
  if (algorithm === undefined) throw valueError(`unsupported hash type ${name}`);
  let text = start;
  const digest = (): Buffer => {
    countTextSteps(text);
    return createHash(algorithm).update(Buffer.from(text, 'latin1')).digest();
  };
  const update = (args: Arguments): Value => {
    text += hashedBytes(args, 0);
    allocateText(text.length);
    return null;
  };
  const attributes = new Map<string, Value>([
    ['name', name],
    ['digest_size', digest().length],
    ['update', builtin('update', ['obj'], update)],
    ['hexdigest', builtin('hexdigest', [], () => digest().toString('hex'))],
    ['digest', builtin('digest', [], () => new PyBytes(digest().toString('latin1')))],
    ['copy', builtin('copy', [], () => hashObject(name, text))],
  ]);
  return new PyOpaque('_hashlib.HASH', attributes);
}
