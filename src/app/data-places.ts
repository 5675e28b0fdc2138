import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DataFiles, LodestoneError } from '../core/index.ts';
import { createDataFiles, dataRoots, isEncoding } from '../datasets/index.ts';
import type { PlannedData } from '../run/index.ts';
import type { Surroundings } from '../util/index.ts';
import type { RunOptions } from './options/index.ts';

/** Where data is searched, as a plan has it. Throws if options name a folder that is not there. */
export function dataPlaces(options: RunOptions, surroundings: Surroundings): PlannedData {
  const { cwd, env, home, packageFolder } = surroundings;
  const { dataDir } = options;
  const folder = path.resolve(cwd, dataDir ?? '');
  if (dataDir !== undefined && !existsSync(folder)) {
    throw new LodestoneError('bad-value', `--data-dir: ${folder} does not exist`, {
      hint: "Give the folder that holds OpenCompass's data/, or that folder itself.",
    });
  }
  const encoding = readEncoding(options);
  const roots = dataRoots({ dataDir, env, cwd, home, packageFolder });
  return { roots, ...(encoding === undefined ? {} : { encoding }) };
}

/** The data files of these places. */
export function openDataFiles(options: RunOptions, surroundings: Surroundings): DataFiles {
  const { roots, encoding } = dataPlaces(options, surroundings);
  return createDataFiles(roots, encoding);
}

/** The encoding of data files that are not UTF-8. Throws for a name that none has. */
function readEncoding(options: RunOptions): string | undefined {
  const name = options.dataEncoding;
  if (name === undefined || isEncoding(name)) return name?.toLowerCase();
  throw new LodestoneError('bad-value', `--data-encoding: unknown encoding "${name}"`, {
    hint: 'Use e.g. gb18030, gbk, big5, utf-16le, shift_jis, euc-kr or latin1.',
  });
}
