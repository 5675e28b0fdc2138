import { bracketedTruth } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { JudgedInput, JudgedSummarizerDefinition } from './contract.ts';
import { csvRows } from './csv.ts';
import { meanOf } from './groups.ts';
import { VerdictReader } from './verdict-reader.ts';

const TOTAL = 'total';
const TYPE = 'opencompass.summarizers.subjective.all_obj.AllObjSummarizer';

/**
 * Answers that a judge calls right or wrong: the share of right ones, one file for each dataset. OpenCompass sums up the first judge
 * alone, and nothing goes into its table of all datasets.
 */
export const allObj: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['single'] });
    return byJudge(ofJudge);
  },
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const datasets = input.datasets.map(({ abbr }) => ({ abbr, shares: correctShares(abbr, input, reader) }));
  const cells = (model: string) =>
    datasets.flatMap(({ abbr, shares }) => {
      const share = shares.get(model);
      return share === undefined ? [] : [[abbr, share] as const];
    });
  return {
    scores: {
      ...{ judge, title: 'share of right answers', coverage: reader.coverage },
      scores: new Map(input.models.map(({ abbr }) => [abbr, new Map(cells(abbr))])),
    },
    files: datasets
      .filter(({ shares }) => shares.size > 0)
      .map(({ abbr, shares }) => ({
        name: `judged-by--${judge}-${abbr}.csv`,
        text: csvRows([['model', TOTAL], ...shares]),
      })),
  };
}

function correctShares(
  dataset: string,
  { models }: JudgedInput,
  reader: VerdictReader,
): ReadonlyMap<string, number> {
  return new Map(
    models.flatMap(({ abbr }) => {
      const { found } = reader.readTexts([abbr], [dataset], bracketedTruth);
      const marks = found.map(({ verdict }) => (verdict ? 1 : 0));
      return found.length === 0 ? [] : [[abbr, meanOf(marks)] as const];
    }),
  );
}
