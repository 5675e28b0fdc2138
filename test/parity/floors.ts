/** What each golden folder that we know must give: `floors.json`, by the kind of its records. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Deviation } from './deviations.ts';
import { goldenFolder } from './golden.ts';

/** Counts of one kind. `equal` may only rise; `notBuilt` and each deviation may only fall. */
export interface Floor {
  equal: number;
  /** Records that were compared: equal ones and those that differ. */
  total: number;
  notBuilt: number;
  deviations?: Partial<Record<Deviation, number>>;
}

/** `null` for a kind that needs more than the golden folder, such as the sources of OpenCompass. */
type Floors = Record<string, Floor | null>;

interface FloorsFile {
  /** SHA-256 of files by which the whole folder is known; half of them are enough, so that a lost file shows. */
  marks: Record<string, string>;
  whole: Floors;
  selection: Floors;
}

const FILE: FloorsFile = JSON.parse(readFileSync(path.join(import.meta.dirname, 'floors.json'), 'utf8'));

/** Which folder the tests read; of an unknown one every record must be equal, whatever their number. */
export const folderName = nameOf(goldenFolder);

function nameOf(folder: string): 'whole' | 'selection' | 'unknown' {
  if (path.resolve(folder) === path.join(import.meta.dirname, 'golden')) return 'selection';
  const marks = Object.entries(FILE.marks);
  const found = marks.filter(([file, hash]) => hashOf(path.join(folder, file)) === hash).length;
  return found * 2 >= marks.length ? 'whole' : 'unknown';
}

function hashOf(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined;
}

/** The floor of a kind; null where there is none to keep. A kind that a known folder's floors lack is an error. */
export function floorOf(kind: string): Floor | null {
  if (folderName === 'unknown') return null;
  const floor = FILE[folderName][kind];
  if (floor === undefined) throw new Error(`floors.json has no "${kind}" for the ${folderName} folder`);
  return floor;
}

/** Whether a kind has nothing to compare here: an unknown folder need not hold all kinds. */
export function mayLack(kind: string): boolean {
  return (floorOf(kind)?.total ?? 0) === 0;
}

/** What of a count falls below its floor, in words; empty where nothing does. `elsewhere` records need another machine. */
export function belowFloor(seen: Required<Floor>, floor: Floor, elsewhere: number): string[] {
  const problems: string[] = [];
  const few = (name: string, count: number, least: number) => {
    if (count < least) problems.push(`${name}: ${count}, at least ${least} are wanted`);
  };
  const many = (name: string, count: number, most: number) => {
    if (count > most) problems.push(`${name}: ${count}, at most ${most} are allowed`);
  };
  few('equal', seen.equal + elsewhere, floor.equal);
  few('records', seen.total + seen.notBuilt + elsewhere, floor.total + floor.notBuilt);
  many('not built', seen.notBuilt, floor.notBuilt);
  for (const [name, count] of Object.entries(seen.deviations)) {
    many(`deviation "${name}"`, count, floor.deviations?.[name as Deviation] ?? 0);
  }
  return problems;
}
