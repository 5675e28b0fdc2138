/** Short forms of summary groups and of the summarizers around them. */
import {
  type CatalogFile,
  COMPAT_VERSIONS,
  type Compat,
  type DatasetFamily,
  type GroupFile,
  type SummarizerConfig,
  type SummaryGroup,
} from '../core/index.ts';

/** A dataset or group in a table or group, perhaps with the metric that counts. */
export type Row = string | [abbr: string, metric: string];

/** A named average; `args` are further keys of the group. */
export function group(name: string, subsets: readonly Row[], args: Partial<SummaryGroup> = {}): SummaryGroup {
  return { name, subsets: [...subsets], ...args };
}

/** An average in which each subset has a weight. */
export function weightedGroup(name: string, weights: { [subset: string]: number }): SummaryGroup {
  return group(name, Object.keys(weights), { weights });
}

/** The same groups over datasets whose names are changed. */
export function renamed(groups: readonly SummaryGroup[], rename: (name: string) => string): SummaryGroup[] {
  return groups.map(({ weights, ...one }) => ({
    ...one,
    name: rename(one.name),
    subsets: one.subsets.map((subset) =>
      typeof subset === 'string' ? rename(subset) : [rename(subset[0]), subset[1]],
    ),
    ...(weights === undefined ? {} : { weights: renamedKeys(weights, rename) }),
  }));
}

function renamedKeys(weights: { [subset: string]: number }, rename: (name: string) => string) {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [rename(name), weight]));
}

/** Names with something in front and behind. */
export function affixed(prefix: string, names: readonly string[], suffix = ''): string[] {
  return names.map((name) => prefix + name + suffix);
}

/** All names with the same metric. */
export function withMetric(names: readonly string[], metric: string): Row[] {
  return names.map((name) => [name, metric]);
}

/** The rows of a table, one a line: a name, and behind ` | ` the metric. An empty line is an empty row. */
export function rows(text: string): Row[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.slice(1, -1).map((line) => {
    const [abbr = '', metric] = line.split(' | ');
    return metric === undefined ? abbr : [abbr, metric];
  });
}

export interface GroupFileOptions {
  /** Default `<name>_summary_groups`. */
  readonly variable?: string;
  /** Default: all of them. */
  readonly versions?: readonly Compat[];
}

/** A file of groups. */
export function groupFile(
  name: string,
  build: GroupFile['build'],
  { variable = `${name}_summary_groups`, versions = COMPAT_VERSIONS }: GroupFileOptions = {},
): GroupFile {
  return { name, variable, versions, build };
}

/** The groups of files, in order. */
export function versionGroups(files: readonly GroupFile[], compat: Compat): SummaryGroup[] {
  return files.flatMap((file) => file.build(compat));
}

/** The files of groups that a family has. */
export function familyGroups(family: DatasetFamily): readonly GroupFile[] {
  return family.groups ?? [];
}

/** The groups of files under the names of their variables, as a file that imports them has them. */
export function groupVariables(
  files: readonly GroupFile[],
  compat: Compat,
): { [variable: string]: SummaryGroup[] } {
  return Object.fromEntries(files.map((file) => [file.variable, file.build(compat)]));
}

export interface SummarizerOptions {
  readonly versions?: readonly Compat[];
  /** Files of groups that the config imports or defines, and whose groups its summarizer has. */
  readonly groups?: (compat: Compat) => readonly GroupFile[];
  /** What else the summarizer has. */
  readonly args?: (compat: Compat) => SummarizerConfig;
}

/** A config file that defines groups and a `summarizer` with them. */
export function summarizerFile(
  name: string,
  { versions = COMPAT_VERSIONS, groups = () => [], args = () => ({}) }: SummarizerOptions,
): CatalogFile {
  return {
    name,
    versions,
    build: (compat) => ({
      ...groupVariables(groups(compat), compat),
      summarizer: { ...args(compat), summary_groups: versionGroups(groups(compat), compat) },
    }),
  };
}

/** A config file whose summarizer is a table over groups. */
export function tableFile(
  name: string,
  table: readonly Row[],
  groups: readonly GroupFile[],
  versions: readonly Compat[] = COMPAT_VERSIONS,
): CatalogFile {
  return summarizerFile(name, {
    versions,
    groups: () => groups,
    args: () => ({ dataset_abbrs: [...table] }),
  });
}
