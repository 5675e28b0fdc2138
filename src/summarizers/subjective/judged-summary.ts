import { isPlainObject, type JsonObject, plain } from '../../core/index.ts';
import { alignmentBench } from './alignment-bench.ts';
import { alpaca } from './alpaca.ts';
import { common } from './common.ts';
import type {
  Cell,
  JudgedInput,
  JudgedScores,
  JudgedSummarizer,
  JudgedSummary,
  SummaryFile,
} from './contract.ts';
import { cellText } from './csv.ts';
import { mtBench } from './mt-bench.ts';

const SUMMARIZERS: readonly JudgedSummarizer[] = [alignmentBench, alpaca, common, mtBench];

const OVERALL = 'SubjectiveSummarizer';

/** Whether a summarizer of a config sums up what judges said. */
export function summarizesJudgements({ type }: JsonObject): boolean {
  const name = lastName(type);
  return name === OVERALL || SUMMARIZERS.some(({ types }) => types.includes(name));
}

/**
 * Sums up what judges said, as the summarizer of the config does. `SubjectiveSummarizer` with `function='subjective'` takes the
 * datasets in groups, by what stands before the first `_` of their names, and sums each group up as its first dataset says,
 * without the arguments that stand there, as OpenCompass drops them.
 */
export function judgedSummary(summarizer: JsonObject, input: JudgedInput): JudgedSummary {
  if (lastName(summarizer.type) !== OVERALL) return summed(summarizer, input);
  const groups = new Map<string, JudgedInput['datasets'][number][]>();
  for (const dataset of input.datasets) {
    const name = dataset.abbr.split('_')[0] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), dataset]);
  }
  const parts = [...groups.values()].flatMap((datasets) => {
    const own = plain(datasets[0]?.summarizer ?? null);
    return isPlainObject(own) ? [summed({ type: own.type ?? null }, { ...input, datasets })] : [];
  });
  const scores = parts.flatMap((part) => part.scores);
  return {
    scores,
    files: [
      ...parts.flatMap((part) => part.files),
      ...input.judges.map((judge) => overallFile(judge, scores)),
    ],
    notBuilt: parts.flatMap((part) => part.notBuilt),
  };
}

function summed({ type, ...args }: JsonObject, input: JudgedInput): JudgedSummary {
  const name = lastName(type);
  const found = SUMMARIZERS.find(({ types }) => types.includes(name));
  return found === undefined
    ? { scores: [], files: [], notBuilt: [name] }
    : { ...found.summarize(args, input), notBuilt: [] };
}

/** All scores by one judge: rows in the order in which they are first met, columns in the order of the first row. */
function overallFile(judge: string, all: readonly JudgedScores[]): SummaryFile {
  const own = all.filter((scores) => scores.judge === judge);
  const models = [...new Set(own.flatMap(({ scores }) => [...scores.keys()]))];
  const rows = own.flatMap(({ title, scores }) => {
    const names = [...new Set([...scores.values()].flatMap((of) => [...of.keys()]))];
    return names.map((name) => [title, name, ...models.map((model) => shown(scores.get(model)?.get(name)))]);
  });
  const lines = [['Dataset', 'Detailed Scores', ...models], ...rows].map((cells) => cells.join(','));
  return { name: `Subjective_all_results-judged-by--${judge}.csv`, text: `${lines.join('\n')}\n` };
}

function shown(cell: Cell | undefined): string {
  return cell === undefined ? '' : cellText(cell);
}

function lastName(type: JsonObject[string] | undefined): string {
  return (
    String(type ?? '')
      .split('.')
      .at(-1) ?? ''
  );
}
