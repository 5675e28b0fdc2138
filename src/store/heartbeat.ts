import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Owner, thisProcess } from './lock.ts';

/** The sign of life of the process that works in a run folder. */
export interface Heartbeat extends Owner {
  /** When it began to work in the folder, and when it was last here: ISO 8601. */
  readonly started: string;
  readonly at: string;
}

/** Writes the sign of life of this process; a reader sees the old one or the new one, whole. */
export function writeHeartbeat(file: string, started: string, at: string): void {
  const beat: Heartbeat = { ...thisProcess(), started, at };
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(beat)}\n`);
  renameSync(temporary, file);
}

/** The process works here no more. */
export function endHeartbeat(file: string): void {
  rmSync(file, { force: true });
}
