import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Moves all that a folder holds into another one. What is not there yet is moved as a whole, so that a new folder
 * appears complete; files of folders that are there replace theirs one by one.
 */
export async function moveInto(folder: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of (await readdir(folder)).sort()) {
    const from = path.join(folder, name);
    const to = path.join(target, name);
    const [isFolder, there] = [(await stat(from)).isDirectory(), await placeKind(to)];
    if (isFolder && there === 'folder') await moveInto(from, to);
    else {
      if (there === 'folder') await rm(to, { recursive: true });
      await rename(from, to);
    }
  }
}

/** All files below a folder, by their path in it, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

async function placeKind(place: string): Promise<'folder' | 'file' | undefined> {
  return stat(place).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  );
}
