import { pathToFileURL } from 'node:url';

/** The exports of a module. */
export type Exports = { readonly [name: string]: unknown };

export type ModuleLoader = (file: string) => Promise<Exports>;

/**
 * Loads modules of a user's, TypeScript included. `lodestone` means the running program itself in them, whether or
 * not it is installed next to them. The loader is itself only loaded when a first module is asked for.
 */
export function moduleLoader(library: () => Promise<Exports>): ModuleLoader {
  let loading: Promise<ModuleLoader> | undefined;
  return async (file) => {
    loading ??= createLoader(library);
    return (await loading)(file);
  };
}

async function createLoader(library: () => Promise<Exports>): Promise<ModuleLoader> {
  const { createJiti } = await import('jiti/static');
  const jiti = createJiti(import.meta.url, {
    fsCache: false,
    interopDefault: false,
    virtualModules: { lodestone: await library() },
  });
  return (file) => jiti.import(pathToFileURL(file).href);
}
