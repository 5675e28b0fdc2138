/** A stand-in for the places that benchmark data is fetched from. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipOf } from '../fixtures/archives/zip-writer.ts';
import { startFileServer } from '../fixtures/file-server.ts';
import { type AtEnd, root } from './program.ts';

const parquet = readFileSync(path.join(root, 'test/fixtures/parquet/rows-snappy.parquet'));

/** Starts it, and gives the variables that lead the program there; no other address can be reached. */
export async function startDataServer(atEnd: AtEnd): Promise<Record<string, string>> {
  const server = await startFileServer();
  atEnd(() => server.close());
  server.files.set('/mirror/OpenCompassData-core-20240207.zip', release());
  for (const set of ['Challenge', 'Easy'])
    for (const split of ['validation', 'test'])
      server.files.set(
        `/hub/datasets/allenai/ai2_arc/resolve/main/ARC-${set}/${split}-00000-of-00001.parquet`,
        parquet,
      );
  server.handle = (asked, response) => {
    if (!asked.includes('/opencompass/Contamination_Detector/')) return false;
    response.end('{}');
    return true;
  };
  return {
    LODESTONE_DATA_MIRROR: `${server.url}/mirror`,
    HF_ENDPOINT: `${server.url}/hub`,
    MODELSCOPE_ENDPOINT: `${server.url}/modelscope`,
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
}

/** The samples of the repository as OpenCompass's release has them; C-Eval's `test` is its `val` once more. */
function release(): Buffer {
  const files = ['samples/nc/ceval', 'samples/nc/cmmlu', 'samples/mmlu'].flatMap((folder) =>
    filesBelow(folder).map((file) => ({
      name: `data/${path.posix.join(path.basename(folder), file)}`,
      content: readFileSync(path.join(root, folder, file)),
    })),
  );
  const tests = files
    .filter(({ name }) => name.includes('/val/'))
    .map(({ name, content }) => ({
      name: name.replace('/val/', '/test/').replace('_val.', '_test.'),
      content,
    }));
  return zipOf([...files, ...tests]);
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.replaceAll('\\', '/'));
}
