import { pythonRound } from '../../util/index.ts';
import { quotedScore, taskGroups } from '../../verdicts/index.ts';
import { byJudge, type JudgePart } from './by-judge.ts';
import type { Cell, JudgedInput, JudgedSummarizerDefinition, JudgementRecord } from './contract.ts';
import { csvRows } from './csv.ts';
import { grouped, meanOf } from './groups.ts';
import { headerNote } from './header-note.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const TOTAL = 'total';

/**
 * WildBench, one answer at a time: the mean score over all datasets, and by group of tasks, less 5 and times 20. The header is that
 * of the first model, as in OpenCompass: groups of later ones may stand under the name of another. OpenCompass sums up the first
 * judge alone, and nothing goes into its table of all datasets.
 */
export const wildBenchSingle: JudgedSummarizerDefinition = {
  type: 'opencompass.summarizers.subjective.wildbench.WildBenchSingleSummarizer',
  arguments: [],
  create: () => byJudge(ofJudge),
};

function ofJudge(judge: string, input: JudgedInput): JudgePart {
  const datasets = input.datasets.map(({ abbr }) => abbr);
  const reader = new VerdictReader(input, judge);
  const models = input.models.flatMap(({ abbr, name }) => {
    const { found } = reader.readTexts([abbr], datasets, quotedScore);
    return found.length === 0 ? [] : [[name, means(found)] as const];
  });
  const rows: Cell[][] = models.map(([name, of]) => [name, ...of.values()]);
  const header = ['model', ...(models[0]?.[1].keys() ?? [])];
  const name = `judged-by--${judge}-capability.csv`;
  const notes = headerNote(
    name,
    models.map(([model, of]) => ({ name: model, columns: [...of.keys()] })),
  );
  return {
    scores: { judge, title: 'WildBench', scores: new Map(models), coverage: reader.coverage, notes },
    files: rows.length === 0 ? [] : [{ name, text: csvRows([header, ...rows]) }],
  };
}

function recordGroups({ gold }: JudgementRecord): string[] {
  return taskGroups(gold.primary_tag, gold.secondary_tag);
}

function means(found: Readings<number>['found']): Map<string, number> {
  const groups = grouped(
    found.flatMap(({ verdict, record }) =>
      [TOTAL, ...recordGroups(record)].map((group) => [group, verdict] as const),
    ),
  );
  return new Map(
    [...groups].map(([group, scores]) => [group, pythonRound((meanOf(scores) - 5) * 2 * 10, 2)]),
  );
}
