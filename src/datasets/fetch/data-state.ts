import path from 'node:path';
import { createDataFiles, type DataRoot } from '../data-files.ts';
import type { DataPackage } from '../packages/data-package.ts';

/** How much of a package is on this machine, and where. */
export interface DataState {
  readonly state: 'here' | 'partly' | 'missing';
  /** The places of the search order that it was found in. */
  readonly roots: readonly DataRoot[];
  /** What is not there. */
  readonly missing: readonly string[];
}

/** Looks for a package in the places where data is searched. Bytes are not looked at. */
export async function dataState(pack: DataPackage, roots: readonly DataRoot[]): Promise<DataState> {
  const files = createDataFiles(roots);
  const missing: string[] = [];
  const found = new Map<string, DataRoot>();
  for (const place of pack.holds) {
    if (!(await files.exists(place))) missing.push(place);
    else {
      const root = rootHolding(await files.path(place), place, roots);
      if (root !== undefined) found.set(root.folder, root);
    }
  }
  const state = missing.length === 0 ? 'here' : missing.length === pack.holds.length ? 'missing' : 'partly';
  return { state, roots: [...found.values()], missing };
}

/** The place of the search order that a found file is in. */
export function rootHolding(found: string, place: string, roots: readonly DataRoot[]): DataRoot | undefined {
  return roots.find(({ folder }) => {
    const here = path.join(folder, place);
    return found === here || found === `${here}.gz`;
  });
}
