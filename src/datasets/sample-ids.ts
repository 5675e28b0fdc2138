import { hash } from 'node:crypto';
import type { Row } from '../core/index.ts';
import { HashCounts } from './hash-counts.ts';

/**
 * Names the rows of a split, in their order: by the hash of a row, and from the second of equal rows on by its number among
 * them (`0f1e2d3c4b5a6978-2`). A row keeps its id wherever it stands in its file and whichever part of the split is read.
 */
export class SampleIds {
  readonly #seen = new HashCounts();

  next(row: Row): string {
    const digest = rowDigest(row);
    const number = this.#seen.add(digest);
    return number === 1 ? digest : `${digest}-${number}`;
  }
}

/** The order of columns says nothing. */
function rowDigest(row: Row): string {
  const columns = Object.keys(row).sort();
  const text = JSON.stringify(columns.map((name) => [name, row[name]]));
  return hash('sha256', text, 'hex').slice(0, 16);
}
