/**
 * What befalls a long run beside kills: a disk that is full (a small tmpfs; needs root), a server that crashes and is
 * back some seconds later, and a clock that is set back and forth (libfaketime, of the package `faketime`). Each time the
 * files must be those of an undisturbed run in the end. What cannot be done on a machine is said and left out.
 *
 *     npm run build && node --import tsx bench/disasters.ts [disk] [restart] [clock]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchServer } from './tools/bench-server.ts';
import { DisturbedRun } from './tools/disturbed-run.ts';

const QUESTIONS = 250;
const SERVER = { latency: 40, capacity: 16 };
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
const DISASTERS: Readonly<Record<string, () => Promise<void>>> = { disk, restart, clock };

const given = process.argv.slice(2);
for (const name of given.length === 0 ? Object.keys(DISASTERS) : given) await DISASTERS[name]?.();

/** The disk is full while answers are kept, and when predictions are put in their place. */
async function disk(): Promise<void> {
  for (const share of [0.15, 0.4]) await fullDisk(share);
}

/** `share`: of the bytes of the whole run. */
async function fullDisk(share: number): Promise<void> {
  const server = await BenchServer.start(SERVER);
  const run = new DisturbedRun(server.url, QUESTIONS);
  const place = path.join(run.folder, 'disturbed');
  mkdirSync(place);
  try {
    await run.undisturbed();
    const size = Math.round(share * sizeOf(path.join(run.folder, 'whole')));
    if (!mounts(place, `size=${size}`)) return console.log('disk: left out, no tmpfs can be mounted here');
    await server.stats();
    const full = await run.start('disturbed').ended;
    mounts(place, 'remount,size=256m');
    const said = full.stderr.split('\n').filter((line) => line.includes('cannot be written'));
    const before = await server.stats();
    const last = await run.start('disturbed').ended;
    const { requests } = await server.stats();
    report('disk', run, last, [
      `full at ${size} bytes: exit code ${full.code} after ${before.requests} requests, said: ${said[0]}`,
      `${before.requests + requests - run.samples} asked again`,
    ]);
    if (full.code === 0 || said.length === 0) process.exitCode = 1;
  } finally {
    server.stop();
    if (existsSync(place)) unmount(place);
    run.remove();
  }
}

async function restart(): Promise<void> {
  let server = await BenchServer.start(SERVER);
  const run = new DisturbedRun(server.url, QUESTIONS);
  try {
    await run.undisturbed();
    await server.stats();
    const { ended } = run.start('disturbed');
    let requests = 0;
    const counts: number[] = [];
    for (const share of [0.3, 0.6]) {
      while ((await server.open()).requests + requests < share * run.samples) await sleep(10);
      counts.push((await server.open()).requests);
      requests += counts.at(-1) ?? 0;
      await server.crash();
      await sleep(3000);
      server = await BenchServer.start({ ...SERVER, port: new URL(server.url).port });
    }
    const last = await ended;
    requests += (await server.open()).requests;
    report('restart', run, last, [`2 crashes of 3 s each, ${requests - run.samples} sent again`]);
  } finally {
    server.stop();
    run.remove();
  }
}

async function clock(): Promise<void> {
  if (!existsSync(FAKETIME)) return console.log('clock: left out, there is no libfaketime here');
  const server = await BenchServer.start(SERVER);
  const run = new DisturbedRun(server.url, QUESTIONS, { query_per_second: 100 });
  try {
    const file = path.join(run.folder, 'time');
    writeFileSync(file, '+0\n');
    const env = {
      LD_PRELOAD: FAKETIME,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
    await run.undisturbed();
    const undisturbed = secondsOf(await server.stats());
    const { ended } = run.start('disturbed', env);
    for (const [share, offset] of [
      [0.25, '-3600\n'],
      [0.5, '+86400\n'],
      [0.75, '-86400\n'],
    ] as const) {
      while ((await server.open()).requests < share * run.samples) await sleep(10);
      writeFileSync(file, offset);
    }
    const last = await ended;
    const stats = await server.stats();
    const seconds = secondsOf(stats);
    report('clock', run, last, [
      `set back by 1 hour, ahead and back by 1 day: ${stats.requests} requests in ${seconds.toFixed(1)} s ` +
        `(undisturbed ${undisturbed.toFixed(1)} s) at query_per_second=100`,
    ]);
  } finally {
    server.stop();
    run.remove();
  }
}

function report(
  name: string,
  run: DisturbedRun,
  { code, stderr }: { readonly code: number | null; readonly stderr: string },
  remarks: readonly string[],
): void {
  const differing = run.differences('disturbed');
  if (code !== 0 || differing.length > 0) process.exitCode = 1;
  if (code !== 0) console.log(stderr.slice(-2000));
  const files = `files that differ: ${differing.join(', ') || 'none'}`;
  console.log(`${name}: ${[...remarks, `exit code ${code} in the end`, files].join('; ')}`);
}

function secondsOf({ bins, binMs }: { readonly bins: readonly number[]; readonly binMs: number }): number {
  return (bins.length * binMs) / 1000;
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
}

function mounts(place: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(place: string): void {
  try {
    execFileSync('umount', [place], { stdio: 'ignore' });
  } catch {
    // It was not mounted.
  }
}
