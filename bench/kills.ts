/**
 * Ends a run again and again at random moments, goes on with it each time, and compares every file with those of an
 * undisturbed run. At each end it is known which requests were in flight: the process is halted first, the server
 * answers what it has received, and the answers that lie unread at the process's connections are those. All others that
 * are asked again were lost; the only one that may be is the answer that the process was reading. Linux only
 * (`/proc/net/tcp`).
 *
 *     npm run build && node --import tsx bench/kills.ts [kills] [seed] [SIGKILL|SIGTERM|SIGINT] [samples]
 */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchServer } from './tools/bench-server.ts';
import { DisturbedRun, seededRandom } from './tools/disturbed-run.ts';

/** Share of the ends that come while the program starts, before it asks anything. */
const EARLY = 0.1;
const EARLY_MS = 600;
/** An end comes up to so long after the request that it waits for. */
const LATE_MS = 60;

const [kills = '100', seed = '1', signal = 'SIGKILL', samples = '2000'] = process.argv.slice(2);
const count = Number(kills);
const random = seededRandom(Number(seed));
const server = await BenchServer.start({ latency: 40, capacity: 16 });
const run = new DisturbedRun(server.url, Math.ceil(Number(samples) / 8));
/** The end in front of which each request was answered and read. */
const readBefore = new Map<string, number>();
/** Requests of each end that were in flight, and that were asked again although they were not. */
const inFlight: number[] = [];
const lost: number[] = Array.from({ length: count }, () => 0);
let asked: Readonly<Record<string, number>> = {};
let survived = 0;

try {
  await run.undisturbed();
  await server.stats();
  for (let end = 0; end < count; end += 1) await noteRequests(end, await disturb());
  const last = await run.start('disturbed').ended;
  await noteRequests(count, []);
  report(last.code);
} finally {
  server.stop();
  run.remove();
}

/** Starts the run and ends it at a random moment; gives the requests that were in flight then. */
async function disturb(): Promise<readonly string[]> {
  const before = (await server.open()).requests;
  const { child, ended } = run.start('disturbed');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  if (random() < EARLY) {
    await Promise.race([sleep(EARLY_MS * random()), ended]);
  } else {
    const target = before + 1 + Math.floor((2 * random() * run.samples) / count);
    while (!isOver() && (await server.open()).requests < target) await sleep(2);
    await Promise.race([sleep(LATE_MS * random()), ended]);
  }
  if (isOver()) survived += 1;
  const unread = signal === 'SIGKILL' && !isOver() ? await halted(child) : [];
  child.kill(signal as NodeJS.Signals);
  await ended;
  return unread;
}

/** Halts a process; gives the requests whose answers it has not read. */
async function halted(child: ChildProcess): Promise<string[]> {
  child.kill('SIGSTOP');
  for (let seen = -1; ; await sleep(20)) {
    const { open, requests } = await server.open();
    if (open === 0 && requests === seen) break;
    seen = requests;
  }
  const { latest } = await server.requests();
  return portsWithUnread().map((port) => latest[port] ?? '');
}

/** Takes the requests since the last end down. */
async function noteRequests(end: number, unread: readonly string[]): Promise<void> {
  const before = asked;
  asked = (await server.requests()).asked;
  inFlight[end] = unread.length;
  for (const [request, times] of Object.entries(asked)) {
    if (times === (before[request] ?? 0)) continue;
    const known = readBefore.get(request);
    if (known !== undefined) lost[known] = (lost[known] ?? 0) + 1;
    readBefore.set(request, end);
  }
  for (const request of unread) readBefore.delete(request);
}

/** Ports of connections to the server on which an answer lies that nobody has read. */
function portsWithUnread(): number[] {
  const serverPort = Number(new URL(server.url).port);
  const port = (address = '') => Number.parseInt(address.split(':')[1] ?? '', 16);
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , remote, , queues = '']) => port(remote) === serverPort && port(queues) > 0)
    .map(([, local]) => port(local));
}

function report(code: number | null): void {
  const times = Object.values(asked);
  const again = times.reduce((total, count) => total + count - 1, 0);
  const differing = run.differences('disturbed');
  const mayLose = signal === 'SIGKILL' ? 1 : 0;
  const isSound =
    code === 0 && differing.length === 0 && Math.max(...lost) <= mayLose && times.length === run.samples;
  if (!isSound) process.exitCode = 1;
  console.log(
    `${count} x ${signal} (${survived} came after the end), seed ${seed}: exit code ${code}, ${times.length} of ` +
      `${run.samples} samples answered, in flight at an end ${sum(inFlight) / count} on average and at most ` +
      `${Math.max(...inFlight)}, asked again ${again} for ${sum(inFlight)} in flight; others asked again ${sum(lost)}, ` +
      `at most ${Math.max(...lost)} an end; files that differ: ${differing.length === 0 ? 'none' : differing.join(', ')}`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
