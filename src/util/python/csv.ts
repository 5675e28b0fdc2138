/**
 * CSV as Python's `csv.reader` reads it by default: `"` quotes a field only where it opens it, `""` inside
 * is a quote, text after a closing quote is kept, and line breaks of all kinds read as `\n`.
 */
export class PythonCsvParser {
  #row: string[] = [];
  #field = '';
  #state: State = 'row-start';
  #skipLineFeed = false;

  /** Takes the next piece of text; returns the rows that it completes. */
  push(piece: string): string[][] {
    const text = this.#withLineFeeds(piece);
    const rows: string[][] = [];
    for (let at = 0; at < text.length; ) {
      switch (this.#state) {
        case 'row-start':
          // A line without any text is an empty row, which readers skip as rows of no fields.
          if (text[at] === '\n') {
            rows.push([]);
            at += 1;
          } else this.#state = 'field-start';
          break;
        case 'field-start': {
          const isQuoted = text[at] === '"';
          this.#state = isQuoted ? 'quoted' : 'plain';
          if (isQuoted) at += 1;
          break;
        }
        case 'plain': {
          const end = plainEnd(text, at);
          this.#field += text.slice(at, end);
          if (text[end] === ',') this.#endField();
          else if (end < text.length) rows.push(this.#endRow());
          at = end + 1;
          break;
        }
        case 'quoted': {
          const quote = text.indexOf('"', at);
          const end = quote < 0 ? text.length : quote;
          this.#field += text.slice(at, end);
          if (quote >= 0) this.#state = 'quote-in-quoted';
          at = end + 1;
          break;
        }
        case 'quote-in-quoted': {
          const isQuote = text[at] === '"';
          this.#state = isQuote ? 'quoted' : 'plain';
          if (isQuote) {
            this.#field += '"';
            at += 1;
          }
          break;
        }
      }
    }
    return rows;
  }

  /** The last row, when the text does not end with a line break. */
  end(): string[][] {
    if (this.#state === 'row-start') return [];
    return [this.#endRow()];
  }

  /** A line break may be cut in two by the end of a piece. */
  #withLineFeeds(piece: string): string {
    if (piece === '') return piece;
    const text = this.#skipLineFeed && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#skipLineFeed = piece.endsWith('\r');
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  #endField(): void {
    this.#row.push(this.#field);
    this.#field = '';
    this.#state = 'field-start';
  }

  #endRow(): string[] {
    this.#endField();
    const row = this.#row;
    this.#row = [];
    this.#state = 'row-start';
    return row;
  }
}

/** Whether a row holds nothing: a blank line, or cells without any text. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

type State = 'row-start' | 'field-start' | 'plain' | 'quoted' | 'quote-in-quoted';

/** Where the text of a field without quotes ends, at the latest with the piece. */
function plainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1;
  return end;
}
