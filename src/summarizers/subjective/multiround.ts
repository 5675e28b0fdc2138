import { isPlainObject } from '../../core/index.ts';
import { numpyMean, pythonStr } from '../../util/index.ts';
import { listedRounds } from '../../verdicts/index.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition, JudgementRecord } from './contract.ts';
import { csvRows } from './csv.ts';
import { grouped, meanOf } from './groups.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const CAPABILITIES = ['json', 'csv', 'email', 'markdown', 'article'];
const CATEGORIES = [
  { name: '中文', columns: CAPABILITIES.map((one) => `${one}_zh`) },
  { name: '英文', columns: CAPABILITIES.map((one) => `${one}_en`) },
];
const [MODEL, TOTAL] = ['模型', '总分'];

/**
 * Dialogues of many rounds: the share of rounds that a judge does not list as wrong, by capability and language, unrounded; a capability
 * without judgements counts 0 in the totals. As in OpenCompass the header stands before every row; OpenCompass sums up the first judge
 * alone, and nothing goes into its table of all datasets.
 */
export const multiround: JudgedSummarizerDefinition = {
  type: 'opencompass.summarizers.subjective.multiround.MultiroundSummarizer',
  arguments: [],
  create: () => byJudge(ofJudge),
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const rows: Cell[][] = [];
  const scores = new Map<string, ReadonlyMap<string, number>>();
  for (const { abbr } of input.models) {
    const own = new Map<string, number>();
    for (const { abbr: dataset } of input.datasets) {
      const { hasFolder, found } = reader.readTexts([abbr], [dataset], listedRounds);
      if (!hasFolder) continue;
      const cells = roundCells(found);
      rows.push(...HEADER, [abbr, ...cells.values()]);
      if (found.length > 0) for (const [name, value] of cells) own.set(`${dataset}: ${name}`, value);
    }
    scores.set(abbr, own);
  }
  return {
    scores: { judge, title: 'share of right rounds', scores, coverage: reader.coverage },
    files: rows.length === 0 ? [] : [{ name: `judged-by--${judge}-capability.csv`, text: csvRows(rows) }],
  };
}

const TOTALS = CATEGORIES.map(({ name }) => `${name}总分`);

const HEADER: Cell[][] = [
  Array.from({ length: 2 + CATEGORIES.length * (1 + CAPABILITIES.length) }, (_, place) => String(place)),
  [MODEL, TOTAL, ...CATEGORIES.flatMap(({ name, columns }) => [name, ...columns.map(() => '')])],
  [MODEL, TOTAL, ...CATEGORIES.flatMap(({ columns }, place) => [TOTALS[place] ?? '', ...columns])],
];

/** The total, and each category with its capabilities. */
function roundCells(found: Readings<number>['found']): Map<string, number> {
  const groups = grouped(
    found.map(({ verdict, record }) => [recordGroup(record), rightShare(verdict, record)]),
  );
  const categories = CATEGORIES.map(({ columns }, place) => {
    const means = columns.map((column) => [column, meanOf(groups.get(column) ?? [])] as const);
    return { name: TOTALS[place] ?? '', mean: numpyMean(means.map(([, mean]) => mean)), means };
  });
  const total = categories.reduce((sum, { mean }) => sum + mean, 0) / categories.length;
  const cells = categories.flatMap(({ name, mean, means }) => [[name, mean] as const, ...means]);
  return new Map([[TOTAL, total], ...cells]);
}

function recordGroup(record: JudgementRecord): string {
  return `${pythonStr(record.gold.capability)}_${pythonStr(others(record).language)}`;
}

function rightShare(wrong: number, record: JudgementRecord): number {
  const rounds = Number(others(record).round);
  return (rounds - wrong) / rounds;
}

function others({ gold }: JudgementRecord): JudgementRecord['gold'] {
  return isPlainObject(gold.others) ? gold.others : {};
}
