/** Run folders that the real OpenCompass wrote: scored anew and summed up, file by file as they are. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { builtInConfigs, dumpsDetails, makeTable, registriesWith } from '../../src/app/index.ts';
import { resolveConfig } from '../../src/config/index.ts';
import { COMPAT_VERSIONS, type Compat } from '../../src/core/index.ts';
import { createPlan, openPlan, RunEvents, runTasks } from '../../src/run/index.ts';
import { RunFolder } from '../../src/store/index.ts';
import { parsePythonJson, Redactor } from '../../src/util/index.ts';
import { goldenFolder, hasGolden } from './golden.ts';
import { dataFiles, dataRoots } from './records.ts';
import { differenceOf, ParityReport } from './report.ts';

test('run folders', { timeout: 300_000 }, async () => {
  const report = new ParityReport('run folders');
  const folder = path.join(goldenFolder, 'opencompass', 'run_folders');
  const zips = hasGolden('opencompass', 'run_folders') ? readdirSync(folder) : [];
  for (const zip of zips) await checkRun(path.join(folder, zip), report);
  report.finish();
});

async function checkRun(zip: string, report: ParityReport): Promise<void> {
  const compat = COMPAT_VERSIONS.find((version) => path.basename(zip).startsWith(version));
  expect(compat, zip).toBeDefined();
  const scratch = mkdtempSync(path.join(tmpdir(), 'run-folder-'));
  try {
    const original = unpack(zip, path.join(scratch, 'original'));
    const copy = unpack(zip, path.join(scratch, 'copy'));
    rmSync(path.join(copy, 'results'), { recursive: true });
    rmSync(path.join(copy, 'summary'), { recursive: true });
    await scoreAnew(copy, compat ?? '0.5.4');
    for (const file of filesBelow(original)) {
      const difference = differenceIn(path.join(original, file), path.join(copy, file));
      report.count(difference && `${path.basename(zip)} ${file}: ${difference}`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Unpacks a zip; the run folder in it. */
function unpack(zip: string, target: string): string {
  const entries = Object.entries(unzipSync(readFileSync(zip))).filter(([name]) => !name.endsWith('/'));
  for (const [name, bytes] of entries) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), bytes);
  }
  const summary = entries.map(([name]) => name).find((name) => name.includes('/summary/')) ?? '';
  return path.join(target, summary.slice(0, summary.indexOf('/summary/')));
}

/** What `-m eval -r` does, with the config that lies in the run folder. */
async function scoreAnew(root: string, compat: Compat): Promise<void> {
  const [dump = ''] = readdirSync(path.join(root, 'configs'));
  const { config } = await resolveConfig({
    config: path.join(root, 'configs', dump),
    compat,
    roots: [],
    builtIn: builtInConfigs(compat),
    env: () => undefined,
    files: dataFiles,
    modules: async () => ({}),
    cwd: root,
  });
  const folder = RunFolder.reopen(path.dirname(root), path.basename(root));
  const { models, datasets } = config;
  const registries = registriesWith([]);
  const data = { roots: dataRoots };
  const plan = await createPlan({ models, datasets, compat, registries, data, mode: 'eval' });
  const open = await openPlan(plan, { registries, secret: () => undefined });
  const never = new AbortController().signal;
  const { finished } = runTasks({
    plan,
    open,
    registries,
    folder,
    events: new RunEvents(),
    redactor: new Redactor(),
    env: () => undefined,
    dumpsDetails: dumpsDetails(undefined, config, compat),
    scoring: { plugins: null },
    stop: never,
    abort: never,
  });
  await makeTable({ config, registries, plan, folder, compat, finished: await finished });
}

/** Results and summaries; the rest of a run folder is not scoring's. */
function filesBelow(root: string): string[] {
  return ['results', 'summary'].flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(part, file))
      .filter((file) => path.extname(file) !== ''),
  );
}

function differenceIn(expected: string, actual: string): string | undefined {
  if (!existsSync(actual)) return 'it is missing';
  const texts = [expected, actual].map((file) => readFileSync(file, 'utf8'));
  const [wanted = '', got = ''] = texts;
  if (path.extname(expected) !== '.json') return differenceOf(wanted, got);
  return (
    differenceOf(parsePythonJson(wanted), parsePythonJson(got)) ??
    (wanted === got ? undefined : 'other spaces')
  );
}
