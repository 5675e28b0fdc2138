/** What tests share that run recorded subjective runs again. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonical } from './subjective-server.ts';
import type { RecordedRequest, UnpackedRun } from './subjective-zip.ts';

/**
 * Has the config ask the server at a port, as fast as it can and without trying again. Classes of `subj_fix.py` only drop
 * arguments that ours do not mind.
 */
export function pointedAt({ config }: UnpackedRun, port: number): void {
  const text = readFileSync(config, 'utf8')
    .replaceAll(/127\.0\.0\.1:\d+/g, `127.0.0.1:${port}`)
    .replaceAll(/query_per_second=\d+/g, 'query_per_second=100000')
    .replaceAll(/retry=\d+/g, 'retry=0')
    .replaceAll(/subj_fix\.(\w+)Fix\b/g, 'opencompass.datasets.$1');
  writeFileSync(config, text);
}

/** The variables that the run saw. */
export function environment(unpacked: UnpackedRun): (name: string) => string | undefined {
  const meta: { env: Record<string, string> } = JSON.parse(
    readFileSync(path.join(unpacked.folder, 'meta.json'), 'utf8'),
  );
  const port = /127\.0\.0\.1:\d+/.exec(readFileSync(unpacked.config, 'utf8'))?.[0] ?? '';
  return (name) => meta.env[name]?.replace(/127\.0\.0\.1:(\d+|@PORT@)/, port);
}

/** How often a request is tried again that always fails is no matter of parity. */
export function answered(recorded: readonly RecordedRequest[]): unknown[] {
  return recorded.filter(({ reply }) => reply !== null).map(({ body }) => body);
}

/** As multisets; a run that stopped has asked a part of what is asked here. */
export function requestDifference(
  expected: readonly unknown[],
  actual: readonly unknown[],
  isStopped: boolean,
): string | undefined {
  const left = new Map<string, number>();
  for (const body of expected) left.set(canonical(body), (left.get(canonical(body)) ?? 0) + 1);
  const more: string[] = [];
  for (const body of actual) {
    const key = canonical(body);
    const count = left.get(key) ?? 0;
    if (count === 0) more.push(key);
    else if (count === 1) left.delete(key);
    else left.set(key, count - 1);
  }
  const asked = new Set(actual.map(canonical));
  // A request whose answer cannot differ is not sent a second time while it is under way.
  const isMerged = (key: string) => asked.has(key) && /"temperature":0[,}]/.test(key);
  const missing = [...left].flatMap(([key, count]) =>
    isMerged(key) ? [] : Array.from({ length: count }, () => key),
  );
  if (missing.length === 0 && (more.length === 0 || isStopped)) return undefined;
  const shown = (list: readonly string[]) =>
    list[0] === undefined ? '' : `, the first: ${list[0].slice(0, 700)}`;
  return `${missing.length} missing${shown(missing)}; ${more.length} more${shown(more)}`;
}
