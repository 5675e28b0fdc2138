import { PyObject, type Value } from './value.ts';

/** What a path can be asked: `name` of `path.name`. */
export type PathLookup = (path: PyPath, name: string) => Value | undefined;

/** A path of `pathlib`. */
export class PyPath extends PyObject {
  readonly text: string;
  readonly #lookup: PathLookup;

  constructor(text: string, lookup: PathLookup) {
    super();
    this.text = tidy(text);
    this.#lookup = lookup;
  }

  get typeName(): string {
    return 'PosixPath';
  }

  override structuralKey(): string {
    return `p${this.text}`;
  }

  attribute(name: string): Value | undefined {
    return this.#lookup(this, name);
  }

  /** Another path. */
  at(text: string): PyPath {
    return new PyPath(text, this.#lookup);
  }

  /** `path / other` */
  slash(other: string): PyPath {
    return this.at(joined(this.text, other));
  }
}

/** `a / b`: an absolute `b` begins again. */
export function joined(a: string, b: string): string {
  return b.startsWith('/') ? b : `${a}/${b}`;
}

/** Without doubled slashes, `.` and a slash at the end; `..` stays, since links may be on the way. */
function tidy(text: string): string {
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  const whole = (text.startsWith('/') ? '/' : '') + parts.join('/');
  return whole === '' ? '.' : whole;
}

/** The text of a path or of what is one as it is; undefined for anything else. */
export function pathText(value: Value | undefined): string | undefined {
  if (value instanceof PyPath) return value.text;
  return typeof value === 'string' ? value : undefined;
}
