import type { LodestoneError } from '../core/index.ts';
import type { RunEvent, SampleEnd, TaskOutcome } from '../run/index.ts';
import { cutToWidth, printableInLine } from '../util/index.ts';
import { type FailedTask, failureLines } from './failure-lines.ts';
import { ERASE_LINE, type Terminal } from './terminal.ts';

/** Time between two looks at the state: quick where a line is written over, rare where lines add up. */
const REDRAW_MS = 200;
const LINE_MS = 15_000;
/** Tasks that fail within this time, and for one reason, are reported together. */
const GATHER_MS = 200;
/** How far back answers count for the rate. */
const RATE_MS = 20_000;

/** Shows how far a run has come: one line that is written over on a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #inFlight: () => number;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #total = 0;
  #done = 0;
  #asked = 0;
  /** Samples that judges were asked about. */
  #judged = 0;
  #failed = 0;
  #tasks = 0;
  #endedTasks = 0;
  #state = '';
  /** What was last said of each batch. */
  readonly #stages = new Map<string, string>();
  #cost: number | undefined;
  #isDrawn = false;
  /** What ended the whole run: it is not told of for each task. */
  endedBy: LodestoneError | undefined;
  /** Failed tasks that were not told of yet. */
  #unsaid: FailedTask[] = [];
  /** Times and counts of answers, oldest first, one entry a look. */
  #looks: [time: number, asked: number][] = [];

  constructor(terminal: Terminal, inFlight: () => number, now: () => number) {
    this.#terminal = terminal;
    this.#inFlight = inFlight;
    this.#now = now;
  }

  readonly listener = (event: RunEvent): void => {
    if (event.type === 'run-start') this.#start(event.tasks, event.samples);
    else if (event.type === 'sample-end') this.#count(event);
    else if (event.type === 'samples-known') this.#done += event.count;
    else if (event.type === 'task-end') this.#taskEnd(event.model, event.dataset, event.outcome);
    else if (event.type === 'notice') this.line(`note: ${event.text}`);
    else if (event.type === 'download') this.#download(event.what, event.received, event.total);
    else if (event.type === 'batch') this.#batch(event);
    else if (event.type === 'budget') this.line(event.reason.line);
    else if (event.type === 'progress') this.#cost = event.sums.cost;
    else if (event.type === 'endpoint') this.#endpoint(event.endpoint, event.event);
    else if (event.type === 'run-end') this.#end();
  };

  /** Writes a line above the status. */
  line(text: string): void {
    this.#clear();
    this.#terminal.err(`${printableInLine(text)}\n`);
  }

  #start(tasks: number, samples: number): void {
    this.#tasks = tasks;
    this.#total = samples;
    this.#looks = [[this.#now(), 0]];
    const every = this.#terminal.isInteractive ? REDRAW_MS : LINE_MS;
    this.#timer = setInterval(() => this.#look(), every);
    this.#timer.unref();
  }

  #count({ isKnown, outcome, judge }: SampleEnd): void {
    if (judge !== undefined) {
      this.#judged += 1;
      if (!isKnown) this.#asked += 1;
      return;
    }
    this.#done += 1;
    if (!isKnown) this.#asked += 1;
    if (outcome !== 'answered') this.#failed += 1;
  }

  #taskEnd(model: string, dataset: string, outcome: TaskOutcome): void {
    const reason = outcome.status === 'failed' ? outcome.reason : undefined;
    if (reason !== undefined && (reason.code === 'interrupted' || reason === this.endedBy)) return;
    this.#endedTasks += 1;
    if (reason === undefined) return;
    if (this.#unsaid.length === 0) setTimeout(() => this.#sayFailures(), GATHER_MS).unref();
    this.#unsaid.push({ model, dataset, reason });
  }

  #sayFailures(): void {
    const lines = failureLines(this.#unsaid);
    this.#unsaid = [];
    for (const line of lines) this.line(line);
  }

  /** How far the run came. */
  reached(): string {
    return `${this.#done} of ${this.#total} samples and ${this.#endedTasks} of ${this.#tasks} tasks are done`;
  }

  #endpoint(endpoint: string, event: Extract<RunEvent, { type: 'endpoint' }>['event']): void {
    // What follows tells keys apart and nobody else.
    const place = endpoint.split(' ').slice(0, 2).join(' ');
    if (event.kind === 'pause') this.#state = `waiting ${seconds(event.waitMs)}: ${event.reason}`;
    else if (event.kind === 'down')
      this.line(`${place} is down (${event.reason}); waiting for it to recover`);
    else if (event.kind === 'up') this.line(`${place} is back`);
    else if (event.kind === 'slow')
      this.line(`${place} accepts requests but has not replied for ${seconds(event.silentMs)}; waiting`);
  }

  /** Batches take hours: each new stage, and each tenth of the way, is a line. */
  #batch({ model, batch, status, completed, failed, total }: Extract<RunEvent, { type: 'batch' }>): void {
    const tenths = total === 0 ? 0 : Math.floor((10 * (completed + failed)) / total);
    const stage = `${status} ${tenths}`;
    if (this.#stages.get(batch) === stage) return;
    this.#stages.set(batch, stage);
    const errors = failed === 0 ? '' : `, ${failed} failed`;
    this.line(`${model}: batch ${batch} ${status.replace('_', ' ')}, ${completed} of ${total} done${errors}`);
  }

  #download(what: string, received: number, total: number | undefined): void {
    const share = total === undefined || total === 0 ? '' : ` (${Math.floor((100 * received) / total)} %)`;
    this.#state = `${what}: ${megabytes(received)}${total === undefined ? '' : ` of ${megabytes(total)}`}${share}`;
    if (this.#terminal.isInteractive) this.#draw(this.#state);
    if (received === total) this.#state = '';
  }

  #look(): void {
    const now = this.#now();
    this.#looks.push([now, this.#asked]);
    while (this.#looks.length > 2 && (this.#looks[0]?.[0] ?? now) < now - RATE_MS) this.#looks.shift();
    if (this.#terminal.isInteractive) this.#draw(this.#status());
    else if (this.#done < this.#total) this.line(this.#status());
  }

  #status(): string {
    const rate = this.#rate();
    const left = this.#total - this.#done;
    const parts = [
      `${this.#done}/${this.#total} samples`,
      `${this.#endedTasks}/${this.#tasks} tasks`,
      `${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)}/s`,
      `${this.#inFlight()} in flight`,
      ...(this.#judged === 0 ? [] : [`${this.#judged} judged`]),
      ...(this.#failed === 0 ? [] : [`${this.#failed} failed`]),
      ...(this.#cost === undefined ? [] : [`cost ${this.#cost.toFixed(4)}`]),
      ...(rate > 0 && left > 0 ? [`ETA ${seconds((1000 * left) / rate)}`] : []),
      ...(this.#state === '' ? [] : [this.#state]),
    ];
    this.#state = '';
    return parts.join(' · ');
  }

  #rate(): number {
    const [first] = this.#looks;
    const last = this.#looks.at(-1);
    if (first === undefined || last === undefined || last[0] <= first[0]) return 0;
    return ((last[1] - first[1]) * 1000) / (last[0] - first[0]);
  }

  #draw(text: string): void {
    const { err, secrets, width } = this.#terminal;
    err(ERASE_LINE, cutToWidth(printableInLine(secrets.text(text)), width() - 1));
    this.#isDrawn = true;
  }

  #clear(): void {
    if (this.#isDrawn) this.#terminal.err(ERASE_LINE);
    this.#isDrawn = false;
  }

  #end(): void {
    if (this.#timer !== undefined) clearInterval(this.#timer);
    this.#sayFailures();
    this.#clear();
  }
}

function seconds(milliseconds: number): string {
  const total = Math.ceil(milliseconds / 1000);
  if (total < 90) return `${total} s`;
  if (total < 5400) return `${Math.round(total / 60)} min`;
  return `${(total / 3600).toFixed(1)} h`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
