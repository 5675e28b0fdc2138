import { float, type Json } from '../../core/index.ts';
import { numpyMean, pythonDumps, pythonStr } from '../../util/index.ts';
import { flamesRating } from '../../verdicts/index.ts';
import { oneOf } from './arguments.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { JudgedInput, JudgedSummarizerDefinition, SummaryFile } from './contract.ts';
import { VerdictReader } from './verdict-reader.ts';

const AVERAGE = 'average';
const TYPE = 'opencompass.summarizers.subjective.flames.FlamesSummarizer';

/**
 * Flames: the mean score of each dataset, in which a reply without one counts as 0, and the mean of datasets. The file is that of
 * OpenCompass: the numbers of the last model, whose average is taken again after each dataset, over what stands there already, the
 * old average and other models' numbers included. OpenCompass stops where there are several judges.
 */
export const flames: JudgedSummarizerDefinition = {
  type: TYPE,
  arguments: ['judge_type'],
  create(args) {
    oneOf(args, { of: TYPE, name: 'judge_type', words: ['general'] });
    return byJudge(ofJudge);
  },
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const reader = new VerdictReader(input, judge);
  const running = new Map<string, number>();
  const scores = new Map<string, ReadonlyMap<string, number>>();
  for (const { abbr } of input.models) {
    const own = new Map<string, number>();
    for (const { abbr: dataset } of input.datasets) {
      const { isThere, hasFolder, found } = reader.read({
        ...{ models: [abbr], datasets: [dataset] },
        read: ({ prediction }) => ({ rating: flamesRating(pythonStr(prediction)) }),
        isVerdict: ({ rating }) => rating !== undefined,
      });
      if (!hasFolder) continue;
      const mean = numpyMean(found.map(({ verdict }) => verdict.rating ?? 0));
      if (isThere) own.set(dataset, mean);
      running.set(dataset, mean);
      const values = [...running.values()];
      running.set(AVERAGE, values.reduce((sum, value) => sum + value, 0) / values.length);
    }
    const means = [...own.values()];
    scores.set(abbr, means.length === 0 ? own : own.set(AVERAGE, numpyMean(means)));
  }
  const file = scoreFile(judge, running);
  const isMixed = running.size > 2 || [...scores.values()].filter((of) => of.size > 0).length > 1;
  const notes = [
    `${file.name} is that of OpenCompass: numbers of the last model alone, and an average that counts older ones`,
  ];
  return {
    scores: { judge, title: 'Flames', scores, coverage: reader.coverage, ...(isMixed ? { notes } : {}) },
    files: running.size === 0 ? [] : [file],
  };
}

function scoreFile(judge: string, scores: ReadonlyMap<string, number>): SummaryFile {
  const cells = Object.fromEntries([...scores].map(([name, score]): [string, Json] => [name, float(score)]));
  return { name: `judged-by--${judge}.json`, text: pythonDumps(cells, { indent: 4, ensureAscii: false }) };
}
