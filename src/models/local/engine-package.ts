import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LodestoneError } from '../../core/index.ts';

/** The version of the engine packages that the binding's types are written for; package.json pins the same. */
export const ENGINE_VERSION = '3.22.1';

/** Packages that hold llama.cpp and its Node binding, by Node's names of platform and processor. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@node-llama-cpp/linux-x64',
  'linux-arm64': '@node-llama-cpp/linux-arm64',
  'darwin-arm64': '@node-llama-cpp/mac-arm64-metal',
  'darwin-x64': '@node-llama-cpp/mac-x64',
  'win32-x64': '@node-llama-cpp/win-x64',
  'win32-arm64': '@node-llama-cpp/win-arm64',
};

const BINDING = 'llama-addon.node';

/** Where the engine lies, and what it is. */
export interface EnginePackage {
  readonly name: string;
  readonly version: string;
  /** llama.cpp's own release. */
  readonly release: string;
  readonly folder: string;
  readonly binding: string;
}

/** What tells one place of installation from another; tests name another one. */
export interface Installation {
  readonly platform: string;
  /** A file beside whose `node_modules` the package is looked for. */
  readonly from: string;
}

const HERE: Installation = { platform: `${process.platform}-${process.arch}`, from: import.meta.url };

/** Finds the package of llama.cpp for this platform; throws with what to install. */
export function findEnginePackage({ platform, from }: Installation = HERE): EnginePackage {
  const name = PACKAGES[platform];
  if (name === undefined) {
    throw new LodestoneError('engine-missing', `no prebuilt llama.cpp for ${platform}`, {
      hint: 'Start an inference server and pass its address with --api-base.',
    });
  }
  const root = packageRoot(name, from);
  if (root === undefined) throw missing(name, 'is not installed');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  if (version !== ENGINE_VERSION) throw missing(name, `is installed as ${version}`);
  const folder = bindingFolder(path.join(root, 'bins'));
  if (folder === undefined) throw missing(name, `holds no ${BINDING}`);
  return { name, version, release: packageRelease(folder), folder, binding: path.join(folder, BINDING) };
}

function packageRoot(name: string, from: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(from).resolve(name)));
  } catch {
    return undefined;
  }
}

function bindingFolder(bins: string): string | undefined {
  if (!existsSync(bins)) return undefined;
  const folders = readdirSync(bins).map((folder) => path.join(bins, folder));
  return folders.find((folder) => existsSync(path.join(folder, BINDING)));
}

/** The release that the package was built from, as its build notes say. */
function packageRelease(folder: string): string {
  const file = path.join(folder, '_nlcBuildMetadata.json');
  if (!existsSync(file)) return 'unknown';
  const notes = JSON.parse(readFileSync(file, 'utf8')) as {
    buildOptions?: { llamaCpp?: { release?: string } };
  };
  return notes.buildOptions?.llamaCpp?.release ?? 'unknown';
}

function missing(name: string, state: string): LodestoneError {
  return new LodestoneError(
    'engine-missing',
    `the local engine needs the package ${name} ${ENGINE_VERSION}, which ${state}`,
    {
      hint: `Run "npm install ${name}@${ENGINE_VERSION}" where lodestone is installed (npm skips it with --omit=optional), or use a server with --api-base.`,
    },
  );
}
