import { type Method, methods } from '../values/arguments.ts';
import { pythonError, valueError } from '../values/exception.ts';
import type { PyBytes } from '../values/value.ts';

/** The methods of `bytes`. */
export const BYTES_METHODS: ReadonlyMap<string, Method<PyBytes>> = methods<PyBytes>({
  decode: [
    ['encoding?', 'errors?'],
    (bytes, args) => decode(bytes.text, args.text(0, 'utf-8'), args.text(1, 'strict')),
  ],
  hex: [[], (bytes) => Buffer.from(bytes.text, 'latin1').toString('hex')],
});

function decode(bytes: string, encoding: string, errors: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'latin-1' || name === 'latin1' || name === 'iso-8859-1') return bytes;
  if (name !== 'utf-8' && name !== 'utf8' && name !== 'ascii')
    throw valueError(`unknown encoding: ${encoding}`);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: errors === 'strict', ignoreBOM: true });
    return decoder.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw pythonError('UnicodeDecodeError', `'${name}' codec can't decode the bytes`);
  }
}
