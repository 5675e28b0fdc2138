import type { Place } from '../syntax/source.ts';
import { PythonSyntaxError } from '../syntax/syntax-error.ts';
import { markedPlace } from '../values/budget.ts';
import { PythonError } from '../values/exception.ts';

/** Where an error came up, and the imports that led there. */
export interface Trail {
  place: Place | undefined;
  /** Imports from the config that was asked for to the one that failed. */
  readonly imports: Place[];
}

/** Remembers trails of errors on their way up. */
export class ErrorTrails {
  readonly #trails = new WeakMap<object, Trail>();

  /** The trail of an error; starts at the place where it is first noticed. */
  of(error: object): Trail {
    const known = this.#trails.get(error);
    if (known !== undefined) return known;
    const trail = { place: errorPlace(error), imports: [] };
    this.#trails.set(error, trail);
    return trail;
  }

  /** Runs a part of an evaluation; an error in it notes its place, and the import that led to it. */
  during<T>(imported: Place | undefined, run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (typeof error === 'object' && error !== null) {
        const trail = this.of(error);
        if (imported !== undefined) trail.imports.unshift(imported);
      }
      throw error;
    }
  }
}

function errorPlace(error: object): Place | undefined {
  if (error instanceof PythonSyntaxError) return error.place;
  if (!(error instanceof PythonError)) return markedPlace();
  error.place ??= markedPlace();
  return error.place;
}
