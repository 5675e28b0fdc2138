import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** What the server of `bench/server.ts` counts. */
export interface ServerStats {
  readonly requests: number;
  readonly distinct: number;
  readonly repeated: number;
  readonly answered: number;
  readonly answeredAgain: number;
  readonly status: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly binMs: number;
  /** Answers a bin, since the first request. */
  readonly bins: readonly number[];
  /** Milliseconds after the first request at which requests were refused because of their rate. */
  readonly refusedAt: readonly number[];
}

/** The requests that the server received so far, by a digest of each. */
export interface ServerRequests {
  /** How often each was asked. */
  readonly asked: Readonly<Record<string, number>>;
  /** The last on each connection, by the port of the client. */
  readonly latest: Readonly<Record<string, string>>;
}

/** `bench/server.ts` in a process of its own. */
export class BenchServer {
  /** Ends in `/v1`. */
  readonly url: string;
  readonly #child: ChildProcess;

  static async start(flags: Readonly<Record<string, number | string>>): Promise<BenchServer> {
    const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, String(value)]);
    const child = spawn(process.execPath, ['--import', 'tsx', 'bench/server.ts', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString('utf8').trim()));
      child.once('exit', () => reject(new Error('the server did not start')));
    });
    return new BenchServer(child, url);
  }

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  async stats(): Promise<ServerStats> {
    const reply = await fetch(new URL('/stats?reset=1', this.url));
    return (await reply.json()) as ServerStats;
  }

  /** Changes flags of the server. */
  async set(flags: Readonly<Record<string, number | string>>): Promise<void> {
    const url = new URL('/config', this.url);
    for (const [flag, value] of Object.entries(flags)) url.searchParams.set(flag, String(value));
    await fetch(url);
  }

  /** How many requests were received, and how many of them have no answer yet. */
  async open(): Promise<{ readonly open: number; readonly requests: number }> {
    return (await (await fetch(new URL('/open', this.url))).json()) as { open: number; requests: number };
  }

  async requests(): Promise<ServerRequests> {
    return (await (await fetch(new URL('/requests', this.url))).json()) as ServerRequests;
  }

  stop(): void {
    this.#child.kill('SIGTERM');
  }

  /** Ends it as a crash does. */
  async crash(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/**
 * Answers a second in the steady state: from `skipMs` after the first request until 95 % of all answers are there.
 */
export function steadyRate({ bins, binMs, answered }: ServerStats, skipMs: number): number {
  const first = Math.ceil(skipMs / binMs);
  let sum = 0;
  let end = 0;
  while (end < bins.length && sum < 0.95 * answered) {
    sum += bins[end] ?? 0;
    end += 1;
  }
  const counted = bins.slice(first, end);
  return counted.length === 0
    ? 0
    : (counted.reduce((total, n) => total + n, 0) * 1000) / (counted.length * binMs);
}
