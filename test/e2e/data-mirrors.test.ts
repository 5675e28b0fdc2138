/** A mirror whose archive is bad: its reason is shown, and the next place is asked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { zipOf } from '../fixtures/archives/zip-writer.ts';
import { startFileServer } from '../fixtures/file-server.ts';
import { emptyFolder, root, runProgram } from './program.ts';

const parquet = readFileSync(path.join(root, 'test/fixtures/parquet/rows-snappy.parquet'));
const sound = zipOf([{ name: 'other/file.txt', content: 'x'.repeat(1000) }]);

/** A mirror that sends this for every archive, and a hub that has ARC. */
async function pull(archive: Buffer) {
  const server = await startFileServer();
  onTestFinished(() => server.close());
  for (const set of ['Challenge', 'Easy'])
    for (const split of ['validation', 'test'])
      server.files.set(
        `/hub/datasets/allenai/ai2_arc/resolve/main/ARC-${set}/${split}-00000-of-00001.parquet`,
        parquet,
      );
  server.handle = (asked, response) => {
    if (!/^\/mirror\/.*\.zip/.test(asked)) return false;
    response.writeHead(200, { 'content-length': archive.length }).end(archive);
    return true;
  };
  const env = {
    LODESTONE_DATA_MIRROR: `${server.url}/mirror`,
    HF_ENDPOINT: `${server.url}/hub`,
    // Addresses that are not of this machine cannot be reached.
    HTTPS_PROXY: 'http://127.0.0.1:1',
  };
  const finished = await runProgram(['data', 'pull', 'ARC', '--json'], { cwd: emptyFolder(), env });
  return { finished, mirror: server.url };
}

test.each<[string, Buffer]>([
  ['is no archive', Buffer.from('<html>please log in</html>')],
  ['is empty', Buffer.alloc(0)],
  ['is cut off', Buffer.from(sound.subarray(0, sound.length / 2))],
  ['holds something else', sound],
])('an archive that %s', async (_, archive) => {
  const { finished, mirror } = await pull(archive);
  expect(finished.code, finished.stderr).toBe(0);
  expect(JSON.parse(finished.stdout).packages).toMatchObject([
    { name: 'ARC', outcome: 'fetched', host: 'huggingface' },
  ]);
  const reasons = finished.stderr.split('\n').filter((line) => line.includes(`${mirror}/mirror/ARC.zip`));
  expect(reasons, finished.stderr).toHaveLength(1);
  expect(reasons[0]).toMatch(/mirror\/\S+: .{10}/);
});
