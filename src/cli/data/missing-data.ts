import { type DataPackage, dataRoots, loadFetching } from '../../datasets/index.ts';
import { datasetAbbr, type Plan } from '../../run/index.ts';
import type { Terminal } from '../terminal.ts';
import { preferredHost, pullData } from './pull-data.ts';

/** Packages that hold the data which tasks of a plan lack. */
export async function packagesLacking({ rows, refused }: Plan): Promise<DataPackage[]> {
  const lacking = refused.filter(({ reason }) => reason.code === 'data-missing');
  if (lacking.length === 0) return [];
  const { datasetPackages } = await loadFetching();
  const names = new Set(lacking.map(({ dataset }) => dataset));
  const wanted = rows.filter((config) => names.has(datasetAbbr(config)));
  return [...new Set((await Promise.all(wanted.map(datasetPackages))).flat())];
}

/** Says what is missing, under which licence it can be had, and how. */
export function offer(plan: Plan, packages: readonly DataPackage[], terminal: Terminal): void {
  const tasks = plan.refused.filter(({ reason }) => reason.code === 'data-missing').length;
  const titles = packages.map(({ title, licence }) =>
    licence === undefined ? title : `${title} (${licence})`,
  );
  const command = `lodestone data pull ${packages.map(({ name }) => name).join(' ')}`;
  terminal.err(
    `the data of ${tasks} ${tasks === 1 ? 'task' : 'tasks'} is not on this machine: ${titles.join(', ')}. Fetch it with "${command}", or add --yes to fetch it automatically\n`,
  );
}

/** Fetches packages as `lodestone data pull` does; those that are unavailable are reported, and stay missing. */
export async function fetchMissing(
  packages: readonly DataPackage[],
  dataDir: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const { dataTarget } = await loadFetching();
  const { env, cwd, home, packageFolder } = terminal;
  const places = { dataDir, env, cwd, home, packageFolder };
  const common = { packages, roots: dataRoots(places), target: dataTarget(places) };
  const how = {
    only: undefined,
    first: preferredHost(env('DATASET_SOURCE')),
    isForced: false,
    isJson: false,
  };
  await pullData({ ...common, ...how }, terminal);
}
