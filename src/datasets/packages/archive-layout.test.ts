import { expect, test } from 'vitest';
import { packageRoot, partPlacing } from './archive-layout.ts';
import type { ArchivePart, DataPackage } from './data-package.ts';

const pack = (...holds: string[]): DataPackage => ({ name: 'some', title: 'Some', holds, sources: [] });
const part = (rest: Partial<ArchivePart> = {}): ArchivePart => ({
  kind: 'archive',
  from: { url: 'x' },
  ...rest,
});

function placed(entries: string[], { holds, ...rest }: { holds: string[] } & Partial<ArchivePart>) {
  const placing = partPlacing(entries, part(rest), pack(...holds));
  return entries.map((entry) => placing(entry));
}

test('the root of a package', () => {
  expect(packageRoot(pack('ceval/formal_ceval/dev', 'ceval/formal_ceval/val'))).toBe('ceval/formal_ceval');
  expect(packageRoot(pack('BBH/data', 'BBH/lib_prompt'))).toBe('BBH');
  expect(packageRoot(pack('lambada/test.jsonl'))).toBe('lambada');
  expect(packageRoot(pack('AGIEval/data/v1'))).toBe('AGIEval/data/v1');
  expect(packageRoot(pack('SQuAD2.0'))).toBe('SQuAD2.0');
  expect(packageRoot(pack('aime.jsonl'))).toBe('aime.jsonl');
});

test('folders are found at the top of an archive, in others, and where the archive begins inside of them', () => {
  const holds = ['subjective/mtbench'];
  expect(placed(['subjective/mtbench/a.json', 'other/b'], { holds })).toEqual([
    'subjective/mtbench/a.json',
    undefined,
  ]);
  expect(placed(['data/subjective/mtbench/a.json'], { holds })).toEqual(['subjective/mtbench/a.json']);
  expect(placed(['mtbench/x/a.json'], { holds })).toEqual(['subjective/mtbench/x/a.json']);
  expect(placed(['aime.jsonl'], { holds: ['aime.jsonl'] })).toEqual(['aime.jsonl']);
  expect(placed(['hmmt.jsonl'], { holds: ['hmmt2026/hmmt.jsonl'] })).toEqual(['hmmt2026/hmmt.jsonl']);
  expect(placed(['mbpp/mbpp.jsonl', 'mbpp/LICENSE'], { holds: ['mbpp/mbpp.jsonl'] })).toEqual([
    'mbpp/mbpp.jsonl',
    'mbpp/LICENSE',
  ]);
});

test('an archive of many packages is not taken for one of them', () => {
  const entries = ['data/mmlu/test/a.csv', 'data/GAOKAO-BENCH/data/x.json'];
  expect(placed(entries, { holds: ['GAOKAO-BENCH/data'], isShared: true })).toEqual([
    undefined,
    'GAOKAO-BENCH/data/x.json',
  ]);
  expect(placed(['data/mmlu/a.csv'], { holds: ['GAOKAO-BENCH/data'], isShared: true })).toEqual([undefined]);
});

test('named folders are moved and all else is left out', () => {
  const folders = { 'OpenBookQA-V1/Data': 'openbookqa', dev: 'ceval/dev' };
  const holds = ['openbookqa/Main'];
  expect(
    placed(['OpenBookQA-V1/Data/Main/a.jsonl', 'OpenBookQA-V1/README', 'ceval-exam/dev/x.csv'], {
      holds,
      folders,
    }),
  ).toEqual(['openbookqa/Main/a.jsonl', undefined, 'ceval/dev/x.csv']);
});

test('nothing leads out of the folder, and what macOS adds is left out', () => {
  const entries = [
    'mmlu/../../etc/passwd',
    '../mmlu/x',
    'mmlu\\x',
    '__MACOSX/mmlu/a',
    'mmlu/._a',
    'mmlu/.DS_Store',
  ];
  expect(placed(entries, { holds: ['mmlu'] })).toEqual(entries.map(() => undefined));
});
