/**
 * How close `lodestone run` comes to the bare HTTP client: the same requests to the same server, one after the other
 * in one go, several times over. Prints ratios; times of different machines or moments say little.
 *
 *     npm run build && node --import tsx bench/endpoint.ts [scenario …] [--rounds N]
 *
 * Scenarios: test, val, fast, wide (see below). C-Eval's files are sought in $LODESTONE_DATA.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BenchServer, type ServerStats, steadyRate } from './tools/bench-server.ts';
import { cevalConfig } from './tools/ceval-config.ts';
import { type Measured, measureNode } from './tools/measured.ts';
import { plainQuestions } from './tools/plain-questions.ts';

interface Scenario {
  readonly what: string;
  readonly latency: number;
  readonly capacity: number;
  /** Writes the config (and data) into a folder; gives the config's name. */
  readonly config: (folder: string) => string;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  test: { what: 'C-Eval test, 50 ms, capacity 64', latency: 50, capacity: 64, config: ceval('test') },
  val: { what: 'C-Eval val, scored, 50 ms, capacity 64', latency: 50, capacity: 64, config: ceval('val') },
  fast: { what: 'C-Eval test, 10 ms, capacity 8', latency: 10, capacity: 8, config: ceval('test') },
  wide: {
    what: '50,000 questions, 50 ms, capacity 512',
    latency: 50,
    capacity: 512,
    config: (folder) => plainQuestions(folder, 50_000),
  },
};

const ROLES: Readonly<Record<string, string>> = { HUMAN: 'user', BOT: 'assistant', SYSTEM: 'system' };

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'dist', 'bin.mjs');
if (!existsSync(program)) throw new Error('build first: npm run build');
const names = process.argv.slice(2).filter((word) => word in SCENARIOS);
const roundsAt = process.argv.indexOf('--rounds');
const rounds = roundsAt < 0 ? 3 : Number(process.argv[roundsAt + 1]);
for (const name of names.length === 0 ? Object.keys(SCENARIOS) : names)
  await compare(SCENARIOS[name] as Scenario);

async function compare(scenario: Scenario): Promise<void> {
  const { what, latency, capacity } = scenario;
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-bench-'));
  const server = await BenchServer.start({ latency, capacity });
  try {
    const config = scenario.config(folder);
    const bodies = path.join(folder, 'bodies.jsonl');
    console.log(`\n${what}`);
    for (let round = 0; round < rounds; round += 1) {
      const ours = await measured(
        server,
        [program, 'run', config, '--api-base', server.url, '-w', 'out'],
        folder,
      );
      if (round === 0) {
        const texts = bodiesOf(path.join(folder, 'out'));
        writeFileSync(bodies, texts.join('\n'));
        const equal = texts.length - new Set(texts).size;
        if (equal > 0) console.log(`${equal} questions are asked again, since others are equal to them`);
      }
      const loop = path.join(root, 'bench', 'tools', 'bare-loop.mjs');
      const args = [loop, `${server.url}/chat/completions`, bodies, String(capacity)];
      const bare = await measured(server, args, folder);
      print(ours, bare, (capacity * 1000) / latency);
    }
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Result extends Measured {
  readonly stats: ServerStats;
}

async function measured(server: BenchServer, args: readonly string[], cwd: string): Promise<Result> {
  await server.stats();
  const result = await measureNode(args, cwd);
  if (result.code !== 0) throw new Error(`exit code ${result.code}: ${result.stderr.slice(-2000)}`);
  return { ...result, stats: await server.stats() };
}

/** A loop that ends within the start that is left out has no steady rate. */
function steadyLine(ours: number, bare: number): string {
  if (bare === 0) return `steady ${ours.toFixed(0)}/s (the loop ends too soon to compare)`;
  return `steady ${ours.toFixed(0)}/s of ${bare.toFixed(0)} (${((100 * ours) / bare).toFixed(1)} %)`;
}

function print(ours: Result, bare: Result, ideal: number): void {
  const steady = (one: Result) => steadyRate(one.stats, 1500);
  const cpu = (one: Result) => (one.cpuSeconds * 1000) / one.stats.answered;
  const share = (one: Result) => (100 * one.stats.answered) / one.seconds / ideal;
  const line = [
    steadyLine(steady(ours), steady(bare)),
    `whole run +${(ours.seconds - bare.seconds).toFixed(2)} s (${ours.seconds.toFixed(2)} / ${bare.seconds.toFixed(2)})`,
    `CPU s/1,000 ${cpu(ours).toFixed(3)} / ${cpu(bare).toFixed(3)}`,
    `peak MB ${ours.peakMb.toFixed(0)} / ${bare.peakMb.toFixed(0)}`,
    `of the ideal ${share(ours).toFixed(0)} % / ${share(bare).toFixed(0)} %`,
    `asked again ${ours.stats.answeredAgain}`,
  ];
  console.log(line.join(' · '));
}

function ceval(split: string): (folder: string) => string {
  return (folder) => cevalConfig(folder, split);
}

/** The bodies that a run sent, put together from its predictions. */
function bodiesOf(work: string): string[] {
  const predictions = path.join(work, readdirSync(work).sort().at(-1) ?? '', 'predictions');
  const files = readdirSync(predictions, { recursive: true, encoding: 'utf8' });
  const bodies: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const records = JSON.parse(readFileSync(path.join(predictions, file), 'utf8')) as Record<
      string,
      Prediction
    >;
    for (const { origin_prompt: turns } of Object.values(records)) {
      const messages = turns.map(({ role, prompt }) => ({ role: ROLES[role] ?? role, content: prompt }));
      bodies.push(JSON.stringify({ model: 'mock', messages, temperature: 0, max_tokens: 2048 }));
    }
  }
  return bodies;
}

interface Prediction {
  readonly origin_prompt: readonly { readonly role: string; readonly prompt: string }[];
}
