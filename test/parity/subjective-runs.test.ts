/**
 * Whole subjective runs of the real OpenCompass, run here against the replies that were recorded: what is asked of models and
 * judges, which judge tasks there are, and what is written of what judges said.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { carryOut, planRun, prepareRun, resolveRun } from '../../src/app/index.ts';
import { LodestoneError } from '../../src/core/index.ts';
import { type JudgeTask, judgedDataset, type Plan } from '../../src/run/index.ts';
import type { JudgedSummary } from '../../src/summarizers/index.ts';
import { parsePythonJson, processSurroundings, Redactor } from '../../src/util/index.ts';
import { differenceOf, ParityReport } from './report.ts';
import { printedDifference } from './subjective-printed.ts';
import { answered, environment, pointedAt, requestDifference } from './subjective-replay.ts';
import { replayServer } from './subjective-server.ts';
import { type SubjectiveRun, subjectiveRuns, type UnpackedRun, unpackRun } from './subjective-zip.ts';
import { unseeded } from './unseeded-ratings.ts';

const ONLY = process.env.LODESTONE_PARITY_RUN;

test('subjective runs', { timeout: 600_000 }, async () => {
  const requests = new ParityReport('subjective requests');
  const tasks = new ParityReport('subjective tasks');
  const results = new ParityReport('subjective results');
  const summaries = new ParityReport('subjective summaries');
  const printed = new ParityReport('subjective printed');
  for (const run of subjectiveRuns())
    if (ONLY === undefined || `${run.version}/${run.name}`.includes(ONLY))
      await checkRun(run, { requests, tasks, results, summaries, printed });
  if (ONLY !== undefined) return;
  const all = [requests, tasks, results, summaries, printed];
  const seen = all.map((report) => report.print());
  for (const [place, report] of all.entries()) report.verify(seen[place]);
});

interface Reports {
  readonly requests: ParityReport;
  readonly tasks: ParityReport;
  readonly results: ParityReport;
  readonly summaries: ParityReport;
  readonly printed: ParityReport;
}

async function checkRun(run: SubjectiveRun, reports: Reports): Promise<void> {
  const title = `${run.version}/${run.name}`;
  const scratch = mkdtempSync(path.join(tmpdir(), 'subjective-'));
  const unpacked = unpackRun(run, scratch);
  const recorded = unpacked.requests;
  const server = await replayServer(recorded);
  try {
    pointedAt(unpacked, server.port);
    const outcome = await carried(unpacked, run);
    if (outcome instanceof LodestoneError) {
      const isMissing =
        ['unknown-component', 'not-built'].includes(outcome.code) ||
        outcome.message.startsWith('there is no config "opencompass.');
      if (isMissing) reports.results.notBuilt(`${title}: ${outcome.message}`);
      else if (unpacked.stop === null) reports.results.count(`${title}: ${outcome.line}`);
      else reports.results.mended(`${title} stops there, and is refused here: ${outcome.line}`);
      return;
    }
    const isCutTwice = unpacked.stop?.includes("don't have the same number of rows") === true;
    const deviation = isCutTwice ? 'a range that is applied twice' : undefined;
    reports.requests.count(
      prefixed(title, requestDifference(answered(recorded), server.bodies, unpacked.stop !== null)),
      deviation,
    );
    const expected = judgeTasksIn(unpacked);
    if (expected !== undefined)
      reports.tasks.count(prefixed(title, differenceOf(expected, plannedTasks(outcome.plan))));
    for (const file of judgedFiles(unpacked.output)) {
      const [there, here] = [path.join(unpacked.output ?? '', file), path.join(outcome.root, file)];
      reports.results.count(prefixed(`${title} ${file}`, fileDifference(there, here)), deviation);
    }
    for (const file of summaryFiles(unpacked.output)) {
      const here = ownSummaryFile(outcome.root, unpacked.output ?? '', file);
      if (outcome.judged !== undefined)
        reports.summaries.count(
          prefixed(
            `${title} ${path.basename(file)}`,
            textDifference(file, here, { root: outcome.root, title }),
          ),
        );
      else reports.summaries.notBuilt(`${title} ${path.basename(file)}`);
    }
    // What a `dict_postprocessor` reads is no summarizer's, and makes no files.
    if (unpacked.stop === null && outcome.judged !== undefined && outcome.judged.files.length > 0)
      reports.printed.count(
        prefixed(title, printedDifference(unpacked.folder, outcome.judged)),
        'a verdict that compares nothing',
      );
    if (ONLY !== undefined)
      process.stdout.write(`${title}: ${server.bodies.length} requests, ${outcome.root}\n`);
  } finally {
    await server.close();
    if (ONLY === undefined) rmSync(scratch, { recursive: true });
  }
  if (ONLY !== undefined) for (const report of Object.values(reports)) report.print();
}

async function carried(
  unpacked: UnpackedRun,
  { version }: SubjectiveRun,
): Promise<{ plan: Plan; root: string; judged: JudgedSummary | undefined } | LodestoneError> {
  const env = environment(unpacked);
  const surroundings = {
    ...processSurroundings(),
    cwd: unpacked.folder,
    env,
    secret: env,
    secrets: new Redactor(),
  };
  try {
    // A model that always fails is given up at once.
    const isBroken = readFileSync(unpacked.config, 'utf8').includes('broken');
    const options = { config: unpacked.config, compat: version, workDir: 'here', maxWait: isBroken ? 1 : 60 };
    const request = await resolveRun(options, surroundings, true);
    const { plan } = await planRun(request, 'all', surroundings);
    const place = { workDir: path.join(unpacked.folder, 'here') };
    const { folder, judged } = await carryOut(await prepareRun(request, place, surroundings), {});
    const missing = missingPart(folder.root);
    if (missing !== undefined) return new LodestoneError('unknown-component', missing);
    return { plan, root: folder.root, judged: judged?.notBuilt.length === 0 ? judged : undefined };
  } catch (error) {
    if (error instanceof LodestoneError) return error;
    throw error;
  }
}

/** Why a task was not begun, where the part that scores it is not built. */
function missingPart(root: string): string | undefined {
  const events = readFileSync(path.join(root, 'events.jsonl'), 'utf8');
  const message = /"code":"unknown-component","message":("(?:[^"\\]|\\.)*")/.exec(events)?.[1];
  return message === undefined ? undefined : JSON.parse(message);
}

interface RecordedTask {
  readonly abbr: string;
  readonly models: readonly (string | readonly string[])[];
  readonly datasets: readonly (readonly { readonly abbr: string }[])[];
  readonly judge_model?: string;
  readonly meta_judge_model?: string;
  readonly infer_order?: string | null;
}

/** The judge tasks of the run, as its partitioner made them; undefined where it never did. */
function judgeTasksIn({ folder }: UnpackedRun): unknown[] | undefined {
  const file = path.join(folder, 'tasks.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const calls = lines
    .filter((line) => line !== '')
    .map((line): { partitioner: string; tasks: RecordedTask[] } => JSON.parse(line))
    .filter(({ partitioner }) => partitioner.startsWith('Subjective'));
  const [last] = calls;
  return last?.tasks.map(({ models, datasets, judge_model, infer_order }) => ({
    models: models.flat(),
    dataset: datasets.flat()[0]?.abbr,
    judge: judge_model,
    order: infer_order ?? null,
  }));
}

function plannedTasks({ tasks }: Plan): unknown[] {
  return tasks
    .filter((task): task is JudgeTask => task.kind === 'judge' && task.judging !== undefined)
    .map((task) => ({
      models: task.judging?.models,
      dataset: judgedDataset(task),
      judge: task.judge,
      order: task.judging?.order,
    }));
}

/** Results that the run wrote; what a judge said in the course of scoring lies elsewhere here. */
function judgedFiles(output: string | undefined): string[] {
  const results = path.join(output ?? '', 'results');
  if (output === undefined || !existsSync(results)) return [];
  return readdirSync(results, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !/_replica\d+\.json$/.test(file))
    .map((file) => path.join('results', file));
}

function fileDifference(there: string, here: string): string | undefined {
  if (!existsSync(here)) return 'it is missing';
  const [wanted, got] = [readFileSync(there, 'utf8'), readFileSync(here, 'utf8')];
  if (wanted === got) return undefined;
  return differenceOf(parsePythonJson(wanted), parsePythonJson(got)) ?? 'other text';
}

/** Summaries of what judges said, which the run wrote. */
function summaryFiles(output: string | undefined): string[] {
  const summary = path.join(output ?? '', 'summary');
  if (output === undefined || !existsSync(summary)) return [];
  const folder = path.join(summary, path.basename(output));
  const own = existsSync(folder) ? readdirSync(folder).map((file) => path.join(folder, file)) : [];
  const beside = readdirSync(summary).filter((file) =>
    /_(?:by_.*|all_scores.*)\.(?:txt|csv|json)$/.test(file),
  );
  return [...own, ...beside.map((file) => path.join(summary, file))];
}

/** Where a run of now has such a file: names hold the time of the run. */
function ownSummaryFile(root: string, output: string, file: string): string {
  const times = [path.basename(output), path.basename(root)] as const;
  return path.join(root, path.relative(output, file).replaceAll(...times));
}

function textDifference(
  there: string,
  here: string,
  { root, title }: { readonly root: string; readonly title: string },
): string | undefined {
  if (!existsSync(here)) return 'it is missing';
  const time = /_(\d{8}_\d{6})_by_/.exec(path.basename(there))?.[1];
  const text = readFileSync(there, 'utf8');
  const wanted = time === undefined ? text : text.replace(time, path.basename(root));
  const got = readFileSync(here, 'utf8');
  const name = path.basename(there);
  if (/^summary_.*(?:_all_scores|\.json)|bt_rating/.test(name + wanted))
    return ratingsDifference(title, wanted, got);
  const isOptimized = name.startsWith('arena_hard_');
  return isOptimized ? closeDifference(wanted, got) : differenceOf(wanted, got);
}

/** Ratings of Bradley-Terry summaries, of which some depend on a seed. */
function ratingsDifference(title: string, wanted: string, got: string): string | undefined {
  const [there, here] = [unseeded(title, wanted), unseeded(title, got)];
  return there.problem ?? here.problem ?? closeDifference(there.text, here.text);
}

const DECIMAL = /-?\d+\.\d+/g;
/** Relative; of numbers that an optimizer ends at. */
const TOLERANCE = 1e-6;

/** Ratings so far from the anchor are of models that only won or only lost: the best ones are infinite, and a search ends somewhere. */
const [ANCHOR, FAR, LOOSE] = [1000, 1000, 1e-3];

/** Texts that hold what an optimizer found: equal but for the last digits of their numbers. */
function closeDifference(wanted: string, got: string): string | undefined {
  const [numbers, others] = [wanted, got].map((text) => text.match(DECIMAL)?.map(Number) ?? []);
  const frames = [wanted, got].map((text) => text.replace(DECIMAL, '#'));
  const difference = differenceOf(frames[0], frames[1]);
  if (difference !== undefined) return difference;
  const place = numbers?.findIndex((number, index) => {
    const tolerance = Math.abs(number - ANCHOR) > FAR ? LOOSE : TOLERANCE;
    return Math.abs(number - (others?.[index] ?? Number.NaN)) > tolerance * Math.abs(number);
  });
  if (place === undefined || place < 0) return undefined;
  return `number ${place}: expected ${numbers?.[place]}, got ${others?.[place]}`;
}

function prefixed(title: string, difference: string | undefined): string | undefined {
  return difference && `${title}: ${difference}`;
}
