import { LodestoneError } from '../../core/index.ts';
import type { LoadedConfig } from './loaded-config.ts';
import type { Exports, ModuleLoader } from './module-loader.ts';
import { nativeVariables } from './native-config.ts';
import { nativeJson } from './native-json.ts';

/** Reads a TypeScript or JavaScript config: its default export, or what a function exported as that makes. */
export async function loadModuleFile(file: string, shown: string, load: ModuleLoader): Promise<LoadedConfig> {
  const exported = await attempt(file, shown, async () => {
    const { default: value } = await load(file);
    return typeof value === 'function' ? value() : value;
  });
  if (exported === undefined) {
    throw new LodestoneError('config-invalid', 'the file has no default export', {
      where: shown,
      hint: 'Write "export default defineConfig({ … })".',
    });
  }
  const values = nativeVariables(nativeJson(exported, shown), shown);
  return { values, warnings: [], origins: async () => () => shown };
}

/** Loads a module for its exports; what is wrong in it is said with the place in it. */
export function loadExports(file: string, shown: string, load: ModuleLoader): Promise<Exports> {
  return attempt(file, shown, () => load(file));
}

async function attempt<T>(file: string, shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LodestoneError) throw error;
    throw failure(error, file, shown);
  }
}

/** What the engine says of a stack that is full. */
const OVERFLOW = 'Maximum call stack size exceeded';
const TOO_DEEP = 'infinite recursion, or nested too deeply';

function failure(cause: unknown, file: string, shown: string): LodestoneError {
  const { message = String(cause), stack = '', name = 'Error' } = cause instanceof Error ? cause : {};
  const [, problem, parsedFile, place] = /^ParseError: (.*?)\s*\n (.*?):(\d+:\d+)$/s.exec(message) ?? [];
  if (problem !== undefined && parsedFile !== undefined) {
    const where = `${parsedFile === file ? shown : parsedFile}:${place}`;
    return new LodestoneError('config-syntax', problem, { where, cause });
  }
  const [first = message] = message.includes(OVERFLOW) ? [TOO_DEEP] : message.split('\n');
  // Columns are those of the code without types; lines are the user's own.
  const line = stack.split(`${file}:`)[1]?.match(/^[1-9]\d*/)?.[0];
  const where = line === undefined ? shown : `${shown}:${line}`;
  return new LodestoneError('config-invalid', `the file failed: ${name}: ${first}`, { where, cause });
}
