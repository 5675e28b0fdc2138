import { dictEntries, type Json, jsonTag, LodestoneError } from '../core/index.ts';
import type { PythonThing } from './python/index.ts';

/** Throws for classes and functions of a Python config that are used as components: they cannot be run here. */
export async function refusePythonThings(config: Json): Promise<void> {
  const found = findThing(config, []);
  if (found === undefined) return;
  const { pythonThing } = await import('./python/index.ts');
  const thing = pythonThing(found.value);
  if (thing !== undefined) throw notRun(thing, found.path);
}

interface Found {
  readonly value: Json;
  readonly path: readonly string[];
}

/** The first thing of Python's in a config, marked so by the reader of Python configs. */
function findThing(value: Json, path: readonly string[]): Found | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value))
    return firstIn(
      value.map((item, index) => [String(index), item]),
      path,
    );
  if ('$python' in value) return { value, path };
  const tag = jsonTag(value);
  if (tag === '$tuple' || tag === '$set') return findThing(value[tag] ?? null, path);
  return firstIn(
    dictEntries(value).map(([key, item]) => [String(key), item]),
    path,
  );
}

function firstIn(items: readonly (readonly [string, Json])[], path: readonly string[]): Found | undefined {
  for (const [key, item] of items) {
    const found = findThing(item, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function notRun({ kind, name, file, line }: PythonThing, path: readonly string[]): LodestoneError {
  const where = file === undefined ? {} : { where: `${file}:${line}` };
  const place = path.join('.');
  if (kind === 'object') {
    return new LodestoneError(
      'config-invalid',
      `${place} is a Python object (${name}), which a run cannot use`,
      {
        hint: 'Use a plain value.',
      },
    );
  }
  return new LodestoneError(
    'config-invalid',
    `${place} is the ${kind} "${name}" of the config; Python code is not executed`,
    {
      ...where,
      hint: "Write it as a TypeScript plug-in and reference that: type=dict(module='./plugin.ts', export='name'); see docs/plugins.md.",
    },
  );
}
