import { Place, type Source } from './source.ts';

export type SyntaxErrorName = 'SyntaxError' | 'IndentationError' | 'TabError';

/** A text that is not Python, placed where CPython places it. */
export class PythonSyntaxError extends Error {
  readonly pythonName: SyntaxErrorName;
  readonly place: Place;
  /** Who refuses: CPython's grammar, its compiler after that, or only this reader, which does not run it. */
  readonly source: 'grammar' | 'compiler' | 'reader';

  constructor(
    message: string,
    place: Place,
    pythonName: SyntaxErrorName = 'SyntaxError',
    source: 'grammar' | 'compiler' | 'reader' = 'grammar',
  ) {
    super(message);
    this.pythonName = pythonName;
    this.place = place;
    this.source = source;
  }
}

/** A syntax error at a stretch of a source. */
export function syntaxErrorAt(
  source: Source,
  message: string,
  start: number,
  end = start,
): PythonSyntaxError {
  return new PythonSyntaxError(message, new Place(source, start, end));
}

/** The error for valid Python that configs have no use for. */
export function unsupportedSyntax(what: string, place: Place): PythonSyntaxError {
  return new PythonSyntaxError(`${what} not supported in a config`, place, 'SyntaxError', 'reader');
}
