/** A formula that is set off in a text. */
export interface Environment {
  readonly latex: string;
  readonly isPercent: boolean;
  /** Behind the formula and the spaces that follow it. */
  readonly end: number;
}

const FRACTION = /-?\\frac\{-?\d+(?:[.,]\d+)?\}\{-?\d+(?:[.,]\d+)?\}/y;
const PERCENT = /\s*(\\?%|[Pp]ercent|[Pp]ct)?/y;
const BOX = '\\boxed{';

/** Finds the formulas that begin at places of a text, without searching the text again for each. */
export class Environments {
  readonly #text: string;
  readonly #places = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The formula that begins at a place; on demand only if it holds a box. */
  at(start: number, isBoxed = false): Environment | undefined {
    const span = this.#spanAt(start, isBoxed);
    if (span === undefined || (isBoxed && !this.#hasBox(span.from, span.to))) return undefined;
    const match = matchAt(PERCENT, this.#text, span.end);
    return {
      latex: this.#text.slice(span.from, span.to),
      isPercent: match?.[1] !== undefined,
      end: span.end + (match?.[0].length ?? 0),
    };
  }

  #spanAt(start: number, isBoxed: boolean): Span | undefined {
    const text = this.#text;
    const before = text[start - 1] ?? '';
    if (text.startsWith('$$', start) && before !== '\\') {
      const span = this.#closed(start + 2, '$$');
      if (span !== undefined) return span;
    }
    if (text.startsWith('\\[', start) && before !== '\\') return this.#closed(start + 2, '\\]');
    if (text.startsWith('\\(', start) && before !== '\\') return this.#onLine(this.#closed(start + 2, '\\)'));
    if (text[start] === '$' && !/[\\\d]/.test(before)) return this.#onLine(this.#dollars(start + 1));
    if (text[start + 1] === '[' && /\s/.test(text[start] ?? '')) return this.#brackets(start + 2);
    const fraction = isBoxed ? null : matchAt(FRACTION, text, start);
    if (fraction === null) return undefined;
    return { from: start, to: start + fraction[0].length, end: start + fraction[0].length };
  }

  /** From `from` to the next mark, which no backslash may stand before. */
  #closed(from: number, mark: string): Span | undefined {
    const to = this.#next(mark, from);
    if (to === undefined || to === from || this.#text[to - 1] === '\\') return undefined;
    return { from, to, end: to + mark.length };
  }

  #dollars(from: number): Span | undefined {
    const to = this.#next('$', from);
    return to === undefined || to === from ? undefined : { from, to, end: to + 1 };
  }

  #brackets(from: number): Span | undefined {
    const ends = ['[', ']', '\n'].map((mark) => this.#next(mark, from) ?? Number.POSITIVE_INFINITY);
    const to = Math.min(...ends);
    if (this.#text[to] !== ']' || to === from || !/\s/.test(this.#text[to + 1] ?? '')) return undefined;
    return { from, to, end: to + 2 };
  }

  #onLine(span: Span | undefined): Span | undefined {
    return span !== undefined && (this.#next('\n', span.from) ?? span.to) < span.to ? undefined : span;
  }

  #hasBox(from: number, to: number): boolean {
    const box = this.#next(BOX, from) ?? to;
    return (this.#next('}', box + BOX.length + 1) ?? to) < to;
  }

  /** The first place of a mark from `from` on; dollars behind a backslash do not count as such. */
  #next(mark: string, from: number): number | undefined {
    const places = this.#places.get(mark) ?? markPlaces(this.#text, mark);
    this.#places.set(mark, places);
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return places[low];
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function markPlaces(text: string, mark: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (mark !== '$' || text[at - 1] !== '\\') places.push(at);
  }
  return places;
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
