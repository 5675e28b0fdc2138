import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs';
import { LodestoneError } from '../core/index.ts';

/** Notices that a folder or file was removed, moved away or replaced while it is worked on. */
export class FolderGuard {
  readonly #place: string;
  #descriptor: number | undefined;

  constructor(place: string) {
    this.#place = place;
    // Open, so that the number by which the system knows it is given to no other in the meantime.
    this.#descriptor = openSync(place, 'r');
  }

  /** What has become of it; undefined while it is there. */
  get problem(): LodestoneError | undefined {
    return this.#descriptor === undefined ? undefined : lostFile(this.#descriptor, this.#place);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** Why what was opened is no longer what stands at its place; undefined while it is. */
export function lostFile(descriptor: number, place: string): LodestoneError | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found !== undefined && isSame(found, fstatSync(descriptor))) return undefined;
  const what = found === undefined ? 'removed or moved away' : 'replaced by another';
  return new LodestoneError('run-folder-lost', `${place} was ${what} during the run`, {
    hint: 'Move it back and resume with -r, or start a new run.',
  });
}

function isSame(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}
