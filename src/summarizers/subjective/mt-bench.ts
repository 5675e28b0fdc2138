import { type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { ratedNumber } from '../../verdicts/index.ts';
import type { Cell, JudgedInput, JudgedScores, JudgedSummarizer, SummaryFile } from './contract.ts';
import { cellText, csvRows } from './csv.ts';
import { grouped, type Readings, readVerdicts, roundedMean } from './reading.ts';

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

/** MT-Bench, one answer at a time: the mean rating over all datasets, and by capability; 0 where there is none. */
export const mtBench: JudgedSummarizer = {
  types: ['MTBenchSummarizer'],
  summarize(args, input) {
    checkType(args);
    const parts = input.judges.map((judge) => ofJudge(judge, input));
    return { scores: parts.map(({ scores }) => scores), files: parts.flatMap(({ files }) => files) };
  },
};

function checkType({ judge_type: given = 'single' }: JsonObject): void {
  if (plain(given) === 'single') return;
  throw new LodestoneError(
    'not-built',
    `judge_type of MTBenchSummarizer is ${JSON.stringify(plain(given))}`,
    {
      hint: 'Pairs of MT-Bench cannot be summed up in OpenCompass either; take single.',
    },
  );
}

function ofJudge(judge: string, input: JudgedInput): { scores: JudgedScores; files: SummaryFile[] } {
  const datasets = input.datasets.map(({ abbr }) => abbr);
  const counts = { replies: 0, readable: 0 };
  const models = input.models.flatMap(({ abbr, name }) => {
    const found = readVerdicts(input, { models: [abbr], judge, datasets }, ({ prediction }) =>
      ratedNumber(pythonStr(prediction)),
    );
    if (found === undefined) return [];
    counts.replies += found.replies;
    counts.readable += found.found.length;
    return [[name, means(found)] as const];
  });
  const rows: Cell[][] = models.map(([name, found]) => [name, ...found.values()]);
  const text = csvRows([['model', TOTAL, ...CAPABILITIES], ...rows]);
  return {
    scores: {
      ...{ judge, title: 'MTbench', ...counts },
      // OpenCompass reads its file back: these are texts.
      scores: new Map(
        models.map(([name, found]) => [
          name,
          new Map([...found].map(([key, value]) => [key, cellText(value)])),
        ]),
      ),
    },
    files: [{ name: `MTBench-judged-by--${judge}-capability.csv`, text }],
  };
}

function means({ found }: Readings<number>): Map<string, number> {
  const groups = grouped(
    found.flatMap(({ verdict, record }) => [
      [TOTAL, verdict] as const,
      [pythonStr(record.gold.capability), verdict] as const,
    ]),
  );
  return new Map([TOTAL, ...CAPABILITIES].map((name) => [name, roundedMean(groups.get(name) ?? [])]));
}
