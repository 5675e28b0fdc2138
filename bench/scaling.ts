/**
 * Whether cost grows as the work: CPU for each sample and peak memory of `lodestone run` on so many made-up questions,
 * and of scoring them anew.
 *
 *     npm run build && node --import tsx bench/scaling.ts [count …]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BenchServer } from './tools/bench-server.ts';
import { measureNode } from './tools/measured.ts';
import { plainQuestions } from './tools/plain-questions.ts';

const COUNTS = [1_000, 10_000, 100_000, 400_000];

const program = path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs');
const given = process.argv.slice(2).map(Number).filter(Number.isInteger);
const server = await BenchServer.start({ latency: 20, capacity: 64 });
// What every run takes, whatever the number of samples, is measured by a run of one sample.
let fixed = 0;
try {
  for (const count of [1, ...(given.length === 0 ? COUNTS : given)]) await measure(count);
} finally {
  server.stop();
}

/** From the start of the latest run until its task has read its journal and goes on, as the log of events tells it. */
function journalSeconds(work: string): number {
  const log = path.join(work, readdirSync(work).sort().at(-1) ?? '', 'events.jsonl');
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const timeOf = (type: string) => {
    const line = lines.findLast((one) => one.includes(`"type":"${type}"`)) ?? '{}';
    return (JSON.parse(line) as { at?: number }).at ?? Number.NaN;
  };
  return (timeOf('task-start') - timeOf('run-start')) / 1000;
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-bench-'));
  try {
    const config = plainQuestions(folder, count);
    const args = [program, 'run', config, '--api-base', server.url, '-w', 'out'];
    const run = await measureNode(args, folder);
    if (run.code !== 0) throw new Error(run.stderr.slice(-2000));
    const { answered } = await server.stats();
    if (count === 1) {
      fixed = run.cpuSeconds;
      return;
    }
    const scoring = await measureNode([...args, '-m', 'eval', '-r'], folder);
    const again = await measureNode([...args, '-r'], folder);
    const perSample = (seconds: number) => `${(((seconds - fixed) * 1e6) / count).toFixed(0)} µs`;
    console.log(
      `${count} samples (${answered} answered): ${perSample(run.cpuSeconds)} CPU a sample, ${run.peakMb.toFixed(0)} MB, ` +
        `${run.seconds.toFixed(1)} s · scored anew: ${scoring.cpuSeconds.toFixed(1)} s CPU, ` +
        `${scoring.seconds.toFixed(1)} s, ${scoring.peakMb.toFixed(0)} MB · gone on with when done: ` +
        `${perSample(again.cpuSeconds)} a sample, ${again.seconds.toFixed(1)} s, ${again.peakMb.toFixed(0)} MB, ` +
        `its journal read in ${journalSeconds(path.join(folder, 'out')).toFixed(2)} s`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
