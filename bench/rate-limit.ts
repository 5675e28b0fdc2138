/**
 * How well a server's own limit of requests a minute is used: whole runs against a server that refuses what is beyond
 * it with 429 and `Retry-After`. Prints the share of the rate that was used and that of the refusals, for each way of
 * counting; each takes as long as the limit makes it.
 *
 *     npm run build && node --import tsx bench/rate-limit.ts [fixed] [sliding] [bucket] [--samples 2400] [--per-minute 600]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BenchServer, type ServerStats } from './tools/bench-server.ts';
import { measureNode } from './tools/measured.ts';
import { plainQuestions } from './tools/plain-questions.ts';

const LEAST_USED = 0.95;
const MOST_REFUSED = 0.02;
const MINUTE_MS = 60_000;

const program = path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string', default: '2400' },
    'per-minute': { type: 'string', default: '600' },
  },
});
const samples = Number(values.samples);
const perMinute = Number(values['per-minute']);
for (const window of positionals.length === 0 ? ['fixed', 'bucket'] : positionals) await measure(window);

async function measure(window: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-rate-'));
  const server = await BenchServer.start({ latency: 50, capacity: 64, 'per-minute': perMinute, window });
  try {
    const config = plainQuestions(folder, samples);
    const run = await measureNode([program, 'run', config, '--api-base', server.url, '-w', 'out'], folder);
    if (run.code !== 0) throw new Error(`exit code ${run.code}: ${run.stderr.slice(-2000)}`);
    print(window, await server.stats());
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first minute, in which the limit is found out, counts only where the whole run is told of. */
function print(window: string, { answered, answeredAgain, bins, binMs, refusedAt }: ServerStats): void {
  const seconds = (bins.length * binMs) / 1000;
  const late = bins.slice(MINUTE_MS / binMs);
  const answeredLate = late.reduce((sum, count) => sum + count, 0);
  const refusedLate = refusedAt.filter((time) => time >= MINUTE_MS).length;
  const used = answeredLate / ((late.length * binMs) / MINUTE_MS) / perMinute;
  const refused = refusedLate / (answeredLate + refusedLate);
  const isKept = answered === samples && used >= LEAST_USED && refused < MOST_REFUSED;
  if (!isKept) process.exitCode = 1;
  console.log(
    `${perMinute} a minute, ${window}: ${answered - answeredAgain} of ${samples} answered in ${seconds.toFixed(1)} s, ` +
      `${percent(answered / (seconds / 60) / perMinute)} of the rate; after the first minute ${percent(used)}, ` +
      `${percent(refused)} refused (${refusedLate}; before: ${refusedAt.length - refusedLate}): ${isKept ? 'kept' : 'NOT KEPT'}`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
