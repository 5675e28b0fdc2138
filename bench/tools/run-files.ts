import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files of predictions and results that are not the same, byte for byte, in the only runs of two work folders. */
export function differingFiles(a: string, b: string): string[] {
  const [ofA, ofB] = [filesOf(a), filesOf(b)];
  return [...new Set([...ofA.keys(), ...ofB.keys()])].filter((name) => ofA.get(name) !== ofB.get(name));
}

function filesOf(work: string): Map<string, string> {
  const runs = readdirSync(work).filter((name) => /^\d{8}_/.test(name));
  if (runs.length !== 1) throw new Error(`${work} holds ${runs.length} runs`);
  const files = new Map<string, string>();
  for (const part of ['predictions', 'results']) {
    const folder = path.join(work, runs[0] as string, part);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.json')) files.set(`${part}/${name}`, readFileSync(path.join(folder, name), 'utf8'));
    }
  }
  return files;
}
