/**
 * Writes test/parity/golden: the part of a golden folder that anyone can check, because its records need no data but
 * what the project ships or the golden folder itself brings.
 *
 *     node --import tsx scripts/select-golden.ts <golden folder>
 *
 * Fails when the selection is larger than 2 MB.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const LARGEST = 2 * 1024 * 1024;

/** Files and folders that are small enough to be taken whole. */
const WHOLE = [
  ...['http', 'ppl', 'published'],
  ...['configs/dictaction.json', 'configs/versions-0.2.4.json.gz', 'configs/versions-head.json.gz'],
  ...['subjective/0.3.3/pred_postprocessor_nomatch.zip', 'subjective/0.5.4/alpaca_v2_base_is_model.zip'],
  ...['subjective/0.5.4/alpaca_bt_style.zip', 'subjective/0.5.4/elbench.zip'],
  ...['subjective/0.5.4/eval_postprocessor_pair.zip', 'subjective/0.3.3/mode_allpair_no_base.zip'],
  ...['arenahard_summarizer_other_base', 'followbench', 'wildbench_pair'].map(
    (name) => `subjective/0.3.3/${name}.zip`,
  ),
  ...['opencompass/data_stubs', 'opencompass/run_folders/0.5.4-mixed_fail.zip'],
  ...['vendors/XunFei.jsonl.gz', 'vendors/XunFeiSpark.jsonl.gz'],
  ...['units/random.jsonl.gz', 'units/random-uses.json', 'units/templates.jsonl.gz'],
];

/** Files of which every n-th record is taken. */
const SAMPLED: Readonly<Record<string, number>> = {
  'configs/0.2.4.jsonl.gz': 20,
  'configs/head.jsonl.gz': 16,
  'units/postprocess.jsonl.gz': 12,
  'units/evaluators.jsonl.gz': 5,
  'units/math.jsonl.gz': 2,
  'units/retrievers.jsonl.gz': 2,
  'units/subjective.jsonl.gz': 4,
  'units/graders.jsonl.gz': 13,
  'opencompass/0.3.3/_summary.jsonl.gz': 4,
  'opencompass/0.5.4/_summary.jsonl.gz': 4,
};

/** A program that works for about as long as it may: in time on one machine, not on another. */
const UNSETTLED = /def find_Rotations/;

/** Families of which the datasets whose data is at hand are taken, by file. */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  ceval: /^ceval-(computer_network|law|plant_protection|accountant)$/,
  ARC_e: /./,
  lambada: /./,
  nq: /^nq$/,
  _variants: /^(ceval-computer_network|ARC-e)$/,
};

interface GoldenRecord {
  readonly abbr: string;
  readonly [reference: string]: unknown;
}

const [source = ''] = process.argv.slice(2);
const target = path.resolve(import.meta.dirname, '..', 'test', 'parity', 'golden');

rmSync(target, { recursive: true, force: true });
for (const name of WHOLE) copy(name);
for (const [name, step] of Object.entries(SAMPLED))
  write(
    name,
    linesOf(name).filter((line, i) => i % step === 0 && !UNSETTLED.test(line)),
  );
for (const version of ['0.3.3', '0.5.4']) {
  for (const [family, abbrs] of Object.entries(FAMILIES)) selectFamily(version, family, abbrs);
}
const size = sizeOf(target);
console.log(`test/parity/golden: ${(size / 1024).toFixed(0)} kB`);
if (size > LARGEST) {
  console.error('That is more than 2 MB: take fewer records.');
  process.exit(1);
}

function copy(name: string): void {
  if (!existsSync(path.join(source, name))) return;
  mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
  cpSync(path.join(source, name), path.join(target, name), { recursive: true });
}

function linesOf(name: string): string[] {
  const file = path.join(source, name);
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function write(name: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const file = path.join(target, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
}

/** The records of a family's datasets. Those that refer to one of another dataset stay only with it. */
function selectFamily(version: string, family: string, abbrs: RegExp): void {
  const name = `opencompass/${version}/${family}.jsonl.gz`;
  const lines = linesOf(name).filter((line) => {
    const record = JSON.parse(line) as GoldenRecord;
    return abbrs.test(record.abbr) && referencesOf(record).every(({ abbr }) => abbrs.test(abbr));
  });
  write(name, lines);
}

function referencesOf(record: GoldenRecord): { abbr: string }[] {
  return Object.entries(record).flatMap(([key, value]) =>
    key.endsWith('_same_as') ? [value as { abbr: string }] : [],
  );
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
