import { type ChildProcess, fork } from 'node:child_process';
import { setMaxListeners } from 'node:events';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LodestoneError, RequestError } from '../../core/index.ts';
import {
  ENGINE_ARGUMENT,
  type EngineFacts,
  type EngineResults,
  type EngineSettings,
  type EngineWork,
  type FromEngine,
  type RefusalReason,
  type ToEngine,
} from './engine/messages.ts';
import { WorkQueue } from './work-queue.ts';

/** Ends of the engine without a finished request between them after which it is not started again. */
const MOST_FAILURES = 3;
/** Bytes of the engine's last words that are kept. */
const LAST_WORDS = 2_000;
/** Variables that the engine's process needs; no other reaches it, keys least of all. */
const PASSED_VARIABLES = /^(PATH|HOME|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH|DYLD_.*|GGML_.*)$/i;

/** This piece of work can never succeed. */
export class WorkRefused extends Error {
  override readonly name = 'WorkRefused';
  readonly reason: RefusalReason;

  constructor(message: string, reason: RefusalReason) {
    super(message);
    this.reason = reason;
  }
}

interface Job {
  readonly work: EngineWork;
  readonly resolve: (result: EngineResults[keyof EngineResults]) => void;
  readonly reject: (reason: unknown) => void;
}

/** A process that is starting or serving. */
interface Running {
  readonly process: ChildProcess;
  readonly ready: Promise<EngineFacts>;
  words: string;
}

/**
 * llama.cpp in a process of its own, which is started with the first chunk of work and again after it ended
 * unexpectedly. Only what it was working on is lost then: that fails with a transient `RequestError`.
 */
export class LlamaEngine {
  readonly #settings: EngineSettings;
  readonly #log: (line: string) => void;
  readonly #queue = new WorkQueue<number>();
  readonly #jobs = new Map<number, Job>();
  /** Jobs that the process has; one of them computes. */
  readonly #sent = new Set<number>();
  #running: Running | undefined;
  #busy: number | undefined;
  #ids = 0;
  #failures = 0;
  #closed = false;

  constructor(settings: EngineSettings, log: (line: string) => void) {
    this.#settings = settings;
    this.#log = log;
  }

  /** The id of the engine's process; undefined while there is none. */
  get pid(): number | undefined {
    return this.#running?.process.pid;
  }

  /** Loads the weights if that is not done yet; throws with the reason when they cannot be loaded. */
  async facts(): Promise<EngineFacts> {
    return this.#start().ready;
  }

  /**
   * Has a piece of work done. Throws with `WorkRefused` when it never can be, with a transient `RequestError` when
   * the engine ended in the meantime, and with the signal's reason when that was aborted.
   */
  async do<K extends EngineWork['kind']>(
    work: EngineWork & { kind: K },
    signal: AbortSignal,
  ): Promise<EngineResults[K]> {
    signal.throwIfAborted();
    await this.facts();
    signal.throwIfAborted();
    const id = this.#ids;
    this.#ids += 1;
    const cancel = () => this.#cancel(id, signal.reason);
    // One signal may stand for any number of requests.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise<EngineResults[K]>((resolve, reject) => {
        this.#jobs.set(id, { work, resolve: resolve as Job['resolve'], reject });
        this.#enqueue(id, work);
      });
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  /** Ends the process; what it was doing fails. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#running?.process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGKILL');
    await gone;
  }

  #enqueue(id: number, work: EngineWork): void {
    if (work.kind === 'count') {
      this.#send(id, work);
      return;
    }
    this.#queue.add(id, sharedText(work));
    this.#dispatchSoon();
  }

  /** After the callbacks of the last result have run, which may ask for more with the same start. */
  #dispatchSoon(): void {
    setImmediate(() => {
      if (this.#busy !== undefined || this.#running === undefined) return;
      const id = this.#queue.take();
      const job = id === undefined ? undefined : this.#jobs.get(id);
      if (id === undefined || job === undefined) return;
      this.#busy = id;
      this.#send(id, job.work);
    });
  }

  #send(id: number, work: EngineWork): void {
    this.#sent.add(id);
    this.#running?.process.ref();
    this.#running?.process.channel?.ref();
    this.#post({ type: 'work', id, work });
  }

  #post(message: ToEngine): void {
    const child = this.#running?.process;
    // A process that is gone reports its end through `exit`; nothing is to be done about the message here.
    if (child?.connected === true) child.send(message, () => undefined);
  }

  #cancel(id: number, reason: unknown): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    this.#jobs.delete(id);
    this.#queue.remove(id);
    if (this.#sent.has(id)) this.#post({ type: 'cancel', id });
    job.reject(reason);
  }

  #start(): Running {
    if (this.#running !== undefined) return this.#running;
    if (this.#closed) throw new RequestError({ kind: 'endpoint', message: 'the local engine was closed' });
    if (this.#failures >= MOST_FAILURES) {
      throw new LodestoneError(
        'engine-failed',
        `the local engine ended ${this.#failures} times in a row before a request was done`,
        { hint: 'See its messages above; the usual cause is too little memory.' },
      );
    }
    const child = forkEngine();
    let settle: { resolve: (facts: EngineFacts) => void; reject: (reason: unknown) => void } | undefined;
    const ready = new Promise<EngineFacts>((resolve, reject) => {
      settle = { resolve, reject };
    });
    // Whoever asked for the facts hears of a failure; a start that nobody waits for must not end the program.
    ready.catch(() => undefined);
    const running: Running = { process: child, ready, words: '' };
    this.#running = running;
    child.stderr?.on('data', (chunk: Buffer) => {
      running.words = (running.words + chunk.toString()).slice(-LAST_WORDS);
    });
    child.on('message', (message: FromEngine) => {
      if (message.type === 'ready') settle?.resolve(message.facts);
      else if (message.type === 'failed') settle?.reject(this.#unloadable(message.message));
      else this.#finish(message);
      this.#rest();
    });
    child.on('error', (error) => {
      if (child.pid === undefined) this.#running = undefined;
      settle?.reject(this.#unloadable(error.message));
    });
    child.on('exit', (code, signal) => {
      settle?.reject(this.#ended(running, signal ?? `exit code ${code}`));
    });
    this.#post({ type: 'start', settings: this.#settings });
    return running;
  }

  #finish(message: Exclude<FromEngine, { type: 'ready' | 'failed' }>): void {
    const { id } = message;
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    this.#sent.delete(id);
    this.#failures = 0;
    if (message.type === 'result') job?.resolve(message.result);
    else if (message.type === 'refused') job?.reject(new WorkRefused(message.message, message.reason));
    if (this.#busy === id) {
      this.#busy = undefined;
      this.#dispatchSoon();
    }
  }

  /** An idle engine does not keep the program from ending. */
  #rest(): void {
    if (this.#sent.size > 0 || this.#queue.size > 0) return;
    const child = this.#running?.process;
    child?.unref();
    child?.channel?.unref();
    if (child?.stderr instanceof Socket) child.stderr.unref();
  }

  /** The process is gone: fails what it had, and starts another for what waits. Gives the error of its end. */
  #ended(running: Running, how: string): RequestError {
    this.#running = undefined;
    this.#busy = undefined;
    this.#failures += 1;
    const error = new RequestError({
      kind: 'transient',
      message: `the local engine ended unexpectedly (${how})`,
    });
    if (!this.#closed) this.#log(`${error.message}. ${running.words.trim()}`.trim());
    for (const id of this.#sent) {
      this.#jobs.get(id)?.reject(error);
      this.#jobs.delete(id);
    }
    this.#sent.clear();
    if (this.#queue.size > 0) this.#restart();
    return error;
  }

  #restart(): void {
    const giveUp = (reason: unknown) => {
      for (const id of this.#queue.drain()) {
        this.#jobs.get(id)?.reject(reason);
        this.#jobs.delete(id);
      }
    };
    try {
      this.#start().ready.then(() => this.#dispatchSoon(), giveUp);
    } catch (error) {
      giveUp(error);
    }
  }

  #unloadable(reason: string): LodestoneError {
    return new LodestoneError('engine-failed', `llama.cpp cannot load ${this.#settings.weights}: ${reason}`, {
      hint: 'Check that the file is complete and that llama.cpp supports its architecture.',
    });
  }
}

/** Starts the engine's process: the built file next to this one, or the source through tsx in a checkout. */
function forkEngine(): ChildProcess {
  const inSource = import.meta.url.endsWith('.ts');
  const file = new URL(inSource ? './engine/engine-process.ts' : './llama-engine.mjs', import.meta.url);
  const loader = inSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const variables = Object.entries(process.env).filter(([name]) => PASSED_VARIABLES.test(name));
  return fork(fileURLToPath(file), [ENGINE_ARGUMENT], {
    execArgv: loader,
    env: Object.fromEntries(variables),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** The start of a prompt that its requests share; empty when they share none. */
function sharedText(work: Exclude<EngineWork, { kind: 'count' }>): string {
  if (work.kind === 'embed') return '';
  const { prompt } = work;
  if ('text' in prompt) return prompt.text.slice(0, prompt.sharedPrefix);
  return prompt.ids.slice(0, prompt.sharedPrefix).join(' ');
}
