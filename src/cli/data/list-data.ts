import { EXIT } from '../../core/index.ts';
import { type DataPackage, type DataRoot, loadFetching } from '../../datasets/index.ts';
import { tabulate } from '../../util/index.ts';
import type { Terminal } from '../terminal.ts';

export interface ListDataOptions {
  readonly packages: readonly DataPackage[];
  readonly roots: readonly DataRoot[];
  readonly isJson: boolean;
}

/** `lodestone data list`: what can be fetched, from where, and what of it is here. */
export async function listData(
  { packages, roots, isJson }: ListDataOptions,
  terminal: Terminal,
): Promise<number> {
  const { dataState } = await loadFetching();
  const rows = await Promise.all(
    packages.map(async (pack) => {
      const found = await dataState(pack, roots);
      const sources = [...new Set(pack.sources.map(({ host }) => host))];
      return { pack, sources, ...found };
    }),
  );
  if (isJson) {
    const json = rows.map(({ pack: { name, title, licence }, sources, state, missing, roots: places }) => {
      const folders = places.map(({ folder, origin }) => ({ folder, origin }));
      return { name, title, licence: licence ?? null, sources, state, places: folders, missing };
    });
    terminal.out(`${JSON.stringify(json)}\n`);
    return EXIT.ok;
  }
  const cells = rows.map(({ pack, sources, state, roots: places }) => [
    pack.name,
    pack.title,
    pack.licence ?? '',
    sources.join(', '),
    state === 'missing' ? '' : `${state}: ${places.map(({ origin }) => origin).join(', ')}`,
  ]);
  terminal.out(
    `${tabulate([['data', 'benchmark', 'licence', 'sources', 'on this machine'], ...cells], {})}\n`,
  );
  return EXIT.ok;
}
