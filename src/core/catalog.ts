import { type ByVersion, COMPAT_VERSIONS, type Compat, forCompat } from './compat.ts';
import type { DatasetConfig, ModelConfig, SummaryGroup } from './config-types.ts';
import type { JsonObject } from './json.ts';

/** Ability that a benchmark tests; shown by `list`. */
export const ABILITIES = [
  'language',
  'knowledge',
  'understanding',
  'reasoning',
  'math',
  'code',
  'safety',
  'long context',
  'instruction following',
] as const;

export type Ability = (typeof ABILITIES)[number];

/** A config file of OpenCompass by name: what it defines, in which versions it exists. */
export interface CatalogFile {
  /** File name without `.py`, e.g. `ceval_gen_5f30c7`; behind the folder where the family has folders in its own. */
  readonly name: string;
  readonly versions: readonly Compat[];
  /** The variables that the file defines, in order; the version decides paths and details. */
  build(compat: Compat): JsonObject;
}

/** Summary groups as a file below `summarizers/groups` defines them. */
export interface GroupFile {
  /** File name without `.py`. */
  readonly name: string;
  /** The variable, e.g. `ceval_summary_groups`. A file with several variables is several of these. */
  readonly variable: string;
  /** Default: all of them. */
  readonly versions?: readonly Compat[];
  build(compat: Compat): SummaryGroup[];
}

/** A dataset family: one file below `src/catalog/datasets`. */
export interface DatasetFamily {
  /** Folder below OpenCompass's `configs/datasets`. */
  readonly folder: string;
  readonly title: string;
  /** True if it is not a benchmark but files that combine those of other families. */
  readonly isCollection?: boolean;
  readonly abilities: readonly Ability[];
  /** Language codes, e.g. `zh`. */
  readonly languages: readonly string[];
  readonly licence: string;
  /** Number of samples of the usual variant, if published. */
  readonly size?: number;
  /** Published number of samples of each dataset, by abbr, so that a score on fewer is marked. */
  readonly sizes?: { readonly [abbr: string]: number };
  readonly files: readonly CatalogFile[];
  readonly groups?: readonly GroupFile[];
}

/** Model configs of one folder: one file below `src/catalog/models`. */
export interface ModelFamily {
  /** Folder below OpenCompass's `configs/models`. */
  readonly folder: string;
  readonly files: readonly CatalogFile[];
}

/** Summarizers and summary groups of one subject: one file below `src/catalog/summarizers`. */
export interface SummarizerSet {
  /**
   * Files below OpenCompass's `configs/summarizers`, each with a variable `summarizer`. A file of its folder `groups`
   * that also holds a summarizer is called `groups/…`.
   */
  readonly files: readonly CatalogFile[];
  /** Files below `groups`. */
  readonly groups: readonly GroupFile[];
}

/** Entry of a family in the generated index of the catalogue, and how to load it. */
export type CatalogEntry<F extends DatasetFamily | ModelFamily | SummarizerSet> = Omit<
  F,
  'files' | 'groups' | 'sizes'
> & {
  /** Names and versions of the files. */
  readonly files: readonly (readonly [name: string, versions: readonly Compat[]])[];
  /** Names of the files of summary groups. */
  readonly groups?: readonly string[];
  /** Dataset types that the family's configs name. */
  readonly types?: readonly string[];
  readonly load: () => Promise<F>;
};

/** The versions from `version` on. */
export function since(version: Compat): readonly Compat[] {
  return COMPAT_VERSIONS.slice(COMPAT_VERSIONS.indexOf(version));
}

export interface DatasetFileOptions {
  readonly name: string;
  readonly versions?: readonly Compat[];
  readonly variable: string;
  build(compat: Compat): DatasetConfig[];
}

/** A config file that defines one list of datasets. Without `versions` it exists in all of them. */
export function datasetFile({
  name,
  versions = COMPAT_VERSIONS,
  variable,
  build,
}: DatasetFileOptions): CatalogFile {
  return { name, versions, build: (compat) => ({ [variable]: build(compat) }) };
}

/** A file that only imports another: a name without a hash, whose target may change between versions. */
export function aliasFile(
  name: string,
  meanings: ByVersion<CatalogFile>,
  versions: readonly Compat[] = COMPAT_VERSIONS,
): CatalogFile {
  return { name, versions, build: (compat) => forCompat(compat, meanings).build(compat) };
}

/** A config file that defines `models`. */
export function modelFile(
  name: string,
  versions: readonly Compat[],
  models: readonly ModelConfig[],
): CatalogFile {
  return { name, versions, build: () => ({ models: [...models] }) };
}

/** One file per name, sorted: files of the same name with different versions are merged. */
export function mergeVersions(files: readonly CatalogFile[]): CatalogFile[] {
  const byName = new Map<string, CatalogFile[]>();
  for (const file of files) byName.set(file.name, [...(byName.get(file.name) ?? []), file]);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, parts]) => merged(name, parts));
}

function merged(name: string, parts: readonly CatalogFile[]): CatalogFile {
  const versions = COMPAT_VERSIONS.filter((version) => parts.some((part) => part.versions.includes(version)));
  return {
    name,
    versions,
    build: (compat) =>
      (parts.find((part) => part.versions.includes(compat)) ?? parts[0])?.build(compat) ?? {},
  };
}
