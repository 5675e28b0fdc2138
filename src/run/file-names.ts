import path from 'node:path';
import { LodestoneError } from '../core/index.ts';
import { RunFolder } from '../store/index.ts';
import { type TaskPair, taskPairs } from './task-pairs.ts';

/** Bytes of a file name that file systems take. */
const MOST_BYTES = 255;
/** The longest ending of a task's files, with that of a file which is not whole yet. */
const LONGEST_ENDING = '.verdicts.jsonl.tmp';
/** Of an abbr that is too long. */
const SHOWN = 40;

/** Refuses the name of a model that cannot be one of folders. */
export function checkModelName(abbr: string): void {
  checkName(abbr, 'model', '');
}

/** Refuses the name of a dataset that cannot be one of files. */
export function checkDatasetName(abbr: string): void {
  checkName(abbr, 'dataset', LONGEST_ENDING);
}

function checkName(abbr: string, noun: string, ending: string): void {
  if (abbr.includes('\0')) {
    throw new LodestoneError('config-invalid', `the abbr ${JSON.stringify(abbr)} contains a NUL character`, {
      hint: 'It names files: use letters, digits, "-", "_" and ".".',
    });
  }
  const longest = Math.max(...`${abbr}${ending}`.split('/').map((part) => Buffer.byteLength(part)));
  if (longest <= MOST_BYTES) return;
  const most = MOST_BYTES - ending.length;
  const text = `the name "${abbr.slice(0, SHOWN)}…" of a ${noun} is too long for a file name: ${longest - ending.length} bytes, at most ${most}`;
  throw new LodestoneError('config-invalid', text, { hint: 'Give it a shorter abbr.' });
}

/** Refuses tasks that would share a file: `a` on `b/c` and `a/b` on `c`, say. */
export function refuseSharedFiles(tasks: readonly TaskPair[]): void {
  const owners = new Map<string, TaskPair>();
  for (const task of taskPairs({ tasks })) {
    for (const file of taskFiles(task)) {
      const other = owners.get(file);
      if (other !== undefined && other !== task) throw sharedFile(file, other, task);
      owners.set(file, task);
    }
  }
  for (const [file, task] of owners) {
    for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
      const other = owners.get(folder);
      if (other !== undefined) throw sharedFile(folder, other, task);
    }
  }
}

function taskFiles({ model, dataset }: TaskPair): string[] {
  const folder = RunFolder.at('');
  return [
    folder.predictionsFile(model, dataset),
    folder.journalFile(model, dataset),
    folder.resultsFile(model, dataset),
    folder.coverageFile(model, dataset),
    folder.verdictsFile(model, dataset),
  ];
}

function sharedFile(file: string, one: TaskPair, other: TaskPair): LodestoneError {
  const named = ({ model, dataset }: TaskPair) => `"${model}" on "${dataset}"`;
  const text = `${named(one)} and ${named(other)} would both write ${file}`;
  return new LodestoneError('config-invalid', text, { hint: 'Change the abbr of one of them.' });
}
