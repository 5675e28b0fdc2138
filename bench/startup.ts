/**
 * What it costs to start: CPU of `lodestone --help` and `lodestone list ceval` beside that of `node -e 0`, one after
 * another in turns so that all see the same machine.
 *
 *     npm run build && node --import tsx bench/startup.ts [rounds]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs');
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'lodestone --help': [bin, '--help'],
  'lodestone list ceval': [bin, 'list', 'ceval'],
};

const rounds = Number(process.argv[2] ?? 15);
const seconds = new Map<string, number[]>(Object.keys(COMMANDS).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(COMMANDS)) seconds.get(name)?.push(cpuOf(args));
}

const base = median(seconds.get('node -e 0') ?? []);
console.log(`CPU of a start, median of ${rounds}`);
for (const [name, values] of seconds) {
  const middle = median(values);
  console.log(
    `${name.padEnd(22)} ${(middle * 1000).toFixed(0).padStart(5)} ms  ${(middle / base).toFixed(2)}x`,
  );
}

/** User and system time of a child, in seconds. */
function cpuOf(args: readonly string[]): number {
  const before = childTime();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return childTime() - before;
}

/** CPU time of all children that have ended: `cutime` and `cstime` of proc(5), in ticks of 10 ms. */
function childTime(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
