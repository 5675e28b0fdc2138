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
import { type Arguments, type CommandShape, parseArguments, unusedOptions } from './arguments.ts';
import { registriesWith } from './plugins.ts';
import { asksForScores, configPlaces, dataFilesOf, type RunRequest, toldApart } from './run-request.ts';
import { withKeys } from './stored-keys.ts';
import type { Terminal } from './terminal.ts';

/** A run of the past, and what its command line asked for. */
export interface StoredRequest {
  readonly request: RunRequest;
  readonly folder: RunFolder;
}

/** Reads the arguments of a command that goes on with a run, and the run's own config. */
export async function readStoredRequest(
  argv: readonly string[],
  shape: CommandShape,
  terminal: Terminal,
): Promise<StoredRequest> {
  const given = parseArguments(argv, shape);
  const warnings = unusedOptions(given, shape.groups);
  const folder = folderOf(given, terminal);
  const { compat, options } = readSettings(folder);
  const parsed = given.over(options);
  const resolved = await resolveConfig({
    config: folder.configFile('json'),
    overrides: parsed.list('set'),
    files: dataFilesOf(parsed, terminal),
    compat,
    scores: asksForScores(parsed),
    ...configPlaces(parsed, compat, terminal),
    modules: moduleLoader(() => import('../core/index.ts')),
    env: terminal.env,
    cwd: terminal.cwd,
  });
  const registries = registriesWith(resolved.plugins);
  const variable = parsed.text('api_key_env');
  const config = await withKeys(resolved.config, variable, registries.model, terminal.secret);
  terminal.secrets.learnFrom(config);
  const { origins } = resolved;
  const request = { parsed, compat, cwd: terminal.cwd, config, registries, origins };
  const all = { ...request, warnings: [...warnings, ...resolved.warnings], notes: resolved.notes };
  return { folder, request: toldApart(all) };
}

/** The run that is named: by its folder, by its time stamp in the folder of runs, or the latest there. */
function folderOf(parsed: Arguments, { cwd }: Terminal): RunFolder {
  const run = parsed.text('run') ?? 'latest';
  const workDir = path.resolve(cwd, parsed.text('work_dir') ?? 'outputs/default');
  const place = path.resolve(cwd, run);
  const isPath = run !== 'latest' && (/[/\\]/.test(run) || existsSync(path.join(place, 'configs')));
  return isPath
    ? RunFolder.reopen(path.dirname(place), path.basename(place))
    : RunFolder.reopen(workDir, run);
}

/** What the folder keeps beside the config. Folders that other programs wrote have no such config. */
function readSettings(folder: RunFolder): { compat: Compat; options: JsonObject } {
  const file = folder.configFile('json');
  const stored = existsSync(file) ? settingsIn(readFileSync(file, 'utf8')) : undefined;
  const compat = COMPAT_VERSIONS.find((version) => version === stored?.compat);
  if (stored === undefined || compat === undefined) {
    throw new LodestoneError('run-not-found', `${folder.root} holds no config of a run to go on with`, {
      hint: 'Give the config or the names again, with -r for the run.',
    });
  }
  return { compat, options: isPlainObject(stored.options) ? stored.options : {} };
}

function settingsIn(text: string): JsonObject | undefined {
  try {
    const { lodestone } = JSON.parse(text) as { lodestone?: Json };
    return isPlainObject(lodestone) ? lodestone : undefined;
  } catch {
    return undefined;
  }
}
