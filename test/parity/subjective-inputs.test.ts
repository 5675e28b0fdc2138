/** Whole subjective runs: what the evaluated models are asked, and the predictions files, without any judge. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { carryOut, prepareRun, resolveRun } from '../../src/app/index.ts';
import { LodestoneError } from '../../src/core/index.ts';
import { parsePythonJson, processSurroundings, Redactor } from '../../src/util/index.ts';
import { differenceOf, ParityReport } from './report.ts';
import { answered, environment, pointedAt, requestDifference } from './subjective-replay.ts';
import { replayServer } from './subjective-server.ts';
import { type SubjectiveRun, subjectiveRuns, type UnpackedRun, unpackRun } from './subjective-zip.ts';

test('subjective inputs', { timeout: 600_000 }, async () => {
  const report = new ParityReport('subjective inputs');
  for (const run of subjectiveRuns()) await checkRun(run, report);
  report.finish();
});

async function checkRun(run: SubjectiveRun, report: ParityReport): Promise<void> {
  const title = `${run.version}/${run.name}`;
  const scratch = mkdtempSync(path.join(tmpdir(), 'subjective-inputs-'));
  const unpacked = unpackRun(run, scratch);
  const server = await replayServer(unpacked.requests);
  const stops = unpacked.stop !== null;
  try {
    pointedAt(unpacked, server.port);
    const { root, models } = await inferred(unpacked, run);
    const recorded = unpacked.requests.filter(({ body }) => models.has(body.model));
    const requests = requestDifference(answered(recorded), server.bodies, stops);
    report.count(requests && `${title}: ${requests}`);
    for (const [file, wanted] of predictionFiles(unpacked.output)) {
      const difference = fileDifference(wanted, path.join(root, file));
      report.count(difference && `${title} ${file}: ${difference}`);
    }
  } catch (error) {
    if (!(error instanceof LodestoneError)) throw error;
    if (stops) report.mended(`${title} stops there, and is refused here: ${error.line}`);
    else report.count(`${title}: ${error.line}`);
  } finally {
    await server.close();
    rmSync(scratch, { recursive: true });
  }
}

/** The stage of inference alone: its run folder, and what the evaluated models are called at the server. */
async function inferred(
  unpacked: UnpackedRun,
  { version }: SubjectiveRun,
): Promise<{ root: string; models: Set<unknown> }> {
  const env = environment(unpacked);
  const surroundings = {
    ...processSurroundings(),
    cwd: unpacked.folder,
    env,
    secret: env,
    secrets: new Redactor(),
  };
  const options = {
    config: unpacked.config,
    compat: version,
    workDir: 'here',
    maxWait: 1,
    mode: 'infer' as const,
  };
  const request = await resolveRun(options, surroundings, true);
  const place = { workDir: path.join(unpacked.folder, 'here') };
  const { folder } = await carryOut(await prepareRun(request, place, surroundings), {});
  return { root: folder.root, models: new Set(request.config.models.map(({ path: name }) => name)) };
}

/** The predictions of each model and dataset; ChatInferencer left those of unfinished ones behind. */
function predictionFiles(output: string | undefined): Map<string, string> {
  const predictions = path.join(output ?? '', 'predictions');
  if (output === undefined || !existsSync(predictions)) return new Map();
  const names = readdirSync(predictions, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !path.basename(file).startsWith('tmp_'))
    .sort(new Intl.Collator('en', { numeric: true }).compare);
  const texts = new Map<string, string[]>();
  for (const name of names) {
    const text = readFileSync(path.join(predictions, name), 'utf8');
    const whole = path.join('predictions', wholeName(name, names));
    texts.set(whole, [...(texts.get(whole) ?? []), text]);
  }
  return new Map([...texts].map(([name, parts]) => [name, joined(parts)]));
}

/** A part `_0`, `_1`, … of a dataset belongs to one file here. */
function wholeName(name: string, names: readonly string[]): string {
  const isPart = names.includes(name.replace(/_\d+\.json$/, '_0.json'));
  return isPart ? name.replace(/_\d+\.json$/, '.json') : name;
}

function joined(parts: readonly string[]): string {
  const [only = ''] = parts;
  if (parts.length === 1) return only;
  const records = parts.flatMap((part) => Object.values(JSON.parse(part)));
  return JSON.stringify(Object.fromEntries(records.map((record, index) => [index, record])), null, 4);
}

function fileDifference(wanted: string, here: string): string | undefined {
  if (!existsSync(here)) return 'it is missing';
  const got = readFileSync(here, 'utf8');
  if (wanted === got) return undefined;
  return differenceOf(parsePythonJson(wanted), parsePythonJson(got)) ?? 'other text';
}
