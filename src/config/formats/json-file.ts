import { type Json, LodestoneError } from '../../core/index.ts';
import { parsePythonJson } from '../../util/index.ts';
import { configSource } from './config-source.ts';
import type { LoadedConfig } from './loaded-config.ts';
import { nativeVariables } from './native-config.ts';

/** Reads a JSON config. `1.0` stays a float; `shown` is how the file is called in messages. */
export function loadJsonFile(file: string, shown: string): LoadedConfig {
  const text = configSource(file, shown);
  return {
    values: nativeVariables(parsed(text, shown), shown),
    warnings: [],
    // JSON is YAML, whose parser knows where its values are.
    origins: async () => (await import('./yaml-file.ts')).yamlOrigins(text, shown),
  };
}

function parsed(text: string, shown: string): Json {
  try {
    return parsePythonJson(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const [, problem = cause.message, position] = /^(.*) at position (\d+)$/s.exec(cause.message) ?? [];
    const where = position === undefined ? shown : `${shown}:${placeIn(text, Number(position))}`;
    throw new LodestoneError('config-syntax', `the file is not JSON: ${problem}`, { where });
  }
}

/** Line and column of a position, both from 1. */
function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
