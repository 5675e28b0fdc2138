/**
 * Kills a run again and again at random moments, goes on with it each time, and compares every file with those of an
 * undisturbed run: two models, two datasets, 1,000 samples each.
 *
 *     npm run build && node --import tsx bench/kills.ts [kills] [seed] [SIGKILL|SIGTERM|SIGINT]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BenchServer } from './tools/bench-server.ts';
import { plainQuestions } from './tools/plain-questions.ts';

const program = path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs');
const [kills = '100', seed = '1', signal = 'SIGKILL'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-kills-'));
const server = await BenchServer.start({ latency: 40, capacity: 16 });
let state = Number(seed);

try {
  plainQuestions(folder, 500);
  const whole = await ended(start('whole'));
  if (whole !== 0) throw new Error(`the undisturbed run ended with ${whole}`);
  const asked = (await server.stats()).requests;
  let survived = 0;
  for (let kill = 0; kill < Number(kills); kill += 1) {
    const child = start('killed', hasRun('killed'));
    const over = ended(child);
    const wait = new Promise((resolve) => setTimeout(resolve, 400 + 1200 * random()));
    await Promise.race([wait, over]);
    if (child.exitCode === null) child.kill(signal as NodeJS.Signals);
    else survived += 1;
    await over;
  }
  const last = await ended(start('killed', hasRun('killed')));
  const { requests, answeredAgain } = await server.stats();
  const differing = differences(path.join(folder, 'whole'), path.join(folder, 'killed'));
  console.log(
    `${kills} x ${signal} (${survived} came after the end), seed ${seed}: exit code ${last}, ` +
      `${requests} requests for ${asked}, answered again ${answeredAgain} (${(answeredAgain / Number(kills)).toFixed(2)} a kill), ` +
      `files that differ: ${differing.length === 0 ? 'none' : differing.join(', ')}`,
  );
  process.exitCode = last === 0 && differing.length === 0 ? 0 : 1;
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function start(work: string, goesOn = false): ChildProcess {
  const models = ['one', 'two'].map((abbr) => ({
    type: 'lodestone.models.Endpoint',
    abbr,
    path: 'mock',
    api_base: server.url,
    max_out_len: abbr === 'one' ? 8 : 9,
  }));
  const { datasets } = JSON.parse(readFileSync(path.join(folder, 'questions.json'), 'utf8')) as {
    datasets: { abbr: string }[];
  };
  const twice = [...datasets, ...datasets.map((dataset) => ({ ...dataset, abbr: 'again', n: 1 }))];
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ models, datasets: twice }));
  const args = [program, 'run', 'config.json', '-w', work, ...(goesOn ? ['-r'] : [])];
  return spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
}

function hasRun(work: string): boolean {
  const place = path.join(folder, work);
  return existsSync(place) && readdirSync(place).length > 0;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Files of predictions and results that are not the same in two work folders. */
function differences(a: string, b: string): string[] {
  const [ofA, ofB] = [filesIn(a), filesIn(b)];
  return [...new Set([...ofA.keys(), ...ofB.keys()])].filter((name) => ofA.get(name) !== ofB.get(name));
}

function filesIn(work: string): Map<string, string> {
  const files = new Map<string, string>();
  const run = path.join(work, readdirSync(work).sort()[0] ?? '');
  for (const part of ['predictions', 'results']) {
    for (const name of readdirSync(path.join(run, part), { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.json'))
        files.set(`${part}/${name}`, readFileSync(path.join(run, part, name), 'utf8'));
    }
  }
  return files;
}

/** A multiplicative congruential generator: the same kills for the same seed. */
function random(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}
