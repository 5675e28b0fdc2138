import { expect, test } from 'vitest';
import { EXIT, LodestoneError } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import { runExitCode } from './exit-code.ts';

function failed(code: ConstructorParameters<typeof LodestoneError>[0]): Pick<FinishedRunTask, 'outcome'> {
  return { outcome: { status: 'failed', reason: new LodestoneError(code, 'why') } };
}

function codeOf(...tasks: Pick<FinishedRunTask, 'outcome'>[]): number {
  return runExitCode(tasks as FinishedRunTask[]);
}

test('a run that broke off, or lacks a score, is incomplete; one that was interrupted says so first', () => {
  expect(runExitCode(undefined)).toBe(EXIT.incomplete);
  expect(codeOf()).toBe(EXIT.ok);
  expect(codeOf(failed('scoring-failed'))).toBe(EXIT.incomplete);
  expect(codeOf(failed('scoring-failed'), failed('interrupted'))).toBe(EXIT.interrupted);
});

test('where every task failed by what the user wrote, that is what has to change', () => {
  expect(codeOf(failed('config-invalid'))).toBe(EXIT.usage);
  expect(codeOf(failed('config-invalid'), failed('scoring-failed'))).toBe(EXIT.incomplete);
});
