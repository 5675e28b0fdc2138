/** `lodestone data` against a local mirror: what is fetched can be evaluated, and damage is noticed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { zipOf } from '../fixtures/archives/zip-writer.ts';
import { startFileServer } from '../fixtures/file-server.ts';
import { emptyFolder, root, runProgram } from './program.ts';

const ECHO = JSON.stringify({ models: [{ type: 'Echo', abbr: 'echo' }] });
const parquet = readFileSync(path.join(root, 'test/fixtures/parquet/rows-snappy.parquet'));

/** A hub with ARC, each of its files with forty questions; nothing else is to be had. */
async function startHub() {
  const hub = await startFileServer();
  onTestFinished(() => hub.close());
  for (const set of ['Challenge', 'Easy'])
    for (const split of ['validation', 'test'])
      hub.files.set(
        `/datasets/allenai/ai2_arc/resolve/main/ARC-${set}/${split}-00000-of-00001.parquet`,
        parquet,
      );
  return hub;
}

test('ARC from a mirror of the hub, evaluated, verified, and found changed', {
  timeout: 120_000,
}, async () => {
  const cwd = emptyFolder();
  const hub = await startHub();
  const env = { HF_ENDPOINT: hub.url };
  const arc = await runProgram(['data', 'pull', 'ARC_c', '--source', 'huggingface', '--json'], { cwd, env });
  // Contamination annotations are for other variants of the family, and the hub does not have them.
  expect(arc.code, arc.stderr).toBe(1);
  const folder = path.join(cwd, '.cache', 'lodestone', 'data');
  expect(arc.stderr).toContain(`data goes to ${folder} (the cache)\n`);
  expect(JSON.parse(arc.stdout)).toEqual({
    folder,
    packages: [
      { name: 'ARC', outcome: 'fetched', host: 'huggingface', files: 4 },
      {
        name: 'contamination',
        outcome: 'failed',
        reason: expect.stringMatching(
          /^Hugging Face does not have contamination\. Choose one of github, modelscope/,
        ),
      },
    ],
  });

  writeFileSync(path.join(cwd, 'echo.json'), ECHO);
  const args = ['--models', 'echo.json', '--datasets', 'ARC_c_gen', '--limit', '8', '--json'];
  const run = await runProgram(args, { cwd });
  expect(run.code, run.stderr).toBe(0);

  const again = await runProgram(['data', 'pull', 'ARC'], { cwd, env });
  expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('ARC is already here')]);

  const whole = await runProgram(['data', 'verify', 'ARC'], { cwd });
  expect(whole.stdout).toContain('4 files as fetched');
  expect(whole.stdout).toMatch(/fewer samples than published: ARC-c \(40 of 295\)/);
  expect(whole.code).toBe(1);
  writeFileSync(path.join(folder, 'ARC', 'ARC-c', 'ARC-Challenge-Dev.jsonl'), 'changed');
  const changed = await runProgram(['data', 'verify', 'ARC', '--json'], { cwd });
  expect(JSON.parse(changed.stdout)[0].files[0]).toMatchObject({
    place: 'ARC/ARC-c/ARC-Challenge-Dev.jsonl',
    state: 'changed',
  });
});

test("an archive from the house's mirror goes into ./data; one failure does not hold up the others", async () => {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'data'));
  const mirror = await startFileServer();
  onTestFinished(() => mirror.close());
  mirror.files.set(
    '/OpenCompassData-core-20240207.zip',
    zipOf([{ name: 'data/strategyqa/strategyQA_train.json', content: '[]' }]),
  );
  const env = { LODESTONE_DATA_MIRROR: mirror.url, HTTPS_PROXY: 'http://127.0.0.1:9' };
  const args = ['data', 'pull', 'humanevalx', 'strategyqa', '--source', 'github'];
  const partly = await runProgram(args, { cwd, env });
  expect(partly.stderr).toContain('GitHub does not have humanevalx');
  expect(partly.stderr).toContain('strategyqa: 1 file from GitHub');

  const pulled = await runProgram(['data', 'pull', 'gsm-hard', 'strategyqa', '--force'], { cwd, env });
  expect(pulled.code).toBe(1);
  expect(pulled.stderr).toMatch(
    /error: gsm-hard could not be fetched \(OpenCompass: .*; Hugging Face: .*docs\/data.md/,
  );
  expect(pulled.stderr).toContain('strategyqa: 1 file from GitHub');
  expect(readdirSync(path.join(cwd, 'data'))).toEqual(['.lodestone', 'strategyqa']);
});

test('list shows what can be fetched and what is here; missing data names the command', async () => {
  const cwd = emptyFolder();
  const listed = await runProgram(['data', 'list', '--json'], { cwd });
  const packages = JSON.parse(listed.stdout) as { name: string; state: string }[];
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.find(({ name }) => name === 'siqa')?.state).toBe('missing');
  writeFileSync(path.join(cwd, 'echo.json'), ECHO);
  const run = await runProgram(['--models', 'echo.json', '--datasets', 'siqa_gen'], { cwd });
  expect(run.stderr).toContain('Fetch it with "lodestone data pull siqa"');
});
