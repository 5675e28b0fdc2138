/**
 * How fast judges are asked: 5,000 answers that are there already, judged by two judges at one server of 50 ms and capacity 64, against
 * the bare loop of the HTTP client with the same requests; then a run in which judges begin while answers still come.
 *
 *     npm run build && node --import tsx bench/judges.ts [--rounds N]
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BenchServer, type ServerStats } from './tools/bench-server.ts';
import { type Measured, measureNode } from './tools/measured.ts';

const COUNT = 5_000;
const JUDGES = ['judge-x', 'judge-y'];
const CAPACITY = 64;

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'dist', 'bin.mjs');
if (!existsSync(program)) throw new Error('build first: npm run build');
const roundsAt = process.argv.indexOf('--rounds');
const rounds = roundsAt < 0 ? 3 : Number(process.argv[roundsAt + 1]);

const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-bench-'));
const server = await BenchServer.start({ latency: 50, capacity: CAPACITY });
try {
  await judgeKnownAnswers();
  await judgeWhileAnswering();
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function judgeKnownAnswers(): Promise<void> {
  writeConfig('known.json', { type: 'lodestone.models.Echo', abbr: 'model', answers: 'seed' });
  await measured([program, 'known.json', '-m', 'infer', '-w', 'out']);
  const [run = ''] = readdirSync(path.join(folder, 'out'));
  for (let round = 0; round < rounds; round += 1) {
    for (const part of ['judgements', 'results'])
      rmSync(path.join(folder, 'out', run, part), { recursive: true, force: true });
    const ours = await measured([program, 'known.json', '-m', 'eval', '-w', 'out', '-r']);
    if (round === 0) writeFileSync(path.join(folder, 'bodies.jsonl'), bodies(run).join('\n'));
    const loop = path.join(root, 'bench', 'tools', 'bare-loop.mjs');
    const address = `${server.url}/chat/completions`;
    const bare = await measured([loop, address, path.join(folder, 'bodies.jsonl'), String(CAPACITY)]);
    const [rate, bareRate] = [middleRate(ours.stats), middleRate(bare.stats)];
    console.log(
      `${ours.stats.answered} judgements: ${rate.toFixed(0)}/s of ${bareRate.toFixed(0)} (${((100 * rate) / bareRate).toFixed(1)} %)` +
        ` · whole ${ours.seconds.toFixed(1)} s / ${bare.seconds.toFixed(1)} s · peak MB ${ours.peakMb.toFixed(0)} / ${bare.peakMb.toFixed(0)}`,
    );
  }
}

/** Four datasets, asked one after the other: the first is judged while the others are answered. */
async function judgeWhileAnswering(): Promise<void> {
  const model = { type: 'lodestone.models.Endpoint', abbr: 'model', api_base: server.url, api_model: 'mock' };
  writeConfig('both.json', model, 4, COUNT / 10);
  await measured([program, 'both.json', '-w', 'both']);
  const [run = ''] = readdirSync(path.join(folder, 'both'));
  const events = readFileSync(path.join(folder, 'both', run, 'events.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const places = (type: string) =>
    events.flatMap((line, at) => (line.includes(`"type":"${type}"`) ? [at] : []));
  const [first = Number.NaN] = places('task-judging');
  const after = places('task-inferred').filter((at) => at > first).length;
  console.log(`judging began while ${after} of 4 datasets were still being answered`);
}

function writeConfig(file: string, model: object, datasets = 1, count = COUNT): void {
  const rows = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ question: `question number ${index}` }),
  );
  writeFileSync(path.join(folder, 'qa.jsonl'), rows.join('\n'));
  const template = (prompt: string) => ({
    type: 'PromptTemplate',
    template: { round: [{ role: 'HUMAN', prompt }] },
  });
  const dataset = (number: number) => ({
    abbr: `qa${number}`,
    type: 'opencompass.datasets.custom.CustomDataset',
    path: path.join(folder, 'qa.jsonl'),
    mode: 'singlescore',
    reader_cfg: { input_columns: ['question'], output_column: null },
    infer_cfg: {
      prompt_template: template(`{question} of set ${number}`),
      retriever: { type: 'ZeroRetriever' },
      inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: {
      evaluator: {
        type: 'LMEvaluator',
        prompt_template: template(`Is it right? A: yes, B: no.\n{question}\n{prediction}`),
        dict_postprocessor: { type: 'opencompass.datasets.generic.generic_llmjudge_postprocess' },
      },
    },
  });
  const judges = JUDGES.map((abbr) => ({
    ...{ type: 'lodestone.models.Endpoint', abbr, api_base: server.url, api_model: abbr },
    ...{ max_out_len: 1024, temperature: 0 },
  }));
  const config = {
    models: [model],
    judge_models: judges,
    datasets: Array.from({ length: datasets }, (_, number) => dataset(number)),
  };
  writeFileSync(path.join(folder, file), JSON.stringify(config));
}

/** The bodies that both judges got, as their journals have them. */
function bodies(run: string): string[] {
  return JUDGES.flatMap((judge) => {
    const file = path.join(folder, 'out', run, 'results', `model_judged-by--${judge}`, 'qa0.json');
    const { details } = JSON.parse(readFileSync(file, 'utf8')) as { details: Record<string, Detail> };
    return Object.values(details).map(({ origin_prompt: turns }) => {
      const messages = turns.map(({ prompt }) => ({ role: 'user', content: prompt }));
      return JSON.stringify({ model: judge, messages, temperature: 0, max_tokens: 1024 });
    });
  });
}

interface Detail {
  readonly origin_prompt: readonly { readonly prompt: string }[];
}

async function measured(args: readonly string[]): Promise<Measured & { readonly stats: ServerStats }> {
  await server.stats();
  const result = await measureNode(args, folder);
  if (result.code !== 0) throw new Error(`exit code ${result.code}: ${result.stderr.slice(-2000)}`);
  return { ...result, stats: await server.stats() };
}

/** Answers a second between the first and the last 5 % of them. */
function middleRate({ bins, binMs, answered }: ServerStats): number {
  let [sum, counted, time] = [0, 0, 0];
  for (const count of bins) {
    sum += count;
    if (sum <= 0.05 * answered || sum > 0.95 * answered) continue;
    counted += count;
    time += binMs;
  }
  return (counted * 1000) / time;
}
