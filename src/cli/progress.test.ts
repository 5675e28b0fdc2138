import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptTerminal, type TerminalOptions } from '../../test/e2e/in-process.ts';
import { LodestoneError } from '../core/index.ts';
import type { RunEvent, RunSums, SampleEnd, TaskOutcome } from '../run/index.ts';
import { displayWidth } from '../util/index.ts';
import { DownloadLine } from './data/download-line.ts';
import { Progress } from './progress.ts';
import { watched } from './watched.ts';

const ERASE = '\r\u001b[2K';
const SUMS: RunSums = {
  ...{ samples: 0, judgements: 0, known: 0, failed: 0, unanswered: 0, requests: 0, retries: 0 },
  ...{ rateLimited: 0, waitedMs: 0, promptTokens: 0, completionTokens: 0 },
};

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A view of a run, told what happens. */
function view(options: Partial<TerminalOptions> = {}, tasks = 2, samples = 100) {
  const terminal = keptTerminal({ cwd: '/', isInteractive: true, width: 200, ...options });
  const progress = new Progress(
    terminal,
    () => 3,
    () => Date.now(),
  );
  progress.listener({ type: 'run-start', folder: '/r', tasks, samples });
  return {
    ...{ terminal, progress },
    tell: (event: RunEvent) => progress.listener(event),
    samples(count: number, more: Partial<SampleEnd> = {}) {
      for (let index = 0; index < count; index += 1)
        progress.listener({
          ...{ type: 'sample-end', model: 'm', dataset: 'd', index, outcome: 'answered' },
          ...{ isKnown: false, isTruncated: false, ...more },
        });
    },
    ends: (dataset: string, outcome: TaskOutcome) =>
      progress.listener({ type: 'task-end', model: 'm', dataset, outcome }),
    /** What is written while so much time goes by. */
    after(milliseconds: number) {
      const before = terminal.written.stderr.length;
      vi.advanceTimersByTime(milliseconds);
      return terminal.written.stderr.slice(before);
    },
  };
}

/** The parts of the last line that was drawn. */
const parts = (text: string) => (text.split(ERASE).at(-1) ?? '').split(' · ');
const failed = (reason: LodestoneError): TaskOutcome => ({ status: 'failed', reason });
const SCORED: TaskOutcome = {
  status: 'scored',
  coverage: { scored: 1, expected: 1, failed: 0, truncated: 0, unparsed: 0 },
};

describe('the line on a terminal', () => {
  test('counts samples, tasks, the rate, requests in flight, and what is left', () => {
    const one = view();
    one.samples(10);
    one.ends('d', SCORED);
    expect(parts(one.after(1000))).toEqual(['10/100 samples', '1/2 tasks', '10/s', '3 in flight', 'ETA 9 s']);
  });

  test('is drawn five times a second over itself, and is gone at the end', () => {
    const one = view();
    const written = one.after(1000);
    expect(written.split(ERASE)).toHaveLength(6);
    expect(written).not.toContain('\n');
    one.tell({ type: 'run-end', exitCode: 0 });
    expect(one.terminal.written.stderr.endsWith(ERASE)).toBe(true);
    expect(one.after(60_000)).toBe('');
  });

  test('a rate below ten has a digit; none without an answer, and then no ETA', () => {
    const one = view();
    expect(parts(one.after(200))).toEqual(['0/100 samples', '0/2 tasks', '0.0/s', '3 in flight']);
    one.samples(2);
    expect(parts(one.after(800))[2]).toBe('2.0/s');
  });

  test('the rate is that of the last twenty seconds', () => {
    const one = view();
    one.samples(40);
    one.after(2000);
    expect(parts(one.after(40_000))[2]).toBe('0.0/s');
  });

  test('what the journal knows is done, and makes no rate', () => {
    const one = view();
    one.samples(50, { isKnown: true });
    one.tell({ type: 'samples-known', model: 'm', dataset: 'd', count: 20 });
    expect(parts(one.after(1000))).toEqual(['70/100 samples', '0/2 tasks', '0.0/s', '3 in flight']);
  });

  test('failed samples, judgements and cost are told of once there are some', () => {
    const one = view();
    one.samples(1, { outcome: 'failed' });
    one.samples(2, { outcome: 'error' });
    one.samples(4, { judge: 'j' });
    one.tell({ type: 'progress', sums: { ...SUMS, cost: 0.12346 }, endpoints: [] });
    const shown = parts(one.after(1000));
    expect(shown[0]).toBe('3/100 samples');
    expect(shown).toContain('3 failed');
    expect(shown).toContain('4 judged');
    expect(shown).toContain('cost 0.1235');
    expect(shown[2]).toBe('7.0/s');
  });

  test.each([
    [1, 'ETA 89 s', 90],
    [1, 'ETA 2 min', 100],
    [1, 'ETA 1.5 h', 5401],
    [1, 'ETA 89 min', 5341],
  ])('%d a second, %s for what is left of %d', (rate, eta, samples) => {
    const one = view({}, 1, samples);
    one.samples(rate);
    expect(parts(one.after(1000)).at(-1)).toBe(eta);
  });

  test.each([10, 20, 31, 40])('never takes more than %d columns, however wide its characters', (width) => {
    const one = view({ width });
    one.tell({
      type: 'download',
      what: '下载模型权重文件，请稍候，这是很长的一句话',
      received: 5e6,
      total: 1e7,
    });
    const line = one.terminal.written.stderr.split(ERASE).at(-1) ?? '';
    expect(displayWidth(line)).toBeLessThan(width);
    expect(displayWidth(line)).toBeGreaterThanOrEqual(Math.min(width - 2, 30));
  });

  test('a pause is told of once, with the reason', () => {
    const one = view();
    one.tell({
      type: 'endpoint',
      endpoint: 'http://h m k',
      event: { kind: 'pause', waitMs: 1500, reason: 'too many requests' },
    });
    expect(parts(one.after(200)).at(-1)).toMatch(/2 s.*too many requests/);
    expect(parts(one.after(200)).at(-1)).toBe('3 in flight');
  });
});

describe('downloads', () => {
  test.each([
    [5e6, 2e7, '5 MB of 20 MB (25 %)'],
    [5e6, undefined, '5 MB'],
    [0, 0, '0 MB of 0 MB'],
  ])('%d of %d bytes', (received, total, text) => {
    const one = view();
    one.tell({ type: 'download', what: 'weights', received, total });
    expect(one.terminal.written.stderr).toBe(`${ERASE}weights: ${text}`);
  });

  test('are no lines of a log, and nothing more once they are whole', () => {
    const one = view({ isInteractive: false });
    one.tell({ type: 'download', what: 'weights', received: 5, total: 5 });
    expect(one.terminal.written.stderr).toBe('');
    expect(one.after(15_000)).not.toContain('weights');
  });

  test('of data are a line of their own, drawn rarely, which gives way to what is said', () => {
    const terminal = keptTerminal({ cwd: '/', isInteractive: true });
    const line = new DownloadLine(terminal, () => Date.now());
    line.show(1_200_000, 3_000_000);
    line.show(1_300_000, 3_000_000);
    vi.advanceTimersByTime(200);
    line.show(2_000_000, undefined);
    line.log('fetched');
    line.log('again');
    const expected = `${ERASE}1.2 of 3.0 MB${ERASE}2.0 MB${ERASE}fetched\nagain\n`;
    expect(terminal.written.stderr).toBe(expected);
    const log = keptTerminal({ cwd: '/' });
    new DownloadLine(log, () => 0).show(1, 2);
    expect(log.written.stderr).toBe('');
  });
});

describe('lines where there is no terminal', () => {
  test('come every fifteen seconds while there is work', () => {
    const one = view({ isInteractive: false });
    expect(one.after(14_999)).toBe('');
    expect(one.after(1)).toBe('0/100 samples · 0/2 tasks · 0.0/s · 3 in flight\n');
    one.samples(100);
    expect(one.after(60_000)).toBe('');
  });
});

describe('what happens is a line', () => {
  test.each<[string, RunEvent, RegExp | string]>([
    ['a notice', { type: 'notice', text: 'a\nb' }, /^note: a\\nb\n$/],
    [
      'a budget',
      { type: 'budget', reason: new LodestoneError('budget-spent', 'all spent') },
      /^all spent\.\n$/,
    ],
    [
      'a server that is down, without the mark of its key',
      { type: 'endpoint', endpoint: 'http://h m #1a2b', event: { kind: 'down', reason: 'refused' } },
      /^http:\/\/h m [^#]*refused[^#]*\n$/,
    ],
    [
      'one that is back',
      { type: 'endpoint', endpoint: 'http://h m k', event: { kind: 'up' } },
      /^http:\/\/h m /,
    ],
    [
      'one that is silent',
      { type: 'endpoint', endpoint: 'http://h m k', event: { kind: 'slow', silentMs: 120_000 } },
      /^http:\/\/h m .*2 min/,
    ],
  ])('%s', (_, event, text) => {
    const one = view();
    one.tell(event);
    expect(one.terminal.written.stderr).toMatch(text);
  });

  test('above the status line, which is erased first', () => {
    const one = view();
    one.after(200);
    const before = one.terminal.written.stderr.length;
    one.progress.line('hello');
    one.progress.line('again');
    expect(one.terminal.written.stderr.slice(before)).toBe(`${ERASE}hello\nagain\n`);
  });

  test('of a batch each stage, and each tenth of the way', () => {
    const one = view();
    const batch = (status: string, completed: number, lost: number) =>
      one.tell({ type: 'batch', model: 'm', batch: 'b1', status, completed, failed: lost, total: 100 });
    batch('in_progress', 0, 0);
    batch('in_progress', 9, 0);
    batch('in_progress', 9, 1);
    batch('in_progress', 15, 1);
    batch('completed', 15, 1);
    one.tell({ type: 'batch', model: 'm', batch: 'b2', status: 'x', completed: 0, failed: 0, total: 0 });
    const lines = one.terminal.written.stderr.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/m: .*b1 in progress.*\b0 of 100 /);
    expect(lines[1]).toMatch(/\b9 of 100 .*1 failed/);
    expect(lines[2]).toMatch(/completed.*15 of 100/);
    expect(lines[3]).toMatch(/b2 x/);
  });
});

describe('failed tasks', () => {
  const boom = new LodestoneError('scoring-failed', 'boom');

  test('that fail together for one reason are one line', () => {
    const one = view();
    one.ends('a', failed(boom));
    one.ends('b', failed(new LodestoneError('scoring-failed', 'boom')));
    expect(one.terminal.written.stderr).toBe('');
    expect(one.after(250)).toContain('2 tasks (m on a, m on b): boom.\n');
    one.ends('c', failed(boom));
    expect(one.after(250)).toContain('m on c: boom.\n');
  });

  test('are told of at the end without waiting', () => {
    const one = view();
    one.ends('a', failed(boom));
    one.tell({ type: 'run-end', exitCode: 1 });
    expect(one.terminal.written.stderr).toContain('m on a: boom.\n');
    expect(one.progress.reached()).toContain('1 of 2 tasks');
  });

  test('that were interrupted, or by what ended the run, are not told of and not done', () => {
    const one = view();
    const end = new LodestoneError('budget-spent', 'spent');
    one.progress.endedBy = end;
    one.ends('a', failed(end));
    one.ends('b', failed(new LodestoneError('interrupted', 'stopped')));
    expect(one.after(1000)).not.toMatch(/spent|stopped/);
    expect(one.progress.reached()).toBe('0 of 100 samples and 0 of 2 tasks are done');
  });
});

describe('a run that is watched', () => {
  const run = (debug = false) => ({ request: { options: debug ? { debug } : {} } }) as never;

  test('the first interrupt stops it gently, the second at once', async () => {
    const terminal = keptTerminal({ cwd: '/' });
    const seen: [boolean, boolean][] = [];
    const done = await watched(run(), terminal, async ({ stop, abort }) => {
      const look = () => seen.push([stop.aborted, abort.aborted]);
      look();
      terminal.interrupt();
      look();
      terminal.interrupt();
      look();
      expect(abort.reason).toMatchObject({ code: 'interrupted' });
      return { exitCode: 130, sums: { ...SUMS, requests: 3 } };
    });
    expect(seen).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    expect(done.exitCode).toBe(130);
    const lines = terminal.written.stderr.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/\b3 requests/);
    expect(lines[2]).toContain('0 of 0 samples');
    terminal.interrupt();
    expect(terminal.written.stderr.trim().split('\n')).toHaveLength(3);
  });

  test('says nothing of requests where there were none', async () => {
    const terminal = keptTerminal({ cwd: '/' });
    await watched(run(), terminal, async () => ({ exitCode: 0, sums: SUMS }));
    expect(terminal.written.stderr).toBe('');
  });

  test('is released where it fails', async () => {
    const terminal = keptTerminal({ cwd: '/' });
    const failing = watched(run(), terminal, async () => {
      throw new Error('boom');
    });
    await expect(failing).rejects.toThrow('boom');
    terminal.interrupt();
    expect(terminal.written.stderr).toBe('');
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('with --debug (%s) each sample is printed', async (debug, count) => {
    const terminal = keptTerminal({ cwd: '/' });
    await watched(run(debug), terminal, async ({ listeners }) => {
      for (const listener of listeners)
        listener({
          ...{ type: 'sample-end', model: 'm', dataset: 'd', index: 7, outcome: 'answered' },
          ...{ isKnown: false, isTruncated: false },
          record: { origin_prompt: 'asked?', prediction: 'B', gold: 'A' },
        });
      return { exitCode: 0 };
    });
    const { stderr } = terminal.written;
    expect(stderr.split('sample 7')).toHaveLength(count + 1);
    if (!debug) return;
    expect(JSON.parse(stderr.slice(stderr.indexOf('{')))).toEqual({
      ...{ asked: { origin_prompt: 'asked?' }, prediction: 'B', gold: 'A' },
    });
  });
});
