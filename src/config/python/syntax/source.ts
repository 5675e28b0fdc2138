/** A text that is read as Python, and where in it something stands. */
export class Source {
  /** The file as the reader was asked for it; named in errors. */
  readonly path: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** The line of an offset, counted from 1. */
  lineAt(offset: number): number {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The column of an offset, counted from 1 in characters. */
  columnAt(offset: number): number {
    const start = this.#starts()[this.lineAt(offset) - 1] ?? 0;
    return [...this.text.slice(start, offset)].length + 1;
  }

  /** The text of a line, without its end. */
  line(number: number): string {
    const starts = this.#starts();
    const end = starts[number] ?? this.text.length + 1;
    return this.text.slice(starts[number - 1] ?? 0, end).replace(/\n$/, '');
  }

  #starts(): number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    return starts;
  }
}

/** A stretch of a source, from `start` to before `end`. */
export class Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;

  constructor(source: Source, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get line(): number {
    return this.source.lineAt(this.start);
  }

  get column(): number {
    return this.source.columnAt(this.start);
  }

  /** `file:line`. */
  get fileAndLine(): string {
    return `${this.source.path}:${this.line}`;
  }
}
