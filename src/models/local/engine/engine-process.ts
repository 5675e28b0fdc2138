import { writeFileSync } from 'node:fs';
import { choose } from './choosing.ts';
import { Embedder } from './embedder.ts';
import { generate } from './generation.ts';
import { LlamaSession, Refusal } from './llama-session.ts';
import { LlamaWeights } from './llama-weights.ts';
import {
  ENGINE_ARGUMENT,
  type EngineResults,
  type EngineSettings,
  type EngineWork,
  type FromEngine,
  type ToEngine,
} from './messages.ts';
import { score } from './scoring.ts';

if (process.argv.includes(ENGINE_ARGUMENT) && process.send !== undefined) serve();

/** Does the work that the parent process sends, one piece after the other; counting goes on next to it. */
function serve(): void {
  let engine: Promise<Engine> | undefined;
  const running = new Map<number, AbortController>();
  let queue = Promise.resolve();

  preferAsVictim();
  // The parent decides when this process ends; without a parent there is nothing left to do.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.on('message', (message: ToEngine) => {
    if (message.type === 'start') engine = start(message.settings);
    else if (message.type === 'cancel') running.get(message.id)?.abort();
    else if (engine !== undefined) accept(message.id, message.work, engine);
  });

  function accept(id: number, work: EngineWork, engine: Promise<Engine>): void {
    const controller = new AbortController();
    running.set(id, controller);
    const doing = async () => {
      send(await answer(id, work, await engine, controller.signal));
      running.delete(id);
    };
    if (work.kind === 'count') void doing();
    else queue = queue.then(doing);
  }
}

interface Engine {
  readonly weights: LlamaWeights;
  readonly session: LlamaSession;
  readonly embedder: Embedder;
}

async function start(settings: EngineSettings): Promise<Engine> {
  try {
    const weights = await LlamaWeights.load(settings);
    send({ type: 'ready', facts: weights.facts });
    const session = new LlamaSession(weights, settings);
    return { weights, session, embedder: new Embedder(weights, settings) };
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    return new Promise(() => undefined);
  }
}

async function answer(
  id: number,
  work: EngineWork,
  engine: Engine,
  signal: AbortSignal,
): Promise<FromEngine> {
  try {
    return { type: 'result', id, result: await perform(work, engine, signal) };
  } catch (error) {
    if (signal.aborted) return { type: 'cancelled', id };
    if (error instanceof Refusal)
      return { type: 'refused', id, reason: error.reason, message: error.message };
    throw error;
  }
}

async function perform(
  work: EngineWork,
  { weights, session, embedder }: Engine,
  signal: AbortSignal,
): Promise<EngineResults[keyof EngineResults]> {
  if (work.kind === 'count') return weights.tokenize(work.text, work.addSpecial).length;
  if (work.kind === 'score') return score(weights, session, work, signal);
  if (work.kind === 'choose') return choose(weights, session, work, signal);
  if (work.kind === 'embed') return embedder.embed(work);
  return generate(weights, session, work, signal);
}

/** Where memory runs out, the kernel should end this process and leave the one that holds the run. */
function preferAsVictim(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '800');
  } catch {
    // Only Linux has it, and a container may forbid it.
  }
}

function send(message: FromEngine): void {
  process.send?.(message);
}
