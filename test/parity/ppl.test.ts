/** Perplexities of SmolLM2-135M-Instruct against those that OpenCompass's HuggingFaceBaseModel computed in float32. */
import { afterAll, expect, test } from 'vitest';
import { findEnginePackage, findWeights, LlamaEngine } from '../../src/models/local/index.ts';
import { mayLack } from './floors.ts';
import { goldenRecords, hasGolden } from './golden.ts';
import { ParityReport } from './report.ts';

interface Scored {
  index: number;
  label: string;
  tokens: number[];
  ppl: number;
}

/** llama.cpp computes with 8-bit activations: a value this near, in nats, counts as equal. */
const EQUAL = 0.1;

const FILE = ['ppl', 'smollm2-arc-e.jsonl.gz'] as const;
const weights = findWeights('SmolLM2-135M-Instruct', (name) => process.env[name]);
const reason =
  !hasGolden(...FILE) && mayLack('ppl') ? 'no golden file' : weights === undefined ? 'no weights' : undefined;

let engine: LlamaEngine | undefined;
afterAll(() => engine?.close());

test.skipIf(reason !== undefined)(
  `parity ppl${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const records = [...goldenRecords<Scored>(...FILE)];
    const own: number[] = [];
    for (const { tokens } of records) own.push(await perplexity(tokens));
    const differences = records.map(({ ppl }, i) => Math.abs((own[i] ?? Number.NaN) - ppl));
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / records.length;
    const largest = Math.max(...differences);
    const questions = [...new Set(records.map(({ index }) => index))];
    const same = questions.filter((question) => {
      const places = records.flatMap(({ index }, i) => (index === question ? [i] : []));
      return least(places, (i) => own[i] ?? 0) === least(places, (i) => records[i]?.ppl ?? 0);
    }).length;
    const report = new ParityReport('ppl');
    for (const [i, { index, label }] of records.entries()) {
      const off = differences[i] ?? Number.NaN;
      report.count(off <= EQUAL ? undefined : `${index} ${label}: off by ${off}`);
    }
    report.finish();
    process.stdout.write(
      `  mean difference ${mean.toFixed(4)}, largest ${largest.toFixed(4)}, same label ${same}/${questions.length}\n`,
    );
    expect(mean).toBeLessThanOrEqual(0.03);
    expect(same).toBeGreaterThanOrEqual(questions.length * 0.9);
  },
);

/** Mean loss of the tokens, read as they are given. */
async function perplexity(ids: number[]): Promise<number> {
  engine ??= open(weights ?? '');
  const work = { kind: 'score', prompt: { ids, sharedPrefix: 0 }, cuts: [], context: '' } as const;
  const { sum, counted } = await engine.do(work, new AbortController().signal);
  return sum / counted;
}

function open(file: string): LlamaEngine {
  const { binding, folder } = findEnginePackage();
  const settings = {
    binding,
    folder,
    weights: file,
    threads: 1,
    fixedThreads: true,
    bytesPerPosition: 23_040,
  };
  return new LlamaEngine(settings, (line) => process.stderr.write(`${line}\n`));
}

/** The place with the smallest value; the first of equals. */
function least(places: number[], measure: (place: number) => number): number | undefined {
  return places.reduce<number | undefined>(
    (best, place) => (best === undefined || measure(place) < measure(best) ? place : best),
    undefined,
  );
}
