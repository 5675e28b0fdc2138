/** A run whose data is not here: told at once what fetches it, or fetched first with --yes. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { zipOf } from '../fixtures/archives/zip-writer.ts';
import { startFileServer } from '../fixtures/file-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const ARGS = ['--models', 'echo.json', '--datasets', 'strategyqa_gen', 'ARC_e_gen', '--limit', '2'];

/** A folder whose model knows all answers, and a mirror with StrategyQA alone; no other host can be reached. */
async function folderAndMirror() {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'echo.json'), '{"models":[{"type":"lodestone.models.Echo","abbr":"e"}]}');
  const mirror = await startFileServer();
  onTestFinished(() => mirror.close());
  const content = JSON.stringify([
    { question: 'Is fire hot?', answer: true },
    { question: 'Is ice hot?', answer: false },
  ]);
  const archive = zipOf([{ name: 'data/strategyqa/strategyQA_train.json', content }]);
  mirror.files.set('/OpenCompassData-core-20240207.zip', archive);
  return { cwd, mirror, env: { LODESTONE_DATA_MIRROR: mirror.url, HTTPS_PROXY: 'http://127.0.0.1:9' } };
}

test('without --yes nothing is fetched, and the command that does it is offered before anything else', async () => {
  const { cwd, env, mirror } = await folderAndMirror();
  for (const more of [[], ['--dry-run', '--yes']]) {
    const { code, stderr } = await runProgram([...ARGS, ...more], { cwd, env });
    expect(code).toBe(1);
    const [first] = stderr.split('\n');
    expect(first).toContain('"lodestone data pull strategyqa"');
    expect(first).toContain('--yes');
  }
  const alone = await runProgram(['--models', 'echo.json', '--datasets', 'strategyqa_gen'], { cwd, env });
  expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining('lodestone data pull strategyqa')]);
  expect(mirror.asked).toEqual([]);
});

test('with --yes the run fetches what it lacks and goes on; what is here is fetched no more', async () => {
  const { cwd, env, mirror } = await folderAndMirror();
  const { code, stdout, stderr } = await runProgram([...ARGS, '--yes'], { cwd, env });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/strategyqa +\w{6} +accuracy +gen +\d/);
  expect(existsSync(path.join(cwd, '.cache/lodestone/data/strategyqa/strategyQA_train.json'))).toBe(true);
  const asked = mirror.asked.length;
  const again = await runProgram([...ARGS, '--yes'], { cwd, env });
  expect([again.code, mirror.asked.length]).toEqual([0, asked]);
});

test('data that cannot be had leaves its tasks without a score; the others are scored, and resume fetches too', async () => {
  const { cwd, env, mirror } = await folderAndMirror();
  const archive = mirror.files.get('/OpenCompassData-core-20240207.zip') ?? Buffer.alloc(0);
  mirror.files.clear();
  const { code, stdout, stderr } = await runProgram([...ARGS, '--yes'], { cwd, env });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: strategyqa could not be fetched/m);
  expect(stdout).toMatch(/ARC-e +\w{6} +accuracy +gen +100/);
  mirror.files.set('/OpenCompassData-core-20240207.zip', archive);
  const resumed = await runProgram(['resume', '--yes'], { cwd, env });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(resumed.stdout).toMatch(/strategyqa +\w{6} +accuracy +gen +\d/);
});
