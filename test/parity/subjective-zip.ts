/** A whole subjective run of the real OpenCompass, unpacked: its config and data, what was asked and said, what was written. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Compat } from '../../src/core/index.ts';
import { goldenPath, hasGolden } from './golden.ts';

/** A request that was sent, with what came back; null where the server failed. */
export interface RecordedRequest {
  readonly path: string;
  readonly body: { readonly model: string; readonly messages?: unknown; readonly [key: string]: unknown };
  readonly reply: string | null;
  readonly status?: number;
}

export interface SubjectiveRun {
  readonly version: Compat;
  readonly name: string;
  readonly zip: string;
}

/** All runs of the golden folder. */
export function subjectiveRuns(): SubjectiveRun[] {
  const versions: Compat[] = ['0.3.3', '0.5.4'];
  return versions.flatMap((version) => {
    if (!hasGolden('subjective', version)) return [];
    const folder = goldenPath('subjective', version);
    const zips = readdirSync(folder).filter((file) => file.endsWith('.zip'));
    return zips.map((file) => ({ version, name: path.basename(file, '.zip'), zip: path.join(folder, file) }));
  });
}

/** Unpacks a run into a folder. */
export function unpackRun({ zip }: SubjectiveRun, folder: string): UnpackedRun {
  const entries = Object.entries(unzipSync(readFileSync(zip))).filter(([name]) => !name.endsWith('/'));
  for (const [name, bytes] of entries) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return new UnpackedRun(folder);
}

export class UnpackedRun {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get config(): string {
    return path.join(this.folder, 'config.py');
  }

  get requests(): RecordedRequest[] {
    const text = gunzipSync(readFileSync(path.join(this.folder, 'requests.jsonl.gz'))).toString('utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as RecordedRequest);
  }

  /** The run folder; undefined where the run wrote none. */
  get output(): string | undefined {
    try {
      const [first] = readdirSync(path.join(this.folder, 'outputs'));
      return first === undefined ? undefined : path.join(this.folder, 'outputs', first);
    } catch {
      return undefined;
    }
  }

  /** The line that the program ended with where it stopped. */
  get stop(): string | null {
    const meta: { last_error?: string | null } = JSON.parse(
      readFileSync(path.join(this.folder, 'meta.json'), 'utf8'),
    );
    return meta.last_error ?? null;
  }

  get command(): string {
    const meta: { command: string[] } = JSON.parse(readFileSync(path.join(this.folder, 'meta.json'), 'utf8'));
    return meta.command.join('\n');
  }
}
