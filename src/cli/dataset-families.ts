import { datasetFamilies } from '../catalog/index.ts';
import type { CatalogEntry, DatasetFamily } from '../core/index.ts';

type Entry = CatalogEntry<DatasetFamily>;

/** The tags that a family must have; those left out do not matter. */
export interface FamilyFilter {
  readonly ability: string | undefined;
  /** One of these. */
  readonly languages: readonly string[] | undefined;
}

/** The family that a built-in config below `configs/datasets/` is of; undefined for files of the user. */
export function datasetFamily(configPath: string): Entry | undefined {
  const [, rest] = configPath.split(/(?:^|\/)configs\/datasets\//);
  return datasetFamilies.find(
    ({ folder, isCollection }) => isCollection !== true && rest?.startsWith(`${folder}/`),
  );
}

/** True where the filter asks for nothing, or for what the family has. */
export function hasTags(family: Entry | undefined, { ability, languages }: FamilyFilter): boolean {
  if (ability === undefined && languages === undefined) return true;
  if (family === undefined) return false;
  const tries = ability === undefined || family.abilities.some((one) => one === ability);
  return tries && (languages === undefined || family.languages.some((one) => languages.includes(one)));
}

/** What a family says of itself, without its files. */
export function familyTags({ folder, title, abilities, languages, licence, size }: Entry) {
  return { folder, title, abilities, languages, licence, size: size ?? null };
}
