import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { moduleLoader, resolveConfig } from '../config/index.ts';
import {
  COMPAT_VERSIONS,
  type Compat,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
} from '../core/index.ts';
import { RunFolder } from '../store/index.ts';
import type { Surroundings } from '../util/index.ts';
import { openDataFiles } from './data-places.ts';
import { judgeSettings } from './judge-stage.ts';
import { configPlaces, type RunOptions } from './options/index.ts';
import { registriesWith } from './plugins.ts';
import { asksForScores, type Library, type RunRequest, toldApart } from './run-request.ts';
import { withKeys } from './stored-keys.ts';
import { storedOptions } from './stored-options.ts';

/** A run of the past, and what it was asked to do. */
export interface StoredRun {
  readonly request: RunRequest;
  readonly folder: RunFolder;
}

/**
 * Reads an earlier run, by its folder, its timestamp or as the latest: its own config, with the options that it keeps
 * where `options` say nothing else.
 */
export async function storedRun(
  run: string | undefined,
  given: RunOptions,
  surroundings: Surroundings,
  library: Library,
): Promise<StoredRun> {
  const folder = storedFolder(run ?? 'latest', given, surroundings);
  const settings = readSettings(folder);
  const { compat } = settings;
  const options = { ...settings.options, ...given };
  const { env, cwd } = surroundings;
  const { plugins, origins, warnings, notes, ...resolved } = await resolveConfig({
    config: folder.configFile('json'),
    overrides: options.set === undefined ? undefined : [...options.set],
    files: openDataFiles(options, surroundings),
    compat,
    scores: asksForScores(options),
    ...configPlaces(options, compat, surroundings),
    modules: moduleLoader(library),
    env,
    cwd,
  });
  const registries = registriesWith(plugins);
  const whole = await withKeys(resolved.config, options.apiKeyEnv, registries.model, surroundings.secret);
  surroundings.secrets.learnFrom(whole);
  const { stage: judging, config } = judgeSettings(whole, compat);
  const request = { options, compat, cwd, config, registries, origins, judging, warnings, notes };
  return { folder, request: toldApart(request) };
}

/** The run that is named: by its folder, by its timestamp in the runs folder, or the latest there. */
function storedFolder(run: string, options: RunOptions, { cwd }: Surroundings): RunFolder {
  const workDir = path.resolve(cwd, options.workDir ?? 'outputs/default');
  const place = path.resolve(cwd, run);
  const isPath = run !== 'latest' && (/[/\\]/.test(run) || existsSync(path.join(place, 'configs')));
  return isPath
    ? RunFolder.reopen(path.dirname(place), path.basename(place))
    : RunFolder.reopen(workDir, run);
}

/** What the folder keeps besides the config. Folders that other programs wrote have no such config. */
function readSettings(folder: RunFolder): { compat: Compat; options: RunOptions } {
  const file = folder.configFile('json');
  const stored = existsSync(file) ? settingsIn(readFileSync(file, 'utf8')) : undefined;
  const compat = COMPAT_VERSIONS.find((version) => version === stored?.compat);
  if (stored === undefined || compat === undefined) {
    throw new LodestoneError('run-not-found', `${folder.root} holds no run config to resume from`, {
      hint: 'Pass the config or the names again, with -r for the run.',
    });
  }
  return { compat, options: isPlainObject(stored.options) ? storedOptions(stored.options) : {} };
}

function settingsIn(text: string): JsonObject | undefined {
  try {
    const { lodestone }: { lodestone?: Json } = JSON.parse(text);
    return isPlainObject(lodestone) ? lodestone : undefined;
  } catch {
    return undefined;
  }
}
