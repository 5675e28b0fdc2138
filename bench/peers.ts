/**
 * `lodestone run` beside other harnesses: the same made-up multiple-choice questions over the same server, one after
 * the other in one go; once with a server that answers everything, and once with one of whose answers 3 % are status
 * 500, 3 % status 429, 1 % a reset connection and 1 % half a body. Linux only. None of them needs the internet.
 *
 *     npm run build && node --import tsx bench/peers.ts [--quick] [--questions N] [--peers FOLDER] [--only NAME,…]
 *
 * Each peer is a virtual environment `FOLDER/<name of its package>` ($LODESTONE_PEERS without the flag):
 *
 *     python3 -m venv FOLDER/lm-eval && FOLDER/lm-eval/bin/pip install 'lm-eval[api]'
 *     python3 -m venv FOLDER/inspect-ai && FOLDER/inspect-ai/bin/pip install inspect-ai openai
 *     python3 -m venv FOLDER/evalscope && FOLDER/evalscope/bin/pip install evalscope
 *     python3 -m venv FOLDER/opencompass && FOLDER/opencompass/bin/pip install opencompass
 *
 * Those that are not there are skipped. An installer that does not compile Python (uv, unless told to) leaves that to
 * the first run, which should then not be counted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BenchServer } from './tools/bench-server.ts';
import { type Harness, LODESTONE, PEERS } from './tools/harnesses.ts';
import { plainQuestions } from './tools/plain-questions.ts';
import { measureTree } from './tools/process-tree.ts';

const LATENCY_MS = 50;
const CAPACITY = 64;
const IDEAL_RATE = (CAPACITY * 1000) / LATENCY_MS;
const NO_FAULTS = { f500: 0, f429: 0, freset: 0, ftruncated: 0 };
const FAULTS = { f500: 0.03, f429: 0.03, freset: 0.01, ftruncated: 0.01 };
/** A run that takes longer is ended. */
const MOST_SECONDS = 300;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    questions: { type: 'string' },
    peers: { type: 'string', default: process.env.LODESTONE_PEERS ?? '' },
    only: { type: 'string' },
  },
});
const questions = Number(values.questions ?? (values.quick ? 300 : 3000));
const chosen = values.only?.split(',');

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly code: number | null;
  readonly requests: number;
  readonly answered: number;
  readonly answeredAgain: number;
  readonly kept: number;
}

if (!existsSync(path.resolve(import.meta.dirname, '..', 'dist', 'bin.mjs')))
  throw new Error('build first: npm run build');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
const server = await BenchServer.start({ latency: LATENCY_MS, capacity: CAPACITY });
try {
  const cores = `${os.availableParallelism()} cores, load ${os.loadavg()[0]?.toFixed(1)} at the start`;
  console.log(`${questions} questions, ${LATENCY_MS} ms, capacity ${CAPACITY}, ${cores}`);
  const harnesses = [{ harness: LODESTONE, python: '' }, ...PEERS.flatMap(installed)];
  await compare('everything is answered', NO_FAULTS, harnesses);
  await compare('3 % 500, 3 % 429, 1 % resets, 1 % half a body', FAULTS, harnesses);
} finally {
  server.stop();
}

interface Installed {
  readonly harness: Harness;
  readonly python: string;
}

/** A peer that is there and was not left out, with its version told. */
function installed(harness: Harness): Installed[] {
  const { name, package: distribution = '' } = harness;
  if (chosen !== undefined && !chosen.includes(distribution)) return [];
  const python = path.resolve(values.peers, distribution, 'bin', 'python');
  if (values.peers === '' || !existsSync(python)) {
    console.log(`${name}: skipped, since there is no ${path.join(values.peers || 'FOLDER', distribution)}`);
    return [];
  }
  const ask = `import importlib.metadata as m; print(m.version('${distribution}'))`;
  console.log(`${name} ${spawnSync(python, ['-c', ask], { encoding: 'utf8' }).stdout.trim()}`);
  return [{ harness, python }];
}

async function compare(what: string, faults: object, harnesses: readonly Installed[]): Promise<void> {
  console.log(`\n${what}`);
  let ours: Run | undefined;
  for (const { harness, python } of harnesses) {
    await configure(faults);
    const run = await measured(harness, python);
    ours ??= run;
    console.log(`  ${harness.name.padEnd(12)}${lineOf(run, ours)}`);
  }
}

async function configure(flags: object): Promise<void> {
  const query = Object.entries(flags).map(([flag, share]) => `${flag}=${share}`);
  await fetch(new URL(`/config?${query.join('&')}`, server.url));
}

async function measured(harness: Harness, python: string): Promise<Run> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lodestone-peers-'));
  try {
    plainQuestions(folder, questions);
    mkdirSync(path.join(folder, 'home'));
    const work = { folder, url: server.url, concurrency: CAPACITY };
    const { command, args, env } = harness.prepare(work, python);
    // A home of its own: nothing cached helps, and nothing is left behind.
    const ownEnv = { ...env, HOME: path.join(folder, 'home') };
    await server.stats();
    const usage = await measureTree(
      { command, args, env: ownEnv },
      { cwd: folder, mostSeconds: MOST_SECONDS },
    );
    if (usage.code !== 0) console.log(`  ${harness.name}: ${lastWords(usage.output)}`);
    const { requests, answered, answeredAgain } = await server.stats();
    return { ...usage, requests, answered, answeredAgain, kept: harness.kept(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lastWords(output: string): string {
  return output.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
}

/** A run that answered nothing has no CPU for each answer. */
function lineOf(run: Run, ours: Run): string {
  const cpu = (one: Run) => (one.cpuSeconds * 1000) / one.answered;
  const times = (of: (one: Run) => number) => `(x ${(of(run) / of(ours)).toFixed(1)})`;
  return [
    `${run.seconds.toFixed(1)} s ${times(({ seconds }) => seconds)}`,
    `CPU s/1,000 ${cpu(run).toFixed(2)} ${times(cpu)}`,
    `peak MB ${run.peakMb.toFixed(0)} ${times(({ peakMb }) => peakMb)}`,
    `of the ideal ${((100 * run.answered) / run.seconds / IDEAL_RATE).toFixed(0)} %`,
    `asked ${run.requests}, answered again ${run.answeredAgain}`,
    `lost ${questions - run.kept}`,
    run.code === null ? `ended after ${MOST_SECONDS} s` : `exit code ${run.code}`,
  ].join(' · ');
}
