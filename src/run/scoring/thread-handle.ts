import { Worker } from 'node:worker_threads';
import { LodestoneError } from '../../core/index.ts';
import type { ScoringReply, ScoringRequest } from './scoring-job.ts';
import { ScoringPlace } from './scoring-place.ts';

/** How often it is looked where a thread is, in milliseconds. */
const LOOK_MS = 200;

/** A sample held its thread for too long; the thread has been ended. */
export interface StuckThread {
  readonly stuckAt: number;
}

/** A thread that scores one task at a time, seen from outside. */
export class ThreadHandle {
  readonly #place = new ScoringPlace();
  readonly #worker = startWorker(this.#place.buffer);
  #isDead = false;

  constructor() {
    // What a task left behind may still fail when it is scored: that ends the thread, and nothing else.
    this.#worker
      .on('error', () => undefined)
      .on('exit', () => {
        this.#isDead = true;
      });
  }

  /** Whether the thread has ended, and can score nothing more. */
  get isDead(): boolean {
    return this.#isDead;
  }

  /** Throws if the thread dies, and with the reason of the signal. */
  async score(
    request: ScoringRequest,
    timeout: number,
    signal: AbortSignal,
  ): Promise<ScoringReply | StuckThread> {
    const worker = this.#worker;
    const watch = new StuckWatch(this.#place, timeout);
    const { promise, resolve, reject } = withResolvers<ScoringReply | StuckThread>();
    const onError = (error: Error) => reject(died(error));
    const onExit = (code: number) => reject(died(new Error(`the evaluator thread exited (${code})`)));
    const onAbort = () => reject(signal.reason);
    worker.on('message', resolve).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort);
    const looking = setInterval(() => {
      const stuckAt = watch.look();
      if (stuckAt !== undefined) resolve({ stuckAt });
    }, LOOK_MS);
    worker.postMessage(request);
    try {
      const reply = await promise;
      if ('stuckAt' in reply) await this.end();
      return reply;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearInterval(looking);
      worker.off('message', resolve).off('error', onError).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Tells when a sample has held its thread for longer than it may: both by the clock and in CPU time of the process,
 * since on a crowded machine time passes in which nothing is computed.
 */
class StuckWatch {
  readonly #place: ScoringPlace;
  readonly #timeout: number;
  #turn = -1;
  #since = 0;
  #cpuSince = 0;

  constructor(place: ScoringPlace, timeout: number) {
    this.#place = place;
    this.#timeout = timeout;
  }

  look(): number | undefined {
    const { turn, sample } = this.#place;
    const now = performance.now() / 1000;
    const cpu = cpuSeconds();
    if (turn !== this.#turn || sample === undefined) {
      this.#turn = turn;
      this.#since = now;
      this.#cpuSince = cpu;
      return undefined;
    }
    const isOver = now - this.#since > this.#timeout && cpu - this.#cpuSince > this.#timeout;
    return isOver ? sample : undefined;
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function died(cause: Error & { code?: string }): LodestoneError {
  if (cause.code !== 'ERR_WORKER_OUT_OF_MEMORY')
    return new LodestoneError('scoring-failed', cause.message, { cause });
  return new LodestoneError('scoring-failed', 'scoring ran out of memory', {
    hint: 'Raise the limit, e.g. NODE_OPTIONS=--max-old-space-size=8192.',
    cause,
  });
}

function withResolvers<T>() {
  let [resolve, reject]: [(value: T) => void, (reason: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<T>((onValue, onReason) => {
    [resolve, reject] = [onValue, onReason];
  });
  return { promise, resolve, reject };
}

/** The built file next to this one, or the source in a checkout: there tsx has to be let into the thread. */
function startWorker(place: SharedArrayBuffer): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./scoring-thread.mjs', import.meta.url), { workerData: place });
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), new URL('./scoring-thread.ts', import.meta.url)];
  const code = `import('${tsx}').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(code, { eval: true, workerData: place });
}
