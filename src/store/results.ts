import { closeSync, createReadStream, existsSync, mkdtempSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json, JsonObject } from '../core/index.ts';
import { pythonDumps, writeAtomically, writeWhole } from '../util/index.ts';
import { jsonEntries } from './json-entries.ts';

/** Name of the entry that holds what is known of each sample. */
const DETAILS = 'details';
/** Text that is written at once. */
const CHUNK = 1 << 16;

/** Collects the details of a task in a file beside, so that they need not fit into memory. */
export class DetailSpool {
  /** Made with the first detail: most tasks keep none. */
  #place: { readonly folder: string; readonly descriptor: number } | undefined;
  #isDict = false;
  #count = 0;
  #text = '';

  /** Adds a detail: an entry of a dict when it has a key, else of a list. */
  write(key: string | undefined, detail: Json): void {
    const separator = this.#count === 0 ? '' : ',';
    this.#isDict = key !== undefined;
    this.#count += 1;
    const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
    const text = pythonDumps(detail, { indent: 4, ensureAscii: false }).replaceAll('\n', '\n        ');
    this.#text += `${separator}\n        ${name}${text}`;
    if (this.#text.length > CHUNK) this.#flush();
  }

  /** The details as a JSON value, indented as an entry of the results; nothing when there are none. */
  async *text(): AsyncGenerator<string> {
    if (this.#count === 0) return;
    const { folder } = this.#flush();
    yield this.#isDict ? '{' : '[';
    yield* createReadStream(detailsIn(folder), 'utf8') as AsyncIterable<string>;
    yield this.#isDict ? '\n    }' : '\n    ]';
  }

  #flush(): { readonly folder: string } {
    const text = this.#text;
    this.#text = '';
    this.#place ??= newPlace();
    writeWhole(this.#place.descriptor, text);
    return this.#place;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  async dispose(): Promise<void> {
    if (this.#place === undefined) return;
    closeSync(this.#place.descriptor);
    await rm(this.#place.folder, { recursive: true, force: true });
  }
}

function newPlace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-'));
  return { folder, descriptor: openSync(detailsIn(folder), 'w') };
}

function detailsIn(folder: string): string {
  return path.join(folder, 'details');
}

/** What a results file holds, in its order. */
export interface ResultParts {
  readonly metrics: JsonObject;
  /** Details of samples, collected; or of the whole set. */
  readonly details?: DetailSpool | Json | undefined;
  /** Entries behind the details. */
  readonly extras?: JsonObject;
}

/** Writes a results file in OpenCompass's form. */
export async function writeResults(file: string, parts: ResultParts): Promise<void> {
  await writeAtomically(file, resultsText(parts));
}

async function* resultsText({ metrics, details, extras = {} }: ResultParts): AsyncGenerator<string> {
  if (!(details instanceof DetailSpool) || details.isEmpty) {
    const whole = details === undefined || details instanceof DetailSpool ? {} : { details };
    yield dumped({ ...metrics, ...whole, ...extras });
    return;
  }
  const head = dumped(metrics);
  yield `${head === '{}' ? '{' : `${head.slice(0, -2)},`}\n    ${JSON.stringify(DETAILS)}: `;
  yield* details.text();
  const tail = dumped(extras);
  yield tail === '{}' ? '\n}' : `,${tail.slice(1)}`;
}

function dumped(entries: JsonObject): string {
  return pythonDumps(entries, { indent: 4, ensureAscii: false });
}

/** The text of a results file without its details, or undefined when there is none. */
export async function readResults(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const entries: string[] = [];
  for (const { key, text } of jsonEntries(file, DETAILS)) {
    if (key !== DETAILS) entries.push(`${JSON.stringify(key)}: ${text}`);
  }
  return `{${entries.join(',')}}`;
}
