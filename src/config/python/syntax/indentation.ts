import type { Source } from './source.ts';
import { Place } from './source.ts';
import { PythonSyntaxError } from './syntax-error.ts';

/** How the indentation of a line differs from that of the line before. */
export interface IndentationChange {
  /** Where the code of the line starts. */
  readonly offset: number;
  readonly indents: number;
  readonly dedents: number;
  readonly error?: PythonSyntaxError;
}

interface Level {
  /** Width with tabs to the next multiple of eight, and with tabs as one column. */
  readonly width: number;
  readonly narrow: number;
}

const MAX_LEVELS = 100;
const TAB = 8;

/** The indentation levels that are open, innermost last. */
export class Indentation {
  readonly #source: Source;
  readonly #levels: Level[] = [{ width: 0, narrow: 0 }];

  constructor(source: Source) {
    this.#source = source;
  }

  get depth(): number {
    return this.#levels.length - 1;
  }

  /** Finds the next line that holds code, from the start of a line on, and compares its indentation. */
  measure(text: string, lineStart: number): IndentationChange {
    let start = lineStart;
    for (;;) {
      const { offset, level } = measureIndent(text, start);
      const char = text.charAt(offset);
      if (char === '') return { offset, indents: 0, dedents: 0 };
      if (char !== '#' && char !== '\n') return this.#compare(level, offset);
      const end = text.indexOf('\n', offset);
      if (end < 0) return { offset: text.length, indents: 0, dedents: 0 };
      start = end + 1;
    }
  }

  #compare(level: Level, offset: number): IndentationChange {
    const current = this.#levels.at(-1) ?? level;
    if (level.width === current.width) {
      const error = level.narrow === current.narrow ? {} : { error: this.#tabError(offset) };
      return { offset, indents: 0, dedents: 0, ...error };
    }
    return level.width > current.width ? this.#indent(level, current, offset) : this.#dedent(level, offset);
  }

  #indent(level: Level, current: Level, offset: number): IndentationChange {
    const change = { offset, indents: 1, dedents: 0 };
    if (this.#levels.length >= MAX_LEVELS) {
      return { ...change, error: this.#error('too many levels of indentation', offset, 'IndentationError') };
    }
    if (level.narrow <= current.narrow) return { ...change, error: this.#tabError(offset) };
    this.#levels.push(level);
    return change;
  }

  #dedent(level: Level, offset: number): IndentationChange {
    let dedents = 0;
    while ((this.#levels.at(-1)?.width ?? 0) > level.width) {
      this.#levels.pop();
      dedents += 1;
    }
    const outer = this.#levels.at(-1);
    const change = { offset, indents: 0, dedents };
    if (outer?.width !== level.width) {
      const message = 'unindent does not match any outer indentation level';
      const lineEnd = this.#source.text.indexOf('\n', offset);
      const place = lineEnd < 0 ? this.#source.text.length : lineEnd;
      return { ...change, error: this.#error(message, place, 'IndentationError') };
    }
    return outer.narrow === level.narrow ? change : { ...change, error: this.#tabError(offset) };
  }

  #tabError(offset: number): PythonSyntaxError {
    return this.#error('inconsistent use of tabs and spaces in indentation', offset, 'TabError');
  }

  #error(message: string, offset: number, name: 'IndentationError' | 'TabError'): PythonSyntaxError {
    return new PythonSyntaxError(message, new Place(this.#source, offset, offset + 1), name);
  }
}

function measureIndent(text: string, start: number): { offset: number; level: Level } {
  let width = 0;
  let narrow = 0;
  for (let offset = start; ; offset += 1) {
    const char = text.charAt(offset);
    if (char === ' ') {
      width += 1;
      narrow += 1;
    } else if (char === '\t') {
      width = (Math.floor(width / TAB) + 1) * TAB;
      narrow += 1;
    } else if (char === '\f') {
      width = 0;
      narrow = 0;
    } else {
      return { offset, level: { width, narrow } };
    }
  }
}
