import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of this program, from its package. */
export function programVersion(packageFolder: string): string {
  const text = readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
