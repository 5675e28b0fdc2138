import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { programVersion } from './program-version.ts';

/** Stands for the code that runs: the version of the program, and its files by size and time. */
export function programBuild(packageFolder: string): string {
  const here = import.meta.dirname;
  const folder = path.basename(here) === 'app' ? path.dirname(here) : here;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?[jt]s$/.test(file))
    .sort();
  const facts = files.map((file) => {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    return [file, size, mtimeMs];
  });
  return hash('sha256', JSON.stringify([programVersion(packageFolder), process.version, facts]), 'hex').slice(
    0,
    32,
  );
}
