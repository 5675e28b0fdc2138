/** Runs the program on a terminal of its own, which `script` of util-linux makes. */
import { spawnSync } from 'node:child_process';
import { program } from './program.ts';

/** False where there is no such tool; tests that need it are skipped then. */
export const hasTerminals =
  process.platform === 'linux' &&
  /util-linux/.test(spawnSync('script', ['--version']).stdout?.toString() ?? '');

/** What stands on the screen when the program has ended, and its exit code. */
export function runOnScreen(args: readonly string[], cwd: string): { code: number | null; screen: string } {
  const quoted = [process.execPath, ...program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const { status, stdout } = spawnSync('script', ['-qec', quoted.join(' '), '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: status, screen: stdout.replaceAll('\r\n', '\n') };
}
