/**
 * How close the local engine comes to llama.cpp itself on `ppl` tasks: tokens a second over the same prompts (ARC-e,
 * every question with each of its options), on the same number of threads and in batches of the same size, in turn in
 * one go. llama.cpp decodes and looks at nothing, computing the logits of every token, which scoring needs, or of the
 * last alone, as its own benchmark does. The engine scores each prompt, once by itself and once with the question
 * declared as shared. Also: how many cores each kept busy, and the engine's peak memory. Linux only.
 *
 *     node --import tsx bench/local.ts [--threads N] [--questions N] [--shots N] [--rounds N] [--model NAME-OR-FILE]
 *
 * Without `--threads` the engine chooses, of the cores that it may use (so `taskset -c 0 node … bench/local.ts`), and
 * llama.cpp has as many threads as there are of those. The weights, by default SmolLM2-135M-Instruct, are sought as
 * `lodestone run` does.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ModelContext } from '../src/core/index.ts';
import { findWeights } from '../src/models/local/index.ts';
import { readLlamaConfig } from '../src/models/local/llama-config.ts';
import { createLlamaEngine, createLlamaModel } from '../src/models/local/llama-model.ts';
import { usableCores } from '../src/util/index.ts';
import type { LoopReply, LoopRequest } from './tools/llama-loop.ts';
import { peakMb, processSeconds } from './tools/process-tree.ts';

const { values } = parseArgs({
  options: {
    threads: { type: 'string' },
    questions: { type: 'string', default: '10' },
    shots: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '3' },
    model: { type: 'string', default: 'SmolLM2-135M-Instruct' },
  },
});

/** The engine keeps the states of four starts, so that with fewer none would be computed again in the next round. */
const LEAST_QUESTIONS = 5;

interface Question {
  /** The question, and the examples before it. */
  readonly start: string;
  readonly options: readonly string[];
}

/** Tokens a second on the clock and of CPU time. */
interface Rate {
  readonly wall: number;
  readonly cpu: number;
}

const env = (name: string) => process.env[name];
const weights = findWeights(values.model, env);
if (weights === undefined) throw new Error(`no weights of ${values.model} in $LODESTONE_MODELS or the cache`);
const threads = Number(values.threads ?? usableCores());
const questions = arcQuestions(Math.max(LEAST_QUESTIONS, Number(values.questions)), Number(values.shots));
const prompts = questions.flatMap(({ start, options }) => options.map((option) => start + option));

const context: ModelContext = {
  compat: '0.5.4',
  env,
  secret: () => undefined,
  log: (line) => console.error(line),
  now: () => 0,
  share: (_name, create) => create(),
};
const config = {
  type: 'HuggingFaceBaseModel',
  ...(values.threads === undefined ? {} : { model_kwargs: { n_threads: threads } }),
};
const engine = createLlamaEngine(weights, readLlamaConfig(config, { style: 'text', legacy: false }), context);
const model = createLlamaModel({ weights, style: 'text', config, context, engine });
const loop = fork(path.join(import.meta.dirname, 'tools', 'llama-loop.ts'), {
  execArgv: ['--import', 'tsx'],
});
try {
  await compare();
} finally {
  loop.disconnect();
  await engine.close();
}

async function compare(): Promise<void> {
  const tokens = await told(loop, { weights: weights ?? '', threads, prompts });
  await engine.facts();
  const shared = `${values.shots} examples before each question`;
  console.log(`${prompts.length} prompts of ${tokens} tokens, ${threads} threads, ${shared}`);
  const forms: Readonly<Record<string, () => Promise<Rate>>> = {
    all: () => measured(loop.pid, tokens, () => told(loop, { logits: 'all' })),
    last: () => measured(loop.pid, tokens, () => told(loop, { logits: 'last' })),
    apart: () => measured(engine.pid, tokens, () => score(false)),
    shared: () => measured(engine.pid, tokens, () => score(true)),
  };
  // The first round warms up.
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    const rates: Record<string, Rate> = {};
    for (const [name, form] of Object.entries(forms)) rates[name] = await form();
    if (round > 0) print(rates as Rates);
  }
  console.log(
    `peak MB of the engine ${peakMb(engine.pid ?? 0).toFixed(0)}, of llama.cpp ${peakMb(loop.pid ?? 0).toFixed(0)}`,
  );
}

type Rates = Readonly<Record<'all' | 'last' | 'apart' | 'shared', Rate>>;

function print({ all, last, apart, shared }: Rates): void {
  const share = (a: Rate, b: Rate) =>
    `${((100 * a.wall) / b.wall).toFixed(0)} % (of CPU ${((100 * a.cpu) / b.cpu).toFixed(0)} %)`;
  const cores = ({ wall, cpu }: Rate) => (wall / cpu).toFixed(2);
  console.log(
    [
      `llama.cpp ${all.wall.toFixed(0)} tokens/s (last logits alone ${last.wall.toFixed(0)})`,
      `apart ${apart.wall.toFixed(0)}: ${share(apart, all)}, of last alone ${share(apart, last)}`,
      `shared ${shared.wall.toFixed(0)}: ${share(shared, all)}`,
      `cores busy ${cores(all)} / ${cores(apart)} / ${cores(shared)}`,
    ].join(' · '),
  );
}

/** Asks for the options of a question side by side, as the inferencer does. */
async function score(shared: boolean): Promise<void> {
  const never = new AbortController().signal;
  for (const { start, options } of questions) {
    const sharedPrefix = shared ? start.length : 0;
    await Promise.all(
      options.map((option) => model.send({ kind: 'ppl', prompt: start + option, sharedPrefix }, never)),
    );
  }
}

async function measured(pid = 0, tokens: number, work: () => Promise<unknown>): Promise<Rate> {
  const cpu = processSeconds(pid);
  const started = performance.now();
  await work();
  const wall = (performance.now() - started) / 1000;
  return { wall: tokens / wall, cpu: tokens / (processSeconds(pid) - cpu) };
}

function told(child: ChildProcess, request: LoopRequest): Promise<LoopReply> {
  return new Promise((resolve, reject) => {
    child.once('message', (reply) => resolve(reply as LoopReply));
    child.once('exit', (code) => reject(new Error(`llama.cpp ended with exit code ${code}`)));
    child.send(request);
  });
}

/** Written as `ARC_e_ppl` does. The examples are the same for all questions. */
function arcQuestions(count: number, shots: number): Question[] {
  const file = path.resolve(import.meta.dirname, '..', 'samples', 'ARC', 'ARC-e', 'ARC-Easy-Dev.jsonl');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, count + shots);
  const items = lines.map((line) => JSON.parse(line) as ArcItem);
  const asked = (item: ArcItem) => `Question: ${item.question.stem}\nAnswer: `;
  const answered = (item: ArcItem) => {
    const answer = item.question.choices.find(({ label }) => label === item.answerKey);
    return `${asked(item)}${answer?.text}\n\n`;
  };
  const examples = items.slice(0, shots).map(answered).join('');
  return items.slice(shots).map((item) => ({
    start: examples + asked(item),
    options: item.question.choices.map(({ text }) => text),
  }));
}

interface ArcItem {
  readonly question: {
    readonly stem: string;
    readonly choices: readonly { readonly label: string; readonly text: string }[];
  };
  readonly answerKey: string;
}
