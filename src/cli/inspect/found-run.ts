import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { RunFolder } from '../../store/index.ts';

/** The run that a word stands for: a folder, a timestamp below the runs folder, or `latest`. */
export function foundRun(word: string, cwd: string, workDir: string): RunFolder {
  const place = path.resolve(cwd, word);
  const isFolder = existsSync(path.join(place, 'predictions')) && statSync(place).isDirectory();
  if (isFolder) return RunFolder.reopen(path.dirname(place), path.basename(place));
  // A path that leads nowhere is searched where it points to.
  if (word.includes('/') || word.includes(path.sep)) {
    return RunFolder.reopen(path.dirname(place), path.basename(place));
  }
  return RunFolder.reopen(path.resolve(cwd, workDir), word);
}
