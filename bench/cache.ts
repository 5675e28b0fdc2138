/**
 * What a run takes whose answers are all known: one run fills the cache, the next ones (`--cache read`) must ask nothing.
 * Prints the CPU of a sample, all that a run costs included, and how much of it a run of one sample takes.
 *
 *     npm run build && node --import tsx bench/cache.ts [samples …] [ceval]
 *
 * `ceval`: its test split, whose files are sought in $LODESTONE_DATA.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BenchServer } from './tools/bench-server.ts';
import { cevalConfig } from './tools/ceval-config.ts';
import { type Measured, measureNode } from './tools/measured.ts';
import { plainQuestions } from './tools/plain-questions.ts';

/** Milliseconds of CPU. */
const MOST_A_SAMPLE = 0.2;

const program = path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs');
const given = process.argv.slice(2);
const server = await BenchServer.start({ latency: 5, capacity: 64 });
try {
  const { cpuSeconds: startUp } = await knownRun((folder) => plainQuestions(folder, 1));
  for (const what of given.length === 0 ? ['20000'] : given) {
    const { samples, cpuSeconds, seconds, peakMb } = await knownRun((folder) =>
      what === 'ceval' ? cevalConfig(folder, 'test') : plainQuestions(folder, Number(what)),
    );
    const perSample = (1000 * cpuSeconds) / samples;
    const isKept = perSample <= MOST_A_SAMPLE;
    if (!isKept) process.exitCode = 1;
    console.log(
      `${samples} known samples${what === 'ceval' ? ' of C-Eval' : ''}: ${cpuSeconds.toFixed(2)} s CPU, ` +
        `${perSample.toFixed(3)} ms a sample (a run of one sample takes ${startUp.toFixed(2)} s), ` +
        `${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB: ${isKept ? 'kept' : 'NOT KEPT'}`,
    );
  }
} finally {
  server.stop();
}

async function knownRun(
  configIn: (folder: string) => string,
): Promise<Measured & { readonly samples: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-cache-'));
  process.env.LODESTONE_CACHE = path.join(folder, 'cache');
  try {
    const args = [program, 'run', configIn(folder), '--api-base', server.url];
    await server.stats();
    const first = await measureNode([...args, '--cache', 'write', '-w', 'first'], folder);
    if (first.code !== 0) throw new Error(first.stderr.slice(-2000));
    const { answered } = await server.stats();
    const second = await measureNode([...args, '--cache', 'read', '-w', 'second'], folder);
    if (second.code !== 0) throw new Error(second.stderr.slice(-2000));
    const { requests } = await server.stats();
    if (requests > 0) throw new Error(`${requests} requests were sent`);
    return { ...second, samples: answered };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
