/**
 * Runs against a server that fails at random at every attempt (3 % status 500, 3 % 429, 1 % resets, 1 % truncated JSON,
 * 1 % silence, 1 % without choices), beside the same run against a sound one: every sample must be answered, and every
 * prediction and score the same.
 *
 *     npm run build && node --import tsx bench/faults.ts [--samples N] [--rounds N]
 *
 * C-Eval's validation split, whose files are sought in $LODESTONE_DATA, or so many made-up questions.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BenchServer } from './tools/bench-server.ts';
import { cevalConfig } from './tools/ceval-config.ts';
import { measureNode } from './tools/measured.ts';
import { plainQuestions } from './tools/plain-questions.ts';
import { differingFiles } from './tools/run-files.ts';

const FAULTS = { f500: 0.03, f429: 0.03, freset: 0.01, ftruncated: 0.01, fhang: 0.01, fempty: 0.01 };
const SOUND = Object.fromEntries(Object.keys(FAULTS).map((fault) => [fault, 0]));

const program = path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs');
const { values } = parseArgs({
  options: { samples: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-faults-'));
const server = await BenchServer.start({ latency: 50, capacity: 64 });
try {
  const config =
    values.samples === undefined
      ? cevalConfig(folder, 'val')
      : plainQuestions(folder, Number(values.samples));
  await measured('sound', SOUND, config);
  for (let round = 1; round <= Number(values.rounds); round += 1)
    await measured(`faulty-${round}`, { ...FAULTS, seed: round }, config);
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measured(
  work: string,
  flags: Readonly<Record<string, number>>,
  config: string,
): Promise<void> {
  await server.set(flags);
  const args = [program, 'run', config, '--api-base', server.url, '-w', work, '--json'];
  const { code, stdout, stderr, seconds } = await measureNode(args, folder);
  const { distinct, requests, answered, answeredAgain, faults } = await server.stats();
  const { tasks } = JSON.parse(stdout) as { tasks: { status: string; failed?: number }[] };
  const scored = tasks.filter(({ status, failed }) => status === 'scored' && failed === 0).length;
  const differing =
    work === 'sound' ? [] : differingFiles(path.join(folder, 'sound'), path.join(folder, work));
  const isSound = code === 0 && scored === tasks.length && differing.length === 0;
  if (!isSound) {
    process.exitCode = 1;
    console.log(stderr.slice(-2000));
  }
  const told = Object.entries(faults).map(([fault, count]) => `${fault} ${count}`);
  console.log(
    `${work}: exit code ${code}, ${scored} of ${tasks.length} tasks scored, ${answered - answeredAgain} of ${distinct} ` +
      `requests answered, ${requests} sent in ${seconds.toFixed(1)} s, answered twice ${answeredAgain}; ` +
      `faults: ${told.join(', ') || 'none'}; files that differ: ${differing.join(', ') || 'none'}`,
  );
}
