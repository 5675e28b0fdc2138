import { closeSync, createReadStream, existsSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Json, JsonObject } from '../core/index.ts';
import { pythonDumps, writeAtomically } from '../util/index.ts';

/** Collects the details of a task in a file beside, so that they need not fit into memory. */
export class DetailSpool {
  readonly #folder: string;
  readonly #descriptor: number;
  #isDict = false;
  #count = 0;

  static async create(): Promise<DetailSpool> {
    return new DetailSpool(await mkdtemp(path.join(tmpdir(), 'lodestone-')));
  }

  private constructor(folder: string) {
    this.#folder = folder;
    this.#descriptor = openSync(path.join(folder, 'details'), 'w');
  }

  /** Adds a detail: an entry of a dict when it has a key, else of a list. */
  write(key: string | undefined, detail: Json): void {
    const separator = this.#count === 0 ? '' : ',';
    this.#isDict = key !== undefined;
    this.#count += 1;
    const name = key === undefined ? '' : `${JSON.stringify(key)}: `;
    const text = pythonDumps(detail, { indent: 4, ensureAscii: false }).replaceAll('\n', '\n        ');
    writeSync(this.#descriptor, `${separator}\n        ${name}${text}`);
  }

  /** The details as a JSON value, indented as an entry of the results; nothing when there are none. */
  async *text(): AsyncGenerator<string> {
    if (this.#count === 0) return;
    yield this.#isDict ? '{' : '[';
    yield* createReadStream(path.join(this.#folder, 'details'), 'utf8') as AsyncIterable<string>;
    yield this.#isDict ? '\n    }' : '\n    ]';
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  async dispose(): Promise<void> {
    closeSync(this.#descriptor);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Writes a results file in OpenCompass's form: metrics, other entries, then details. */
export async function writeResults(file: string, entries: JsonObject, details?: DetailSpool): Promise<void> {
  await writeAtomically(file, resultsText(entries, details));
}

async function* resultsText(entries: JsonObject, details: DetailSpool | undefined): AsyncGenerator<string> {
  const text = pythonDumps(entries, { indent: 4, ensureAscii: false });
  if (details === undefined || details.isEmpty) {
    yield text;
    return;
  }
  const head = text === '{}' ? '{' : `${text.slice(0, -2)},`;
  yield `${head}\n    "details": `;
  yield* details.text();
  yield '\n}';
}

/** The text of a results file, or undefined when there is none. */
export async function readResults(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}
