/** Where users run the program: a clone of the repository, and a folder into which the package was installed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from './program.ts';

export interface Places {
  readonly clone: string;
  readonly package: string;
}

/** What a clone holds that its commands need; tests and what git ignores are left out. */
const OF_A_CLONE =
  'src scripts docs examples samples schema package.json package-lock.json tsconfig.json tsdown.config.ts README.md LICENSE NOTICE ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md rooms.json';

/** Makes both below a folder. The program is built anew unless $LODESTONE_TEST_BUILT says that dist/ is up to date. */
export function makePlaces(folder: string): Places {
  const clone = path.join(folder, 'clone');
  for (const name of OF_A_CLONE.split(' '))
    cpSync(path.join(root, name), path.join(clone, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
  if (process.env.LODESTONE_TEST_BUILT === undefined)
    run(path.join(clone, 'node_modules', '.bin', 'tsdown'), ['--log-level', 'error'], clone);
  else cpSync(path.join(root, 'dist'), path.join(clone, 'dist'), { recursive: true });
  return { clone, package: installPackage(clone, path.join(folder, 'package')) };
}

/** What `npm install` makes of the packed project, done by hand because a test reaches no registry. */
function installPackage(clone: string, folder: string): string {
  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  run('npm', ['pack', '--ignore-scripts', '--no-update-notifier', '--pack-destination', folder], clone);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  run('tar', ['-xzf', tarball], folder);
  renameSync(path.join(folder, 'package'), path.join(modules, 'lodestone'));
  const engine = path.join(root, 'node_modules', '@node-llama-cpp');
  if (existsSync(engine)) symlinkSync(engine, path.join(modules, '@node-llama-cpp'));
  return folder;
}

/** A working folder that looks like the place: its files are links, so that what commands write stays here. */
export function enter(place: string, folder: string): void {
  for (const name of readdirSync(place)) symlinkSync(path.join(place, name), path.join(folder, name));
}

/** A folder for $PATH with both names of the program, as `npm install --global` links them, and `npx`. */
export function namesOnPath(place: keyof Places, places: Places, folder: string): string {
  const bin = path.join(folder, `bin-${place}`);
  if (existsSync(bin)) return bin;
  const home = place === 'clone' ? places.clone : path.join(places.package, 'node_modules', 'lodestone');
  mkdirSync(bin);
  for (const name of ['lodestone', 'opencompass'])
    writeFileSync(
      path.join(bin, name),
      `#!/bin/sh\nexec node '${path.join(home, 'dist', 'bin.mjs')}' "$@"\n`,
    );
  writeFileSync(path.join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n');
  for (const name of readdirSync(bin)) chmodSync(path.join(bin, name), 0o755);
  return bin;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
