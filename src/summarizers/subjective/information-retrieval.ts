import { isPlainObject } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { bracketedDigits, concludedTruth } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition, JudgementRecord } from './contract.ts';
import { csvRows } from './csv.ts';
import { grouped, meanOf } from './groups.ts';
import { VerdictReader } from './verdict-reader.ts';

const [MODEL, TOTAL] = ['模型', 'total'];
const TYPE = 'opencompass.summarizers.subjective.information_retrival.IRSummarizer';
const KINDS = ['autoj', 'general'] as const;

/**
 * Answers from retrieved documents (0.2.4): the mean score, and by language, unrounded, one row for each model and dataset under the
 * header of the first. `judge_type`: `autoj` (`[n]`) or `general` (`[[Correct]]`, `[[对]]`: 1). OpenCompass sums up `judge_model` of the
 * config alone.
 */
export const informationRetrieval: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    const kind = oneOf(args, { of: TYPE, name: 'judge_type', words: KINDS });
    const read = kind === 'autoj' ? bracketedDigits : concludedScore;
    return byJudge((judge, input) => ofJudge(judge, read, input));
  },
};

function concludedScore(reply: string): number | undefined {
  const truth = concludedTruth(reply);
  return truth === undefined ? undefined : Number(truth);
}

function ofJudge(judge: string, read: (reply: string) => number | undefined, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const rows: Cell[][] = [];
  const scores = new Map<string, ReadonlyMap<string, number>>();
  for (const { abbr } of input.models) {
    const own = new Map<string, number>();
    for (const { abbr: dataset } of input.datasets) {
      const { found } = reader.readTexts([abbr], [dataset], read);
      if (found.length === 0) continue;
      const groups = grouped(
        found.flatMap(({ verdict, record }) => [
          [TOTAL, verdict] as const,
          [recordLanguage(record), verdict] as const,
        ]),
      );
      const means = [...groups].map(([name, values]) => [name, meanOf(values)] as const);
      if (rows.length === 0) rows.push(['0', '1', '2', '3'], [MODEL, ...means.map(([name]) => name)]);
      rows.push([abbr, ...means.map(([, mean]) => mean)]);
      for (const [name, mean] of means) own.set(`${dataset}: ${name}`, mean);
    }
    scores.set(abbr, own);
  }
  return {
    scores: { judge, title: 'share of right answers', scores, coverage: reader.coverage },
    files: rows.length === 0 ? [] : [{ name: `judged-by--${judge}.csv`, text: csvRows(rows) }],
  };
}

function recordLanguage({ gold }: JudgementRecord): string {
  return pythonStr(isPlainObject(gold.others) ? gold.others.lan : undefined);
}
