import { packageRoot } from './archive-layout.ts';
import type { DataPackage } from './data-package.ts';
import { DATA_PACKAGES } from './index.ts';

/** The package of a name, in any case. */
export function packageNamed(name: string): DataPackage | undefined {
  const wanted = name.toLowerCase();
  return DATA_PACKAGES.find((pack) => pack.name.toLowerCase() === wanted);
}

/** What was found for places: families of thousands of datasets ask for the same few. */
const known = new Map<string, DataPackage | undefined>();

/** The package that a file or folder of the layout belongs to: the one with the most specific place. */
export function findPackage(place: string): DataPackage | undefined {
  if (!known.has(place)) known.set(place, packageWith(layoutPath(place)));
  return known.get(place);
}

function packageWith(inside: string): DataPackage | undefined {
  const above = (pack: DataPackage) =>
    Math.max(0, ...pack.holds.filter((held) => isBelow(inside, held)).map((held) => held.length));
  const best = DATA_PACKAGES.reduce<DataPackage | undefined>(
    (found, pack) => (above(pack) > (found === undefined ? 0 : above(found)) ? pack : found),
    undefined,
  );
  return (
    best ??
    DATA_PACKAGES.find((pack) => pack.holds.some((held) => isBelow(held, inside))) ??
    DATA_PACKAGES.find((pack) => isBelow(inside, packageRoot(pack)))
  );
}

function layoutPath(place: string): string {
  return place
    .replace(/^\.\//, '')
    .replace(/^data\//, '')
    .replace(/\/+$/, '');
}

function isBelow(place: string, folder: string): boolean {
  return place === folder || place.startsWith(`${folder}/`);
}
