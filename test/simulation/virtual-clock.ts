import type { Clock } from '../../src/util/index.ts';

interface Alarm {
  readonly time: number;
  readonly callback: () => void;
  isOff: boolean;
}

/** A clock whose hours pass in no time: it jumps from one alarm to the next, once all promises are settled. */
export class VirtualClock implements Clock {
  #now = 0;
  #alarms: Alarm[] = [];

  now(): number {
    return 1_700_000_000_000 + this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const alarm: Alarm = { time: this.#now + Math.max(0, milliseconds), callback, isOff: false };
    let low = 0;
    for (let high = this.#alarms.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#alarms[middle]?.time ?? 0) > alarm.time) low = middle + 1;
      else high = middle;
    }
    // The next alarm stands last.
    this.#alarms.splice(low, 0, alarm);
    return () => {
      alarm.isOff = true;
    };
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /** Lets time pass until something is done, or there is nothing more to wait for. */
  async until(done: Promise<unknown>): Promise<void> {
    let isDone = false;
    const end = () => {
      isDone = true;
    };
    done.then(end, end);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isDone) return;
      const alarm = this.#alarms.pop();
      if (alarm === undefined) throw new Error('nothing is left to happen');
      if (alarm.isOff) continue;
      this.#now = Math.max(this.#now, alarm.time);
      alarm.callback();
    }
  }
}
