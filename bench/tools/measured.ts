import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a process took. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly seconds: number;
}

export interface Measured extends Usage {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const PRELOAD = pathToFileURL(path.join(import.meta.dirname, 'usage-preload.mjs')).href;

/** Runs a program for Node and measures it from inside. */
export async function measureNode(args: readonly string[], cwd: string): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-usage-'));
  const usageFile = path.join(folder, 'usage.json');
  try {
    const env = { ...process.env, LODESTONE_BENCH_USAGE: usageFile };
    const child = spawn(process.execPath, ['--import', PRELOAD, ...args], { cwd, env });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (bytes: Buffer) => {
        texts[name] += bytes.toString('utf8');
      });
    }
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Usage;
    return { code, ...texts, ...usage };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
