import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { LodestoneError } from '../core/index.ts';

/** Packages that programs use much, and that take seconds to build. */
const COMMON = [
  ...['bufio', 'bytes', 'container/heap', 'container/list', 'crypto/md5', 'encoding/hex', 'errors', 'fmt'],
  ...['math', 'math/big', 'math/bits', 'math/rand', 'os', 'reflect', 'regexp', 'sort', 'strconv', 'strings'],
  ...['sync', 'time', 'unicode', 'unicode/utf8'],
];
const PROGRAM = `package main
import ("testing"; ${COMMON.map((name) => `_ "${name}"`).join('; ')})
func TestNothing(t *testing.T) {}
`;
const TIMEOUT_MS = 900_000;

/**
 * A folder with Go's own packages built, which programs are given to read: to build them for each program would take
 * longer than all else. It lies among the temporary files, where another user's programs can read it, too, and stays
 * for the next process.
 */
export async function warmGoCache(compiler: string): Promise<string> {
  const { stdout: version } = await promisify(execFile)(compiler, ['version']);
  const key = createHash('sha256').update(`${version}${compiler}${PROGRAM}`).digest('hex').slice(0, 12);
  const folder = path.join(os.tmpdir(), `lodestone-go-${process.getuid?.() ?? 0}-${key}`);
  return isOurs(folder) ? folder : keep(await builtCache(compiler), folder);
}

/** Whether nobody else can have put it there, or write to it. */
function isOurs(folder: string): boolean {
  const facts = lstatSync(folder, { throwIfNoEntry: false });
  return facts?.isDirectory() === true && facts.uid === process.getuid?.() && (facts.mode & 0o22) === 0;
}

/** The cache under the name that the next process looks for, unless another was faster. */
function keep(cache: string, folder: string): string {
  try {
    renameSync(cache, folder);
    return folder;
  } catch {
    process.once('exit', () => rmSync(cache, { recursive: true, force: true }));
    return cache;
  }
}

async function builtCache(compiler: string): Promise<string> {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'lodestone-go-'));
  const source = mkdtempSync(path.join(os.tmpdir(), 'lodestone-go-'));
  const work = path.join(source, 'work');
  mkdirSync(work);
  chmodSync(cache, 0o755);
  writeFileSync(path.join(work, 'go.mod'), 'module nothing\n');
  writeFileSync(path.join(work, 'main_test.go'), PROGRAM);
  const env = { PATH: process.env.PATH ?? '', HOME: source, ...goSettings(cache) };
  try {
    await promisify(execFile)(compiler, ['test', 'main_test.go'], { cwd: work, env, timeout: TIMEOUT_MS });
    return cache;
  } catch (cause) {
    rmSync(cache, { recursive: true, force: true });
    const { stderr = '' } = cause as { stderr?: string };
    throw new LodestoneError(
      'sandbox-missing',
      `go cannot build its own packages: ${stderr.trim().split('\n')[0] || String(cause)}`,
      { hint: 'Reinstall it from https://go.dev/dl.', cause },
    );
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

/** What Go needs to know to build without a network, and to find in the cache what it put there. */
export function goSettings(cache: string): { [name: string]: string } {
  return { GOCACHE: cache, GOPROXY: 'off', GOTOOLCHAIN: 'local', CGO_ENABLED: '0', GOTELEMETRY: 'off' };
}
