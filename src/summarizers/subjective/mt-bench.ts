import { pythonStr } from '../../util/index.ts';
import { bracketedLetters, ratedNumber } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import { arenaSummarizer } from './compass-arena.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition } from './contract.ts';
import { cellText, csvRows } from './csv.ts';
import { grouped, roundedMean } from './groups.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const CAPABILITIES = [
  'writing',
  'roleplay',
  'reasoning',
  'math',
  'coding',
  'extraction',
  'stem',
  'humanities',
];
const TOTAL = 'total';
const TYPE = 'opencompass.summarizers.subjective.mtbench.MTBenchSummarizer';

/**
 * MT-Bench, one answer at a time: the mean rating over all datasets, and by capability; 0 if there is none, and nothing where
 * no judgement of a model can be read. Pairs (`judge_type='pair'`) are summed up as CompassArena's, as OpenCompass means to: there it stops.
 */
export const mtBench: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    if (oneOf(args, { of: TYPE, name: 'judge_type', words: ['single', 'pair'] }) === 'pair')
      return arenaSummarizer({ read: bracketedLetters, ties: 'single', checksBias: true });
    return byJudge(ofJudge);
  },
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const datasets = input.datasets.map(({ abbr }) => abbr);
  const reader = new VerdictReader(input, judge);
  const models = input.models.flatMap(({ abbr, name }) => {
    const found = reader.readTexts([abbr], datasets, ratedNumber);
    return found.hasFolder ? [[name, means(found)] as const] : [];
  });
  const rows: Cell[][] = models.map(([name, found]) => [name, ...found.values()]);
  const text = csvRows([['model', TOTAL, ...CAPABILITIES], ...rows]);
  const scores = new Map(
    models.map(([name, found]) => [
      name,
      new Map([...found].flatMap(([key, value]) => numberCell(key, value))),
    ]),
  );
  // OpenCompass reads its file back: these are texts.
  const texts = ([name, found]: (typeof models)[number]) =>
    [name, new Map([...found].map(([key, value]) => [key, cellText(value)]))] as const;
  const overall = new Map(models.map(texts));
  return {
    scores: { judge, title: 'MTbench', scores, overall, coverage: reader.coverage },
    files: models.length === 0 ? [] : [{ name: `MTBench-judged-by--${judge}-capability.csv`, text }],
  };
}

function numberCell(key: string, value: Cell): [string, number][] {
  return typeof value === 'number' ? [[key, value]] : [];
}

function means({ found }: Readings<number>): Map<string, Cell> {
  if (found.length === 0) return new Map([TOTAL, ...CAPABILITIES].map((name) => [name, '']));
  const groups = grouped(
    found.flatMap(({ verdict, record }) => [
      [TOTAL, verdict] as const,
      [pythonStr(record.gold.capability), verdict] as const,
    ]),
  );
  return new Map([TOTAL, ...CAPABILITIES].map((name) => [name, roundedMean(groups.get(name) ?? [])]));
}
