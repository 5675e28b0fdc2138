/**
 * Whether a room's own unit tests notice small changes of its sources: draws some at random, makes each of them in a
 * temporary copy of `src`, and runs the room's tests. Prints those that no test noticed.
 *
 *     node --import tsx scripts/mutations.ts [--seed N] [--count N] [ROOM…]
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutation, mutationsOf } from './mutations/operators.ts';

interface Mutant extends Mutation {
  readonly room: string;
  /** Below the root. */
  readonly file: string;
}

const ROOMS = ['prompt', 'summarizers', 'evaluators', 'cli', 'run'];
/** What a copy has of its own: the sources, and the parts of tests that import them. */
const OWN = ['src', 'test'];
/** How long the tests of a room may take without a change. */
const LONGEST_MS = 600_000;
/** A change that makes them take so many times as long is noticed. */
const TOO_SLOW = 5;
/** Milliseconds that the tests of a room take without a change. */
const usual = new Map<string, number>();
const WORKERS = 2;
const root = path.resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '40' } },
});
const rooms = positionals.length > 0 ? positionals : ROOMS;
const drawn = draw(rooms.map(mutantsOf), Number(values.count), randomFrom(Number(values.seed)));
const survivors = await survivorsOf(drawn);
for (const mutant of survivors) console.log(`survived: ${described(mutant)}`);
console.log(`caught ${drawn.length - survivors.length}/${drawn.length} (seed ${values.seed})`);

/** All changes of a room's sources. */
function mutantsOf(room: string): Mutant[] {
  const files = filesBelow(path.join(root, 'src', room)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  return files.sort().flatMap((full) => {
    const file = path.relative(root, full);
    return mutationsOf(file, readFileSync(full, 'utf8')).map((mutation) => ({ ...mutation, room, file }));
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** So many in all, the rooms in turn, each change once. */
function draw(groups: Mutant[][], count: number, random: () => number): Mutant[] {
  const chosen: Mutant[] = [];
  for (let turn = 0; chosen.length < count && groups.some((group) => group.length > 0); turn += 1) {
    const group = groups[turn % groups.length] ?? [];
    chosen.push(...group.splice(Math.floor(random() * group.length), 1));
  }
  return chosen;
}

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Tries the changes, several at a time, each lane in a copy of its own. */
async function survivorsOf(mutants: readonly Mutant[]): Promise<Mutant[]> {
  const left = [...mutants];
  const survived: Mutant[] = [];
  const lane = async () => {
    const copy = copyOfSources();
    try {
      await refuseFailingRooms(copy);
      for (let next = left.shift(); next !== undefined; next = left.shift())
        if (!(await isNoticed(next, copy))) survived.push(next);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, lane));
  return survived;
}

/** Tests that fail without a change would notice all of them. */
async function refuseFailingRooms(copy: string): Promise<void> {
  for (const room of rooms) {
    const start = performance.now();
    if (!(await passes(room, copy, LONGEST_MS))) throw new Error(`the tests of ${room} fail as they are`);
    usual.set(room, Math.max(usual.get(room) ?? 0, Math.ceil(performance.now() - start)));
  }
}

/** The checkout with sources of its own; the rest are links. */
function copyOfSources(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'lodestone-mutations-'));
  for (const name of readdirSync(root)) {
    if (OWN.includes(name)) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    else if (name !== '.git') symlinkSync(path.join(root, name), path.join(copy, name));
  }
  return copy;
}

async function isNoticed(mutant: Mutant, copy: string): Promise<boolean> {
  const file = path.join(copy, mutant.file);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end));
  try {
    return !(await passes(mutant.room, copy, TOO_SLOW * (usual.get(mutant.room) ?? LONGEST_MS)));
  } finally {
    writeFileSync(file, source);
  }
}

/** Whether the unit tests of a room pass in a copy, in so many milliseconds. */
function passes(room: string, copy: string, timeout: number): Promise<boolean> {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', `src/${room}/`, '--maxWorkers=1', '--bail=1'];
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: copy,
    stdio: 'ignore',
    timeout,
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}

function described({ file, start, end, text, operator }: Mutant): string {
  const source = readFileSync(path.join(root, file), 'utf8');
  const line = source.slice(0, start).split('\n').length;
  return `${file}:${line} ${operator}: ${source.slice(start, end)} -> ${text}`.replaceAll(/\s+/g, ' ');
}
