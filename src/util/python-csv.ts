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
  push(text: string): string[][] {
    const rows: string[][] = [];
    for (const char of text) {
      if (this.#skipLineFeed && char === '\n') {
        this.#skipLineFeed = false;
        continue;
      }
      this.#skipLineFeed = char === '\r';
      const row = this.#step(char === '\r' ? '\n' : char);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** The last row, when the text does not end with a line break. */
  end(): string[][] {
    if (this.#state === 'row-start') return [];
    return [this.#endRow()];
  }

  #step(char: string): string[] | undefined {
    switch (this.#state) {
      case 'row-start':
        // A line without any text is an empty row, which readers skip as rows of no fields.
        if (char === '\n') return [];
        return this.#fieldStart(char);
      case 'field-start':
        return this.#fieldStart(char);
      case 'plain':
        return this.#plain(char);
      case 'quoted':
        if (char === '"') this.#state = 'quote-in-quoted';
        else this.#field += char;
        return undefined;
      case 'quote-in-quoted':
        return this.#afterQuote(char);
    }
  }

  #fieldStart(char: string): string[] | undefined {
    if (char === '"') {
      this.#state = 'quoted';
      return undefined;
    }
    this.#state = 'plain';
    return this.#plain(char);
  }

  #plain(char: string): string[] | undefined {
    if (char === '\n') return this.#endRow();
    if (char === ',') this.#endField();
    else this.#field += char;
    return undefined;
  }

  #afterQuote(char: string): string[] | undefined {
    this.#state = char === '"' ? 'quoted' : 'plain';
    if (char !== '"') return this.#plain(char);
    this.#field += '"';
    return undefined;
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

type State = 'row-start' | 'field-start' | 'plain' | 'quoted' | 'quote-in-quoted';
