/** Short forms of FewCLUE's datasets: each is there twice, as `dev_few_all` and as `test_public`. */
import { type Compat, type DatasetConfig, isAtLeast, type JsonObject } from '../core/index.ts';
import { type DatasetParts, datasets, jsonFileSource } from './task-parts.ts';

export interface FewClueOptions extends Omit<DatasetParts, 'abbr' | 'path' | 'args'> {
  /** The name in the table, before `dev` and `test`, e.g. `bustm-`. */
  readonly abbr: string;
  /** The folder below `FewCLUE`. */
  readonly folder: string;
}

/** Both splits, read by a class of the dataset's own. */
export function fewClue(
  options: FewClueOptions,
  args?: DatasetParts['args'],
): (compat: Compat) => DatasetConfig[] {
  return splits(options, (path) => (args === undefined ? { path } : { path, args }));
}

/** Both splits, read by the generic reader of JSON files. */
export function fewClueJson(options: FewClueOptions): (compat: Compat) => DatasetConfig[] {
  return splits(options, jsonFileSource);
}

/** The mark of a path that is no name of the hub, which some classes have since 0.3.3. */
export function localMode(compat: Compat): JsonObject {
  return isAtLeast(compat, '0.3.3') ? { local_mode: true } : {};
}

function splits(
  { abbr, folder, ...rest }: FewClueOptions,
  source: (file: string) => Pick<DatasetParts, 'path' | 'args'>,
): (compat: Compat) => DatasetConfig[] {
  const files = { dev: 'dev_few_all', test: 'test_public' };
  return datasets(
    ...Object.entries(files).map(([split, file]) => ({
      ...rest,
      abbr: abbr + split,
      ...source(`./data/FewCLUE/${folder}/${file}.json`),
    })),
  );
}
